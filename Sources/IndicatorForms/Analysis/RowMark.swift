/// The mark before a row's name: what stands under STT, or opens the label itself.
struct RowMark: Hashable {
  /// The styles of marks, each with its usual depth.
  enum Style: Hashable {
    case letter, roman
    /// "1", "1.1": the number of its parts.
    case decimal(Int)
    case lowerLetter, star, dash, plus
    case none
  }

  let style: Style
  /// The mark as written, without its point.
  let text: String

  /// Smaller stands higher.
  var rank: Int {
    switch style {
    case .letter: 0
    case .roman: 10
    case .decimal(let parts): 10 + min(parts, 6) * 10
    case .lowerLetter: 80
    case .star: 85
    case .dash: 90
    case .plus: 100
    case .none: 110
    }
  }

  /// The mark that a text is; `nil` when the text is none.
  init?(_ text: String) {
    let bare = text.filter { !" ().".contains($0) || $0 == "." }
    let trimmed = String(
      bare.drop { $0 == "." }.reversed().drop { $0 == "." || $0 == "/" }.reversed())
    guard !trimmed.isEmpty, trimmed.utf8.count <= 12 else { return nil }
    self.text = trimmed
    switch trimmed {
    case "-", "–", "—": style = .dash
    case "+": style = .plus
    case "*", "•", "∗": style = .star
    default:
      guard let told = RowMark.style(of: trimmed) else { return nil }
      style = told
    }
  }

  /// A row without a mark.
  static let none = RowMark(style: .none, text: "")

  private init(style: Style, text: String) {
    self.style = style
    self.text = text
  }

  private static func style(of text: String) -> Style? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) {
      return .decimal(parts.count)
    }
    // "I.1", "II.3.2": under its roman.
    if let first = parts.first, parts.count > 1, isRoman(first),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) })
    {
      return .decimal(parts.count - 1)
    }
    guard parts.count == 1 else { return nil }
    if isRoman(parts[0]) { return .roman }
    guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return .letter }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? .lowerLetter : nil
  }

  private static func isRoman(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "IVX".utf8.contains($0) }
  }

  /// Splits a label into the mark that opens it and the words: "- Đàn bò", "a) Thu nội địa".
  static func splitting(_ label: String) -> (mark: RowMark?, words: String) {
    if let first = label.first, "-–—+*•".contains(first) {
      return (RowMark(String(first)), SheetGrid.trimmed(String(label.dropFirst())))
    }
    guard let space = label.firstIndex(of: " ") else { return (nil, label) }
    let head = label[..<space]
    // A bare number may belong to the words: "12 chỉ tiêu".
    guard let last = head.last, ".)/".contains(last) || head.contains("."),
      let mark = RowMark(String(head))
    else { return (nil, label) }
    return (mark, SheetGrid.trimmed(String(label[space...])))
  }
}

extension Character {
  /// Whether it is one of 0...9.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
