internal import IndicatorModel

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

  /// Points.
  var height: Double { box.bottom - box.top }
}

/// Words beside each other, with no wide gap between them.
struct PageLine {
  var words: [PageWord]
  var box: PageBox

  /// A line of words; `nil` for none.
  init?(_ words: [PageWord]) {
    guard let first = words.first else { return nil }
    self.words = words
    box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  /// Points.
  var height: Double { box.bottom - box.top }

  /// The text: pieces of a word that stand close together are one word again, small raised digits
  /// behind a figure are the mark of a note.
  var scalars: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var previous: PageWord?
    let tallest = words.reduce(0) { max($0, $1.height) }
    for word in words {
      if let previous {
        let gap = word.box.left - previous.box.right
        let isMark =
          word.height < tallest * 0.8 && previous.height >= tallest * 0.8
          && word.scalars.allSatisfy { (0x30...0x39).contains($0.value) }
          && previous.scalars.last?.properties.isAlphabetic == false
        if isMark {
          result += [" ", "["] + word.scalars + ["]"]
          continue
        }
        if gap > tallest * 0.09 { result.append(" ") }
      }
      result += word.scalars
      previous = word
    }
    return result
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

  /// The text of all lines, a space between them.
  var scalars: [Unicode.Scalar] { Array(lines.map(\.scalars).joined(separator: [" "])) }
}
