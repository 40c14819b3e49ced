import ByteSupport
import IndicatorModel
import VietnameseText

/// Kinds that the words or the tree tell: prices, shares, parts of estimates and running totals.
extension DraftResolver {
  /// Money for a quantity is a price when the words or the list say so.
  mutating func markPrice(_ index: Int) {
    guard drafts[index].kind == .actual, let unit = drafts[index].unit else { return }
    let subject = drafts[index].subject
    if unit.unitClass.opensWithBytes(of: "đồng/") {
      let goods = String(unit.unitClass.dropFirst(5))
      if Self.goods.contains(goods), mentions(subject, Self.price) || goods != "m²" {
        drafts[index].kind = .price
        return
      }
    }
    guard unit.unitClass.opensWithBytes(of: "đồng") || unit.unitClass.opensWithBytes(of: "usd")
    else { return }
    if mentions(subject, Self.rates) || opensWithPrice(subject) {
      drafts[index].kind = .price
    }
  }
  private static let goods: Set<String> = [
    "g", "lít", "quả", "con", "cây", "m³", "m²", "chục", "bao", "lượng", "cái", "căn", "nhà",
    "suất", "chỉ", "usd", "tấn", "tạ", "hộp", "thùng", "chai", "khách", "vé", "lượt", "phần",
  ]
  private static let price = PhraseSet([
    "giá bán", "giá đất", "giá thuê", "đơn giá", "giá cho thuê",
  ])
  private static let rates = PhraseSet([
    "mức hỗ trợ", "mức chuẩn", "mức chi", "định mức", "mức thưởng", "thưởng tết", "đơn giá",
    "mức đóng", "mức phạt", "mức trợ cấp", "mỗi căn", "mỗi hộ", "mỗi suất", "mỗi sổ", "mỗi người",
  ])

  /// "giá vàng bình quân", not "giá trị".
  private func opensWithPrice(_ subject: Range<Int>) -> Bool {
    let start = scanner.trimmed(subject).lowerBound
    guard start + 1 < subject.upperBound else { return false }
    return scanner.tokens[start].key == Self.priceWord
      && scanner.tokens[start + 1].key != Self.worthTail
  }
  private static let priceWord = WordKey("giá")
  private static let worthTail = WordKey("trị")

  /// The parts of an estimate are estimates, those of a running total running totals; "Cơ cấu
  /// kinh tế: nông nghiệp 24,6%; …" lists shares.
  mutating func inheritKinds() {
    for index in drafts.indices where drafts[index].kind == .actual {
      if drafts[index].unit?.isPercent == true, drafts[index].quantity.pair == nil,
        drafts[index].achieved.isEmpty, let group = drafts[index].group,
        Self.structure.match(scanner.tokens, at: group.lowerBound, limit: group.upperBound) != nil
      {
        drafts[index].kind = .share
        continue
      }
      guard let parent = drafts[index].parent, parent < index,
        drafts[index].relation == .breakdown,
        drafts[index].unit.map({ drafts[parent].unit?.isComparable(with: $0) == true }) == true
      else { continue }
      // "Lũy kế có 9 sản phẩm, gồm …" counts what stands; "lũy kế 9 tháng …, gồm …" adds up.
      let sums =
        drafts[parent].kind == .cumulative
        && (drafts[parent].stretch == .yearToDate || drafts[parent].relation == .cumulativeOf)
      if drafts[parent].kind == .estimate || sums {
        drafts[index].kind = drafts[parent].kind
      }
    }
  }
  private static let structure = PhraseSet(["cơ cấu", "tỷ trọng"])
}
