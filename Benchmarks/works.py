"""Runs rows of the benchmark. usage: works.py BIEUMAU TOOL DATA [--quick] [--rounds N] [NAME...]

NAME is a file of `work/` or how some begin: `write` is `write_xlsx` and `write_ods`."""
import importlib.util
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import Bench, works


def main():
    arguments = sys.argv[1:]
    rounds = None
    if "--rounds" in arguments:
        place = arguments.index("--rounds")
        rounds = int(arguments[place + 1])
        del arguments[place:place + 2]
    quick = "--quick" in arguments
    bieumau, tool, data, *names = [word for word in arguments if word != "--quick"]
    bench = Bench(os.path.abspath(bieumau), os.path.abspath(tool), sys.executable, os.path.abspath(data), rounds=rounds, quick=quick)
    there = works()
    unknown = [name for name in names if not any(one.startswith(name) for one in there)]
    if unknown:
        sys.exit(f"no such row: {', '.join(unknown)}; there are {', '.join(there)}")
    try:
        for name in there:
            if names and not any(name.startswith(one) for one in names):
                continue
            started = time.time()
            spec = importlib.util.spec_from_file_location(name, there[name])
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            module.run(bench)
            print(f"  ({name}: {time.time() - started:.0f} s)")
            sys.stdout.flush()
    finally:
        bench.close()
    if bench.missed:
        sys.exit("over the bar: " + "; ".join(bench.missed))


if __name__ == "__main__":
    main()
