"""Filling a form of 33 parts in 400 cells many times in one process, and expanding one marked row to 10,000.

The forms are made by `make_w4.py` and `make_w5.py` (folder BENCH_SCRIPTS, by default ../shared/bench), which also hold the checks."""
import json, os, re, subprocess, zipfile
from harness import Bar, Bench, Contender

SCRIPTS = os.path.abspath(os.environ.get("BENCH_SCRIPTS", "../shared/bench"))


def run(bench: Bench):
    if not os.path.exists(f"{SCRIPTS}/make_w4.py"):
        print(f"form: not measured: {SCRIPTS} has no make_w4.py")
        return
    root = bench.new("forms")
    environment = dict(os.environ, BENCH=root, PYTHONDONTWRITEBYTECODE="1")
    for script in ("make_w4.py", "make_w5.py"):
        subprocess.run([bench.python, f"{SCRIPTS}/{script}"], env=environment, check=True, stdout=subprocess.DEVNULL)
    fill(bench, root, environment)
    expand(bench, root, environment)


def fill(bench, root, environment):
    cells = f"{root}/data/cells.tsv"
    with open(f"{root}/data/w4_cells.json", encoding="utf-8") as file:
        rows = json.load(file)
    with open(cells, "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in rows)
    form = f"{root}/data/w4_cells.xlsx"

    folders = {}

    def folder(name):
        folders[name] = bench.outputs()
        return folders[name]

    def check(name, out, stdout):
        result = subprocess.run(
            [bench.python, f"{SCRIPTS}/fidelity.py", f"{name}={folders[name]}/00003.xlsx"], env=environment,
            capture_output=True, text=True).stdout
        # Results are new, and so are the figures that charts keep of the cells; all else is the form's.
        changed = [item.strip() for item in result.split("|")[1:]]
        is_right = changed and all(item.startswith(("formula results: recalculated", "chart XML equal: changed")) for item in changed)
        return "equal" if is_right else result.strip()[-200:]

    # Bars in processor time: 500 outputs a second, and what the fastest mode should reach, 2,500.
    contenders = [
        Contender("bieumau", lambda out: [bench.tool, "fill-form", form, cells, "2000", folder("bieumau")], ours=True, count=2000),
        Contender("openpyxl", lambda out: [bench.python, "Benchmarks/peers/fill_openpyxl.py", form, cells, "10", folder("openpyxl")], count=10,
                  rounds=1),
    ]
    bench.compare(
        row="fill-form", work="Fill a form of 33 parts, 400 cells, all results recalculated, in one process",
        contenders=contenders, rounds=3, check=check,
        bars=[Bar(ours="bieumau", limit=4.0, measure="cpu"), Bar(ours="bieumau", limit=0.8, measure="cpu")])


def expand(bench, root, environment):
    template, data = f"{root}/data/w5_ours.xlsx", f"{root}/data/w5.json"
    markers = dict(zip("ABCDE", ("{{#each items}}{{stt}}", "{{ten}}", "{{dvt}}", "{{sl}}", "{{gia}}{{/each}}")))
    with zipfile.ZipFile(f"{root}/data/w5_A.xlsx") as source, zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "xl/worksheets/sheet1.xml":
                text = content.decode()
                for column, marker in markers.items():
                    text = re.sub(
                        rf'<c r="{column}6" s="(\d+)"/>',
                        lambda found: f'<c r="{column}6" s="{found[1]}" t="inlineStr"><is><t>{marker}</t></is></c>', text)
                content = text.encode()
            target.writestr(entry, content)
    items = [dict(stt=i + 1, ten=f"Hàng hóa số {i + 1}", dvt=("Cái", "Tấn", "Hộp")[i % 3], sl=(i * 7) % 100 + 1,
                  gia=round(1000 + (i * 37) % 9000 + 0.25, 2)) for i in range(10000)]
    with open(data, "w", encoding="utf-8") as file:
        json.dump(dict(items=items), file, ensure_ascii=False)

    def check(name, out, stdout):
        result = subprocess.run(
            [bench.python, f"{SCRIPTS}/check_w5.py", out], env=environment, capture_output=True, text=True).stdout
        return "equal" if "20/20" in result else result.strip()

    bench.compare(
        row="expand-row", work="Expand one marked row to 10,000, whole process",
        contenders=[Contender("bieumau", lambda out: [bench.bieumau, "template", "expand", template, "--data", data, "-o", out], ours=True)],
        rounds=5, suffix=".xlsx", check=check, bars=[Bar(ours="bieumau", limit=0.15, measure="wall")])
