import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Plans that stand beside what they are the plans of.
extension DraftResolver {
  /// "Kế hoạch vốn Trung ương giao 90 tỷ đồng": beside one body's plan another's is no plan for it.
  func isAssigned(_ owner: Int) -> Bool {
    drafts[owner].subject.last.map { scanner.tokens[$0].key == WordKey.assign } == true
  }

  /// "kế hoạch vốn năm 2025 là 5.400 triệu đồng, đã giải ngân 3.127,5 triệu đồng": money with a figure
  /// of its own for what was spent of it.
  func isExecuted(_ index: Int) -> Bool {
    drafts[index].unit?.isMoney == true
      && drafts.indices.suffix(from: index + 1).prefix(3).contains {
        drafts[$0].planOf == index && drafts[$0].relation == .executionOf
      }
  }

  mutating func setPlan(_ index: Int, of owner: Int, body: String?) {
    drafts[index].kind = .targetOnly
    leaveYearStart(index)
    drafts[index].planFor = owner
    drafts[index].planBody = body
    (drafts[index].parent, drafts[index].relation) = (nil, nil)
    if drafts[owner].planOf == nil { drafts[owner].planOf = index }
    drafts[index].trace.append("plan beside its measure")
  }

  /// "Đầu năm 2025 có 858 hộ nghèo; chỉ tiêu đến cuối năm còn 20,1%": a plan is not of the year before,
  /// unless its own words say so.
  mutating func leaveYearStart(_ index: Int) {
    guard let year = scanner.phrases.year, drafts[index].period == String(year - 1) else { return }
    let start = drafts[index].subject.lowerBound
    let words = start..<max(start, drafts[index].quantity.tokens.lowerBound)
    let named = words.compactMap { place -> Int? in
      scanner.tokens[place].kind == .number
        ? Int(scanner.tokens[place].text(in: scanner.document.scalars)) : nil
    }
    guard !named.contains(year - 1) else { return }
    drafts[index].period = named.contains(year) ? String(year) : nil
  }
}
