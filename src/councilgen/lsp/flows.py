"""Braces and brackets in a file of YAML, closed or not."""

from __future__ import annotations

from dataclasses import replace

from councilgen.lsp.outlines import Comment, Cursor, Entry, Level, Path, Style, Value, Word

ENDS = {"{": "}", "[": "]"}


class Flow:
    """Braces and brackets, read character by character."""

    def __init__(self, path: Path, found: list[Entry]) -> None:
        self.found = found
        self.open: list[Level] = []
        self.path = path
        self.key: str | None = None  # behind its colon
        self.token, self.token_column, self.quote = "", 1, ""
        self.closed = False
        self.comment: str | None = None
        self.line_number = 0

    def line(self, line: str, begin: int, number: int) -> None:
        """Read a line from a column, which counts from 0."""
        self.line_number, self.comment = number, None
        at = begin
        while at < len(line) and not self.closed:
            character = line[at]
            if not self.quote and character == "#" and (at == 0 or line[at - 1] in " \t"):
                self.comment = line[at:]
                return
            self._take(character, at, line)
            at += 1
        if self.token and not self.quote:
            self.token += " " if begin == 0 and at >= len(line) else ""

    def cursor(self) -> Cursor:
        """Return where the end stands."""
        if self.comment is not None:
            return Comment(self.comment)
        if self.closed or not self.open:
            return Value(self.path, self.token_column, self.token)
        top = self.open[-1]
        column, quoted = self.token_column, bool(self.quote)
        written = self.token[1:] if quoted else self.token
        column += quoted
        if top.is_list:
            return Value((*top.path, top.items), column, written, flow=True, quoted=quoted)
        if self.key is None:
            return Word(top.path, column, written)
        return Value((*top.path, self.key), column, written, flow=True, quoted=quoted)

    def _take(self, character: str, at: int, line: str) -> None:
        if self.quote:
            self.token += character
            escaped = self.quote == '"' and line[at - 1] == "\\"
            if character == self.quote and not escaped:
                self.quote = ""
        elif character in "\"'" and not self.token:
            self.quote, self.token, self.token_column = character, character, at + 1
        elif character in ENDS:
            self._open(character, at)
        elif character in "]}":
            self._finish()
            if self.open:
                self.open.pop()
            self.closed = not self.open
            self.key = None
        elif character == ",":
            self._finish()
            self._next(at)
        elif character == ":" and line[at + 1 : at + 2] in ("", " ", "\t") and self.open and not self.open[-1].is_list:
            self.key, self.token = self.token.strip("\"' "), ""
            column, self.token_column = self.token_column, at + 2
            path = (*self.open[-1].path, self.key)
            self.found.append(Entry(path, self.line_number, column, self.key, "", at + 2, "nothing", self.line_number))
        elif self.token or character not in " \t":
            if not self.token:
                self.token_column = at + 1
            self.token += character
        else:
            self.token_column = at + 2

    def _open(self, character: str, at: int) -> None:
        path = self._here() if self.open else self.path
        self.open.append(Level(at, path, 0 if character == "[" else -1))
        self.key, self.token, self.token_column = None, "", at + 2

    def _here(self) -> Path:
        top = self.open[-1]
        return (*top.path, top.items if top.is_list else self.key or "")

    def _finish(self) -> None:
        """Keep a scalar that has ended."""
        words = self.token.strip()
        if words and self.open:
            style: Style = "quoted" if words[0] in "\"'" else "plain"
            top = self.open[-1]
            entry = Entry(
                self._here(), self.line_number, self.token_column, "", words, self.token_column, style,
                self.line_number,
            )  # fmt: skip
            if top.is_list:
                self.found.append(entry)
            elif self.key is not None:
                last = self.found[-1]
                self.found[-1] = replace(last, value=words, value_column=self.token_column, style=style)
        self.token = ""

    def _next(self, at: int) -> None:
        if self.open and self.open[-1].is_list:
            self.open[-1].items += 1
        self.key, self.token, self.token_column = None, "", at + 2
