"""YAML to documents, or every fault found; PyYAML lives here."""
