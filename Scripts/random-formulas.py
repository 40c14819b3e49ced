#!/usr/bin/python3
"""Random formulas over random sheets, computed by bieumau and by LibreOffice.

usage: random-formulas.py BIEUMAU TOOLS [--count 100000] [--seed 1] [--files 5] [--keep DIR] [--show 40]
(TOOLS: the folder of lo_values.py.)  Run with the system's python3 (python3-uno).

Writes few big workbooks, runs `bieumau calc -f json` and one LibreOffice over them, and prints the
differences by function. Exits 1 when 0.1 % or more differ. What differs by design is in
Documentation/analysis/formulas.md and kept out by the generator, each place with a comment.
"""
import argparse
import collections
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

ROWS = 40
WORDS = ["lúa", "ngô", "Hộ nghèo", "xã A", "Xã B", "tấn", "ha", "tỷ đồng", "abc", "Trẻ em", "x1", "Quý 1"]
ERRORS = ["#DIV/0!", "#N/A", "#VALUE!", "#NUM!"]


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


# --- sheets -----------------------------------------------------------------------------------

def data_sheet(rng):
    """Columns of one kind each: {cell: (kind, value)}.

    A whole numbers, B decimals, C words, D numbers as text, E days, F mixed, G numbers and errors,
    H truth values, I shares, J ascending numbers, K ascending keys, L money, M empty cells among numbers.
    """
    cells = {}
    ascending = sorted(rng.sample(range(1, 400), ROWS))
    keys = sorted(rng.sample([f"k{n:03}" for n in range(200)], ROWS))
    for row in range(1, ROWS + 1):
        put = lambda column, kind, value: cells.__setitem__(f"{column}{row}", (kind, value))
        if rng.random() < 0.9: put("A", "n", rng.randint(-50, 200))
        put("B", "n", round(rng.uniform(-100, 1000), rng.randint(1, 4)))
        if rng.random() < 0.85: put("C", "s", rng.choice(WORDS))
        put("D", "s", rng.choice([str(rng.randint(-20, 99)), f"{rng.uniform(0, 50):.2f}"]))
        put("E", "d", rng.randint(36526, 46000))
        kind = rng.random()
        if kind < 0.4: put("F", "n", rng.randint(0, 30))
        elif kind < 0.6: put("F", "s", rng.choice(WORDS))
        elif kind < 0.75: put("F", "s", str(rng.randint(0, 30)))
        if rng.random() < 0.12: put("G", "e", rng.choice(ERRORS))
        else: put("G", "n", rng.randint(1, 90))
        put("H", "b", rng.random() < 0.5)
        put("I", "n", round(rng.random(), 3))
        put("J", "n", ascending[row - 1])
        put("K", "s", keys[row - 1])
        put("L", "n", round(rng.uniform(1, 9e9), 0))
        if rng.random() < 0.5: put("M", "n", rng.randint(-5, 5))
    return cells


def cell_xml(reference, kind, value):
    if kind == "n": return f'<c r="{reference}"><v>{value!r}</v></c>'
    if kind == "d": return f'<c r="{reference}" s="1"><v>{value}</v></c>'
    if kind == "b": return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
    if kind == "e": return f'<c r="{reference}" t="e"><v>{value}</v></c>'
    if kind == "f": return f'<c r="{reference}"><f>{escape(value)}</f></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(cells):
    rows = collections.defaultdict(list)
    for reference, (kind, value) in cells.items():
        column, row = re.match(r"([A-Z]+)(\d+)", reference).groups()
        rows[int(row)].append(((len(column), column), cell_xml(reference, kind, value)))
    body = "".join(f'<row r="{row}">' + "".join(xml for _, xml in sorted(rows[row])) + "</row>" for row in sorted(rows))
    return f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{body}</sheetData></worksheet>'


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_workbook(path, sheets):
    """A minimal .xlsx without stored results."""
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in range(1, len(sheets) + 1))
    entries = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, (name, _) in enumerate(sheets, 1))
    links = "".join(f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' + types + "</Types>")
        archive.writestr("_rels/.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/>{links}</Relationships>')
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        for number, (_, cells) in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", sheet_xml(cells))


# --- formulas ---------------------------------------------------------------------------------

# "#.##" and "0.###" are left out: Excel keeps the point behind a whole number ("12."), LibreOffice does not.
FORMATS = ["0", "0.00", "#,##0", "#,##0.00", "0%", "0.0%", "0.00E+00", "#,##0.0;(#,##0.0)", "0;-0;\"không\"", "000", "#,##0,",
           "[>=1000]#,##0;[<0]-0.0;0.00", "[Red]0.0;[Blue]-0.0", "\"Tổng: \"0", "0.0\" tỷ\"", "# ?/?", "# ??/??", "0 \"ha\"", "General", "0.0?", "##0.0E+0",
           "#,##0.00\\ \"đ\"", "+0;-0;0", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_)", "@"]
DATE_FORMATS = ["yyyy-mm-dd", "dd/mm/yyyy", "d/m/yy", "mmm yyyy", "dddd", "ddd d", "mmmm", "h:mm", "hh:mm:ss", "h:mm AM/PM", "[h]:mm", "[mm]:ss", "dd/mm/yyyy hh:mm",
                "[$-42A]dddd", "[$-409]mmmm d, yyyy", "\"ngày\" d \"tháng\" m \"năm\" yyyy", "yy", "mmmmm", "d", "m", "ss.00", "[s]"]


TIME_FORMATS = ["h:mm", "hh:mm:ss", "h:mm AM/PM", "[h]:mm", "[mm]:ss", "ss.00", "[s]"]


class Generator:
    def __init__(self, rng, sheets):
        self.rng = rng
        self.sheets = sheets

    def pick(self, *choices): return self.rng.choice(choices)

    def prefix(self): return self.pick(*self.sheets) + "!"

    def row(self): return self.rng.randint(1, ROWS)

    # Truth values are numbers in LibreOffice: as text ("1", not "TRUE"), beside numbers in comparisons
    # and in ranges they differ, so they stand only where they are added or asked for their truth.
    def cell(self, columns):
        dollar = self.pick("", "", "$")
        return f"{self.prefix()}{dollar}{self.rng.choice(columns)}{self.pick('', '$')}{self.row()}"

    def span(self, columns, width=1):
        first = self.rng.randint(1, ROWS - 1)
        last = min(ROWS + self.pick(0, 0, 3), first + self.rng.randint(1, 25))
        column = self.rng.choice(columns)
        other = chr(ord(column) + width - 1)
        return f"{self.prefix()}{column}{first}:{other}{last}"

    def literal(self):
        kind = self.rng.random()
        if kind < 0.5: return str(self.rng.randint(0, 20))
        if kind < 0.8: return f"{self.rng.uniform(0, 100):.{self.rng.randint(1, 3)}f}"
        if kind < 0.9: return f"-{self.rng.randint(1, 9)}"
        return self.pick("0", "1", "100", "1E3", "0.1", "50%")

    def small(self): return str(self.rng.randint(0, 6))

    def number(self, depth):
        rng = self.rng
        if depth <= 0 or rng.random() < 0.12:
            return self.literal() if rng.random() < 0.4 else self.cell("AABBIJLDEM")
        # Now and then another type where a number is wanted, and errors that travel.
        if rng.random() < 0.03: return self.pick(self.cell("CDFG"), f"({self.cell('H')}+0)", "(TRUE*1)", '"12"', '"x"', "NA()", self.text(depth - 1))
        n = lambda: self.number(depth - 1)
        kinds = [
            lambda: f"{n()}{self.pick('+', '-', '*')}{n()}", lambda: f"({n()}{self.pick('+', '-', '*', '/')}{n()})",
            lambda: f"{n()}/{n()}", lambda: f"-{self.cell('ABJ')}", lambda: f"{self.cell('ABJ')}%",
            # Base 0 is left out: 0^0 is #NUM! in Excel and 1 in LibreOffice.
            lambda: f"({self.cell('JL')})^{self.pick('2', '3', '0.5', '-1')}",
            lambda: f"ABS({n()})", lambda: f"INT({n()})", lambda: f"SIGN({n()})", lambda: f"TRUNC({n()},{self.pick('0', '1', '2')})",
            lambda: f"{self.pick('ROUND', 'ROUNDUP', 'ROUNDDOWN')}({n()},{self.pick('0', '1', '2', '-1', '3')})",
            lambda: f"MOD({n()},{self.pick('2', '3', '7', '10', '2.5', '-3')})", lambda: f"SQRT(ABS({n()}))",
            lambda: f"LN(1+ABS({n()}))", lambda: f"LOG10(1+ABS({n()}))", lambda: f"EXP(-ABS({self.cell('AIM')})/50)",
            lambda: f"{self.pick('SIN', 'COS', 'ATAN', 'TANH')}({self.cell('AIM')})",
            lambda: f"{self.pick('CEILING', 'FLOOR')}(ABS({n()}),{self.pick('1', '5', '0.5', '10')})",
            lambda: f"MROUND(ABS({self.cell('AJ')}),{self.pick('2', '5', '10')})", lambda: f"QUOTIENT({self.cell('JL')},{self.pick('3', '7')})",
            lambda: f"GCD({self.cell('J')},{self.cell('J')})", lambda: f"LCM({self.cell('J')},{self.small()}+1)",
            lambda: f"COMBIN({self.rng.randint(6, 20)},{self.small()})", lambda: f"FACT({self.small()})",
            lambda: f"{self.pick('EVEN', 'ODD')}({n()})",
            self.aggregate, self.aggregate, self.aggregate, lambda: self.conditional(depth), lambda: self.conditional(depth),
            lambda: self.lookup(depth), lambda: self.lookup(depth), lambda: self.dates(depth), lambda: self.of_text(depth),
            lambda: self.choice(depth, self.number), lambda: self.choice(depth, self.number), lambda: self.statistics(),
            lambda: self.places(), lambda: self.money(), lambda: f"SUMPRODUCT({self.pair('ABIJL')})",
            lambda: f"SUMPRODUCT(({self.span('J')}>{self.small()}0)*1)",
        ]
        return rng.choice(kinds)()

    def pair(self, columns):
        first, last = sorted(self.rng.sample(range(1, ROWS + 1), 2))
        sheet = self.prefix()
        return ",".join(f"{sheet}{column}{first}:{column}{last}" for column in (self.rng.choice(columns), self.rng.choice(columns)))

    def aggregate(self):
        # Truth values in ranges are left out: LibreOffice's are numbers there.
        function = self.pick("SUM", "SUM", "SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "COUNTBLANK", "MEDIAN", "SUMSQ", "SUBTOTAL(9", "SUBTOTAL(1", "SUBTOTAL(2")
        ranges = [self.span("ABFIJLMG" if self.rng.random() < 0.1 else "ABFIJLM")]
        if function in ("SUM", "MIN", "MAX", "AVERAGE", "COUNT") and self.rng.random() < 0.4:
            ranges.append(self.pick(self.span("ABJ"), self.literal(), self.cell("ABC")))
        if function == "COUNTA" or function == "COUNT": ranges[0] = self.span("ABCDEFGJM")
        call = f"{function}," if "(" in function else f"{function}("
        return call + ",".join(ranges) + ")"

    def criterion(self):
        return self.pick(f'">{self.rng.randint(0, 100)}"', f'"<={self.rng.randint(0, 100)}"', f'"<>{self.rng.randint(0, 20)}"', str(self.rng.randint(0, 30)),
                         f'">="&{self.cell("AJ")}', self.cell("AJ"))

    def conditional(self, depth):
        first, last = sorted(self.rng.sample(range(1, ROWS + 1), 2))
        sheet = self.prefix()
        on = lambda column: f"{sheet}{column}{first}:{column}{last}"
        words = self.pick(f'"{self.pick(*WORDS)}"', '"x*"', '"*a*"', '"?1"', f'"<>{self.pick(*WORDS)}"', self.cell("C"))
        return self.pick(
            f"COUNTIF({on(self.pick('A', 'B', 'J', 'M'))},{self.criterion()})", f"COUNTIF({on('C')},{words})",
            f"SUMIF({on(self.pick('A', 'J'))},{self.criterion()},{on('B')})", f"SUMIF({on('C')},{words},{on(self.pick('A', 'B', 'L'))})",
            f"AVERAGEIF({on('J')},{self.criterion()},{on('B')})", f"SUMIFS({on('B')},{on('C')},{words},{on('J')},{self.criterion()})",
            f"COUNTIFS({on('C')},{words},{on('A')},{self.criterion()})", f"SUMIF({on(self.pick('A', 'B', 'J'))},{self.criterion()})",
            f"MAXIFS({on('B')},{on('J')},{self.criterion()})".replace("MAXIFS", "_xlfn.MAXIFS"), f"_xlfn.MINIFS({on('B')},{on('J')},{self.criterion()})")

    def lookup(self, depth):
        sheet = self.prefix()
        key = self.pick(f"{sheet}J{self.row()}", str(self.rng.randint(1, 400)))
        word = self.pick(f"{sheet}K{self.row()}", f'"k{self.rng.randint(0, 199):03}"')
        return self.pick(
            f"VLOOKUP({key},{sheet}J1:L{ROWS},{self.pick('1', '3')},{self.pick('TRUE', 'FALSE')})", f"VLOOKUP({word},{sheet}K1:M{ROWS},{self.pick('2', '3')},FALSE)",
            f"MATCH({key},{sheet}J1:J{ROWS},{self.pick('0', '1')})", f"MATCH({word},{sheet}K1:K{ROWS},0)", f"INDEX({sheet}A1:B{ROWS},{self.row()},{self.pick('1', '2')})",
            f"INDEX({sheet}B1:B{ROWS},MATCH({word},{sheet}K1:K{ROWS},0))", f"LOOKUP({key},{sheet}J1:J{ROWS},{sheet}B1:B{ROWS})",
            f"HLOOKUP({sheet}A1,{sheet}A1:B9,{self.pick('2', '5')},FALSE)", f"SUM({sheet}B1:INDEX({sheet}B1:B{ROWS},{self.row()}))",
            f"SUM(OFFSET({sheet}B1,{self.small()},0,{self.small()}+1,1))", f'INDIRECT("{sheet}B{self.row()}")', f"MATCH({self.cell('C')},{sheet}C1:C{ROWS},0)")

    def dates(self, depth):
        day = lambda: self.cell("E")
        return self.pick(
            f"{self.pick('YEAR', 'MONTH', 'DAY')}({day()})", f"WEEKDAY({day()},{self.pick('1', '2', '3')})", f"{day()}-{day()}",
            f"DATE({self.rng.randint(1990, 2040)},{self.rng.randint(-3, 15)},{self.rng.randint(-5, 40)})", f"EDATE({day()},{self.rng.randint(-14, 14)})",
            f"EOMONTH({day()},{self.rng.randint(-14, 14)})", f"DAYS({day()},{day()})".replace("DAYS", "_xlfn.DAYS"), f"NETWORKDAYS({day()},{day()})",
            f"DATEDIF(DATE(2001,{self.small()}+1,3),{day()},{self.pick(chr(34) + 'd' + chr(34), chr(34) + 'm' + chr(34), chr(34) + 'y' + chr(34))})",
            f"YEARFRAC({day()},{day()},{self.pick('0', '1', '2', '3', '4')})", f"TIME({self.rng.randint(0, 23)},{self.rng.randint(0, 90)},{self.rng.randint(0, 90)})",
            f"HOUR({day()}+{self.cell('I')})", f"MINUTE({self.cell('I')})", f"WEEKNUM({day()})", f"_xlfn.ISOWEEKNUM({day()})", f"WORKDAY({day()},{self.rng.randint(-30, 30)})",
            f"DAYS360({day()},{day()})", f'DATEVALUE("2024-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}")')

    def of_text(self, depth):
        t = lambda: self.text(depth - 1)
        return self.pick(f"LEN({t()})", f"VALUE({self.cell('D')})", f'FIND("{self.pick("a", "1", "x")}",{t()})', f'SEARCH("{self.pick("A", "t", "?1")}",{t()})',
                         f"CODE(CHAR({self.rng.randint(65, 122)}))", f"LEN({self.cell('CDK')})", f"N({self.cell('ABC')})", f"--{self.cell('D')}")

    def statistics(self):
        s = lambda: self.span("ABIJL")
        return self.pick(f"LARGE({s()},{self.small()}+1)", f"SMALL({s()},{self.small()}+1)", f"STDEV({s()})", f"VAR({s()})", f"_xlfn.STDEV.P({s()})", f"VARP({s()})",
                         f"QUARTILE({s()},{self.pick('0', '1', '2', '3', '4')})", f"PERCENTILE({s()},{self.pick('0.1', '0.5', '0.9', '0.333')})", f"AVEDEV({s()})", f"DEVSQ({s()})",
                         f"GEOMEAN({self.span('JL')})", f"HARMEAN({self.span('JL')})", f"CORREL({self.pair('BIJL')})", f"SLOPE({self.pair('BJ')})", f"INTERCEPT({self.pair('BJ')})",
                         self.rank(), f"KURT({self.span('B')})", f"SKEW({self.span('B')})",
                         f"FORECAST({self.literal()},{self.pair('BJ')})", f"TRIMMEAN({s()},0.2)")

    def rank(self):
        sheet = self.prefix()
        return f"RANK({sheet}J{self.row()},{sheet}J1:J{ROWS},{self.pick('0', '1')})"

    def places(self):
        return self.pick(f"ROW({self.cell('AB')})", f"COLUMN({self.cell('CL')})", f"ROWS({self.span('A')})", f"COLUMNS({self.span('A', 3)})", "ROW()", "COLUMN()")

    def money(self):
        rate = self.pick("0.05", "0.1", "0.008")
        return self.pick(f"PMT({rate},{self.rng.randint(2, 60)},{self.cell('L')})", f"FV({rate},{self.rng.randint(1, 30)},-100)", f"PV({rate},{self.rng.randint(1, 30)},-50,{self.small()})",
                         f"NPV({rate},{self.span('B')})", f"NPER({rate},-500,3000)", f"SLN({self.cell('L')},100,{self.rng.randint(2, 9)})", f"DDB(10000,500,8,{self.small()}+1)",
                         f"IPMT({rate},{self.small()}+1,12,5000)", f"PPMT({rate},{self.small()}+1,12,5000)", f"SYD(9000,100,7,{self.small()}+1)", f"EFFECT({rate},12)", f"RATE(12,-100,{self.rng.randint(900, 1150)})")

    def choice(self, depth, value):
        v = lambda: value(depth - 1)
        return self.pick(f"IF({self.truth(depth - 1)},{v()},{v()})", f"IFERROR({v()},{v()})", f"CHOOSE({self.rng.randint(1, 3)},{v()},{v()},{v()})", f"IF({self.number(depth - 1)}>{self.literal()},{v()},{v()})",
                         f"_xlfn.IFS({self.truth(depth - 1)},{v()},TRUE,{v()})", f"_xlfn.SWITCH({self.small()},1,{v()},2,{v()},{v()})", f"_xlfn.IFNA({v()},{v()})")

    def formatted(self, depth):
        if self.rng.random() < 0.5:
            code = self.pick(*FORMATS)
            value = self.pick(self.cell("ABIJLM"), self.literal(), f"{self.cell('B')}/7")
            # LibreOffice has no fractions of numbers as large.
            if "?/" in code: value = self.pick(self.cell("AIJM"), f"{self.cell('A')}/7")
        else:
            code = self.pick(*DATE_FORMATS)
            # Day 0 is 0 January 1900 in Excel, 30 December 1899 in LibreOffice.
            value = self.pick(self.cell("E"), f"{self.cell('E')}+{self.cell('I')}")
            if code in TIME_FORMATS: value = self.pick(value, self.cell("I"))
        return f"TEXT({value},\"{code.replace(chr(34), chr(34) * 2)}\")"

    def text(self, depth):
        rng = self.rng
        if depth <= 0 or rng.random() < 0.2: return self.pick(f'"{self.pick(*WORDS)}"', self.cell("CK"), self.cell("C"), '""', self.cell("D"))
        if rng.random() < 0.03: return self.pick(self.cell("ABFG"), "1/0", self.number(depth - 1))
        t = lambda: self.text(depth - 1)
        kinds = [
            lambda: f"{t()}&{t()}", lambda: f"{self.cell('A')}&{t()}", lambda: f"LEFT({t()},{self.small()})", lambda: f"RIGHT({t()},{self.small()})",
            lambda: f"MID({t()},{self.small()}+1,{self.small()})", lambda: f"UPPER({t()})", lambda: f"LOWER({t()})", lambda: f"PROPER({t()})", lambda: f"TRIM(\" \"&{t()}&\"  a \")",
            lambda: f'SUBSTITUTE({t()},"{self.pick("a", "1", "n")}","{self.pick("", "zz")}")', lambda: f"REPLACE({t()},{self.small()}+1,{self.small()},\"-\")", lambda: f"REPT({t()},{self.pick('0', '1', '2', '3')})",
            lambda: self.formatted(depth), lambda: self.formatted(depth), lambda: self.formatted(depth), lambda: f'_xlfn.TEXTJOIN("; ",TRUE,{self.span("C")})', lambda: f"CONCATENATE({t()},{self.cell('AC')})",
            lambda: f"_xlfn.CONCAT({self.span('C')})", lambda: f"CHAR({rng.randint(65, 90)})", lambda: f"T({self.cell('AC')})", lambda: f"FIXED({self.cell('B')},{self.pick('0', '1', '2')},{self.pick('TRUE', 'FALSE')})",
            lambda: f"INDEX({self.prefix()}C1:C{ROWS},{self.row()})&\"\"", lambda: self.choice(depth, self.text), lambda: f"ADDRESS({self.row()},{self.row()},{self.pick('1', '2', '3', '4')})",
            lambda: f"ROMAN({rng.randint(1, 3999)})", lambda: f"DEC2BIN({rng.randint(0, 500)})", lambda: f"DEC2HEX({rng.randint(0, 5000)})", lambda: f"_xlfn.BASE({rng.randint(0, 5000)},{rng.randint(2, 16)})",
        ]
        return rng.choice(kinds)()

    def truth(self, depth):
        rng = self.rng
        if depth <= 0: return self.pick("TRUE", "FALSE", self.cell("H"), f"{self.cell('AJ')}>{self.literal()}")
        n, t, b = (lambda: self.number(depth - 1)), (lambda: self.text(depth - 1)), (lambda: self.truth(depth - 1))
        compare = lambda: self.pick("=", "<>", "<", ">", "<=", ">=")
        kinds = [
            lambda: f"{n()}{compare()}{n()}", lambda: f"({n()}{compare()}{n()})", lambda: f"({t()}{self.pick('=', '<>')}{t()})", lambda: f"AND({b()},{b()})", lambda: f"OR({b()},{b()})", lambda: f"NOT({b()})",
            # ISNUMBER of a truth value is left out: TRUE in LibreOffice.
            lambda: f"ISNUMBER({self.cell('ABCDF')})", lambda: f"ISTEXT({self.cell('ABCDFK')})", lambda: f"ISBLANK({self.cell('ACFM')})", lambda: f"ISERROR({n()})", lambda: f"ISNA({self.cell('GA')})", lambda: f"EXACT({t()},{t()})",
            lambda: f"{self.pick('ISEVEN', 'ISODD')}({self.cell('J')})", lambda: f"_xlfn.XOR({b()},{b()})", lambda: f"ISERR({self.cell('GA')})", lambda: f"AND({self.cell('J')}>0,{b()})", lambda: f"ISLOGICAL({self.cell('AH')})",
        ]
        return rng.choice(kinds)()

    def formula(self):
        depth = self.pick(1, 2, 2, 3, 3, 4)
        return self.pick(self.number, self.number, self.number, self.text, self.truth)(depth)


# --- both programs ----------------------------------------------------------------------------

def make_files(folder, count, files, seed):
    made = []
    for number in range(files):
        rng = random.Random(seed * 1000 + number)
        names = ["D1", "D2", "D3"]
        sheets = [(name, data_sheet(rng)) for name in names]
        generator = Generator(rng, names)
        formulas, share = {}, count // files
        while len(formulas) < share:
            text = generator.formula()
            if len(text) > 2000: continue
            index = len(formulas)
            formulas[f"{letters(index % 20)}{index // 20 + 1}"] = ("f", text)
        path = os.path.join(folder, f"random-{seed}-{number}.xlsx")
        write_workbook(path, sheets + [("F", formulas)])
        made.append((path, {cell: text for cell, (_, text) in formulas.items()}))
    return made


def ours(bieumau, path):
    """{cell: value}, and the reasons of what is not computed."""
    run = subprocess.run([bieumau, "calc", path, "-f", "json"], stdout=subprocess.PIPE)
    if run.returncode not in (0, 2): raise SystemExit(f"bieumau calc {path}: status {run.returncode}")
    result = json.loads(run.stdout)
    return ({entry["cell"]: entry["computed"] for entry in result["differ"] if entry["sheet"] == "F"},
            {entry["cell"]: entry["why"] for entry in result["skipped"] if entry["sheet"] == "F"})


def same(mine, theirs):
    kind, value = theirs["t"], theirs["v"]
    if kind == "e": return isinstance(mine, str) and mine.startswith("#")
    # A number that is shown as a truth value: `dump` tells only whether it is 0.
    if kind == "b" and not isinstance(mine, str): return bool(mine) == bool(value)
    if kind in ("n", "d"):
        return not isinstance(mine, str) and math.isclose(float(mine), float(value), rel_tol=1e-9, abs_tol=1e-9)
    return isinstance(mine, str) and mine == value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bieumau")
    parser.add_argument("tools")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=5)
    parser.add_argument("--keep")
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    sys.path.insert(0, options.tools)
    from lo_values import LO, dump
    folder = options.keep or tempfile.mkdtemp(prefix="random-formulas.")
    os.makedirs(folder, exist_ok=True)
    total = equal = 0
    skipped, wrong = collections.Counter(), []
    with LO() as office:
        for path, formulas in make_files(folder, options.count, options.files, options.seed):
            start = time.time()
            values, reasons = ours(options.bieumau, path)
            middle = time.time()
            document = office.open(path)
            document.calculateAll()
            found = next(sheet["cells"] for sheet in dump(document, only_formulas=True)["sheets"] if sheet["name"] == "F")
            document.close(True)
            print(f"{path}: bieumau {middle - start:.1f} s, LibreOffice {time.time() - middle:.1f} s", file=sys.stderr)
            for cell, text in formulas.items():
                total += 1
                if cell in reasons: skipped[re.sub(r"reads \w+", "reads", reasons[cell])] += 1
                elif cell not in found: wrong.append((path, cell, text, values.get(cell), None))
                elif same(values.get(cell), found[cell]): equal += 1
                else: wrong.append((path, cell, text, values.get(cell), found[cell]["v"]))
    functions = collections.Counter(name for _, _, text, _, _ in wrong for name in set(re.findall(r"([A-Z][A-Z0-9.]*)\(", text)))
    wrong.sort(key=lambda entry: len(entry[2]))
    for _, cell, text, mine, theirs in wrong[:options.show]: print(f"{cell}: ={text}\n    bieumau {mine!r}   LibreOffice {theirs!r}")
    for reason, count in skipped.most_common(): print(f"not computed: {count} {reason}")
    if wrong: print("functions in what differs:", ", ".join(f"{name} {count}" for name, count in functions.most_common(20)))
    print(f"random formulas (seed {options.seed}): {total}, equal {equal}, not computed {sum(skipped.values())}, differ {len(wrong)} ({100 * len(wrong) / max(1, total):.3f} %)")
    return 1 if len(wrong) * 1000 >= total else 0


if __name__ == "__main__":
    sys.exit(main())
