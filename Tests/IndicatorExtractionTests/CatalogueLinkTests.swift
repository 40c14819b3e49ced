import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("Links to the catalogue")
struct CatalogueLinkTests {
  static let extractor = IndicatorExtractor(catalogue: .builtIn)

  private func first(_ text: String) -> Measure? {
    Self.extractor.extract(SourceDocument(text: text)).measures.first
  }

  @Test(
    "are sure for what the catalogue names",
    arguments: [
      ("Tỷ lệ lao động qua đào tạo đạt 71,5%.", "LD.QDT"),
      ("Trong kỳ có 12 doanh nghiệp thành lập mới.", "DN.MOI"),
      ("Tổng đàn gia súc 8.443 con.", "CH.GS.TD"),
      ("Tỷ lệ người dân tham gia bảo hiểm y tế đạt 93,1%.", "BH.YT.TL"),
      ("Đã đào tạo nghề cho 96 lao động.", "LD.DTN"),
      ("Doanh thu lưu trú, ăn uống đạt 2.114 tỷ đồng.", "TM.LTAU"),
    ])
  func sure(text: String, code: String) {
    let measure = first(text)
    #expect(measure?.code == code)
    #expect(measure?.confidence ?? 0 >= 0.8)
  }

  @Test("ask first for words without which more than half of a wording's weight is missing")
  func decisiveWords() {
    let index = CatalogueIndex(.builtIn)
    var asked = 0
    for wording in index.wordings {
      let own = Set(wording.words.map { index.words[Int($0)] })
      let decisive = Set([wording.decisive.0, wording.decisive.1, wording.decisive.2])
      if decisive == [Int32(index.anyWord)] { continue }
      asked += 1
      #expect(decisive.isSubset(of: own))
      #expect(
        decisive.reduce(0) { $0 + index.weights[Int($1)] } > wording.weight * 0.5005,
        "\(index.indicators[Int(wording.indicator)].name)")
    }
    #expect(asked * 10 > index.wordings.count * 8)
  }

  @Test(
    "are never sure without the words or the unit",
    arguments: [
      "Hỗ trợ 35 hộ.", "Chi trả 25 triệu đồng.", "Tổng đàn gia súc đạt 98%.",
      "Có 15 người tham gia.", "Doanh thu đạt 120 tỷ đồng.", "Xây dựng 3 công trình.",
      "Tổ chức 12 lớp tập huấn với 450 lượt người.",
    ])
  func unsure(text: String) {
    for measure in Self.extractor.extract(SourceDocument(text: text)).measures {
      #expect(
        measure.code == nil || measure.confidence < 0.8,
        "\(measure.code ?? "") \(measure.confidence)")
    }
  }

  @Test("give a part no code of its whole")
  func parts() {
    let report = Self.extractor.extract(
      SourceDocument(
        text: "Giải quyết việc làm cho 508 lao động (nam 300 lao động, nữ 208 lao động)."))
    let codes = report.measures.map(\.code)
    #expect(codes.first == "LD.VL")
    #expect(!codes.dropFirst().contains("LD.VL"))
  }

  @Test("carry ids that go on over several reports")
  func ids() {
    let document = SourceDocument(text: "Thu 5 tỷ đồng. Chi 4 tỷ đồng.")
    let ids = Self.extractor.extract(document, firstID: 18).measures.map(\.id)
    #expect(ids == ["m18", "m19"])
  }
}
