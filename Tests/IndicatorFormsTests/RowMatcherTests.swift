import ByteSupport
import IndicatorModel
import Testing

@testable import IndicatorForms

/// Which measures a row's words mean, on invented names.
@Suite("Rows matched by words")
struct RowMatcherTests {
  private let frequencies = WordFrequencies(.builtIn)

  /// The names of the measures that a row may be written from.
  private func matches(
    _ row: String, unit: String, under parents: [(String, String?)] = [],
    among measures: [(name: String, unit: String)]
  ) -> [String] {
    var rows: [FormRow] = []
    for (position, parent) in (parents + [(row, unit)]).enumerated() {
      var line = FormRow(
        index: position, ordinal: "", label: parent.0, unit: parent.1, code: nil,
        codeSource: .none, inputs: [])
      line.name = parent.0
      line.parent = position > 0 ? position - 1 : nil
      rows.append(line)
    }
    let table = FormTable(
      sheet: 0, sheetName: "Biểu", headerRows: 0...0, columns: [], rows: rows, unitLine: nil)
    var report = ExtractedReport(file: "báo cáo", sha256: "", textSha256: "")
    report.measures = measures.enumerated().map { position, measure in
      var made = Measure(
        id: "m\(position)", section: "I", span: SourceSpan(start: 0, end: 1), valueText: "1",
        kind: .actual)
      made.indicator = measure.name
      made.quote = measure.name
      made.unit = measure.unit
      made.value = 1
      return made
    }
    let found = RowMatcher(reports: [report], catalogue: .builtIn, frequencies: frequencies)
      .matches(of: table)
    return (found.last ?? []).filter { $0.score >= RowMatcher.writing }
      .map { measures[$0.measure].name }
  }

  @Test("'đầu tư' shares no word with 'trung ương'")
  func investment() {
    #expect(
      matches(
        "Vốn trung ương", unit: "Tỷ đồng",
        among: [("Vốn đầu tư", "tỷ đồng"), ("Vốn trung ương", "tỷ đồng")])
        == ["Vốn trung ương"])
  }

  @Test("a yield is a mean already; all members of a whole narrow nothing")
  func meansAndWholes() {
    #expect(
      matches("Năng suất lúa bình quân", unit: "Tạ/ha", among: [("Năng suất lúa", "tạ/ha")]).count
        == 1)
    #expect(
      matches(
        "Sản lượng thủy sản đánh bắt và nuôi trồng", unit: "Tấn",
        among: [("Sản lượng thủy sản", "tấn")]
      ).count == 1)
  }

  @Test("nouns that count the same compare, others do not")
  func countNouns() {
    #expect(
      matches(
        "Người mắc sốt xuất huyết", unit: "Người", among: [("Số ca mắc sốt xuất huyết", "ca")]
      )
      .count == 1)
    #expect(
      matches("Tàu cá", unit: "Chiếc", among: [("Số tàu cá", "tàu")]).count == 1)
    #expect(matches("Tàu cá", unit: "Chiếc", among: [("Số tàu cá", "hộ")]).isEmpty)
  }

  @Test("other words for one thing")
  func synonyms() {
    #expect(
      matches("Đàn heo", unit: "Con", among: [("Đàn lợn", "con"), ("Đàn bò", "con")]) == ["Đàn lợn"]
    )
    #expect(
      matches(
        "Số người tử vong do TNGT", unit: "Người",
        among: [("Số người chết tai nạn giao thông", "người")]
      ).count == 1)
    #expect(
      matches(
        "Trị giá xuất khẩu", unit: "Triệu USD",
        among: [("Kim ngạch xuất khẩu hàng hóa", "triệu USD")]
      ).count == 1)
  }

  @Test("words that tell two things apart are never overlooked")
  func contrasts() {
    #expect(matches("Số hộ nghèo", unit: "Hộ", among: [("Số hộ cận nghèo", "hộ")]).isEmpty)
    #expect(
      matches("Sản lượng thủy sản", unit: "Tấn", among: [("Sản lượng thủy sản khai thác", "tấn")])
        .isEmpty)
    #expect(
      matches(
        "Công nghiệp và xây dựng", unit: "Tỷ đồng",
        among: [("Giá trị sản xuất công nghiệp", "tỷ đồng")]
      ).isEmpty)
    #expect(
      matches("Số hộ kinh doanh cấp mới", unit: "Hộ", among: [("Số hộ kinh doanh (lũy kế)", "hộ")])
        .isEmpty)
  }

  @Test("a generic name leans on the heading above it")
  func context() {
    let measures = [("Diện tích ngô", "ha"), ("Diện tích lúa hè thu", "ha"), ("Diện tích", "ha")]
    #expect(
      matches("Diện tích", unit: "Ha", under: [("Cây ngô", nil)], among: measures)
        == ["Diện tích ngô"])
  }

  @Test("units decide")
  func units() {
    let measures = [("Số hộ nghèo", "hộ"), ("Tỷ lệ hộ nghèo", "%")]
    #expect(matches("Hộ nghèo", unit: "%", among: measures) == ["Tỷ lệ hộ nghèo"])
    #expect(
      matches(
        "Thu nhập bình quân đầu người", unit: "Triệu đồng",
        among: [("Thu nhập bình quân đầu người", "triệu đồng/người/năm")]
      ).count == 1)
  }

  @Test("a sum is no figure a head")
  func heads() {
    #expect(
      matches(
        "GRDP tính trên đầu người", unit: "Triệu đồng",
        among: [("GRDP", "nghìn tỷ đồng"), ("GRDP bình quân đầu người", "triệu đồng")])
        == ["GRDP bình quân đầu người"])
  }

  @Test("'và' between two words says nothing; words from around a clause do not hide a name")
  func lightWords() {
    #expect(
      matches(
        "Lượt người khám, điều trị", unit: "Lượt",
        among: [("Số lượt người khám và điều trị", "lượt")]
      ).count == 1)
    #expect(
      matches("Hồ sơ nộp qua mạng", unit: "Hồ sơ", among: [("Số hồ sơ nộp trực tuyến", "hồ sơ")])
        .count == 1)
  }

  @Test("a part takes no figure of its whole, a season none of rice, a maker none of a seller")
  func narrowedRows() {
    let whole = "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"
    #expect(
      matches(
        "Bán lẻ hàng hóa", unit: "Tỷ đồng", under: [(whole, "Tỷ đồng")],
        among: [(whole, "tỷ đồng"), ("Doanh thu bán lẻ hàng hóa", "tỷ đồng")])
        == ["Doanh thu bán lẻ hàng hóa"])
    #expect(
      matches("Lúa vụ Mùa", unit: "Ha", among: [("Diện tích vụ Mùa xuống giống", "ha")]).isEmpty)
    #expect(
      matches("Lúa vụ Mùa", unit: "Ha", among: [("Diện tích vụ Mùa đã cấy", "ha")]).count == 1)
    #expect(
      matches(
        "Xi măng sản xuất", unit: "Tấn", among: [("Sản lượng xi măng tiêu thụ", "tấn")]
      ).isEmpty)
    #expect(
      matches(
        "Dư nợ tín dụng trên địa bàn", unit: "Tỷ đồng",
        among: [("Dư nợ cho vay Ngân hàng Chính sách xã hội", "tỷ đồng")]
      ).isEmpty)
  }

  @Test("'% dân số' is a percentage; 'còn lại', 'trở lại' renew nothing")
  func softWords() {
    #expect(
      matches(
        "Khách du lịch", unit: "Lượt",
        among: [("Số lượt khách du lịch sôi động trở lại", "lượt")]
      ).count == 1)
    var units = RowUnit(unitLine: nil, hasColumn: false)
    #expect(units.unit(written: "", label: "Độ bao phủ BHYT (% dân số)").unit == "%")
  }
}
