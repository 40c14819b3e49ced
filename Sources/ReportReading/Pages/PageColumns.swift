internal import IndicatorModel

/// The columns of a table on a page: stretches of its width between gutters of white.
struct PageColumns {
  /// Left and right side of each column, points, from the left.
  private(set) var ranges: [ClosedRange<Double>] = []

  /// How many columns there are.
  var count: Int { ranges.count }

  /// Finds the columns of a table's body; words of the header that stand over none make one more.
  ///
  /// A gutter is white in nearly every row and wider than the space between words: cells have
  /// margins, and spaces do not stand below each other.
  init(body: [PageRow], header: ArraySlice<PageRow>) {
    let words = body.map { $0.lines.flatMap(\.words) }
    guard let left = words.joined().map(\.box.left).min(),
      let right = words.joined().map(\.box.right).max(), right - left < 20_000, right > left
    else { return }
    var covered = [Int](repeating: 0, count: Int(right - left) + 2)
    for row in words {
      var own = Set<Int>()
      for word in row {
        let (first, last) = (Int(word.box.left - left), Int((word.box.right - left).rounded(.up)))
        own.formUnion(max(0, first)..<min(covered.count, max(first, last)))
      }
      for bin in own { covered[bin] += 1 }
    }
    let height = body.map(\.height).sorted()[body.count / 2]
    find(in: covered, from: left, tolerance: body.count / 12, gutter: 0.5 * height)
    let pieces = header.flatMap(\.lines).flatMap { parted($0, isHeader: true) }
    merge(words, pieces)
    cover(header.flatMap(\.lines).flatMap { parted($0, isHeader: true) }, reach: 2.5 * height)
  }

  /// Joins columns beside each other of which no row has both.
  ///
  /// Numbers stand at one side of a cell and words at the other. One heading stands over the two, or
  /// both hold ordinals alone.
  private mutating func merge(_ rows: [[PageWord]], _ header: [PageLine]) {
    var index = 0
    while index + 1 < ranges.count {
      let (left, right) = (ranges[index], ranges[index + 1])
      let whole = left.lowerBound...right.upperBound
      var (isApart, areOrdinals) = (true, true)
      for row in rows {
        let own = row.filter { overlap(whole, $0.box) > 0 }
        let isLeft = own.contains { overlap(left, $0.box) > 0 }
        let isRight = own.contains { overlap(right, $0.box) > 0 }
        if isLeft, isRight { isApart = false }
        if !own.allSatisfy({ Self.isOrdinal($0.scalars) }) { areOrdinals = false }
      }
      if isApart, index == 0 && areOrdinals || headings(header, over: whole) == 1 {
        ranges.replaceSubrange(index...(index + 1), with: [whole])
      } else {
        index += 1
      }
    }
  }

  /// How many pieces of a header stand beside each other over a stretch.
  private func headings(_ header: [PageLine], over whole: ClosedRange<Double>) -> Int {
    var (count, end) = (0, -Double.infinity)
    let pieces = header.filter { overlap(whole, $0.box) > 1 }
    for piece in pieces.sorted(by: { $0.box.right < $1.box.right }) where piece.box.left >= end {
      count += 1
      end = piece.box.right
    }
    return count
  }

  /// `1`, `2.3`, `IV`, `A`, `b)`: what counts rows.
  static func isOrdinal(_ scalars: [Unicode.Scalar]) -> Bool {
    let core = scalars.last == "." || scalars.last == ")" ? scalars.dropLast() : scalars[...]
    guard let first = core.first, core.count < 6 else { return false }
    if core.count == 1 { return first.properties.isAlphabetic || isDigit(first) }
    if isDigit(first) {
      return core.split(separator: ".").allSatisfy { $0.count < 3 && $0.allSatisfy(isDigit) }
    }
    return core.allSatisfy { ["I", "V", "X", "L"].contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// Gives every piece of the header a column: one close by that has no heading yet, else a new one.
  private mutating func cover(_ pieces: [PageLine], reach: Double) {
    var headed = Set(pieces.flatMap { touched(by: $0) }.map { ranges[$0].lowerBound })
    for piece in pieces where touched(by: piece).isEmpty {
      let box = piece.box
      if let column = columnOfHeading(with: piece, pieces) {
        ranges[column] =
          min(ranges[column].lowerBound, box.left)...max(ranges[column].upperBound, box.right)
        continue
      }
      let near = ranges.indices.max { overlap(ranges[$0], box) < overlap(ranges[$1], box) }
      let beside = unheaded(beside: box, headed, pieces)
      if let near = beside ?? near, beside != nil || overlap(ranges[near], box) > -reach,
        !headed.contains(ranges[near].lowerBound)
      {
        ranges[near] =
          min(ranges[near].lowerBound, box.left)...max(ranges[near].upperBound, box.right)
        headed.insert(ranges[near].lowerBound)
      } else {
        ranges.append(box.left...max(box.left, box.right))
        headed.insert(box.left)
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The column of the heading that a piece is another line of: `(%)` below "Thực hiện", which
  /// reaches over the figures where this one does not.
  private func columnOfHeading(with piece: PageLine, _ pieces: [PageLine]) -> Int? {
    func isBeside(_ other: PageLine) -> Bool {
      min(other.box.bottom, piece.box.bottom) - max(other.box.top, piece.box.top)
        > 0.5 * piece.height
    }
    let columns = Set(
      pieces.filter {
        !isBeside($0) && piece.box.left > $0.box.left - 3 && piece.box.right < $0.box.right + 3
      }.map { touched(by: $0) })
    guard columns.count == 1, let only = columns.first, only.count == 1 else { return nil }
    let isTaken = pieces.contains { isBeside($0) && touched(by: $0).contains(only[0]) }
    return isTaken ? nil : only[0]
  }

  /// The column without a heading that stands next to a piece of the header, with no other piece
  /// between them: figures at one side of a cell, the heading in its middle.
  private func unheaded(
    beside box: PageBox, _ headed: Set<Double>, _ pieces: [PageLine]
  ) -> Int? {
    let left = ranges.lastIndex { $0.upperBound <= box.left + 1 }
    let right = ranges.firstIndex { $0.lowerBound >= box.right - 1 }
    return [left, right].compactMap(\.self).filter { index in
      guard !headed.contains(ranges[index].lowerBound) else { return false }
      let (low, high) =
        ranges[index].upperBound <= box.left + 1
        ? (ranges[index].upperBound, box.left) : (box.right, ranges[index].lowerBound)
      return !pieces.contains { $0.box.right > low + 1 && $0.box.left < high - 1 }
    }.max { overlap(ranges[$0], box) < overlap(ranges[$1], box) }
  }

  private mutating func find(
    in covered: [Int], from left: Double, tolerance: Int, gutter: Double
  ) {
    var start: Int?
    var end = 0
    for (bin, count) in covered.enumerated() where count > tolerance {
      if let first = start, Double(bin - end) >= gutter {
        ranges.append((left + Double(first))...(left + Double(end)))
        start = bin
      }
      start = start ?? bin
      end = bin + 1
    }
    if let start { ranges.append((left + Double(start))...(left + Double(end))) }
  }

  private func overlap(_ column: ClosedRange<Double>, _ box: PageBox) -> Double {
    min(column.upperBound, box.right) - max(column.lowerBound, box.left)
  }

  /// The columns that a line stands in.
  func touched(by line: PageLine) -> [Int] {
    ranges.indices.filter { overlap(ranges[$0], line.box) > 1 }
  }

  /// The column that most of a line stands in.
  func column(of line: PageLine) -> Int? {
    touched(by: line).max { overlap(ranges[$0], line.box) < overlap(ranges[$1], line.box) }
  }

  /// The lines of a row with their columns; one that stands over none goes to the nearest column
  /// that is free between its neighbours.
  func placed(_ lines: [PageLine]) -> [(Int, PageLine)] {
    var places = lines.map { column(of: $0) }
    for index in lines.indices where places[index] == nil && !ranges.isEmpty {
      let first = places[..<index].compactMap(\.self).last.map { $0 + 1 } ?? 0
      let last = places[(index + 1)...].compactMap(\.self).first ?? ranges.count
      let free = first < last ? first..<last : ranges.indices
      places[index] = free.max {
        overlap(ranges[$0], lines[index].box) < overlap(ranges[$1], lines[index].box)
      }
    }
    return zip(places, lines).compactMap { place, line in place.map { ($0, line) } }
  }

  /// A line parted where wide white of it lies over a gutter.
  ///
  /// A cell over several columns stays whole. Headings are not justified: any wide white in them
  /// parts cells.
  func parted(_ line: PageLine, isHeader: Bool) -> [PageLine] {
    Self.parted(line) { isHeader || column(of: $0) != column(of: $1) }
  }

  /// A line parted at wide white.
  static func parted(
    _ line: PageLine, where condition: (PageWord, PageWord) -> Bool = { _, _ in true }
  ) -> [PageLine] {
    var pieces: [[PageWord]] = []
    for word in line.words {
      if let last = pieces.last?.last, !isWide(last, word) || !condition(last, word) {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
    return pieces.compactMap { PageLine($0) }
  }

  private static func isWide(_ left: PageWord, _ right: PageWord) -> Bool {
    right.box.left - left.box.right > 0.42 * max(left.height, right.height)
  }

  /// The column nearest to a word.
  private func column(of word: PageWord) -> Int? {
    ranges.indices.max { overlap(ranges[$0], word.box) < overlap(ranges[$1], word.box) }
  }
}
