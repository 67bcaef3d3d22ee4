"""What an editor asks: one feature a module, as pure functions; the protocol is spoken in two modules only."""
