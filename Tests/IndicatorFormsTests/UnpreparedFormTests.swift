import ByteSupport
import IndicatorModel
import SpreadsheetModel
import Testing

@testable import IndicatorForms

/// What forms and reports of writers who knew nothing of the program taught.
@Suite("Unprepared forms")
struct UnpreparedFormTests {
  @Test("initials are written out where they can stand for one wording only")
  func initials() {
    let initialisms = Initialisms(
      names: ["Số hộ đăng ký thu gom rác thải", "Tỷ lệ khuyết tật nặng", "Số ngày khám từ nguồn"],
      catalogue: Catalogue([]), isKnown: { _ in false })
    #expect(initialisms.writingOut("Hộ TGRT") == "Hộ thu gom rác thải")
    // "Khuyết tật nặng" or "khám từ nguồn".
    #expect(initialisms.writingOut("Tỷ lệ KTN") == "Tỷ lệ KTN")
    #expect(initialisms.writingOut("Trẻ <1 tuổi") == "Trẻ dưới 1 tuổi")
  }

  @Test(
    "short forms mean what the words beside them say",
    arguments: [
      ("Tổng chi NS xã", "Tổng chi ngân sách xã"), ("NS lúa", "năng suất lúa"),
      ("DT bán lẻ", "doanh thu bán lẻ"), ("DT lúa", "diện tích lúa"),
      ("Chi TX", "chi thường xuyên"),
    ])
  func shortForms(short: String, long: String) {
    let lexicon = PhraseLexicon(.builtIn)
    #expect(lexicon.phrase(short).words == lexicon.phrase(long).words)
  }

  @Test("of two levels that give plans the lower one's is its council's")
  func planLevels() {
    let own = PlanLevels.own(in: ["Tỉnh giao", "Huyện giao", "So với huyện giao"])
    #expect(own == "huyen")
    #expect(PlanLevels.folded("Huyện giao", own: own).text == "nghi quyet hdnd")
    #expect(PlanLevels.folded("Tỉnh giao", own: own).text == "tinh giao")
    #expect(PlanLevels.own(in: ["Tỉnh giao", "HĐND huyện giao"]) == nil)
    #expect(PlanLevels.own(in: ["Huyện giao"]) == nil)
  }

  @Test("columns of places: 'Khóm 1', 'TT Trà Bương', not 'Chia theo khóm'")
  func places() {
    func scope(_ header: String) -> ColumnScope? { ColumnScope(header: FoldedText(header)) }
    #expect(scope("Khóm 1") == .unit("khom 1"))
    #expect(scope("Chia theo khóm") == nil)
    #expect(scope("Xã Phú Lạc")?.covers(place: "Phú Lạc") == true)
    #expect(scope("Xã Phú Lạc")?.covers(place: "thị trấn Phú Lạc") == false)
    #expect(scope("Thị trấn Trà Bương")?.covers(place: "TT Trà Bương") == true)
    #expect(scope("Khóm 1")?.covers(place: "Khóm 10") == false)
    #expect(ColumnScope.unit("1").covers(place: "Khóm 1") == false)
  }

  @Test(
    "what two sections say differently of one indicator is told",
    arguments: [
      ("A.III", 1165, true), ("A.III", 1264, false), ("A.III", 320, false), ("A.I.1", 1165, false),
    ])
  func contradicted(section: String, value: Int64, isRival: Bool) {
    func measure(_ id: String, _ section: String, _ value: Int64) -> Measure {
      var measure = Measure(
        id: id, section: section, span: SourceSpan(start: 0, end: 1), valueText: "", kind: .actual)
      (measure.value, measure.unit) = (DecimalNumber(coefficient: value), "ha")
      (measure.code, measure.confidence) = ("LN.TRT", 0.8)
      return measure
    }
    let figures = ContradictedFigures([
      measure("m1", "A.I.1", 1265), measure("m2", section, value),
    ])
    #expect((figures.rival(of: 0) != nil) == isRival)
  }

  @Test("a school year is the year it ends in")
  func schoolYears() {
    let time = HeaderTimeReader.time(in: FoldedText("Kế hoạch năm học 2023-2024"))
    #expect(time.year == .calendar(2024))
    #expect(!time.spansYears)
    #expect(HeaderTimeReader.time(in: FoldedText("Giai đoạn 2021-2025")).spansYears)
  }

  /// Measures as a report gives them, in order.
  private func measures(_ quotes: [(String, String)]) -> [Measure] {
    var start = 0
    return quotes.map { quote, value in
      var measure = Measure(
        id: "m", section: "I", span: SourceSpan(start: start, end: start + 5), valueText: value,
        kind: .actual)
      start += 40
      measure.quote = quote
      measure.unit = "ha"
      measure.value = DecimalNumber(value)
      return measure
    }
  }

  @Test(
    "another office's figure stands against the report's own",
    arguments: [
      ("theo Cục Thống kê là 1124", true), ("Chi cục Thú y ghi nhận 1124", true),
      ("theo kế hoạch là 1124", false), ("diện tích ngô 1124", false),
      ("theo Cục Thống kê là 1190", false),
    ])
  func otherSources(quote: String, isRival: Bool) {
    let value = quote.split(separator: " ").last.map(String.init) ?? ""
    let measures = measures([("diện tích 1190", "1190"), (quote, value)])
    #expect((OtherSource.rival(of: 0, in: measures) != nil) == isRival)
  }

  @Test(
    "a day or months that a clause counts to; the end of the year is none",
    arguments: [
      ("đến 30/11 thu", true), ("10 tháng thu được", true), ("đến cuối tháng 11", true),
      ("đến hết năm đạt", false), ("đến cuối năm", false), ("cả năm ước", false),
    ])
  func daysInClauses(clause: String, counts: Bool) {
    #expect(YearPart.countsToADay(FoldedText(clause)) == counts)
  }

  @Test("the year so far and the whole year, only where a form asks for both")
  func yearParts() {
    func parts(_ headers: [String]) -> [YearPart] {
      var table = FormTable(
        sheet: 0, sheetName: "Biểu", headerRows: 0...0, columns: [], rows: [], unitLine: nil)
      table.columns = headers.enumerated().map { index, header in
        FormColumn(index: index, header: [header], number: "", role: .period, evidence: header)
      }
      let parts = YearPart.parts(of: table, reporting: ReportingPeriod("2024"))
      return headers.indices.compactMap { parts[$0] }
    }
    #expect(parts(["Thực hiện đến 30/11", "Ước TH cả năm"]) == [.soFar, .whole])
    #expect(parts(["TH 11 tháng", "Ước cả năm"]) == [.soFar, .whole])
    #expect(parts(["Thực hiện năm 2024", "Ước cả năm"]).isEmpty)
  }

  @Test("ages of people tell rows apart")
  func ages() {
    #expect(RowPhrases.ages(in: "Tỷ lệ trẻ em dưới 16 tuổi") == [16])
    #expect(RowPhrases.ages(in: "Trẻ 5 tuổi và dưới 1 tuổi") == [1, 5])
    #expect(RowPhrases.ages(in: "Số trẻ em").isEmpty)
  }

  @Test(
    "a plan beside a figure is one, whatever it counts; the right side of a pair may be a whole")
  func plansOfCounts() {
    var measure = measures([("chỉ tiêu 14 trường", "14")])[0]
    (measure.unit, measure.target) = ("trường", 14)
    #expect(PlanBody.isShareOfWhole(measure, isLevel: true))
    measure.kind = .targetOnly
    #expect(!PlanBody.isShareOfWhole(measure, isLevel: true))
  }

  @Test("the lower header says whose change it is, where the upper one says against what")
  func changesBySpan() {
    let headers = ["So sánh (%)", "Tăng, giảm (+,-) so cùng kỳ", "10 tháng"].map { FoldedText($0) }
    let operands = HeaderMeaning(headers).operands
    #expect(operands?.part?.text == "10 thang")
    #expect(operands?.base.text == "cung ky")
  }
}
