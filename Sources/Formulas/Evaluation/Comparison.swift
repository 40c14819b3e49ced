// How values are ordered: numbers before text before truth values; text without case; empty as
// the other side asks.
extension FormulaValue {
  /// -1, 0 or 1.
  ///
  /// - Throws: The error of a side that is one, the left first.
  func compared(to other: FormulaValue) throws(EvaluationFailure) -> Int {
    switch (self, other) {
    case (.error(let code), _), (_, .error(let code)): throw .error(code)
    case (.number(let left), .number(let right)): return NumberComparison.order(left, right)
    case (.text(let left), .text(let right)): return TextComparison.order(left, right)
    case (.boolean(let left), .boolean(let right)): return left == right ? 0 : left ? 1 : -1
    case (.empty, .empty): return 0
    case (.empty, _): return try other.emptyOfSameType.compared(to: other)
    case (_, .empty): return try compared(to: emptyOfSameType)
    default: return typeRank < other.typeRank ? -1 : 1
    }
  }

  /// 1 for numbers, 2 for text, 3 for truth values.
  var typeRank: Int {
    switch self {
    case .empty, .number: 1
    case .text: 2
    case .boolean: 3
    case .error: 4
    }
  }

  private var emptyOfSameType: FormulaValue {
    switch self {
    case .text: .text("")
    case .boolean: .boolean(false)
    default: .number(0)
    }
  }
}

/// Numbers as spreadsheets compare them: apart by less than the 15th digit is equal.
enum NumberComparison {
  /// -1, 0 or 1.
  static func order(_ left: Double, _ right: Double) -> Int {
    if areEqual(left, right) { return 0 }
    return left < right ? -1 : 1
  }

  /// Whether the two differ by no more than 2^-48 of their size.
  static func areEqual(_ left: Double, _ right: Double) -> Bool {
    if left == right { return true }
    let difference = abs(left - right)
    return difference < abs(left) * 0x1p-48 && difference < abs(right) * 0x1p-48
  }

  /// The sum; 0 where only noise behind the 15th digit would be left.
  static func sum(_ left: Double, _ right: Double) -> Double {
    (left < 0) != (right < 0) && areEqual(left, -right) ? 0 : left + right
  }

  /// The largest whole number not above; a number that is whole up to noise counts as whole.
  static func floor(_ number: Double) -> Double {
    let nearest = number.rounded()
    return areEqual(number, nearest) ? nearest : number.rounded(.down)
  }
}

/// Text as spreadsheets compare it: by letters without case.
enum TextComparison {
  /// -1, 0 or 1.
  ///
  /// Marks on Vietnamese letters count last; other letters
  /// are ordered by their code points.
  static func order(_ left: String, _ right: String) -> Int {
    var ours = left.utf8.makeIterator()
    var theirs = right.utf8.makeIterator()
    while true {
      switch (ours.next(), theirs.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let one?, let other?):
        if one >= 0x80 || other >= 0x80 { return orderFolded(left, right) }
        let (one, other) = (lowered(one), lowered(other))
        if one != other { return one < other ? -1 : 1 }
      }
    }
  }

  static func areEqual(_ left: String, _ right: String) -> Bool { order(left, right) == 0 }

  private static func orderFolded(_ left: String, _ right: String) -> Int {
    let (left, right) = (left.lowercased(), right.lowercased())
    if left == right { return 0 }
    let (ours, theirs) = (left.unicodeScalars.map(base), right.unicodeScalars.map(base))
    if ours == theirs { return left < right ? -1 : 1 }
    return ours.lexicographicallyPrecedes(theirs) ? -1 : 1
  }

  /// The letter without its marks, which count only between texts that are equal without them.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x80 ? scalar : bases[scalar] ?? scalar
  }

  /// The Vietnamese letters with marks, in small letters.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in [
      "aàáảãạăằắẳẵặâầấẩẫậ", "dđ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự",
      "yỳýỷỹỵ",
    ] {
      guard let base = group.unicodeScalars.first else { continue }
      for letter in group.unicodeScalars.dropFirst() { bases[letter] = base }
    }
    return bases
  }()

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }
}
