"""Block tree to bytes: one module a format, one look a template."""
