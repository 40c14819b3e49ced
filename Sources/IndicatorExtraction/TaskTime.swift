import IndicatorModel
import ReportReading
import VietnameseText

/// The time that headings of tasks name: it holds for the targets below that name none themselves
/// ("NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026", "KẾ HOẠCH NĂM 2027").
struct TaskTime {
  let finder: StretchFinder
  /// The period, as the contract spells it.
  private(set) var period: String?
  private let title: String?

  init(finder: StretchFinder) {
    self.finder = finder
    title = TaskTime.ofTitle(finder)
  }

  /// Takes a paragraph in: a heading of tasks opens, one of results closes.
  mutating func note(_ paragraph: Paragraph) {
    guard paragraph.isHeading else { return }
    let tokens = finder.scanner.tokens
    switch TaskSections.saysTasks(paragraph.body, tokens, year: finder.period.year) {
    case true: period = TaskTime.ahead(in: paragraph.body, finder) ?? period ?? title
    case false:
      let both = TaskSections.namesTasks(paragraph.body, tokens)
      period = both ? TaskTime.ahead(in: paragraph.body, finder) : nil
    case nil: break
    }
  }

  /// Gives the period to the targets of a paragraph; one with a day of its own has none.
  static func give(_ period: String, to drafts: inout [Draft], _ own: Range<Int>) {
    for index in own where drafts[index].kind == .targetOnly && drafts[index].planFor == nil {
      guard drafts[index].cell == nil, drafts[index].period == nil, drafts[index].asOf == nil
      else { continue }
      drafts[index].period = period
    }
  }

  /// The time behind the period that the report's title names: "quý I và nhiệm vụ quý II năm 2026".
  private static func ofTitle(_ finder: StretchFinder) -> String? {
    let document = finder.scanner.document
    for paragraph in document.paragraphs.prefix(40) {
      let range = paragraph.tokens
      guard range.count < 60,
        TaskSections.namesTasks(range, document.tokens), let found = ahead(in: range, finder)
      else { continue }
      return found
    }
    return nil
  }

  private static func ahead(in range: Range<Int>, _ finder: StretchFinder) -> String? {
    for index in range {
      if let mention = finder.mention(at: index, limit: range.upperBound), mention.isAhead {
        return mention.period
      }
    }
    return nil
  }
}
