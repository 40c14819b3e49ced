import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

/// A workbook with every feature of the model.
private func fullWorkbook() throws -> Workbook {
  var workbook = Workbook()
  workbook.properties.title = "Biểu <01>"
  workbook.properties.creator = "Văn phòng"
  var header = CellFormat()
  header.font.isBold = true
  header.font.isItalic = true
  header.font.isUnderlined = true
  header.font.size = 13.5
  header.font.color = "C00000"
  header.borders = Borders(all: .thin)
  header.alignment.horizontal = .center
  header.alignment.wraps = true
  var input = CellFormat()
  input.fill = "FFF2CC"
  input.isLocked = false
  input.numberFormat = .decimals(1)
  input.alignment.horizontal = .left
  input.alignment.vertical = .bottom
  input.alignment.indent = 2
  input.borders.bottom = .double
  let (headerIndex, inputIndex) = (
    workbook.formatIndex(for: header), workbook.formatIndex(for: input)
  )
  var sheet = Worksheet(name: "Biểu 'A' & B")
  sheet.set(.text(" Chỉ tiêu\n_x0041_ "), at: cell("A1"), formatIndex: headerIndex)
  sheet.set(.empty, at: cell("B1"), formatIndex: headerIndex)
  sheet.set(.number(0.1), at: cell("A3"), formatIndex: inputIndex)
  sheet.set(.number(-1e300), at: cell("B3"))
  sheet.set(.boolean(true), at: cell("C3"))
  sheet.set(.error("#N/A"), at: cell("D3"))
  sheet.set(.formula(Formula("IF(A3<1,\"a&b\",\"\")", result: .text("a&b"))), at: cell("XFD3"))
  sheet.set(.formula(Formula("A3*2", result: .none)), at: cell("A1048576"))
  sheet.merges = [RangeReference(cell("A1"), cell("B1"))]
  sheet.columns = [
    ColumnRange(columns: 0...0, width: 9, isHidden: true), ColumnRange(columns: 2...4, width: 12.5),
  ]
  sheet.withRow(0) { $0.height = 36.5 }
  sheet.withRow(4) { $0.isHidden = true }
  sheet.freeze = FreezePane(rows: 2, columns: 1)
  sheet.isProtected = true
  sheet.print.isLandscape = true
  sheet.print.paper = .a3
  sheet.print.fitsWidth = true
  sheet.print.numbersPages = true
  sheet.print.omitsFills = true
  sheet.print.repeatedRows = 0...1
  sheet.print.area = RangeReference(cell("A1"), cell("D9"))
  sheet.validations = [
    DataValidation(
      ranges: [RangeReference(cell("A3"), cell("A3")), RangeReference(cell("C4"), cell("C9"))],
      rule: .decimalAtLeast(0), stops: false, title: "Sai", message: "Số ≥ 0"),
    DataValidation(
      ranges: [RangeReference(cell("D4"), cell("D4"))], rule: .list(["Đạt", "Không đạt"]),
      stops: true),
  ]
  sheet.notes = [CellNote(reference: cell("A3"), author: "Máy", text: "dòng 1\ndòng 2 <&>")]
  workbook.sheets = [sheet, Worksheet(name: "_META")]
  workbook.sheets[1].visibility = .veryHidden
  workbook.definedNames = [
    DefinedName("Nam", expression: "'_META'!$A$1"),
    DefinedName("ẩn", expression: "1", sheetIndex: 0, isHidden: true),
  ]
  workbook.requiresFullCalculation = true
  return workbook
}

@Suite("XLSXWriter")
struct XLSXWriterTests {
  @Test("what is written is read back equal")
  func roundTrips() throws {
    let workbook = try fullWorkbook()
    let read = try XLSXReader.read(XLSXWriter.write(workbook))
    #expect(read.formats == workbook.formats)
    #expect(read.definedNames == workbook.definedNames)
    #expect(read.properties == workbook.properties)
    #expect(read.requiresFullCalculation)
    #expect(read.sheets.count == 2)
    #expect(read.sheets[1].visibility == .veryHidden)
    let (before, after) = (workbook.sheets[0], read.sheets[0])
    #expect(after.name == before.name)
    #expect(after.merges == before.merges)
    #expect(after.columns == before.columns)
    #expect(after.freeze == before.freeze)
    #expect(after.print == before.print)
    #expect(after.isProtected)
    #expect(after.validations == before.validations)
    #expect(after.notes == before.notes)
    #expect(after.rows.map(\.index) == before.rows.map(\.index))
    #expect(after.rows.map(\.height) == before.rows.map(\.height))
    #expect(after.rows.map(\.isHidden) == before.rows.map(\.isHidden))
    for (left, right) in zip(before.rows, after.rows) {
      #expect(left.cells.map(\.column) == right.cells.map(\.column))
      #expect(left.cells.map(\.value) == right.cells.map(\.value))
      #expect(left.cells.map(\.formatIndex) == right.cells.map(\.formatIndex))
    }
  }

  @Test("the same workbook gives the same bytes")
  func isDeterministic() throws {
    #expect(try XLSXWriter.write(fullWorkbook()) == XLSXWriter.write(fullWorkbook()))
  }

  @Test("a sheet's elements stand in the order of the schema, print set-up as the decree asks")
  func ordersElements() throws {
    let bytes = try XLSXWriter.write(fullWorkbook())
    let sheet = try #require(try text(of: "xl/worksheets/sheet1.xml", in: bytes))
    let names = [
      "<sheetPr>", "<dimension", "<sheetViews>", "<sheetFormatPr", "<cols>", "<sheetData>",
      "<sheetProtection", "<mergeCells", "<dataValidations", "<pageMargins", "<pageSetup",
      "<headerFooter", "<legacyDrawing",
    ]
    let offsets = names.compactMap { sheet.range(of: $0) }
    #expect(offsets.count == names.count)
    #expect(offsets == offsets.sorted())
    #expect(sheet.contains("<dimension ref=\"A1:XFD1048576\"/>"))
    #expect(
      sheet.contains(
        "<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\" activePane=\"bottomRight\" state=\"frozen\"/>"
      ))
    #expect(
      sheet.contains(
        "<headerFooter differentFirst=\"1\"><oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;13 &amp;P</oddHeader>"
      ))
    #expect(sheet.contains("firstPageNumber=\"1\" fitToHeight=\"0\" orientation=\"landscape\""))
    let book = try #require(try text(of: "xl/workbook.xml", in: bytes))
    #expect(
      book.contains(
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Biểu ''A'' &amp; B'!$A$1:$D$9</definedName>"
          + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Biểu ''A'' &amp; B'!$1:$2</definedName>"
      ))
  }

  @Test("what the format cannot hold is refused")
  func refuses() throws {
    func code(_ change: (inout Workbook) -> Void) -> SpreadsheetError.Code? {
      var workbook = Workbook()
      workbook.sheets = [Worksheet(name: "A")]
      change(&workbook)
      do throws(SpreadsheetError) {
        _ = try XLSXWriter.write(workbook)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code { _ in } == nil)
    #expect(code { $0.sheets = [] } == .invalidArgument)
    #expect(code { $0.sheets[0].visibility = .hidden } == .invalidArgument)
    #expect(code { $0.sheets.append(Worksheet(name: "a")) } == .invalidArgument)
    #expect(code { $0.sheets[0].set(.number(.nan), at: cell("A1")) } == .invalidArgument)
    #expect(
      code { $0.sheets[0].set(.number(1), at: cell("A1"), formatIndex: 9) } == .invalidArgument)
    #expect(
      code {
        $0.sheets[0].validations = [
          DataValidation(
            ranges: [RangeReference(cell("A1"), cell("A1"))], rule: .list(["a,b"]), stops: true)
        ]
      } == .invalidArgument)
  }

  @Test(
    "a chart carries the values of its cells",
    arguments: [
      (Chart.Kind.column, "<c:barDir val=\"col\"/>"), (.bar, "<c:barDir val=\"bar\"/>"),
      (.line, "<c:lineChart>"), (.pie, "<c:pieChart>"),
    ])
  func writesCharts(_ kind: Chart.Kind, _ mark: String) throws {
    var workbook = Workbook()
    var sheet = Worksheet(name: "S")
    sheet.set(.text("Thu & chi"), at: cell("A1"))
    sheet.set(.formula(Formula("1+1", result: .number(2))), at: cell("B1"))
    let labels = Chart.SheetRange(sheet: "S", range: RangeReference(cell("A1"), cell("A2")))
    let values = Chart.SheetRange(sheet: "S", range: RangeReference(cell("B1"), cell("B2")))
    sheet.charts = [
      Chart(
        kind: kind, title: "Tên", categories: labels,
        series: [Chart.Series(name: "Thực hiện", values: values, color: "1f77b4")],
        anchor: RangeReference(cell("D2"), cell("J20")))
    ]
    workbook.sheets = [sheet]
    let bytes = try XLSXWriter.write(workbook)
    let chart = try #require(try text(of: "xl/charts/chart1.xml", in: bytes))
    #expect(chart.contains(mark))
    #expect(
      chart.contains(
        "<c:f>'S'!$A$1:$A$2</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>Thu &amp; chi</c:v></c:pt></c:strCache>"
      ))
    #expect(
      chart.contains("<c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>2</c:v></c:pt></c:numCache>"))
    let sheetPart = try #require(try text(of: "xl/worksheets/sheet1.xml", in: bytes))
    #expect(sheetPart.contains("<drawing r:id=\"rId1\"/>"))
  }
}

extension String {
  /// The offset of a text in UTF-8 bytes.
  fileprivate func range(of other: String) -> Int? {
    let parts = split(separator: other, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0].utf8.count : nil
  }
}
