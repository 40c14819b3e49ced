"""Programs measured in turns: what `work/*.py` use.

Every contender of a row is run once a round, one after the other, after a round that does not count; wall time, processor
time and peak memory are those of the whole process. One JSON line a contender and a bar is appended to $BENCH_RESULTS.
"""
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# Generators and checks that are not ours.
SCRIPTS = os.path.abspath(os.environ.get("BENCH_SCRIPTS", os.path.join(HERE, "../../shared/bench")))
TOOLS = os.path.abspath(os.environ.get("BENCH_TOOLS", os.path.join(HERE, "../../shared/tools")))


def _python_with_office():
    """The Python that drives LibreOffice: Debian's own, with python3-uno and the tools' `lo_values.py`."""
    python = "/usr/bin/python3"
    if not os.path.exists(f"{TOOLS}/lo_values.py") or not os.path.exists(python):
        return None
    return python if subprocess.run([python, "-c", "import uno"], stderr=subprocess.DEVNULL).returncode == 0 else None


LIBREOFFICE_PYTHON = _python_with_office()


class Contender:
    """A program that does the work of a row.

    command: takes the path of the output and gives the arguments, or None when it cannot be run here.
    env: added to the environment. count: pieces of work in a run. rounds: fewer for a slow one. is_long: left out of quick runs.
    """

    def __init__(self, name, command, ours=False, version="", env=None, count=1, rounds=None, why="not installed", is_long=False):
        self.name, self.command, self.ours, self.version, self.env = name, command, ours, version, env or {}
        self.count, self.rounds, self.why, self.is_long = count, rounds, why, is_long


class Bar:
    """What is asked for: ours against a peer (`at_least` times faster, `at_most` times the figure), or a limit."""

    def __init__(self, ours, peer=None, at_least=None, at_most=None, limit=None, measure="wall"):
        self.ours, self.peer, self.at_least, self.at_most, self.limit, self.measure = ours, peer, at_least, at_most, limit, measure

    def judge(self, figures):
        """The line of the bar; None when one of the two was not measured."""
        key = {"wall": "wall", "cpu": "cpu", "size": "fileBytes", "memory": "peakMiB"}[self.measure]
        mine = figures.get(self.ours, {}).get(key)
        theirs = figures.get(self.peer, {}).get(key) if self.peer else None
        if mine is None or (self.peer and theirs is None):
            return None
        line = {"ours": self.ours, "peer": self.peer, "measure": self.measure}
        if self.limit is not None:
            return line | {"limit": self.limit, "reached": mine, "met": mine <= self.limit}
        if self.at_least is not None:
            return line | {"atLeast": self.at_least, "reached": round(theirs / mine, 2), "met": theirs / mine >= self.at_least}
        return line | {"atMost": self.at_most, "reached": round(mine / theirs, 3), "met": mine / theirs <= self.at_most}


# Runs one command and writes what wait4 says of it to the file descriptor named first. A process of its own: what a process used
# at most counts from before its program started, as a copy of the one that made it, which must be a small one.
MEASURE = """
import json, os, subprocess, sys, time
started = time.perf_counter()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - started
process.returncode = os.waitstatus_to_exitcode(status)
figures = [wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode]
os.write(int(sys.argv[1]), json.dumps(figures).encode())
"""


def measure(command, env=None, stdout=None):
    """Wall and processor seconds, peak MiB and exit status of one process."""
    read, write = os.pipe()
    subprocess.run(
        [sys.executable, "-I", "-S", "-c", MEASURE, str(write), *map(str, command)], env=os.environ | (env or {}),
        stdout=stdout or subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[write], check=True)
    os.close(write)
    with os.fdopen(read) as figures:
        return tuple(json.load(figures))


def emit(line):
    """Appends a line to the results."""
    path = os.environ.get("BENCH_RESULTS")
    if path:
        with open(path, "a") as results:
            results.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")


class Bench:
    """Where things are, and `compare`."""

    def __init__(self, bieumau, tool, python, data, folder=None, rounds=None, quick=False):
        self.bieumau, self.tool, self.python, self.data = bieumau, tool, python, data
        self.folder = folder or tempfile.mkdtemp(prefix="bieumau-bench-")
        self._outputs = None
        self.forced_rounds, self.quick = rounds, quick
        self.missed = []
        self._count = 0

    libreoffice = shutil.which("soffice")

    def rounds(self, wanted):
        """How many rounds count: fewer where asked for."""
        return self.forced_rounds or (min(wanted, 2) if self.quick else wanted)

    def forms(self, *scripts):
        """A folder with what generators of SCRIPTS made, and the environment that tells them; None without them."""
        missing = [name for name in scripts if not os.path.exists(f"{SCRIPTS}/{name}")]
        if missing:
            print(f"not measured: {SCRIPTS} has no {', '.join(missing)}")
            return None
        root = self.new("forms")
        environment = dict(os.environ, BENCH=root, PYTHONDONTWRITEBYTECODE="1")
        for script in scripts:
            subprocess.run([self.python, f"{SCRIPTS}/{script}"], env=environment, check=True, stdout=subprocess.DEVNULL)
        return root, environment

    def new(self, suffix):
        """A name in the scratch folder that no file has."""
        self._count += 1
        return f"{self.folder}/{self._count}{suffix}"

    def outputs(self):
        """An empty folder for many small files, in memory where the machine has a place for it: writing a file to a disk that
        others use takes up to three times what filling a form does. The one before is removed."""
        if self._outputs:
            shutil.rmtree(self._outputs, ignore_errors=True)
        memory = "/dev/shm"
        self._outputs = tempfile.mkdtemp(prefix="bieumau-bench-", dir=memory if os.access(memory, os.W_OK) else self.folder)
        return self._outputs

    def close(self):
        """Removes all that was made."""
        for folder in (self._outputs, self.folder):
            if folder:
                shutil.rmtree(folder, ignore_errors=True)

    def has(self, module):
        """Whether the peers' Python has a module."""
        return subprocess.run([self.python, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0

    def version(self, package):
        """The version of a package of the peers' Python."""
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        found = subprocess.run([self.python, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return found.stdout.strip()

    def peer(self, name, package, script, *arguments, module=None, **more):
        """A contender that is a Python script of `peers/` and needs a package."""
        there = self.has(module or package)
        command = (lambda out: [self.python, os.path.join(f"{HERE}/peers", script), *(out if a is None else a for a in arguments)]) if there else None
        return Contender(name, command, version=self.version(package) if there else "", **more)

    def compare(self, row, work, contenders, rounds=5, suffix="", check=None, bars=()):
        """Measures a row, prints it and appends it to the results."""
        rounds = self.rounds(rounds)
        for c in contenders:
            # A slow one runs once, and that run counts.
            if self.quick and c.rounds is not None:
                c.rounds = 0
            if self.quick and c.is_long:
                c.command, c.why = None, "left out of quick runs"
        runs = {c.name: [] for c in contenders}
        failed, content, sizes = {}, {}, {}
        for number in range(rounds + 1):
            for c in contenders:
                if c.command is None:
                    failed[c.name] = c.why
                if c.name in failed or (c.rounds is not None and number > c.rounds):
                    continue
                out = self.new(suffix) if suffix else ""
                first = number == 0
                with tempfile.TemporaryFile() as stdout:
                    wall, cpu, peak, code = measure(c.command(out), c.env, stdout if first else None)
                    if code not in (0, 2):
                        failed[c.name] = f"ended with {code}"
                        continue
                    if first:
                        stdout.seek(0)
                        content[c.name] = check(c.name, out, stdout.read()) if check else "not checked"
                        sizes[c.name] = os.path.getsize(out) if suffix and os.path.exists(out) else None
                # A slow contender's first run counts when it has no other.
                if not first or c.rounds == 0:
                    runs[c.name].append((wall, cpu, peak))
                if suffix and os.path.exists(out):
                    os.remove(out)
        figures = {}
        for c in contenders:
            line = {"row": row, "work": work, "contender": c.name, "ours": c.ours, "version": c.version, "count": c.count,
                    "failed": failed.get(c.name), "rounds": len(runs[c.name])}
            if runs[c.name] and c.name not in failed:
                walls, cpus, peaks = zip(*runs[c.name])
                line |= {"wall": statistics.median(walls), "wallMin": min(walls), "cpu": statistics.median(cpus),
                         "peakMiB": round(statistics.median(peaks), 1), "fileBytes": sizes.get(c.name), "content": content.get(c.name)}
                figures[c.name] = line
            emit(line)
        self._print(work, contenders, figures, failed)
        for bar in bars:
            judged = bar.judge(figures)
            if judged:
                emit({"row": row, "bar": judged})
                asked = judged.get("atLeast", judged.get("atMost", judged.get("limit")))
                words = "at least" if "atLeast" in judged else "at most"
                print(f"  {judged['ours']} / {judged['peer'] or 'limit'}, {judged['measure']}: {judged['reached']} ({words} {asked}) {'met' if judged['met'] else 'MISSED'}")
                if not judged["met"]:
                    self.missed.append(f"{row}: {judged['ours']} {judged['measure']}")
        for name, words in content.items():
            if words not in ("equal", "not checked"):
                if next(c for c in contenders if c.name == name).ours:
                    self.missed.append(f"{row}: {name}: {words}")
        return figures

    @staticmethod
    def _print(work, contenders, figures, failed):
        print(f"\n{work}")
        print(f"  {'':36} {'wall s':>8} {'least':>8} {'cpu s':>8} {'MiB':>7} {'bytes':>10}  content")
        for c in contenders:
            f = figures.get(c.name)
            if not f:
                print(f"  {c.name:36} not measured: {failed.get(c.name)}")
                continue
            print(f"  {c.name:36} {f['wall']:8.3f} {f['wallMin']:8.3f} {f['cpu']:8.3f} {f['peakMiB']:7.1f} {f['fileBytes'] or '':>10}  {f['content']}")
        sys.stdout.flush()


def works():
    """The files of `work/`, by name."""
    return {os.path.basename(path)[:-3]: path for path in sorted(glob.glob(f"{HERE}/work/*.py"))}
