"""Council documents as code: structured YAML in, Word, PDF and HTML in six languages out."""
