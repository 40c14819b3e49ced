import ByteSupport
import FormReview
import IndicatorForms
import IndicatorModel
import ReportReading
import SpreadsheetModel

/// A small review, made without files.
enum ReviewSample {
  static let wording = ReviewWording(
    language: "vi", words: ["title": "Kiểm tra"], state: { $0 }, lines: { [("Lý do", $0.reason)] },
    number: { $0 }, finding: { _ in "" }, changed: { "nay là \($0)" })

  /// A review of one report and one form with a record of some cells.
  static func review(
    text: String = "Diện tích 12 ha.", workbook: Workbook = form(), cells: String = ""
  ) throws -> FormReview {
    let record = """
      {"schema":"bieumau.run/1","template":"f","output":"o.xlsx","inputs":[],"cells":[\(cells)],
       "unusedMeasures":[]}
      """
    let document = SourceDocument(text: text, file: "a.txt")
    let report = ExtractedReport(
      file: "a.txt", sha256: document.sha256, textSha256: document.textSha256)
    return FormReview(
      record: try JSONValue(parsing: Array(record.utf8)), recordDigest: "0", workbook: workbook,
      fingerprint: FormFingerprint(digests: [:]), reports: [(document, report)], findings: [])
  }

  /// The data of a page.
  static func data(of review: FormReview) throws -> JSONValue {
    let page = String(decoding: review.page(wording), as: UTF8.self)
    let json = page.between("<script type=\"application/json\" id=\"data\">", "</script>") ?? ""
    return try JSONValue(parsing: Array(json.utf8))
  }

  /// A form with a merge, a hidden row, a hidden column and a hidden sheet.
  static func form(label: String = "Diện tích") -> Workbook {
    var book = Workbook()
    var format = CellFormat()
    format.numberFormat = .decimals(1)
    format.borders = Borders(all: .thin)
    format.fill = "FFF2CC"
    let number = book.formatIndex(for: format)
    var sheet = Worksheet(name: "BC")
    sheet.set(.text("Biểu 1"), at: CellReference(row: 0, column: 0))
    sheet.merges = [
      RangeReference(CellReference(row: 0, column: 0), CellReference(row: 0, column: 2))
    ]
    sheet.set(.text("ẩn"), at: CellReference(row: 1, column: 0))
    sheet.withRow(1) { $0.isHidden = true }
    sheet.set(.text(label), at: CellReference(row: 2, column: 0))
    sheet.set(.number(1234.56), at: CellReference(row: 2, column: 2), formatIndex: number)
    sheet.columns = [
      ColumnRange(columns: 0...0, width: 30), ColumnRange(columns: 1...1, width: 5, isHidden: true),
    ]
    var meta = Worksheet(name: "_META")
    meta.visibility = .hidden
    meta.set(.text("bí mật"), at: CellReference(row: 0, column: 0))
    book.sheets = [sheet, meta]
    return book
  }
}
