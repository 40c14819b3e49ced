internal import IndicatorModel

/// The table that tesseract prints: level, page, block, paragraph, line, word, left, top, width,
/// height, confidence, text.
struct RecognisedText {
  /// The pages, numbered from 1.
  private(set) var pages: [TextPage] = []
  /// The mean confidence of all words (0...100); 100 where there is none.
  private(set) var confidence = 100.0

  /// A figure that was read with less confidence (0...100) may be another one: of some 400 figures
  /// in pages of 150 to 300 pixels an inch the wrong ones had 20 to 62, the right ones 69 and more.
  static let sureConfidence = 65.0

  /// - Parameter resolution: pixels an inch.
  init(_ text: String, resolution: Double) {
    var line: (key: [Substring], words: [PageWord]) = ([], [])
    var (sum, count) = (0.0, 0)
    for row in text.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 12 else { continue }
      let numbers = fields[6...9].compactMap { Double($0) }.map { $0 * 72 / resolution }
      guard numbers.count == 4 else { continue }
      if fields[0] == "1" {
        add(&line.words)
        var page = TextPage(number: pages.count + 1, width: numbers[2], height: numbers[3])
        page.isRecognised = true
        pages.append(page)
      }
      guard fields[0] == "5" else { continue }
      let key = Array(fields[1...4])
      if key != line.key { add(&line.words) }
      line.key = key
      let scalars = RecognisedText.mended(ParagraphText.cleaned(Array(fields[11].unicodeScalars)))
      guard !scalars.isEmpty else { continue }
      let own = Double(fields[10]) ?? 0
      (sum, count) = (sum + own, count + 1)
      var word = PageWord(
        scalars: scalars,
        box: PageBox(
          left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
          bottom: numbers[1] + numbers[3]))
      word.isRecognised = true
      word.isDoubtful =
        own < RecognisedText.sureConfidence && scalars.contains(where: RecognisedText.isDigit)
      line.words.append(word)
    }
    add(&line.words)
    if count > 0 { confidence = sum / Double(count) }
  }

  private mutating func add(_ words: inout [PageWord]) {
    if let last = pages.indices.last {
      pages[last].lines += PageRows.split(words).compactMap { PageLine($0) }
    }
    words = []
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// The sign ‰ is read as a percent sign and a letter: `0,6%o`.
  private static func mended(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let sign = scalars.firstIndex(of: "%"), sign > 0, isDigit(scalars[sign - 1]),
      sign + 1 < scalars.count, ["o", "ọ", "O", "0", "°", "º"].contains(scalars[sign + 1]),
      scalars[(sign + 2)...].allSatisfy({ !$0.properties.isAlphabetic && !isDigit($0) })
    else { return scalars }
    return scalars[..<sign] + ["‰"] + scalars[(sign + 2)...]
  }
}
