#!/usr/bin/env python3
"""The review page in a real browser: check-review.py BIEUMAU [--pictures FOLDER]

Fills a form, opens its page in headless Chromium (chromium, chromium-driver; selenium and axe-core-python in
.build-venv), goes back and forth, decides, saves, applies the file and compares the workbooks; then hostile
text, size, speed with 2,000 measures, print, narrow screens, and axe-core over the page.
"""
import base64
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import axe_core_python
import openpyxl
from openpyxl.chart import AreaChart, BarChart, LineChart, PieChart, Reference
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BIEUMAU = str(pathlib.Path(sys.argv[1]).resolve())
PICTURES = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
REPORT = ROOT / "Examples/bao-cao-quy-1.txt"
AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        sys.exit(f"check-review: {message}")


def run(*arguments):
    done = subprocess.run([BIEUMAU, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    check(done.returncode in (0, 2), f"{arguments}: {done.returncode} {done.stderr}")
    return done


def browser(downloads):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(flag)
    options.add_experimental_option(
        "prefs", {"download.default_directory": str(downloads), "download.prompt_for_download": False})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # axe-core takes longer than the usual 30 s where others build beside.
    driver.set_script_timeout(120)
    return driver


def size(driver, width, height):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})


def picture(driver, name):
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
        driver.save_screenshot(str(PICTURES / f"{name}.png"))


def data_of(page):
    text = page.read_text(encoding="utf-8")
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.S).group(1), parse_float=str)


def open_page(driver, page):
    driver.get(page.as_uri())
    check(driver.execute_script("return document.documentElement.dataset.ready") == "yes", "the page is not ready")


def place(driver, at):
    for td in driver.find_elements(By.CSS_SELECTOR, "td[data-cell]"):
        if (td.get_attribute("aria-label") or "").startswith(at + ","):
            return td
    sys.exit(f"check-review: no cell {at} on the page")


def click(driver, element):
    driver.execute_script("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", element)
    element.click()


def wait_for(condition, message, seconds=10):
    end = time.time() + seconds
    while time.time() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"check-review: {message}")


def back_and_forth(driver, data):
    """From a cell to its sentence and back, by hand and by keyboard."""
    stray = driver.execute_script("""
      const marked = [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('aria-label')).join('\\n');
      return arguments[0].filter((at) => !new RegExp('(vào ô|, )[^—]*\\\\b' + at + '\\\\b').test(marked));""",
      [c["at"] for c in data["cells"] if c["spans"] or any(one["spans"] for one in c["candidates"])])
    check(not stray, f"cells without their sentence: {stray}")
    cell = next(c for c in data["cells"] if c["kind"] == "stated" and c["spans"])
    click(driver, place(driver, cell["at"]))
    mark = driver.find_element(By.CSS_SELECTOR, "mark.on")
    report, start, end = cell["spans"][0]
    figure = "".join(list(data["reports"][report]["text"])[start:end])
    check(mark.text.startswith(figure), f"{cell['at']} leads to {mark.text!r}, not {figure!r}")
    check(cell["at"] in driver.find_element(By.ID, "cell-title").text, "the title names another cell")
    place(driver, cell["at"]).send_keys(Keys.ENTER)
    check(driver.switch_to.active_element.tag_name == "mark", "Enter does not lead to the sentence")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    check(driver.switch_to.active_element.get_attribute("aria-label").startswith(cell["at"]), "nor back to the cell")
    place(driver, cell["at"]).send_keys(Keys.ARROW_DOWN)
    check(not driver.switch_to.active_element.get_attribute("aria-label").startswith(cell["at"] + ","), "arrows stay")
    # From a sentence to its cell with the mouse.
    click(driver, mark)
    check(cell["at"] in driver.find_element(By.ID, "cell-title").text, "the sentence does not lead to the cell")
    # A figure that no cell took.
    click(driver, driver.find_element(By.CSS_SELECTOR, "label[for='f-unused']"))
    check("unused" in driver.find_element(By.CSS_SELECTOR, "mark.on").get_attribute("class"), "no unused figure is shown")
    for name in ["look", "refused", "derived", "blank", "all"]:
        label = driver.find_element(By.CSS_SELECTOR, f"label[for='f-{name}']")
        click(driver, label)
        count = int(label.text.split()[-1])
        shown = driver.find_element(By.ID, "position").text
        check(shown.endswith(f"/{count}"), f"filter {name}: {shown} of {count}")


def type_number(driver, at, text, expected):
    click(driver, place(driver, at))
    field = driver.find_element(By.ID, "value")
    field.clear()
    field.send_keys(text)
    check(expected in driver.find_element(By.ID, "understood").text, f"{text!r} was understood as "
          + driver.find_element(By.ID, "understood").text)


def decide(driver, data, downloads):
    """Three corrections, a choice, a blank, an acceptance and an undo; the file that is saved."""
    cells = data["cells"]
    stated = [c for c in cells if c["kind"] == "stated"]
    blank = next(c for c in cells if c["kind"] == "blank")
    unsure = next(c for c in cells if any(one["value"] for one in c["candidates"]))
    corrected = {stated[0]["at"]: ("1.234,5", 1234.5), stated[1]["at"]: ("12 345", 12345), blank["at"]: ("-0,75", -0.75)}
    for wrong in ["1.5", "12,3,4", "abc", "1,2.3", "0.123", "1..2"]:
        type_number(driver, stated[0]["at"], wrong, "1.234,5")
        driver.find_element(By.ID, "correct").click()
    check(driver.execute_script("return document.querySelectorAll('sup.done').length") == 0, "a wrong number was taken")
    for at, (typed, value) in corrected.items():
        type_number(driver, at, typed, "Hiểu là " + f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", "."))
        driver.find_element(By.ID, "value").send_keys(Keys.ENTER)
        check("decided" in place(driver, at).get_attribute("class"), f"{at} is not decided")
    click(driver, place(driver, unsure["at"]))
    choice = next(number for number, one in enumerate(unsure["candidates"]) if one["value"])
    click(driver, driver.find_element(By.CSS_SELECTOR, f"[data-choose='{choice}']"))
    click(driver, place(driver, stated[2]["at"]))
    click(driver, driver.find_element(By.ID, "blank"))
    check("lý do" in driver.find_element(By.ID, "notice").text, "a blank needs a reason")
    driver.find_element(By.ID, "reason").send_keys("số chưa chốt </script>")
    click(driver, driver.find_element(By.ID, "blank"))
    click(driver, place(driver, stated[3]["at"]))
    click(driver, driver.find_element(By.ID, "accept"))
    click(driver, place(driver, stated[4]["at"]))
    click(driver, driver.find_element(By.ID, "accept"))
    click(driver, driver.find_element(By.ID, "undo"))
    check("✓" not in place(driver, stated[4]["at"]).text, "undo does not take back")
    # Progress outlives the page.
    driver.refresh()
    check(driver.execute_script("return document.querySelectorAll('sup.done').length") >= 6, "progress was lost")
    click(driver, driver.find_element(By.ID, "save"))
    check("tên" in driver.find_element(By.ID, "notice").text, "saving asks for a name")
    driver.find_element(By.ID, "person").send_keys("Trần Văn “Bình”")
    driver.execute_script("document.getElementById('date').value = '2024-04-05'")
    click(driver, driver.find_element(By.ID, "save"))
    saved = wait_for(lambda: next(iter(downloads.glob("*.decisions.json")), None), "nothing was saved")
    picture(driver, "decided-1366")
    value = next(one["value"] for one in unsure["candidates"] if one["value"])
    return saved, {**{at: pair[1] for at, pair in corrected.items()}, unsure["at"]: float(value), stated[2]["at"]: None}


def compare(before, after, expected):
    """The workbook with decisions differs in the decided cells and in what is computed from them."""
    old, new = openpyxl.load_workbook(before), openpyxl.load_workbook(after)
    differing = set()
    for sheet in old:
        if sheet.title.startswith("_"):
            continue
        for row in new[sheet.title].iter_rows():
            for cell in row:
                if cell.value != sheet[cell.coordinate].value:
                    differing.add(cell.coordinate)
    check(differing == set(expected), f"{sorted(differing)} differ, not {sorted(expected)}")
    sheet = new.worksheets[0]
    for at, value in expected.items():
        check(sheet[at].value == value, f"{at} is {sheet[at].value}, not {value}")
        check("Trần Văn “Bình”, 05/4/2024" in sheet[at].comment.text, f"{at} has no note with name and date: {sheet[at].comment}")


def form_with_visuals(path):
    """The communes' quarterly form with every kind of conditional format, and five charts."""
    book = openpyxl.load_workbook(ROOT / "Templates/xa-quy.xlsx")
    sheet = book.worksheets[0]
    add = sheet.conditional_formatting.add
    red = PatternFill(bgColor="FFC7CE", fill_type="solid")
    add("I15:I60", CellIsRule(operator="greaterThan", formula=["1000"], fill=red, font=Font(color="9C0006", bold=True)))
    add("C15:C60", FormulaRule(formula=['$I15=""'], fill=PatternFill(bgColor="FFEB9C", fill_type="solid")))
    add("C15:C60", Rule(type="containsText", operator="containsText", text="hộ", formula=['NOT(ISERROR(SEARCH("hộ",C15)))'],
                        dxf=DifferentialStyle(font=Font(italic=True, color="0000FF"))))
    add("C15:C60", FormulaRule(formula=["TODAY()>DATE(1900,1,1)"], fill=red))
    add("H15:H60", ColorScaleRule(start_type="min", start_color="F8696B", mid_type="percentile", mid_value=50,
                                  mid_color="FFEB84", end_type="max", end_color="63BE7B"))
    add("I15:I60", DataBarRule(start_type="num", start_value=0, end_type="percentile", end_value=90, color="638EC6"))
    add("L15:L60", IconSetRule("3Arrows", "num", [0, 90, 100]))
    add("G15:G60", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))
    add("I15:I60", Rule(type="top10", rank=3, dxf=DifferentialStyle(font=Font(underline="single"))))
    for number, (chart, title, extra) in enumerate([
            (BarChart(), "Cùng kỳ và năm nay", {}), (BarChart(), "Chồng <b>ngang</b>", {"type": "bar", "grouping": "stacked", "overlap": 100}),
            (LineChart(), "Đường", {}), (PieChart(), "Cơ cấu", {}), (AreaChart(), "Miền", {})]):
        chart.title = title
        for name, value in extra.items():
            setattr(chart, name, value)
        chart.add_data(Reference(sheet, min_col=9, max_col=9, min_row=18, max_row=23))
        if not isinstance(chart, PieChart):
            chart.add_data(Reference(sheet, min_col=7, max_col=7, min_row=18, max_row=23))
        chart.set_categories(Reference(sheet, min_col=3, min_row=18, max_row=23))
        sheet.add_chart(chart, f"O{2 + 16 * number}")
    book.save(path)


def visuals(driver, folder):
    """Conditional formats and charts of a form, the same from XLSX and ODS."""
    form = folder / "v.xlsx"
    form_with_visuals(form)
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'lo').as_uri()}", "--headless", "--convert-to", "ods",
                    "--outdir", str(folder / "twin"), str(form)], capture_output=True, check=True)
    seen = []
    for name, template in [("v1", form), ("v2", folder / "twin/v.ods")]:
        output = folder / f"{name}{template.suffix}"
        page = folder / f"{name}.html"
        run("fill", REPORT, "--template", template, "-o", output, "--review", page)
        run("review", f"{output}.run.json", "-o", folder / "again.html", "--force")
        check((folder / "again.html").read_bytes() == page.read_bytes(), "the page made again differs")
        open_page(driver, page)
        data = data_of(page)
        sheet = data["sheets"][0]
        looks = {(row, column): data["looks"][index] for row, column, index in sheet["looks"]}
        # LibreOffice gives a cell the style of the first rule alone; fills, bars and symbols are the same.
        seen.append({place: {key: look[key] for key in ("f", "bar", "icon") if key in look} for place, look in looks.items()})
        figures = driver.find_elements(By.CSS_SELECTOR, "#form-body figure.chart")
        check(len(figures) == 5, f"{name}: {len(figures)} charts")
        check(len(driver.find_elements(By.CSS_SELECTOR, "#form-body figure.chart svg[role=img]")) == 4, "four are drawn")
        check("Miền" in figures[4].text and "không vẽ" in figures[4].text, "the area chart has no placeholder with its title")
        check("<b>ngang</b>" in figures[1].text, "a title is not shown as text")
        check(driver.execute_script("return document.querySelectorAll('#form-body figure.chart b').length") == 0, "a title became markup")
        spoken = figures[0].find_element(By.TAG_NAME, "svg").get_attribute("aria-label")
        held = {c["at"]: c for c in data["cells"]}
        for row, label in enumerate(["Diện tích cây ăn trái", "Diện tích trồng màu", "Tổng đàn gia súc"], 18):
            value = held[f"I{row}"]["value"]
            shown = f"{float(value):,.12g}".replace(",", " ").replace(".", ",").replace(" ", ".") if value else "trống"
            check(f"{label} {shown}" in spoken, f"{name}: {label} {shown} is not in {spoken}")
        bars = driver.execute_script("return arguments[0].querySelectorAll('svg rect').length", figures[0])
        points = sum(value is not None for one in sheet["charts"][0]["series"] for value in one["values"])
        check(bars == points and points > 3, f"{name}: {bars} bars of {points} figures")
        counted = 0
        for at, cell in held.items():
            if at[0] != "I" or not 15 <= int(at[1:]) <= 60 or not cell["value"]:
                continue
            counted += 1
            above = float(cell["value"]) > 1000
            look = looks[cell["row"], cell["column"]]
            check((look.get("f") == "FFC7CE") == above and (["comparison", "> 1000"] in look["why"]) == above, f"{name} {at}: {look}")
            td = place(driver, at)
            check(("> 1000" in td.get_attribute("aria-label")) == above, f"{name} {at} is not told")
            check("gradient" in td.value_of_css_property("background-image"), f"{name} {at} has no bar")
        check(counted > 5, "no figures to look at")
        check(data["undrawn"] == 1, f"{name}: the rule that asks for the day: {data['undrawn']}")
        click(driver, place(driver, next(at for at, c in held.items() if at[0] == "I" and c["value"] and float(c["value"]) > 1000)))
        check("> 1000" in driver.find_element(By.ID, "lines").text, "the panel does not tell the rule")
        picture(driver, f"visuals-{name}-1366")
        driver.execute_script("arguments[0].scrollIntoView()", figures[0])
        picture(driver, f"visuals-{name}-charts")
        paper(driver, folder)
    one, other = seen
    differing = [place for place in one.keys() | other.keys() if one.get(place) != other.get(place)]
    check(not differing, f"XLSX and ODS: {[(p, one.get(p), other.get(p)) for p in differing[:5]]}")
    accessible(driver, folder / "v1.html", "visuals-")


HOSTILE = [
    "<script>window.pwned=1</script>", "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>", "\" autofocus onfocus=window.pwned=1 x=\"", "<!--<script>", "]]>", "{{7*7}}",
    "javascript:window.pwned=1", "\u2028window.pwned=1\u2029", "\u202Eexe.txt\u202C", "<iframe srcdoc='<script>parent.pwned=1</script>'>",
]


def hostile(driver, folder):
    """Text of a report never runs, and is shown as it stands."""
    report = folder / "hostile.txt"
    lines = REPORT.read_text(encoding="utf-8").split("\n")
    for number, text in enumerate(HOSTILE):
        lines.insert(20 + 2 * number, f"Xã {text} có 1{number} hộ nghèo, diện tích lúa 1.{number:03} ha.")
    raw = "\n".join(lines).encode() + "\nCặp nửa: ".encode() + b"\xed\xa0\x80 12 ha.\n"
    report.write_bytes(raw.replace(b"\xed\xa0\x80", "\ufffd".encode()))
    run("fill", report, "--template", "xa-quy", "-o", folder / "h.xlsx", "--review", folder / "h.html")
    open_page(driver, folder / "h.html")
    check(driver.execute_script("return window.pwned") is None, "text of a report ran")
    shown = driver.execute_script("return document.getElementById('report-body').textContent")
    squeezed = re.sub(r"\s|[A-ZĐ](?=\s)", "", shown)
    for text in HOSTILE[:9]:
        check(re.sub(r"\s", "", text) in squeezed, f"{text!r} is not shown")
    check("[U+202E]" in shown, "a turning mark is not shown")
    check(driver.execute_script("return document.querySelectorAll('script').length") == 2, "a script came in")
    check(driver.execute_script(
        "return document.querySelectorAll('main img, main svg:not(figure.chart svg), main iframe, [onload], [onerror], [onfocus]').length") == 0,
        "an element came in")
    # The policy holds even where a script would be put in.
    driver.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.pwned = 2'; document.body.append(s)")
    check(driver.execute_script("return window.pwned") is None, "the policy lets other scripts run")


def large(driver, folder):
    """Ready in a second and smooth with 2,000 measures; under 2 MB."""
    text = REPORT.read_text(encoding="utf-8")
    report = folder / "large.txt"
    parts = []
    for number in range(12):
        parts.append(re.sub(r"\d+", lambda m: str(int(m.group()) + number) if len(m.group()) > 2 else m.group(), text))
    report.write_text("\n".join(parts), encoding="utf-8")
    run("fill", report, "--template", "tinh-quy", "-o", folder / "l.xlsx", "--review", folder / "l.html")
    page = folder / "l.html"
    data = data_of(page)
    measures = sum(len(one) for one in data["measures"])
    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    open_page(driver, page)
    metrics = {one["name"]: one["value"] for one in driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    ready = metrics["TaskDuration"]
    driver.execute_cdp_cmd("Performance.disable", {})
    steps = driver.execute_script("""
      const times = [];
      for (let i = 0; i < 40; i += 1) {
        const start = performance.now();
        document.getElementById('next').click();
        document.body.offsetHeight;
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[20];""")
    megabytes = page.stat().st_size / 1e6
    print(f"large: {measures} measures, {len(data['cells'])} cells, {len(data['reports'][0]['text'])} letters: "
          f"{megabytes:.2f} MB, ready after {1000 * ready:.0f} ms of processor, a step {steps:.0f} ms")
    check(megabytes < 2, "the page is too large")
    check(ready < 1 and steps < 100, "the page is slow")
    picture(driver, "large-1366")


def accessible(driver, page, prefix=""):
    """axe-core on each view; 200 % zoom without sideways scrolling of the page; names and order."""
    for width, height, name in [(1366, 768, "desk"), (390, 844, "phone"), (683, 384, "zoom")]:
        size(driver, width, height)
        open_page(driver, page)
        views = ["form"] if width > 760 else ["form", "report", "cell", "finish"]
        for view in views:
            if width <= 760:
                driver.execute_script(
                    "document.querySelector(`#views [data-view='${arguments[0]}']`).click(); window.scrollTo(0, 0)", view)
            picture(driver, f"{prefix}{name}-{view}")
            driver.execute_script(AXE)
            found = driver.execute_async_script(
                "const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'best-practice']})"
                ".then((r) => done(r.violations.map((v) => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary.slice(0, 300)])))")
            check(not found, f"axe-core, {name}, {view}: {json.dumps(found, ensure_ascii=False, indent=1)}")
        wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check(wide <= 0, f"{name}: the page scrolls sideways by {wide}")
    size(driver, 1366, 768)


def paper(driver, folder):
    """The print view: A4, the form first, then what to know."""
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    file = (PICTURES or folder) / "print.pdf"
    file.write_bytes(base64.b64decode(printed["data"]))
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True).stdout
    check("Những số cần biết khi ký" in text and "Số suy ngược" in text, "the print lacks its lists")
    sizes = subprocess.run(["pdfinfo", file], capture_output=True, text=True).stdout
    check("(A4)" in sizes, f"the print is not A4: {sizes}")


def quiet(driver):
    """Nothing was asked of a network, nothing went wrong."""
    for entry in driver.get_log("browser"):
        expected = "Content Security Policy" in entry["message"] and "pwned" not in entry["message"]
        check(expected or entry["level"] not in ("SEVERE",), entry["message"])
    asked = {
        json.loads(entry["message"])["message"]["params"]["request"]["url"]
        for entry in driver.get_log("performance")
        if '"Network.requestWillBeSent"' in entry["message"]
    }
    check(all(url.startswith(("file:", "data:", "blob:", "chrome:", "about:")) for url in asked), f"asked: {asked}")


def main():
    start = time.time()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        downloads = folder / "saved"
        downloads.mkdir()
        page = folder / "o.html"
        run("fill", REPORT, "--template", "xa-quy", "-o", folder / "o.xlsx", "--review", page)
        driver = browser(downloads)
        try:
            size(driver, 1366, 768)
            open_page(driver, page)
            data = data_of(page)
            back_and_forth(driver, data)
            saved, expected = decide(driver, data, downloads)
            run("fill", REPORT, "--template", "xa-quy", "-o", folder / "d.xlsx", "--decisions", saved,
                "--review", folder / "d.html")
            compare(folder / "o.xlsx", folder / "d.xlsx", expected)
            paper(driver, folder)
            quiet(driver)
            accessible(driver, page)
            open_page(driver, folder / "d.html")
            check(driver.execute_script("return document.querySelectorAll('sup.done').length") == 6, "decisions are not shown")
            quiet(driver)
            visuals(driver, folder)
            quiet(driver)
            large(driver, folder)
            quiet(driver)
            hostile(driver, folder)
        finally:
            driver.quit()
    print(f"review page: {checks} checks in {time.time() - start:.0f} s")


main()
