import Testing
import VietnameseText

@testable import ReportReading

@Suite("The structure of a report")
struct StructureTests {
  private func paths(_ text: String) -> [String] { SourceDocument(text: text).sections.map(\.path) }

  private func paragraphs(_ text: String) -> [String] {
    let document = SourceDocument(text: text)
    return document.paragraphs.map { paragraph in
      let (first, last) = (paragraph.tokens.lowerBound, paragraph.tokens.upperBound - 1)
      return document.text(in: document.tokens[first].start..<document.tokens[last].end)
    }
  }

  @Test("has sections by numbering of the usual kinds")
  func numbering() {
    let text = """
      BÁO CÁO

      I. KẾT QUẢ

      1. Kinh tế

      a) Nông nghiệp

      b) Công nghiệp

      2. Xã hội

      (1) Giáo dục

      (2) Y tế

      II. NHIỆM VỤ
      """
    #expect(
      paths(text) == [
        "header", "I", "I.1", "I.1.a", "I.1.b", "I.2", "I.2.(1)", "I.2.(2)", "II",
      ])
  }

  @Test("nests 1.1 under 1 without repeating it")
  func decimal() {
    #expect(
      paths("I. A\n\n1. B\n\n1.1. C\n\n1.2. D\n\n2. E") == ["I", "I.1", "I.1.1", "I.1.2", "I.2"])
  }

  @Test("takes no year, decree or plain count for a number of a section")
  func noNumbering() {
    #expect(paths("2024. Năm của xã\n\n35 hộ nghèo.") == ["header"])
  }

  @Test("rejoins a sentence that a page break cut")
  func pageBreak() {
    let text = "- Thuế sử dụng\n\nđất phi nông nghiệp thu được 5 tỷ đồng.\n\n- Thu khác 2 tỷ đồng."
    #expect(paragraphs(text).count == 2)
  }

  @Test("keeps list items apart")
  func lists() {
    let text = "Kết quả như sau:\n- Lúa 5 ha\n- Màu 6 ha\n+ Ngô 2 ha"
    #expect(paragraphs(text).count == 4)
  }

  @Test("spans the text it was read from")
  func spans() {
    let document = SourceDocument(text: "I. A\n\nxin\r\nchào")
    #expect(document.sections.first?.start == 0)
    #expect(document.sections.last?.end == document.scalars.count)
  }
}
