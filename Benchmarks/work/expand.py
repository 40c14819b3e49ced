"""Expanding one marked row to 10,000.

The form is made by `make_w5.py` (folder BENCH_SCRIPTS, by default ../shared/bench), `check_w5.py` beside it is the check."""
import json
import os
import re
import subprocess
import zipfile

from harness import SCRIPTS, Bar, Contender

SLOW = "openpyxl, 2,000 rows"


def run(bench):
    made = bench.forms("make_w5.py")
    if made:
        expand(bench, *made)


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
            [bench.python, f"{SCRIPTS}/check_w5.py", out, *(["2000"] if name == SLOW else [])], env=environment, capture_output=True, text=True).stdout
        return "equal" if "20/20" in result else result.strip()

    bench.compare(
        row="expand-row", work="Expand one marked row to 10,000, whole process",
        contenders=[
            Contender("bieumau", lambda out: [bench.bieumau, "template", "expand", template, "--data", data, "-o", out], ours=True, count=10_000),
            # Inserts rows and copies styles by hand; its references are the user's own. Ten thousand would take minutes.
            bench.peer(SLOW, "openpyxl", f"{SCRIPTS}/w5_openpyxl.py", None, "2000", env=environment, rounds=0, count=2_000)],
        rounds=5, suffix=".xlsx", check=check, bars=[Bar(ours="bieumau", limit=0.15, measure="wall")])
