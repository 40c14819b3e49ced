import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("The audit of a report's arithmetic")
struct AuditTests {
  private func findings(_ text: String) -> [AuditFinding] { AuditedText.findings(text) }

  private func kinds(_ text: String) -> [String] { AuditedText.kinds(text) }

  @Test("accepts a percentage that is rounded")
  func rounded() {
    #expect(kinds("Giải quyết việc làm cho 223/226 lao động, đạt 98,67% kế hoạch.").isEmpty)
  }

  @Test("tells truncation from rounding")
  func truncated() throws {
    let found = findings("Đăng ký cho 223/226 thanh niên, đạt 98,6%.")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.kind == .ratio)
    #expect(finding.severity == .warning)
    #expect(finding.stated?.description == "98.6")
    #expect(finding.computed?.description == "98.7")
    guard case .percentage(_, _, _, let percent, _, _, let fault) = finding.statement else {
      Issue.record("not a percentage: \(finding.statement)")
      return
    }
    #expect(percent.description == "98.67")
    #expect(fault == .truncated)
    #expect(finding.places.count == 3)
  }

  @Test("finds a percentage that its pair does not give")
  func wrongRatio() throws {
    let found = findings("Số học sinh ra lớp 2.496/2.390 học sinh, đạt 105%.")
    #expect(found.map(\.kind) == [.ratio])
    #expect(found.first?.severity == .error)
    #expect(found.first?.computed?.description == "104")
  }

  @Test("adds parts up, in other units too")
  func sums() {
    #expect(kinds("Xử lý 41 vụ (đô thị 08 vụ, đất đai 25 vụ, thủy lợi 18 vụ).") == ["sum error"])
    #expect(kinds("Xử lý 51 vụ (đô thị 08 vụ, đất đai 25 vụ, thủy lợi 18 vụ).").isEmpty)
    #expect(
      kinds("Thi công 12,45 km (đường nhựa 1,15 km; bê tông 9,17 km; đá 2.130 m).").isEmpty)
  }

  @Test("does not ask the parts of an open list to be all")
  func openList() {
    #expect(kinds("Có 120 hộ nghèo, trong đó 15 hộ ở ấp Đông, 20 hộ ở ấp Tây.").isEmpty)
  }

  @Test("holds movements against the other period's value")
  func growth() {
    let right = "Xảy ra 09 vụ, so với cùng kỳ tăng 4 vụ (9/5)."
    let wrong = "Xảy ra 08 vụ, so với cùng kỳ tăng 4 vụ (9/5)."
    #expect(kinds(right).isEmpty)
    #expect(kinds(wrong) == ["growth error"])
  }

  @Test("holds an absolute movement against a relative one")
  func twoMovements() {
    let wrong = "Thu ngân sách đạt 110 tỷ đồng, tăng 10 tỷ đồng, tăng 12% so với cùng kỳ."
    let right = "Thu ngân sách đạt 110 tỷ đồng, tăng 10 tỷ đồng, tăng 10% so với cùng kỳ."
    #expect(kinds(wrong) == ["growth error"])
    #expect(kinds(right).isEmpty)
  }

  @Test("finds the same indicator said twice with different values")
  func repeats() {
    let text = """
      I. KẾT QUẢ

      1. Kinh tế

      Tổng chi ngân sách địa phương là 214,18 tỷ đồng.

      2. Tài chính

      Tổng chi ngân sách địa phương là 214,17 tỷ đồng.
      """
    #expect(kinds(text) == ["repeat error"])
  }

  @Test("notes movements without a unit and money without đồng")
  func missingUnits() {
    #expect(kinds("Thu phí 12 tỷ đồng, giảm 4,62 so với cùng kỳ.") == ["unit note"])
    #expect(kinds("Thu nhập bình quân đạt 72 triệu.") == ["unit note"])
  }

  @Test("prints the contract's document, the same bytes each time")
  func document() {
    let found = findings("Đăng ký cho 223/226 thanh niên, đạt 98,6%.")
    let document = AuditDocument.json(found) { _ in "câu" }
    #expect(document.rendered == AuditDocument.json(found) { _ in "câu" }.rendered)
    #expect(document["schema"]?.stringValue == "bieumau.audit/1")
    #expect(document["findings"]?.elements.first?["kind"]?.stringValue == "ratio")
    #expect(document["findings"]?.elements.first?["message"]?.stringValue == "câu")
  }
}
