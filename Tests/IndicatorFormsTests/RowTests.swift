import IndicatorModel
import SpreadsheetModel
import Testing

@testable import IndicatorForms

/// How the rows of a form are read.
@Suite("Form rows")
struct RowTests {
  private func table(
    _ rows: [[String]], header: [String] = ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    above: String = ""
  ) throws -> FormTable {
    var sheet = Worksheet(name: "Biểu")
    for (row, texts) in ([[above], header] + rows).enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet.set(.text(text), at: CellReference(row: row, column: column), formatIndex: 0)
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return try #require(
      FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: nil).tables.first)
  }

  @Test("marks say under which row each row stands")
  func hierarchy() throws {
    let table = try table([
      ["A", "KINH TẾ"], ["I", "Nông nghiệp"], ["1", "Trồng trọt", "Ha"], ["", "Vụ lúa Đông Xuân"],
      ["+", "Diện tích", "Ha"], ["2", "Chăn nuôi", "Con"], ["-", "Đàn bò", "Con"],
      ["II", "Công nghiệp"], ["B", "XÃ HỘI"], ["C", "MÔI TRƯỜNG"],
    ])
    let names = table.rows.map(\.name)
    let parents = table.rows.map { $0.parent.map { names[$0] } }
    #expect(
      parents == [
        nil, "KINH TẾ", "Nông nghiệp", "Trồng trọt", "Vụ lúa Đông Xuân", "Nông nghiệp", "Chăn nuôi",
        "KINH TẾ", nil, nil,
      ])
  }

  @Test("units are ditto marks, parts of the label, or the unit line, but not of percentages")
  func units() throws {
    let ditto = try table([["1", "Trâu", "Con"], ["2", "Bò", "\""], ["3", "Gà", "1.000 con"]])
    #expect(ditto.rows.map(\.unit) == ["Con", "Con", "1.000 con"])
    let lined = try table(
      [["1", "Thu nội địa"], ["2", "Tỷ lệ thu so dự toán"], ["3", "Diện tích gieo trồng (ha)"]],
      header: ["STT", "Nội dung", "Thực hiện"], above: "(Đơn vị tính: triệu đồng)")
    #expect(lined.rows.map(\.unit) == ["triệu đồng", "%", "ha"])
    #expect(lined.rows[2].name == "Diện tích gieo trồng")
  }

  @Test("a legend, a signature or notes end the table")
  func end() throws {
    let table = try table([
      ["1", "Đàn bò", "Con"], ["", "Người lập biểu"], ["2", "Đàn trâu", "Con"],
    ])
    #expect(table.rows.map(\.name) == ["Đàn bò"])
  }

  @Test("cells barred by a mark take no figure")
  func barred() throws {
    let table = try table([["1", "Đàn bò", "Con", "x"], ["2", "Đàn trâu", "Con", ""]])
    #expect(table.rows.map { $0.inputs.count } == [0, 1])
  }

  @Test("a label is an indicator only when its words are those of one")
  func codes() throws {
    let table = try table([
      ["1", "Tổng đàn gia súc", "Con"], ["-", "Trâu", "Con"], ["2", "Số hộ cận nghèo", "Hộ"],
      ["3", "Số phòng học kiên cố", "Phòng"],
    ])
    #expect(table.rows.map(\.code) == ["CH.GS.TD", "CH.GS.TRAU", "AS.HCN.SO", nil])
  }
}
