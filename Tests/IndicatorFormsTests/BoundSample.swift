import ByteSupport
import IndicatorExtraction
import IndicatorForms
import IndicatorModel
import ReportReading
import SpreadsheetModel

/// A small form nobody prepared, and the report it is filled from.
struct BoundSample {
  /// Rows as STT, label, unit; from row 6 on.
  static let rows: [(String, String, String)] = [
    ("I", "Nông nghiệp", ""), ("1", "Diện tích lúa Đông Xuân", "ha"),
    ("2", "Sản lượng lúa Đông Xuân", "tấn"), ("3", "Đàn bò", "con"), ("4", "Đàn trâu", "con"),
    ("II", "Tài chính", ""), ("1", "Tổng thu ngân sách trên địa bàn", "triệu đồng"),
    ("2", "Tổng chi ngân sách", "tỷ đồng"), ("3", "Số hộ nghèo", "hộ"),
  ]
  static let headers = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện 6 tháng", "Ghi chú"]

  static let report = """
    ỦY BAN NHÂN DÂN
    XÃ AN LẠC

    BÁO CÁO
    Tình hình kinh tế - xã hội 6 tháng đầu năm 2024

    I. KẾT QUẢ THỰC HIỆN
    1. Nông nghiệp
    Diện tích lúa Đông Xuân đạt 1.535 ha. Sản lượng lúa Đông Xuân đạt 11.052 tấn.
    Đàn bò có 2.417 con. Đàn trâu có 318 con.
    2. Tài chính
    Tổng thu ngân sách trên địa bàn 6 tháng đầu năm đạt 12.345 triệu đồng.
    Tổng chi ngân sách 6 tháng đầu năm là 9.876 triệu đồng.
    3. Văn hóa - xã hội
    Giải quyết việc làm cho 427 lao động. Tổng số hộ nghèo còn 143 hộ.
    """
  /// The next half year's report, other figures.
  static let nextReport =
    report.replacing("2024", with: "2025").replacing("1.535", with: "1.602")
    .replacing("11.052", with: "11.777").replacing("2.417", with: "2.503")
    .replacing("318", with: "309").replacing("12.345", with: "13.579")
    .replacing("9.876", with: "10.246").replacing("427", with: "451").replacing("143", with: "121")

  var workbook: Workbook

  init(
    headers: [String] = BoundSample.headers,
    rows: [(String, String, String)] = BoundSample.rows, title: String = "BIỂU 01: CHỈ TIÊU"
  ) {
    workbook = Workbook()
    var sheet = Worksheet(name: "BC")
    func put(_ text: String, _ row: Int, _ column: Int) {
      guard !text.isEmpty else { return }
      sheet.set(.text(text), at: CellReference(row: row, column: column))
    }
    put(title, 0, 0)
    for (column, header) in headers.enumerated() { put(header, 4, column) }
    for (row, texts) in rows.enumerated() {
      put(texts.0, 5 + row, 0)
      put(texts.1, 5 + row, 1)
      put(texts.2, 5 + row, 2)
    }
    workbook.sheets = [sheet]
  }

  static func set(_ value: CellValue, _ address: String, in workbook: inout Workbook) {
    guard let cell = CellReference(address) else { return }
    workbook.sheets[0].set(value, at: cell)
  }

  static let catalogue = Catalogue.builtIn
  static let wording = BindingWording(
    introduction: ["Kiểm tra"], column: { "\($0)" }, row: { "\($0)" }, cell: { "\($0)" },
    role: { _ in "" })

  static func extracted(_ text: String) throws -> ExtractedReport {
    let document = try ReportReader.read(
      bytes: Array(text.utf8), file: "bao-cao.txt", limits: Limits())
    return IndicatorExtractor(catalogue: catalogue).extract(document, firstID: 1)
  }

  /// The form as analysed for a period.
  static func analysis(_ workbook: Workbook, _ period: ReportingPeriod?) -> FormAnalysis {
    FormAnalyzer(catalogue: catalogue).analyze(workbook, period: period)
  }

  static func binding(
    _ workbook: Workbook, period: ReportingPeriod? = ReportingPeriod("2024-H1")
  ) -> FormBinding {
    BindingMaker(catalogue: catalogue, wording: wording).binding(
      of: analysis(workbook, period), workbook: workbook, name: "bieu.xlsx", period: period)
  }

  /// The plan of a fill, with a binding or without.
  static func plan(
    _ workbook: Workbook, _ binding: FormBinding?, report text: String = report
  ) throws -> FillPlan {
    let report = try extracted(text)
    let fields = HeadingFields(reports: [report], period: nil, unitName: nil)
    var form = analysis(workbook, fields.period)
    if let binding {
      form = try BoundForm(
        binding, workbook: workbook, understood: form, period: fields.period
      ).analysis()
    }
    return FillPlanner(catalogue: catalogue).plan(
      form, reports: [report], findings: [], fields: fields, workbook: workbook)
  }

  /// The filled cells as `D7: 1535`.
  static func filled(
    _ workbook: Workbook, _ binding: FormBinding?, report: String = report
  ) throws -> [String: String] {
    var filled: [String: String] = [:]
    for cell in try plan(workbook, binding, report: report).cells where cell.state == .filled {
      filled[cell.cell.description] = cell.reading?.value.description
    }
    return filled
  }
}
