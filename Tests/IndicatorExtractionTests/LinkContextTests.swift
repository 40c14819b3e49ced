import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("Links decided by what stands around")
struct LinkContextTests {
  private func measures(_ body: String) -> [Measure] {
    let text = "BÁO CÁO\nTình hình kinh tế - xã hội quý I năm 2026\n\nI. KẾT QUẢ\n\n" + body
    return CatalogueLinkTests.extractor.extract(SourceDocument(text: text)).measures
  }

  @Test("give what was spent to the plan it stands under")
  func disbursed() {
    let list = measures(
      "Vốn tỉnh quản lý 15,2 tỷ đồng, đã giải ngân 3,1 tỷ đồng; vốn xã quản lý 30 tỷ đồng, "
        + "đã giải ngân 5,3 tỷ đồng.")
    #expect(list.map(\.code) == ["DT.TQL.KH", "DT.TQL.GN", "DT.HQL.KH", "DT.HQL.GN"])
  }

  @Test("give the parts of a list the subject of its heading")
  func headings() {
    let list = measures(
      "1. Tổng giá trị sản xuất (giá hiện hành) ước 3.000 tỷ đồng. Chia ra:\n\n"
        + "* Công nghiệp, xây dựng: ước 1.200 tỷ đồng;\n\n* Thương mại, dịch vụ: ước 1.800 tỷ đồng."
    )
    #expect(list.map(\.code) == ["TH.GTSX.HH", "TH.GTSX.CNXD", "TH.GTSX.TMDV"])
    #expect(list.allSatisfy { $0.confidence >= 0.75 })
  }

  @Test("give another period's figure the indicator of the one before it")
  func restated() {
    let list = measures(
      "Giải quyết việc làm cho 318 lao động; năm 2025 giải quyết việc làm cho 2.064 lao động.")
    #expect(list.map(\.code) == ["LD.VL", "LD.VL"])
    #expect(list.last?.period == "2025")
  }

  @Test("give an estimate of the year to the part whose item it closes, not to the whole")
  func yearOfPart() {
    let list = measures(
      "Tổng giá trị sản xuất (giá hiện hành) ước đạt 3.000 tỷ đồng, trong đó giá trị sản xuất khu "
        + "vực nông, lâm nghiệp và thủy sản ước đạt 900 tỷ đồng; giá trị sản xuất khu vực công "
        + "nghiệp - xây dựng ước đạt 2.100 tỷ đồng, ước cả năm thực hiện 8.400 tỷ đồng.")
    #expect(list.last?.valueText == "8.400")
    #expect(list.last?.code == "TH.GTSX.CNXD")
  }

  @Test("do not count one year's outcome among another's")
  func outcomes() {
    let list = measures(
      "Năm 2025 giải quyết việc làm cho 1.624 lao động và ước cả năm 2026 giải quyết 1.560 lao động."
    )
    #expect(list.allSatisfy { $0.parent == nil })
  }

  @Test("keep the year that capital is allotted for, and link it as this period's")
  func allottedYear() {
    let first = measures("Kế hoạch vốn đầu tư công năm 2026 của xã là 48,4 tỷ đồng.").first
    #expect(first?.code == "DT.KH")
    #expect(first?.period == "2026")
  }

  @Test("leave the report's own year out of the period of what is already so")
  func ownYear() {
    let first = measures("Năm 2026 xã đã cấp 412 giấy phép xây dựng.").first
    #expect(first?.value == 412)
    #expect(first?.period == nil)
  }

  @Test("keep the code of both when a report contradicts itself")
  func contradiction() {
    let list = measures(
      "1. Tai nạn giao thông xảy ra 04 vụ.\n\n2. Tai nạn giao thông xảy ra 09 vụ.")
    #expect(list.map(\.code) == ["GT.VU", "GT.VU"])
    #expect(list.allSatisfy { $0.confidence >= 0.75 })
  }

  @Test("tell work that is still to be done")
  func undone() {
    let first = measures(
      "Công nhận mới 01 trường đạt chuẩn quốc gia (đã triển khai kế hoạch, đề nghị công nhận)."
    ).first
    #expect(first?.kind == .targetOnly)
    #expect(first?.value == nil)
  }
}
