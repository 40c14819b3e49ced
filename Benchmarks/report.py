"""RESULTS.md and results.svg of the lines that the benchmark left. usage: report.py RESULTS.jsonl"""
import html
import json
import os
import platform
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def words(command):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip().split("\n")[0]
    except OSError:
        return ""


def machine():
    cpu = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = next((int(line.split()[1]) for line in open("/proc/meminfo") if line.startswith("MemTotal")), 0)
    system = next((line.split("=", 1)[1].strip().strip('"') for line in open("/etc/os-release") if line.startswith("PRETTY_NAME")), platform.system())
    return f"{os.cpu_count()} cores of {cpu}, {memory / 2**20:.0f} GiB, {system}, {words(['swift', '--version'])}"


def packages():
    names = ["libxlsxwriter-dev", "libdeflate0", "libisal2", "libzip4", "libxml2", "libreoffice-calc"]
    lines = []
    for name in names:
        version = words(["dpkg-query", "-W", "-f", "${Version}", name])
        if version:
            lines.append(f"{name} {version}")
    return ", ".join(lines)


def number(value, digits=3):
    return "" if value is None else f"{value:,.{digits}f}"


def table(rows, bars):
    counts = any(row.get("count", 1) != 1 for row in rows)
    base = min((row["wall"] / row["count"] for row in rows if row["ours"] and row.get("wall")), default=None)
    yield "| | wall s, median (least) | processor s | peak MiB | file bytes | content | times ours |" + (" a second |" if counts else "")
    yield "|---|---|---|---|---|---|---|" + ("---|" if counts else "")
    for row in rows:
        name = ("**bieumau " + row["contender"] + "**" if row["ours"] else row["contender"]) + (f" {row['version']}" if row["version"] else "")
        if row.get("failed") or not row.get("wall"):
            yield f"| {name} | not measured: {row.get('failed')} | | | | | |" + (" |" if counts else "")
            continue
        each = row["wall"] / row["count"]
        size = f"{row['fileBytes']:,}" if row.get("fileBytes") else ""
        line = (f"| {name} | {number(row['wall'])} ({number(row['wallMin'])}) | {number(row['cpu'])} | {number(row['peakMiB'], 0)} | {size} | {row['content']} | "
                f"{'' if row['ours'] or not base else number(each / base, 1)} |")
        yield line + (f" {1 / each:,.0f} |" if counts else "")
    for bar in bars:
        asked = (f"at least {bar['atLeast']} times" if "atLeast" in bar else f"at most {bar['atMost']} of it" if "atMost" in bar else f"at most {bar['limit']}")
        unit = {"memory": "MiB", "wall": "s", "cpu": "s"}.get(bar["measure"], "") if "limit" in bar else ""
        against = f" against {bar['peer']}" if bar["peer"] else ""
        yield f"\n{'Met' if bar['met'] else '**Missed**'}: {bar['ours']}, {bar['measure']}{against}: {bar['reached']} {unit} ({asked})."


def picture(groups):
    """Bars of wall time, one group a row, the scale of each its own slowest."""
    width, bar, gap, left = 860, 18, 34, 330
    body, y = [], 10
    for work, rows in groups:
        rows = sorted((r for r in rows if r.get("wall")), key=lambda r: r["wall"] / r["count"])
        if not rows:
            continue
        longest = max(r["wall"] / r["count"] for r in rows)
        body.append(f'<text x="10" y="{y + 14}" font-weight="bold">{html.escape(work)}</text>')
        y += 24
        for r in rows:
            each = r["wall"] / r["count"]
            length = max(1.5, (width - left - 110) * each / longest)
            name = ("bieumau: " if r["ours"] else "") + r["contender"]
            body.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{html.escape(name)}</text>'
                        f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{bar - 4}" fill="{"#1f6f4a" if r["ours"] else "#b9c2c9"}"/>'
                        f'<text x="{left + length + 6:.1f}" y="{y + 12}">{each:.3f} s</text>')
            y += bar
        y += gap - bar
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y}" font-family="sans-serif" font-size="12">'
            f'<rect width="{width}" height="{y}" fill="white"/>' + "".join(body) + "</svg>\n")


def main():
    lines = [json.loads(line) for line in open(sys.argv[1])]
    order, rows, bars = [], {}, {}
    for line in lines:
        if line["row"] not in order:
            order.append(line["row"])
        if "bar" in line:
            bars.setdefault(line["row"], []).append(line["bar"])
        else:
            rows.setdefault(line["row"], []).append(line)
    out = ["# Results", "", "Written by `make bench`; do not edit. " + machine() + ".", "", packages() + ".", "",
           "Each program of a table ran once a round, one after the other; figures are of whole processes. On a machine that others use, times are "
           "as good as their ratios: the programs of a table had the same neighbours.", "", "![Wall time](results.svg)", ""]
    for row in order:
        group = rows.get(row, [])
        if not group:
            continue
        out += [f"## {group[0]['work']}", "", f"`{row}`, {max(r['rounds'] for r in group)} rounds.", ""] + list(table(group, bars.get(row, []))) + [""]
    missed = sum(not bar["met"] for group in bars.values() for bar in group)
    total = sum(len(group) for group in bars.values())
    out += [f"{total - missed} of {total} bars met."]
    open(f"{HERE}/RESULTS.md", "w").write("\n".join(out) + "\n")
    open(f"{HERE}/results.svg", "w").write(picture([(rows[row][0]["work"], rows[row]) for row in order if row in rows]))


if __name__ == "__main__":
    main()
