internal import ByteSupport
internal import XMLStream

extension ByteWriter {
  /// Appends text as `text:p` elements, one a line; runs of spaces and tabs as elements.
  ///
  /// - Parameters:
  ///   - text: lines separated by `\n`.
  ///   - prefix: the prefix bound to ODF's text namespace.
  /// - Note: Source: ODF 1.3 part 3 §6.1.2 (white space), §6.1.3 (text:s), §6.1.4 (text:tab).
  mutating func append(paragraphs text: String, prefix: String = "text") {
    if Self.isPlain(text) {
      append(UInt8(ascii: "<"))
      append(prefix)
      guard !text.isEmpty else { return append(literal: ":p/>") }
      append(literal: ":p>")
      append(xmlText: text)
      append(literal: "</")
      append(prefix)
      return append(literal: ":p>")
    }
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for line in lines {
      var line = Substring(line)
      if line.utf8.last == 0x0D { line = Substring(line.utf8.dropLast()) }
      append("<\(prefix):p>")
      append(line: line, prefix: prefix)
      append("</\(prefix):p>")
    }
  }

  /// Whether a text is one line whose spaces stand alone between other characters.
  private static func isPlain(_ text: String) -> Bool {
    var follows = true
    let isMarked = text.hasByte { byte in
      let isSpace = byte == 0x20
      defer { follows = isSpace }
      return isSpace && follows || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
    return !isMarked && (text.isEmpty || !follows)
  }

  /// Appends text whose stretches have styles of their own, as `text:p` elements, one a line.
  ///
  /// - Parameter runs: texts and the names of their text styles; `nil` for the cell's own letters.
  /// - Note: Source: ODF 1.3 part 3 §6.1.7 (text:span).
  mutating func append(runs: [(text: String, style: String?)]) {
    append("<text:p>")
    for run in runs {
      let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        if number > 0 { append("</text:p><text:p>") }
        guard !line.isEmpty else { continue }
        if let style = run.style {
          append("<text:span")
          append(attribute: "text:style-name", style)
          append(">")
        }
        append(line: line, prefix: "text")
        if run.style != nil { append("</text:span>") }
      }
    }
    append("</text:p>")
  }

  private mutating func append(line: Substring, prefix: String) {
    var spaces = 0
    var isStart = true
    var pending = ""
    for scalar in line.unicodeScalars {
      if scalar == " " {
        spaces += 1
        continue
      }
      flush(&spaces, isStart: isStart, isEnd: scalar == "\t", into: &pending, prefix: prefix)
      isStart = false
      if scalar == "\t" {
        append(xmlText: pending)
        pending = ""
        append("<\(prefix):tab/>")
        isStart = true
      } else {
        pending.unicodeScalars.append(scalar)
      }
    }
    flush(&spaces, isStart: isStart, isEnd: true, into: &pending, prefix: prefix)
    append(xmlText: pending)
  }

  /// Writes spaces: the first of a run inside a line as itself, the others as `text:s`.
  private mutating func flush(
    _ spaces: inout Int, isStart: Bool, isEnd: Bool, into pending: inout String, prefix: String
  ) {
    guard spaces > 0 else { return }
    if !isStart, !isEnd {
      pending.append(" ")
      spaces -= 1
    }
    if spaces > 0 {
      append(xmlText: pending)
      pending = ""
      append(spaces == 1 ? "<\(prefix):s/>" : "<\(prefix):s \(prefix):c=\"\(spaces)\"/>")
    }
    spaces = 0
  }
}
