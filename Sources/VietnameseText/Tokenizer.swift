internal import ByteSupport

/// Splits text into words, numbers and marks, in one pass.
///
/// Glued tokens come apart: `tăng1,36%` is three tokens, `92.765ha` two, `con-` two; codes stay
/// whole: `OM18`, `61B`, `D3`. White space and the asterisks of markdown emphasis are no tokens.
package struct Tokenizer {
  // Read through a pointer: a report has as many letters as a fill has instructions to spare.
  let scalars: ValueRun<Unicode.Scalar>
  private let letters = LetterTable.shared
  let end: Int
  private var position: Int
  private(set) var tokens: [Token] = []
  private var (glued, lineStart) = (false, true)

  /// The tokens of a range of a text; offsets count in the whole text.
  ///
  /// - Complexity: linear in the range.
  package static func tokens(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [Token] {
    let range = range.clamped(to: 0..<scalars.count)
    return scalars.withRun { scalars in
      var tokenizer = Tokenizer(scalars, range)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  private init(_ scalars: ValueRun<Unicode.Scalar>, _ range: Range<Int>) {
    self.scalars = scalars
    (position, end) = (range.lowerBound, range.upperBound)
    // Reports have a token for every four letters; what is not used costs nothing.
    tokens.reserveCapacity(range.count / 3 + 4)
  }

  private mutating func run() {
    // Read once: every token that is written might otherwise have changed them.
    let (scalars, letters, end) = (scalars, letters, end)
    while position < end {
      let scalar = scalars[position]
      if Tokenizer.isSpace(scalar) {
        if scalar == "\n" || scalar == "\r" { lineStart = true }
        glued = false
        position += 1
      } else if scalar == "*", lineStart, position + 1 < end,
        Tokenizer.isSpace(scalars[position + 1])
      {
        add(.punctuation, position, position + 1)
      } else if scalar == "*" || scalar == "\u{AD}" || scalar == "\u{FEFF}" {
        position += 1
      } else {
        let letter = letters[scalar.value]
        if scalar == "%" || scalar == "0" || scalar.value | 0x20 == 0x6F,
          let end = perMilleEnd(at: position)
        {
          add(.punctuation, position, end, key: WordKey(rawValue: 0x2030), first: "‰")
        } else if letter.isDigit {
          number()
        } else if letter.isLetter || isForeignLetter(scalar) {
          word()
        } else {
          add(.punctuation, position, position + 1)
        }
      }
    }
  }

  /// Digits with inner marks; `61B` and `8B` (capitals behind digits) are codes.
  private mutating func number() {
    let start = position
    var index = digits(from: start)
    while index + 1 < end, scalars[index] == "." || scalars[index] == ",",
      letter(at: index + 1).isDigit
    {
      index = digits(from: index + 1)
    }
    var code = index
    while code < end, letter(at: code).isUppercase { code += 1 }
    let follows = code < end ? letter(at: code) : nil
    let ends = follows.map { !$0.isLetter } ?? true
    if code > index, code - index <= 2, ends,
      !UnitTable.isUnitWord((index..<code).map { scalars[$0] })
    {
      while code < end, letter(at: code).isDigit { code += 1 }
      add(.word, start, code, isCode: true)
    } else {
      add(.number, start, index)
    }
  }

  @inline(__always)
  func letter(at index: Int) -> Letter { letters[scalars[index].value] }

  private func digits(from start: Int) -> Int {
    var index = start
    while index < end, letter(at: index).isDigit { index += 1 }
    return index
  }

  /// Letters and combining marks; digits too behind a capital (`OM18`) and in `m2`, `km2`, `m3`.
  private mutating func word() {
    let (scalars, letters, end) = (scalars, letters, end)
    let start = position
    var index = start
    var builder = WordKeyBuilder()
    while index < end {
      let value = scalars[index].value
      let letter = letters[value]
      guard letter.isLetter || letter.isMark || isForeignLetter(scalars[index]) else { break }
      builder.append(letter, value)
      index += 1
    }
    guard index < end, letters[scalars[index].value].isDigit else {
      if index - start > 4, let verb = gluedVerb(start, index) {
        add(.word, start, verb)
        return add(.word, verb, index)
      }
      return add(.word, start, index, key: builder.key)
    }
    let code = codeEnd(start, index)
    if code == index, let verb = gluedVerb(start, index) {
      add(.word, start, verb)
      add(.word, verb, index)
      return
    }
    add(.word, start, max(code, index), isCode: code > index)
  }

  /// Where "tăng", "giảm" or "đạt" starts at the end of a longer word before a digit
  /// (`chế tạotăng1,36%`).
  private func gluedVerb(_ start: Int, _ index: Int) -> Int? {
    guard index - start > 4, index < end else { return nil }
    let next = Tokenizer.isSpace(scalars[index]) ? index + 1 : index
    guard next < end, letter(at: next).isDigit else { return nil }
    for length in 3...6 where index - length > start {
      if Tokenizer.verbs.contains(key((index - length)..<index)) {
        return index - length
      }
    }
    return nil
  }
  private static let verbs: Set<WordKey> = [WordKey("tăng"), WordKey("giảm"), WordKey("đạt")]

  /// The end of the digits that belong to the word at `start..<index`; `index` when none do.
  private func codeEnd(_ start: Int, _ index: Int) -> Int {
    guard index < end, letter(at: index).isDigit else { return index }
    var last = index
    while last < end, letter(at: last).isDigit { last += 1 }
    if last - index == 1, scalars[index] == "2" || scalars[index] == "3",
      index - start <= 2, scalars[index - 1] == "m"
    {
      return last
    }
    guard letter(at: start).isUppercase, letter(at: index - 1).isUppercase else {
      return index
    }
    if last < end, letter(at: last).isUppercase { last += 1 }
    return last
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ stop: Int, isCode: Bool = false) {
    let key =
      kind == .punctuation
      ? WordKey(rawValue: UInt64(scalars[start].value)) : key(start..<stop)
    add(kind, start, stop, key: key, isCode: isCode)
  }

  private func key(_ range: Range<Int>) -> WordKey {
    var builder = WordKeyBuilder()
    for index in range { builder.append(letter(at: index), scalars[index].value) }
    return builder.key
  }

  private mutating func add(
    _ kind: Token.Kind, _ start: Int, _ stop: Int, key: WordKey, first: Unicode.Scalar? = nil,
    isCode: Bool = false
  ) {
    tokens.append(
      Token(
        kind: kind, start: start, end: stop, key: key, first: first ?? scalars[start],
        isGlued: glued,
        startsLine: lineStart, isCapitalized: letter(at: start).isUppercase, isCode: isCode))
    (position, glued, lineStart) = (stop, true, false)
  }

  /// Space, tab, line breaks, no-break spaces and the spaces of typesetting.
  @inline(__always)
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    // Most scalars are letters.
    if scalar.value > 0x20, scalar.value < 0x85 { return false }
    return scalar == " " || isRareSpace(scalar)
  }

  private static func isRareSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000: true
    default: false
    }
  }

  /// Letters outside Vietnamese: they make words too.
  private func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0xA9 else { return false }
    return !letters[scalar.value].isMark && scalar.properties.isAlphabetic
  }
}
