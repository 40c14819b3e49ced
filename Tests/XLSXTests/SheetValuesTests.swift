import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import XMLStream

@testable import XLSX

/// A cell that has a value.
private struct Item: Equatable {
  var place: CellReference
  var value: CellValue
  var format: Int
}

private func items(_ sheet: SheetValues) -> [Item] {
  var items: [Item] = []
  sheet.forEachRow { row in
    for position in 0..<row.count {
      let place = CellReference(row: row.index, column: row.column(position))
      items.append(
        Item(place: place, value: row.value(position), format: row.formatIndex(position)))
    }
  }
  return items
}

private func items(_ sheet: Worksheet) -> [Item] {
  sheet.rows.flatMap { row in
    row.cells.filter { $0.value.result != .empty }.map { cell in
      Item(
        place: CellReference(row: row.index, column: cell.column), value: cell.value.result,
        format: cell.formatIndex)
    }
  }
}

private let strings = ["một", "hai", "ba"]

/// The values by our own scanner alone; `nil` where it leaves the part to others.
private func plain(_ part: String) -> [Item]? {
  PlainSheet.blocks(Array(part.utf8), stringCount: 3, formatCount: 4, limits: Limits()).map {
    items(SheetValues(name: "", blocks: $0, texts: strings))
  }
}

/// The values by libxml2 alone; `nil` for a fault.
private func general(_ part: String) -> [Item]? {
  let block = try? SheetValuesReader.general(
    Array(part.utf8), part: "sheet1.xml", strings: strings, formatCount: 4, limits: Limits())
  return block.map { items(SheetValues(name: "", blocks: [$0], texts: strings)) }
}

private let head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"

@Suite("Values of worksheets")
struct SheetValuesTests {
  @Test("are what the model has, of every kind of cell")
  func agreesWithModel() throws {
    let workbook = LiteralWorkbook(
      """
      <sheetData><row r="2" spans="1:9" x14ac:dyDescent="0.25"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>1.5E2</v></c>\
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>a_x000A_b</v></c>\
      <c r="G2" t="inlineStr"><is><t xml:space="preserve">x &lt; ồ</t></is></c>\
      <c r="H2" t="d"><v>2024-03-31T00:00:00</v></c><c r="I2" s="1"/></row><row r="4"><c r="A4"><v>-0.07</v></c></row></sheetData>
      """)
    let values = try XLSXReader.readValues(workbook.bytes)
    let model = try XLSXReader.read(workbook.bytes)
    #expect(values.map(items) == model.sheets.map(items))
    #expect(values[0].rowCount == 2 && values[0].cellCount == 8)
    #expect(values[0][1].number(0) == -0.07)
    #expect(values[0][0].text(4) == "a\nb")
  }

  @Test("are read in two halves as in one")
  func readsHalves() throws {
    var part = head + "<sheetData>"
    for row in 1...12_000 {
      part += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(Double(row) / 8)</v></c>"
      part += "<c r=\"C\(row)\" t=\"str\"><v>chữ \(row % 50)</v></c></row>"
    }
    part += "</sheetData></worksheet>"
    #expect(part.utf8.count > 1 << 19)
    let own = try #require(plain(part))
    #expect(own.count == 24_000)
    #expect(own == general(part))
    // A row without a number in the second half follows one that the half has not seen.
    let unnumbered = part.replacing("<row r=\"9000\">", with: "<row>")
    #expect(general(unnumbered) == own)
    #expect(plain(unnumbered).map { $0 == own } ?? true)
  }

  @Test(
    "are left to libxml2 where the markup is unusual",
    arguments: [
      "<row r=\"1\"><c r=\"A1\"><v>&#49;</v></c></row>",
      "<row r=\"1\"><!-- x --><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[x]]></v></c></row>",
      "<row r=\"1\"><c r='A1'><v>1</v></c></row>", "<row r=\"1\"><c r=\"$A1\"><v>1</v></c></row>",
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" s=\"9\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>",
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row", "<row r=\"1\"><c r=\"A1\"><v>1</c></row>",
    ])
  func leavesUnusual(_ rows: String) {
    #expect(plain(head + "<sheetData>" + rows + "</sheetData></worksheet>") == nil)
  }

  @Test("libxml2 judges what stands around the rows")
  func checksSurroundings() {
    let rows = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
    #expect(plain(head + rows + "<mergeCells/></worksheet>") != nil)
    for part in [
      head + rows + "<mergeCells></worksheet>", head + rows, head + rows + "</worksheet>x",
      head + "<!--" + rows + "--></worksheet>", head + "<x>" + rows + "</x></worksheet>",
      head + rows + rows + "</worksheet>", "<!DOCTYPE worksheet>" + head + rows + "</worksheet>",
      "<?xml version=\"1.0\" encoding=\"windows-1258\"?>" + head + rows + "</worksheet>",
    ] {
      #expect(plain(part) == nil, "\(part)")
    }
  }

  @Test(
    "come row by row, from unusual parts too",
    arguments: ["", "<!-- c -->", "<row r=\"3000\"><c><v>&#49;</v></c></row>"])
  func comesRowByRow(_ middle: String) throws {
    var rows = ""
    for row in 1...6_000 {
      if row == 3_000 { rows += middle }
      if row == 3_000, middle.hasPrefix("<row") { continue }
      rows += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c>"
      rows += "<c r=\"B\(row)\" t=\"s\"><v>\(row % 2)</v></c></row>"
    }
    let bytes = try LiteralWorkbook("<sheetData>\(rows)</sheetData>").bytes
    let name = try XLSXReader.read(bytes).sheets[0].name
    let cursor = try XLSXRowCursor(bytes, sheet: name.uppercased())
    let values = try XLSXReader.readValues(bytes)[0]
    var count = 0
    while let row = try cursor.next() {
      #expect(row.index == values[count].index && row.count == values[count].count)
      #expect(row.value(0) == values[count].value(0))
      count += 1
    }
    #expect(count == 6_000 && count == values.rowCount)
  }

  @Test("row by row end with an error where the part is malformed")
  func cursorRefuses() throws {
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    for content in ["<sheetData>\(row)</sheetData><x>", "<sheetData>\(row)<row r=\"2\"><c>"] {
      let cursor = try XLSXRowCursor(LiteralWorkbook(content).bytes, sheet: "Biểu")
      #expect(throws: SpreadsheetError.self) {
        while try cursor.next() != nil {}
      }
    }
  }

  @Test("of any part that our scanner takes are those of libxml2", arguments: 0..<8)
  func agreesWithLibxml2(_ seed: UInt64) {
    var draw = Draw(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    var taken = 0
    for _ in 0..<250 {
      let part = draw.part()
      let own = plain(part)
      if own != nil { taken += 1 }
      guard let own else { continue }
      #expect(own == general(part), "seed \(seed): \(part)")
    }
    #expect(taken > 20)
  }
}

/// Random worksheet parts: plain ones, and plain ones with a few bytes changed.
private struct Draw {
  var state: UInt64

  mutating func number(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func pick(_ choices: [String]) -> String { choices[number(choices.count)] }

  mutating func cell(_ row: Int, _ column: Int) -> String {
    let place = number(5) == 0 ? "" : " r=\"\(CellReference(row: row, column: column))\""
    let style = number(3) == 0 ? " s=\"\(number(4))\"" : ""
    let content = pick([
      "><v>\(number(1_000_000))</v></c>", "><v>-\(number(9999)).\(number(99))</v></c>",
      "><v>\(number(9)).\(number(999_999))E-\(number(30))</v></c>", "/>", "><v>12.</v></c>",
      " t=\"s\"><v>\(number(3))</v></c>", " t=\"b\"><v>\(number(2))</v></c>",
      " t=\"str\"><f>A1&amp;B1</f><v>ồ &lt; \(number(9))</v></c>", " t=\"e\"><v>#N/A</v></c>",
      " t=\"inlineStr\"><is><t>một\n hai</t></is></c>",
      " ><f t=\"shared\" si=\"0\"/>\n<v>7</v></c >",
      " t=\"n\"><f>1</f></c>", "><v></v></c>", " t=\"d\"><v>2024-02-30</v></c>",
      "><v>0000000000000000012.5</v></c>", "><v>99999999999999999999</v></c>",
    ])
    return "<c\(place)\(style)\(content)"
  }

  mutating func part() -> String {
    var rows = ""
    var row = -1
    for _ in 0..<1 + number(4) {
      row += 1 + number(3)
      let isNumbered = number(6) > 0
      var cells = ""
      for column in 0..<number(5) { cells += cell(row, column) }
      rows +=
        "<row\(isNumbered ? " r=\"\(row + 1)\"" : "")\(pick(["", " ht=\"12.5\"", " hidden=\"1\""]))>"
      rows += cells + pick(["", "\n  "]) + "</row>"
    }
    let text = head + "<sheetData>\(rows)</sheetData>\(pick(["", "<mergeCells/>"]))</worksheet>"
    guard number(2) == 0 else { return text }
    var bytes = Array(text.utf8)
    for _ in 0..<1 + number(2) {
      let place = number(bytes.count)
      switch number(3) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = Array("<>/\"= &;vrct1A\u{7F}]-".utf8)[number(16)]
      default: bytes.insert(bytes[number(bytes.count)], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
