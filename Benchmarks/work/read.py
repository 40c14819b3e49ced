"""Reading all values of 1,000,000 cells, XLSX and ODS, beside python-calamine and openpyxl."""
import subprocess
from harness import Bar, Bench, Contender


def figures(text):
    """`numbers N texts N sum X` as comparable values."""
    words = text.decode().split()
    named = dict(zip(words[::2], words[1::2]))
    return int(named["numbers"]), int(named["texts"]), round(float(named["sum"]), 0)


def workbook(bench):
    """The workbook of the generated data, written by XlsxWriter."""
    import csv
    path = bench.new("values.xlsx")
    script = (
        "import csv, sys, xlsxwriter\n"
        "book = xlsxwriter.Workbook(sys.argv[2]); sheet = book.add_worksheet()\n"
        "style = book.add_format({'num_format': '#,##0.00'})\n"
        "for r, row in enumerate(csv.reader(open(sys.argv[1], encoding='utf-8'))):\n"
        "    for c, v in enumerate(row):\n"
        "        sheet.write_string(r, c, v) if c < 10 else sheet.write_number(r, c, float(v), style)\n"
        "book.close()\n")
    subprocess.run([bench.python, "-c", script, f"{bench.data}/w1.csv", path], check=True)
    return path


def run(bench: Bench):
    xlsx = workbook(bench)
    ods = bench.new("values.ods")
    subprocess.run([bench.bieumau, "convert", xlsx, ods], check=True, stdout=subprocess.DEVNULL)
    for kind, path, bound in (("xlsx", xlsx, 0.2), ("ods", ods, 0.45)):
        seen = {}

        def check(name, out, stdout):
            seen[name] = figures(stdout)
            first = next(iter(seen.values()))
            return "equal" if seen[name] == first else f"{seen[name]} and not {first}"

        peers = [Contender("python-calamine", lambda out: [bench.python, "Benchmarks/peers/read_calamine.py", path])
                 if bench.has("python_calamine") else Contender("python-calamine", None)]
        if kind == "xlsx":
            peers.append(Contender("openpyxl (read only)", lambda out: [bench.python, "Benchmarks/peers/read_openpyxl.py", path]))
        bars = [Bar(ours="bieumau", peer="python-calamine", at_most=bound, measure="cpu")]
        if kind == "xlsx":
            bars.append(Bar(ours="bieumau", peer="python-calamine", at_most=1.0, measure="memory"))
        bench.compare(
            row=f"read-{kind}", work=f"Read {kind.upper()}, all values of 1,000,000 cells",
            contenders=[Contender("bieumau", lambda out: [bench.tool, "read-values", path], ours=True), *peers],
            rounds=5, check=check, bars=bars)
