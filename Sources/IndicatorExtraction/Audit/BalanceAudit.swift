import ByteSupport
import IndicatorModel
import VietnameseText

/// Trade: exports − imports against the surplus (xuất siêu) or deficit (nhập siêu).
enum BalanceAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.measures.indices.compactMap { index in
      let words = text.words(before: subject.measures[index].span.start, 4)
      let isSurplus = AuditText.has(surplus, in: words)
      guard isSurplus || AuditText.has(deficit, in: words), !isEarlier(words) else { return nil }
      return check(index, isSurplus, subject, text)
    }
  }
  private static let surplus = PhraseSet(["xuất siêu"])
  private static let deficit = PhraseSet(["nhập siêu"])
  private static let exports = PhraseSet(["xuất khẩu"])
  private static let imports = PhraseSet(["nhập khẩu"])

  private static func isEarlier(_ words: ArraySlice<Token>) -> Bool {
    words.contains { $0.key == WordKey("kỳ") }
  }

  private static func check(
    _ index: Int, _ isSurplus: Bool, _ subject: AuditSubject, _ text: AuditText
  ) -> AuditFinding? {
    var (exported, imported): (Int?, Int?) = (nil, nil)
    for position in stride(from: index - 1, through: max(0, index - 6), by: -1)
    where subject.areComparable(position, index)
      && subject.sentences[index] - subject.sentences[position] <= 1
    {
      let words = text.words(before: subject.measures[position].span.start, 6)
      if imported == nil, AuditText.has(imports, in: words) {
        imported = position
      } else if exported == nil, AuditText.has(exports, in: words) {
        exported = position
      }
    }
    guard let exported, let imported, let out = subject.value(exported, in: index),
      let back = subject.value(imported, in: index), let stated = subject.measures[index].value,
      let balance = isSurplus ? out.adding(back.negated) : back.adding(out.negated)
    else { return nil }
    let step = (0..<stated.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    guard abs(balance.doubleValue - stated.doubleValue) > step * 1.01 else { return nil }
    let concerned = [exported, imported, index].map { subject.measures[$0] }
    return AuditFinding(
      kind: .sum, severity: .error,
      statement: .tradeBalance(
        exports: out, imports: back, balance: balance, stated: stated,
        unit: subject.measures[index].unit ?? ""),
      stated: stated, computed: balance, measures: concerned.map(\.id),
      places: concerned.map { subject.place($0.span) })
  }
}
