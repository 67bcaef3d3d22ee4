"""The rules of sense, one a file; `councilgen.checks.table` lists them."""
