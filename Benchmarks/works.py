"""Runs rows of the benchmark. usage: works.py BIEUMAU TOOL DATA [--rounds N] [NAME...]"""
import importlib.util
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import Bench, works


def main():
    arguments = sys.argv[1:]
    rounds = None
    if "--rounds" in arguments:
        place = arguments.index("--rounds")
        rounds = int(arguments[place + 1])
        del arguments[place:place + 2]
    bieumau, tool, data, *names = arguments
    bench = Bench(os.path.abspath(bieumau), os.path.abspath(tool), sys.executable, os.path.abspath(data), rounds=rounds)
    there = works()
    try:
        for name in names or there:
            spec = importlib.util.spec_from_file_location(name, there[name])
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            module.run(bench)
    finally:
        bench.close()
    if bench.missed:
        sys.exit("over the bar: " + "; ".join(bench.missed))


if __name__ == "__main__":
    main()
