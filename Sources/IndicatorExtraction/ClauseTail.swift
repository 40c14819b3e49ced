import ReportReading
import VietnameseText

/// The words directly before a number: what they make of it.
struct ClauseTail {
  /// The verb that decides the role.
  enum Trigger: Equatable {
    case none
    /// tăng, giảm.
    case movement(String)
    /// gấp N lần.
    case multiple
    /// giảm còn, lên đến: a level.
    case level
    /// vượt.
    case exceed
    /// chiếm.
    case share
    /// bằng, tương đương.
    case equal
    /// đạt, hoàn thành, thực hiện.
    case attain
  }

  /// The deciding verb.
  var trigger = Trigger.none
  /// The softening words, in the order of the text.
  var qualifiers: [Range<Int>] = []
  /// Behind the last word of the subject.
  var subjectEnd: Int
  /// The tokens of the verb.
  var verb: Range<Int>?

  /// Reads backwards from the number at `number`.
  init(_ tokens: [Token], from start: Int, number: Int) {
    var end = number
    if end > start, Self.isSign(tokens[end - 1]), tokens[end].isGlued { end -= 1 }
    subjectEnd = end
    while end > start, qualifiers.count < 5 {
      if let (found, count) = Self.trigger(tokens, endingAt: end, from: start) {
        trigger = found
        verb = (end - count)..<end
        end -= count
        break
      }
      if tokens[end - 1].isMark("\"") || tokens[end - 1].isMark(":") && end == number { break }
      guard
        let count = Vocabulary.qualifiers.match(tokens, endingAt: end, from: start)
          ?? Self.neutral.match(tokens, endingAt: end, from: start)
      else { break }
      qualifiers.insert((end - count)..<end, at: 0)
      end -= count
    }
    subjectEnd = end
  }

  private static func isSign(_ token: Token) -> Bool {
    token.isMark("+") || token.isMark("-") || token.isMark("–") || token.isMark("\u{2212}")
  }

  /// The verb that ends before a token; longer phrases win over shorter ones.
  private static func trigger(
    _ tokens: [Token], endingAt end: Int, from start: Int
  ) -> (Trigger, Int)? {
    guard (max(start, end - reach)..<end).contains(where: { verbs.contains(tokens[$0].key) }) else {
      return nil
    }
    var best: (Trigger, Int)?
    func consider(_ set: PhraseSet, _ trigger: Trigger) {
      guard let count = set.match(tokens, endingAt: end, from: start) else { return }
      if count > best?.1 ?? 0 { best = (trigger, count) }
    }
    consider(Vocabulary.levelAfterMove, .level)
    consider(Vocabulary.multiple, .multiple)
    consider(Vocabulary.rise, .movement("tăng"))
    consider(Vocabulary.fall, .movement("giảm"))
    consider(Vocabulary.exceed, .exceed)
    consider(Vocabulary.share, .share)
    consider(Vocabulary.equal, .equal)
    consider(Vocabulary.attain, .attain)
    if let (found, count) = best, case .movement = found, end - count > start,
      Self.compound.contains(tokens[end - count - 1].key)
    {
      return nil
    }
    // "trồng mới được 145 ha": the word belongs to the verb before.
    if let (_, count) = best, tokens[end - count].key == anew, end - count > start,
      foundings.contains(tokens[end - count - 1].key)
    {
      return nil
    }
    return best
  }
  private static let anew = WordKey("mới")
  private static let foundings = WordSet([
    "trồng", "lập", "nhận", "cấp", "làm", "xây", "mở", "nạp", "dựng", "ký", "triển",
  ])

  private static let sets = [
    Vocabulary.levelAfterMove, Vocabulary.multiple, Vocabulary.rise, Vocabulary.fall,
    Vocabulary.exceed, Vocabulary.share, Vocabulary.equal, Vocabulary.attain,
  ]
  /// The first words of all verbs, and how many words the longest has.
  private static let verbs = WordSet(keys: sets.flatMap(\.firstWords))
  private static let reach = sets.reduce(0) { max($0, $1.longest) }

  /// "giá trị gia tăng", "tốc độ tăng": the verb is part of a name.
  private static let compound = PhraseSet(["gia", "cắt", "tinh", "miễn"])
  private static let neutral = PhraseSet(["được", "là", "ở mức", "vào khoảng", "hết", "cả"])
}
