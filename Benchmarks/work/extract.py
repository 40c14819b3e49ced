"""Extraction speed of one core: `bieumau extract -f json` beside Python's `re` finding the numbers with
their units in the same text, alternating in the same run.

The bars: 10 MB of a report a second and core, and linear: a megabyte of a long report, or of a paragraph without a full
stop, takes at most half as long again as one of a short report.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

REPORTS = ("Examples/bao-cao-quy-1.txt", "Examples/bao-cao-6-thang.txt")
PEER = r"""
import re, sys
number = r"\d+(?:[.,]\d+)*"
unit = r"(?:nghìn |triệu |tỷ )?(?:đồng|%|ha|tấn|người|hộ|con|vụ|trường hợp|dự án|doanh nghiệp|km|m2|m3|lượt|học sinh|\w+)"
text = open(sys.argv[1], encoding="utf-8").read()
found = re.findall(rf"({number})\s*({unit})", text)
print(len(found))
"""

from harness import emit


def processor_seconds(command):
    """Processor seconds of one process, the part of its start included."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, f"{command[0]} failed"
    return usage.ru_utime + usage.ru_stime


def texts(folder):
    """A report of 1 MB, one of 10 MB, a paragraph of 1 MB without a full stop: (name, path, bytes)."""
    report = "".join(open(path, encoding="utf-8").read() for path in REPORTS)
    million = report * (1_000_000 // len(report.encode()) + 1)
    made = {
        "report of 1 MB": million,
        "report of 10 MB": million * 10,
        "paragraph of 1 MB, no full stop": " ".join(million.replace(". ", ", ").split()),
    }
    rows = []
    for number, (name, text) in enumerate(made.items()):
        path = f"{folder}/{number}.txt"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        rows.append((name, path, os.path.getsize(path)))
    return rows


def run(bench):
    bieumau, rounds = bench.bieumau, bench.rounds(3)
    folder = tempfile.mkdtemp()
    peer = f"{folder}/peer.py"
    with open(peer, "w", encoding="utf-8") as file:
        file.write(PEER)
    start = statistics.median(processor_seconds([bieumau, "--help"]) for _ in range(5))
    python = statistics.median(processor_seconds([sys.executable, "-c", ""]) for _ in range(5))
    print(f"{'text':34} {'MB/s':>8} {'re MB/s':>8} {'re / this':>10}")
    speeds = []
    for name, path, size in texts(folder):
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(processor_seconds([bieumau, "extract", path, "-f", "json", "-o", f"{folder}/out.json", "--force"]))
            theirs.append(processor_seconds([sys.executable, peer, path]))
        this = size / 1e6 / max(1e-6, statistics.median(ours) - start)
        other = size / 1e6 / max(1e-6, statistics.median(theirs) - python)
        speeds.append((name, this))
        for contender, seconds, first in (("extract", ours, start), ("re, four patterns", theirs, python)):
            each = statistics.median(seconds) - first
            emit({"row": "extraction " + name, "work": f"Extract the measures of a text ({name}), processor time without the start", "contender": contender,
                  "ours": contender == "extract", "version": "", "count": 1, "failed": None, "rounds": rounds, "wall": each,
                  "wallMin": min(seconds) - first, "cpu": each, "peakMiB": None, "fileBytes": None, "content": "not checked"})
        print(f"{name:34} {this:8.2f} {other:8.2f} {other / this:10.1f}")
    shutil.rmtree(folder)
    for name, speed in speeds:
        asked = [("MB a second and core", 10.0)] if name.startswith("report") else []
        for words, bar in [*asked, ("times the speed of a short report", 0.667)]:
            reached = speed if bar == 10.0 else speed / speeds[0][1]
            emit({"row": "extraction " + name, "bar": {"ours": "extract", "peer": None, "measure": words, "limit": f"not below {bar}",
                                                       "reached": round(reached, 2), "met": reached >= bar}})
            if reached < bar:
                bench.missed.append(f"extract, {name}: {reached:.2f} {words}")
