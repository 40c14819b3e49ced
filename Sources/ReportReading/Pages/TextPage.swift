internal import IndicatorModel
internal import VietnameseText

/// A page with its lines of words.
struct TextPage {
  /// One-based.
  var number: Int
  /// Points.
  var width: Double
  /// Points.
  var height: Double
  /// In the order of the producer.
  var lines: [PageLine] = []
  /// Whether the words were recognised from a picture.
  var isRecognised = false
}

/// A word and its rectangle.
struct PageWord {
  var scalars: [Unicode.Scalar]
  var box: PageBox
  /// Whether it was recognised: its box is as tall as its letters, not as its font.
  var isRecognised = false
  /// Whether it is a figure that was recognised with little confidence.
  var isDoubtful = false

  /// Points.
  var height: Double { box.bottom - box.top }
}

/// Words beside each other, with no wide gap between them.
struct PageLine {
  var words: [PageWord] { didSet { scalars = Self.text(of: words) } }
  var box: PageBox
  /// The text: pieces of a word that stand close together are one word again, small raised digits
  /// behind a figure are the mark of a note.
  private(set) var scalars: [Unicode.Scalar]

  /// A line of words; `nil` for none.
  init?(_ words: [PageWord]) {
    guard let first = words.first else { return nil }
    self.words = words
    box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
    scalars = Self.text(of: words)
  }

  /// Points.
  var height: Double { box.bottom - box.top }

  private static func text(of words: [PageWord]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var previous: PageWord?
    let tallest = words.reduce(0) { max($0, $1.height) }
    let usualGap = usualGap(words, tallest)
    for (index, word) in words.enumerated() {
      if let previous {
        let gap = word.box.left - previous.box.right
        if isNoteMark(word, behind: previous, tallest) {
          result += [" ", "["] + word.scalars + ["]"]
          continue
        }
        if gap > tallest * 0.09,
          gap > tallest * 0.18
            || !isCutUp(
              behind: result, glued(words, from: index, tallest),
              isNarrow: gap < tallest * 0.16 && gap < usualGap * 0.93)
        {
          result.append(" ")
        }
      }
      result += word.scalars
      previous = word
    }
    return PageLine.spaced(result)
  }

  /// `IV.Quốc phòng`: the number of a heading that left no room for its tab.
  private static func spaced(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let mark = text.prefix(6).prefix { ["I", "V", "X"].contains($0) }.count
    guard mark > 0, mark + 1 < text.count, text[mark] == ".",
      text[mark + 1].properties.isUppercase
    else { return text }
    return text[...mark] + [" "] + text[(mark + 1)...]
  }

  private static func isNoteMark(
    _ word: PageWord, behind previous: PageWord, _ tallest: Double
  ) -> Bool {
    !word.isRecognised && word.height < tallest * 0.8 && previous.height >= tallest * 0.8
      && word.scalars.allSatisfy { (0x30...0x39).contains($0.value) }
      && previous.scalars.last?.properties.isAlphabetic == false
  }

  /// A word with the pieces that stand close behind it.
  private static func glued(
    _ words: [PageWord], from index: Int, _ tallest: Double
  ) -> [Unicode.Scalar] {
    var result = words[index].scalars
    for next in words.indices.dropFirst(index + 1) {
      guard words[next].box.left - words[next - 1].box.right <= tallest * 0.09 else { break }
      result += words[next].scalars
    }
    return result
  }
}

extension PageLine {
  /// The median of the gaps between words, points.
  private static func usualGap(_ words: [PageWord], _ height: Double) -> Double {
    let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.filter {
      $0 > 0.09 * height
    }.sorted()
    return gaps.isEmpty ? 0 : gaps[gaps.count / 2]
  }

  /// Whether a narrow gap cuts a syllable up, as fonts without a letter do ("đồ ng"): together the
  /// pieces are one, by themselves they are none or the gap is narrower than usual.
  private static func isCutUp(
    behind text: [Unicode.Scalar], _ piece: [Unicode.Scalar], isNarrow: Bool
  ) -> Bool {
    let start = text.lastIndex { !$0.properties.isAlphabetic }.map { $0 + 1 } ?? 0
    let left = Array(text[start...])
    let right = Array(piece.prefix { $0.properties.isAlphabetic })
    guard !left.isEmpty, !right.isEmpty else { return false }
    return SyllableEvidence.isSyllable(left + right)
      && (isNarrow
        || !(SyllableEvidence.isSyllable(left) && SyllableEvidence.isSyllable(right)))
  }
}

/// Lines at one height, left to right.
struct PageRow {
  var lines: [PageLine]
  var box: PageBox

  init(_ line: PageLine) { (lines, box) = ([line], line.box) }

  mutating func add(_ line: PageLine) {
    lines.append(line)
    box = box.union(line.box)
  }

  /// Points.
  var height: Double { lines.reduce(0) { max($0, $1.height) } }

  /// Whether its lines stand apart; a bullet or number in front of an item does not part it.
  var isParted: Bool { lines.count > 2 || lines.count == 2 && lines[0].scalars.count > 5 }

  /// How wide the first word is with all its pieces, points.
  var firstWordWidth: Double? {
    guard let words = lines.first?.words, var last = words.first else { return nil }
    let start = last.box.left
    for word in words.dropFirst() {
      guard word.box.left - last.box.right <= 0.17 * height else { break }
      last = word
    }
    return last.box.right - start
  }

  /// The text of all lines, a space between them.
  var scalars: [Unicode.Scalar] {
    lines.count == 1 ? lines[0].scalars : Array(lines.map(\.scalars).joined(separator: [" "]))
  }
}
