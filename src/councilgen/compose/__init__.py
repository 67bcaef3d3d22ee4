"""Localised document and template to block tree; Jinja lives here."""
