import ByteSupport
import ReportReading
import VietnameseText

/// What a day was told of: figures of the same field that follow it are of the same day.
struct FieldDay {
  let date: CalendarDate
  let field: DayField
  let section: Int
  let paragraph: Int
}

/// The books that are closed on one day for all their figures.
enum DayField {
  /// Revenue and expenditure.
  case budget
  /// "vốn đầu tư công đã giải ngân": follows the budget.
  case investment
  /// Other payments out of a plan: follow one of the same sentence.
  case disbursement
  /// Deposits, loans, bad debts.
  case credit
  /// Members and arrears of the social insurances.
  case insurance
  /// Animals kept.
  case herd
}

/// Days that go on: into the next sentence of the same field, and into the list of a heading.
extension DocumentScanner {
  /// Remembers what the day just read is of: the field named in its own clause.
  func noteField(of day: CalendarDate, from start: Int) {
    guard let field = dayField(from: start, figures: 1) else { return }
    let own = document.paragraphs[paragraph]
    fieldDay = FieldDay(date: day, field: field, section: own.section, paragraph: paragraph)
  }

  /// "Thu ngân sách đến ngày 15/6 được … Tổng chi ngân sách …": a sentence, or an item, that opens
  /// with the field of the day before it is of that day.
  func goOnWithDay(at start: Int, isItem: Bool) {
    guard state.asOf == nil, let known = fieldDay, start < limit,
      known.section == document.paragraphs[paragraph].section,
      let field = dayField(from: start), !namesStretch(from: start)
    else { return }
    let alone = known.paragraph == paragraph
    let follows =
      switch (known.field, field) {
      case (.budget, .budget), (.budget, .investment): true
      case (.credit, .credit), (.insurance, .insurance): alone
      case (.herd, .herd): !isItem && alone
      case (.disbursement, .disbursement), (.investment, .disbursement): isItem && alone
      default: false
      }
    guard follows else { return }
    (state.asOf, state.asOfLeads, state.inheritsDay) = (known.date, !isItem, true)
  }

  /// "Chi ngân sách 9 tháng …": the words up to the next figure name a time of their own.
  private func namesStretch(from start: Int) -> Bool {
    let reach = min(limit, start + 40)
    var index = start
    while index < reach, !quantities.isCounted(index), !tokens[index].isMark(";") {
      let key = tokens[index].key
      if key == WordKey.month || key == WordKey.quarter { return true }
      index += 1
    }
    return false
  }

  /// The first field that the words up to the next figure name, or up to the comma behind it
  /// ("toàn quận có 41.860 người tham gia BHXH").
  private func dayField(from start: Int, figures: Int = 0) -> DayField? {
    var index = start
    var seen = 0
    let reach = min(limit, start + 40)
    while index < reach {
      let token = tokens[index]
      if quantities.isCounted(index) { seen += 1 }
      if seen > figures || token.isMark(";") || seen > 0 && token.isMark(",") { return nil }
      if classes[index].contains(.field), let field = Self.field(tokens, index, reach) {
        return field
      }
      index += 1
    }
    return nil
  }

  private static func field(_ tokens: [Token], _ index: Int, _ limit: Int) -> DayField? {
    if budgetWords.match(tokens, at: index, limit: limit) != nil { return .budget }
    if investmentWords.match(tokens, at: index, limit: limit) != nil { return .investment }
    if disbursementWords.match(tokens, at: index, limit: limit) != nil { return .disbursement }
    if creditWords.match(tokens, at: index, limit: limit) != nil { return .credit }
    if insuranceWords.match(tokens, at: index, limit: limit) != nil { return .insurance }
    return herdWords.match(tokens, at: index, limit: limit) != nil ? .herd : nil
  }
  /// The words that a field's name can start with.
  static var fieldOpeners: [WordKey] {
    [
      budgetWords, investmentWords, disbursementWords, creditWords, insuranceWords, herdWords,
    ].flatMap(\.firstWords)
  }
  private static let budgetWords = PhraseSet([
    "thu ngân sách", "chi ngân sách", "thu nsnn", "chi nsnn", "thu nsđp", "chi nsđp", "tổng thu",
    "tổng chi", "thu nội địa", "chi cân đối", "thu cân đối", "nợ thuế", "nợ có khả năng thu",
    "nợ khó thu", "thu ns", "chi ns", "thu trên địa bàn",
  ])
  private static let investmentWords = PhraseSet([
    "vốn đầu tư công đã giải ngân", "vốn đầu tư công giải ngân", "giải ngân vốn đầu tư công",
  ])
  private static let disbursementWords = PhraseSet(["giải ngân"])
  private static let creditWords = PhraseSet([
    "dư nợ", "nợ xấu", "vốn huy động", "huy động vốn", "tiền gửi",
  ])
  private static let insuranceWords = PhraseSet([
    "bhxh", "bhtn", "nợ bhyt", "bao phủ bhyt", "tham gia bhyt", "tham gia bảo hiểm",
    "bao phủ bảo hiểm", "nợ bảo hiểm", "chậm đóng bảo hiểm",
  ])
  private static let herdWords = PhraseSet([
    "tổng đàn", "đàn gia súc", "đàn gia cầm", "đàn trâu", "đàn bò", "đàn lợn", "đàn heo", "đàn dê",
  ])

  /// "Giáo dục (số liệu đến 15/9/2025): …", "Trung tâm, từ 01/7 đến 20/9/2025: …": a day before the
  /// first colon of a paragraph, and before any figure, holds for all of it.
  func holdDayForParagraph(at colon: Int) {
    let opening = colon - document.paragraphs[paragraph].body.lowerBound
    guard opening <= 30, state.frames.isEmpty, !state.hasQuantity, let day = state.closing,
      drafts.last?.paragraph != paragraph
    else { return }
    state.paragraphDay = day
    (state.asOf, state.asOfLeads) = (day, true)
  }

  /// The day of a list that a sentence without a figure opens: that of the sentence before it.
  ///
  /// "… đến ngày 20/3/2025 đạt 612 tỷ đồng. Cụ thể theo sắc thuế:".
  var dayOfListBelow: CalendarDate? {
    if let day = state.asOf { return day }
    guard !state.hasQuantity, let last = lastDay, last.sentence == state.sentence - 1 else {
      return nil
    }
    return drafts.last?.asOf == last.date ? last.date : nil
  }
}
