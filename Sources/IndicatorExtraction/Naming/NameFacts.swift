import ByteSupport
import IndicatorModel
import VietnameseText

/// What a measure's number is, as far as its name goes.
enum NameFamily: Equatable {
  case count
  /// Counts for one of something: doctors for ten thousand people.
  case density
  case percent
  case money
  /// Money for one of something.
  case price
  case area
  case length
  case mass
  case volume
  case herd
  /// Yields, temperatures, ratios of units.
  case other

  init(_ unit: UnitOfMeasure?) {
    guard let unit else {
      self = .count
      return
    }
    if unit.isPerson {
      self = .count
    } else if unit.isPercent {
      self = .percent
    } else if unit.isMoney {
      self = .money
    } else {
      let known = NameFamily.ofClass.first { unit.unitClass.hasSameBytes(as: $0.unitClass) }
      self = known?.family ?? NameFamily(ratio: unit.unitClass)
    }
  }

  private static let ofClass: [(unitClass: String, family: NameFamily)] = [
    ("m²", .area), ("con", .herd), ("g", .mass), ("m", .length), ("‰", .percent),
    ("điểm %", .percent), ("usd", .money), ("ster", .mass), ("m³", .volume), ("lít", .volume),
    ("tuổi", .other), ("giờ", .other), ("Wh", .other), ("W", .other), ("lần", .other),
    ("độ", .other), ("điểm", .other),
  ]

  private init(ratio unitClass: String) {
    guard let slash = unitClass.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      self = .count
      return
    }
    switch unitClass[..<slash] {
    case "đồng", "usd": self = .price
    case "%", "‰", "m²", "m", "g", "m³", "lít", "Wh", "W", "con": self = .other
    default: self = .density
    }
  }
}

/// What is known of a name that was written: its parts, for the names that take them over.
struct NameFacts {
  let family: NameFamily
  let start: Int
  /// Where the name ends without "(lũy kế)".
  var end = 0
  /// The words that say what is measured ("Diện tích", "Số").
  var head = 0..<0
  /// The unit's noun in the name.
  var noun = 0..<0
  /// The words of the subject, when the measures behind may share its verb.
  var verb = 0..<0
  /// The words in `verb` start with a verb.
  var opensWithVerb = false
  /// Only a verb says what is counted: "xử lý 31 vụ".
  var isVerbal = false
  /// What the name took from around it.
  var context = 0..<0
  /// The whole name in the buffer.
  var name = 0..<0
  /// The name without its head.
  var object = 0..<0

  init(family: NameFamily, start: Int) {
    self.family = family
    self.start = start
    (head, noun, verb, context) = (start..<start, start..<start, start..<start, start..<start)
  }

  /// Whether the name so far says "thiệt hại".
  func isDamage(_ buffer: NameBuffer) -> Bool {
    let last = end > start ? end : buffer.end
    return family == .money
      && buffer.words[start..<last].contains { $0.key == WordKey.damageHead }
  }

  /// Follows a word that was taken out of the name.
  mutating func shorten(at place: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      let start = range.lowerBound > place ? range.lowerBound - 1 : range.lowerBound
      return start..<max(start, range.upperBound > place ? range.upperBound - 1 : range.upperBound)
    }
    (head, noun) = (moved(head), moved(noun))
    (verb, context) = (moved(verb), moved(context))
  }

  /// Fixes the ranges when the name stands.
  mutating func close(_ buffer: NameBuffer) {
    name = start..<buffer.end
    end = min(max(end, start), buffer.end)
    (head, noun) = (head.clamped(below: end), noun.clamped(below: end))
    (verb, context) = (verb.clamped(below: end), context.clamped(below: end))
    object = head.upperBound..<end
  }
}

extension Range<Int> {
  /// The part of a range of words before an end; empty there when nothing is.
  fileprivate func clamped(below end: Int) -> Range<Int> {
    Swift.min(end, lowerBound)..<Swift.min(end, upperBound)
  }
}
