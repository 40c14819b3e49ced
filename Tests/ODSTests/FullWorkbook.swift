import ByteSupport
import SpreadsheetModel

/// A workbook with everything the model has.
enum FullWorkbook {
  static func make() -> Workbook {
    var book = Workbook()
    book.properties.title = "Biểu mẫu"
    book.properties.creator = "UBND xã"
    book.sheets = [form(&book), charts(), hidden()]
    book.definedNames = [
      DefinedName("_body", expression: "BIEU!$B$13:$E$15"), DefinedName("Nam", expression: "2024"),
      DefinedName("DonVi", expression: "'Tổng ''x'' hợp'!$A$1"),
      DefinedName("tieuDe", expression: "BIEU!$B$6", sheetIndex: 0),
    ]
    return book
  }

  private static func format(
    _ book: inout Workbook, _ change: (inout CellFormat) -> Void
  ) -> Int {
    var format = CellFormat()
    change(&format)
    return book.formatIndex(for: format)
  }

  private static func form(_ book: inout Workbook) -> Worksheet {
    let title = format(&book) {
      $0.font.isBold = true
      $0.font.size = 14
      $0.alignment.horizontal = .center
      $0.alignment.wraps = true
    }
    let input = format(&book) {
      $0.fill = "FFF2CC"
      $0.isLocked = false
      $0.numberFormat = .decimals(1)
      $0.borders = Borders(all: .thin)
    }
    let part = format(&book) {
      $0.font.isItalic = true
      $0.font.isUnderlined = true
      $0.font.color = "C00000"
      $0.alignment.indent = 2
      $0.alignment.horizontal = .left
      $0.alignment.vertical = .top
      $0.numberFormat = .text
      $0.borders.bottom = .double
      $0.borders.top = .medium
      $0.borders.left = .hair
    }
    let date = format(&book) { $0.numberFormat = .date }
    let percent = format(&book) { $0.numberFormat = NumberFormat("0.0%") }
    var sheet = Worksheet(name: "BIEU")
    sheet.columns = [
      ColumnRange(columns: 0...0, width: 9, isHidden: true), ColumnRange(columns: 2...2, width: 42),
    ]
    sheet.set(.text("TÌNH HÌNH\nTHỰC HIỆN"), at: Sample.at("B6"), formatIndex: title)
    sheet.withRow(5) { $0.height = 40 }
    sheet.merges = [Sample.range("B6:E6"), Sample.range("B10:B11")]
    sheet.set(.text("STT"), at: Sample.at("B10"), formatIndex: title)
    for row in 13...15 {
      sheet.set(.text("Sản lượng  lúa"), at: Sample.at("C\(row)"), formatIndex: part)
      sheet.set(.number(1234.56), at: Sample.at("D\(row)"), formatIndex: input)
      sheet.set(
        .formula(Formula("IF(ISNUMBER(D\(row)),D\(row)*2,\"\")", result: .number(2469.12))),
        at: Sample.at("E\(row)"))
    }
    if let day = CalendarDate(iso: "2024-03-31") {
      sheet.set(.date(day), at: Sample.at("D20"), formatIndex: date)
    }
    sheet.set(.boolean(false), at: Sample.at("D21"))
    sheet.set(.error("#N/A"), at: Sample.at("D22"))
    sheet.set(.number(0.125), at: Sample.at("D23"), formatIndex: percent)
    sheet.withRow(24) { $0.isHidden = true }
    sheet.freeze = FreezePane(rows: 12, columns: 3)
    sheet.print.isLandscape = true
    sheet.print.fitsWidth = true
    sheet.print.repeatedRows = 9...11
    sheet.print.area = Sample.range("B1:E23")
    sheet.print.numbersPages = true
    sheet.isProtected = true
    sheet.validations = [
      DataValidation(
        ranges: [Sample.range("D13:D15")], rule: .decimalAtLeast(0), stops: false,
        title: "Số liệu", message: "Số không âm"),
      DataValidation(
        ranges: [Sample.range("E20:E22")], rule: .list(["Đạt", "Không \"đạt\""]), stops: true),
    ]
    sheet.notes = [
      CellNote(reference: Sample.at("D13"), author: "bieumau", text: "Trích từ\nbáo cáo")
    ]
    return sheet
  }

  private static func charts() -> Worksheet {
    let name = "Tổng 'x' hợp"
    func range(_ text: String) -> Chart.SheetRange {
      Chart.SheetRange(sheet: name, range: Sample.range(text))
    }
    var sheet = Worksheet(name: name)
    for (column, title) in ["Chỉ tiêu", "Kế hoạch", "Thực hiện"].enumerated() {
      sheet.set(.text(title), at: CellReference(row: 0, column: column))
    }
    for (row, title) in ["Lúa", "Ngô"].enumerated() {
      sheet.set(.text(title), at: CellReference(row: row + 1, column: 0))
      sheet.set(.number(Double(row * 10 + 20)), at: CellReference(row: row + 1, column: 1))
      sheet.set(.number(Double(row * 7 + 15)), at: CellReference(row: row + 1, column: 2))
    }
    let series = [
      Chart.Series(name: "Kế hoạch", values: range("B2:B3"), color: "9DC3E6"),
      Chart.Series(name: "Thực hiện", values: range("C2:C3")),
    ]
    sheet.charts = [Chart.Kind.column, .bar, .line, .pie].enumerated().map { index, kind in
      Chart(
        kind: kind, title: "Biểu đồ \(index)", categories: range("A2:A3"), series: series,
        anchor: Sample.range("A\(6 + index * 16):F\(20 + index * 16)"))
    }
    return sheet
  }

  private static func hidden() -> Worksheet {
    var sheet = Worksheet(name: "_META")
    sheet.visibility = .hidden
    sheet.set(.text("schema"), at: Sample.at("A1"))
    return sheet
  }
}
