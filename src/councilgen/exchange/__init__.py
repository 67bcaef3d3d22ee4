"""Messages to and from the tools of translators: XLIFF and TMX; what a tool must not break travels as inline codes."""
