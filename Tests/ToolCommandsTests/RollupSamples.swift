import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import ToolCommands

/// Invented reports and forms of invented communes, and what a roll-up made of them.
struct RollupSamples {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileAccess.makeFolder(folder.file("in"))
  }

  /// Figures of one commune's report; `nil` is not said.
  struct Figures {
    var people: Int? = 12_000
    /// As many as people, so that both ways to them can be told by one number.
    var cattle: Int? { people }
    var insured: String? = "92,5"
    var jobs: Int? = 120
    var revenue = "1.250"
    var period = "quý I"
    var year = 2026
  }

  static func report(_ name: String, _ figures: Figures = Figures()) -> String {
    var lines = [
      "ỦY BAN NHÂN DÂN", name.uppercased(), "", "Số: 15/BC-UBND", "",
      "An Hà, ngày 02 tháng 4 năm \(figures.year)", "", "BÁO CÁO",
      "Tình hình phát triển kinh tế - xã hội \(figures.period) năm \(figures.year)", "",
      "I. KẾT QUẢ THỰC HIỆN", "",
      "- Thu ngân sách trong chỉ tiêu \(figures.period) được \(figures.revenue) triệu đồng.", "",
    ]
    if let cattle = figures.cattle { lines += ["- Tổng đàn gia súc \(cattle) con.", ""] }
    if let people = figures.people { lines += ["- Dân số trung bình \(people) người.", ""] }
    if let insured = figures.insured {
      lines += ["- Tỷ lệ bao phủ bảo hiểm y tế đạt \(insured)%.", ""]
    }
    if let jobs = figures.jobs {
      lines += ["- Trong quý giải quyết việc làm cho \(jobs) lao động.", ""]
    }
    return lines.joined(separator: "\n")
  }

  @discardableResult
  func add(_ file: String, _ text: String) throws -> String {
    try folder.write(Array(text.utf8), "in/" + file)
  }

  /// Writes a workbook as a file of the extension's format.
  @discardableResult
  func add(_ file: String, _ workbook: Workbook) throws -> String {
    let format = SpreadsheetFile.Format(rawValue: FileAccess.pathExtension(of: file)) ?? .xlsx
    return try folder.write(try SpreadsheetFile.write(workbook, as: format), file)
  }

  /// A province's own form: one column of figures, a row an indicator, codes at the right.
  static func provinceForm(values: [String: CellValue] = [:], unit: String? = nil) -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Biểu 1")
    func put(_ row: Int, _ texts: [String]) {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet.set(.text(text), at: CellReference(row: row, column: column))
      }
    }
    if let unit { put(0, ["UBND " + unit]) }
    put(1, ["BÁO CÁO CHỈ TIÊU KINH TẾ - XÃ HỘI QUÝ I NĂM 2026"])
    put(3, ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện quý I năm 2026", "Mã"])
    put(4, ["1", "Thu ngân sách trong chỉ tiêu (dự toán giao)", "Tỷ đồng", "", "TN.DTG"])
    put(5, ["2", "Tổng đàn gia súc", "Con", "", "CH.GS.TD"])
    put(6, ["3", "Tỷ lệ bao phủ bảo hiểm y tế", "%", "", "BH.YT.TL"])
    put(7, ["4", "Số lao động được giải quyết việc làm", "Lao động", "", "LD.VL"])
    for (address, value) in values {
      if let cell = CellReference(address) { sheet.set(value, at: cell) }
    }
    workbook.sheets = [sheet]
    return workbook
  }

  /// Runs a roll-up of everything in the folder.
  @discardableResult
  func rollUp(
    _ template: String, _ output: String = "out.xlsx", _ more: [String] = []
  ) -> Outcome {
    let result = ToolMain.capture(
      ["rollup", folder.file("in"), "--template", template, "-o", folder.file(output)] + more)
    return Outcome(
      status: result.status, out: result.out, error: result.error, path: folder.file(output))
  }

  /// What a roll-up said and wrote.
  struct Outcome {
    var status: Int32
    var out: String
    var error: String
    var path: String

    func workbook() throws -> Workbook {
      try SpreadsheetFile(bytes: try FileAccess.read(path)).workbook()
    }

    func record() throws -> JSONValue {
      try JSONValue(parsing: try FileAccess.read(path + ".run.json"))
    }

    func value(_ sheet: String, _ cell: String) throws -> CellValue {
      let workbook = try workbook()
      guard let position = workbook.sheetIndex(named: sheet), let place = CellReference(cell) else {
        return .empty
      }
      return workbook.sheets[position].value(at: place).result
    }

    /// The record's entry of a cell.
    func entry(_ cell: String) throws -> JSONValue? {
      try record()["cells"]?.elements.first { $0["cell"]?.stringValue == cell }
    }

    /// The kinds of problems, sorted.
    func problems() throws -> [String] {
      (try record()["problems"]?.elements ?? []).compactMap { $0["kind"]?.stringValue }.sorted()
    }
  }
}
