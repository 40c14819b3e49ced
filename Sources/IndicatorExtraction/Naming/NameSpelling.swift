import ReportReading
import VietnameseText

/// Spells a name: one space between words, none before a comma, a capital first, brackets
/// closed.
struct NameSpelling {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  let longest = 34

  init(_ scanner: DocumentScanner) {
    tokens = scanner.tokens
    scalars = scanner.document.scalars
  }

  func text(_ words: ArraySlice<NameWord>) -> String {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(words.count * 6)
    var glued = true
    var isOpen = false
    for word in words.prefix(longest) {
      let opens = word.isMark && isMark(word, "(")
      if opens, isOpen { result.append(")") }
      let closes = word.isMark && (isMark(word, ",") || isMark(word, ")"))
      isOpen = opens || isOpen && !(word.isMark && isMark(word, ")"))
      if !glued, !closes { result.append(" ") }
      let first = result.isEmpty
      append(word, to: &result)
      if first { capitalize(&result) }
      glued = opens
    }
    // A bracket whose end the name lost.
    if isOpen { result.append(")") }
    return String(joining: result[...])
  }

  private func isMark(_ word: NameWord, _ mark: Unicode.Scalar) -> Bool {
    word.source >= 0
      ? tokens[Int(word.source)].isMark(mark)
      : NamePhrase.texts[Int(-1 - word.source)].unicodeScalars.first == mark
  }

  private func append(_ word: NameWord, to result: inout [Unicode.Scalar]) {
    guard word.source >= 0 else {
      let text = NamePhrase.texts[Int(-1 - word.source)]
      if result.isEmpty {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        lowercased(text, to: &result)
      }
      return
    }
    let index = Int(word.source)
    let token = tokens[index]
    let small = !result.isEmpty && token.isCapitalized && opensSentence(index)
    let shouts = token.isCapitalized && isShout(index)
    guard shouts || small else {
      // One by one: words are short, and a slice is counted before it is copied.
      for offset in token.start..<token.end { result.append(scalars[offset]) }
      return
    }
    for offset in token.start..<token.end {
      if shouts || small && offset == token.start {
        appendLowercased(scalars[offset], to: &result)
      } else {
        result.append(scalars[offset])
      }
    }
  }

  private func lowercased(_ text: String, to result: inout [Unicode.Scalar]) {
    let isName = text.unicodeScalars.dropFirst().contains { isUppercase($0) }
    for scalar in text.unicodeScalars {
      if isName {
        result.append(scalar)
      } else {
        appendLowercased(scalar, to: &result)
      }
    }
  }

  /// Small letters of Vietnamese are known without a look at Unicode's tables.
  private func appendLowercased(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
    let letter = Letter(scalar)
    if letter.isLetter, !letter.isUppercase {
      result.append(scalar)
    } else if let small = letter.lowercase(of: scalar) {
      result.append(small)
    } else {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  private func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    let letter = Letter(scalar)
    return letter.isLetter ? letter.isUppercase : scalar.properties.isUppercase
  }

  /// A capital that only opens a sentence: the word behind it has none, nor has the word before.
  private func opensSentence(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start > 1, !isUpper(index) else { return false }
    if index + 1 < tokens.count, tokens[index + 1].kind == .word, tokens[index + 1].isCapitalized {
      return false
    }
    return index == 0 || tokens[index].startsLine || tokens[index - 1].kind == .punctuation
  }

  /// A word in a line of capitals.
  private func isShout(_ index: Int) -> Bool {
    guard isUpper(index), !isRoman(index) else { return false }
    return index > 0 && isUpper(index - 1) || index + 1 < tokens.count && isUpper(index + 1)
  }

  /// "Khu vực II".
  private func isRoman(_ index: Int) -> Bool {
    scalars[tokens[index].start..<tokens[index].end].allSatisfy {
      "IVX".unicodeScalars.contains($0)
    }
  }

  private func isUpper(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalized, token.end - token.start > 1 else {
      return false
    }
    return isUppercase(scalars[token.end - 1]) && isUppercase(scalars[token.start + 1])
  }

  private func capitalize(_ result: inout [Unicode.Scalar]) {
    guard let first = result.first, !Letter(first).isUppercase else { return }
    if let capital = Letter(first).uppercase(of: first) {
      result[0] = capital
      return
    }
    result.replaceSubrange(0..<1, with: first.properties.titlecaseMapping.unicodeScalars)
  }
}
