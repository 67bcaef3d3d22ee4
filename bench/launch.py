"""Run a command and print what it took: `python launch.py OUTPUT EVERY COMMAND...`.

What the command says goes to the file OUTPUT. Every so many seconds the memory of all its processes together is looked
at; with 0 it is not. A program of its own, and a small one: a process is charged with the memory of the one that
started it.
"""

import json
import os
import sys
import threading
import time


def main(output: str, every: float, command: list[str]) -> int:
    """Print seconds, those of processors and the peaks of memory in bytes; return the command's exit status."""
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 1)
        os.execvp(command[0], command)  # noqa: S606 (no shell is wanted)
    seen = [0]
    if every and sys.platform == "linux":
        threading.Thread(target=_watch, args=(child, every, seen), daemon=True).start()
    _child, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    cpu = usage.ru_utime + usage.ru_stime
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "together": max(peak, *seen)}))
    return os.waitstatus_to_exitcode(status)


def _watch(first: int, every: float, seen: list[int]) -> None:
    """Add to `seen` what the processes take together; pages that they share count once."""
    while True:
        time.sleep(every)
        seen.append(sum(map(_memory, _family(first))))


def _family(process: int) -> list[int]:
    """Return a process and all that it started, directly or not."""
    found = [process]
    for parent in found:  # grows while it is gone through
        try:
            for thread in os.listdir(f"/proc/{parent}/task"):  # noqa: PTH208 (pathlib would make this program larger)
                with open(f"/proc/{parent}/task/{thread}/children", encoding="ascii") as file:  # noqa: PTH123
                    found += map(int, file.read().split())
        except OSError:  # it has ended
            continue
    return found


def _memory(process: int) -> int:
    try:
        with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123
            return sum(int(line.split()[1]) * 1024 for line in file if line.startswith("Pss:"))
    except OSError:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), sys.argv[3:]))
