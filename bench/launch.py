"""Run a command and print what it took: `python launch.py COMMAND...`; its own output goes nowhere.

A program of its own, and a small one: a process is charged with the memory of the one that started it.
"""

import json
import os
import sys
import time


def main(command: list[str]) -> int:
    """Print seconds and peak memory in bytes; return the command's exit status."""
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(command[0], command)  # noqa: S606 (no shell is wanted)
    _child, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"seconds": seconds, "peak": usage.ru_maxrss * unit}))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
