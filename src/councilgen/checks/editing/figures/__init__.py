"""Dates, numbers, percentages, periods."""
