"""One document at a time: read, checked, localised, composed; what is known of it afterwards fits on a card."""
