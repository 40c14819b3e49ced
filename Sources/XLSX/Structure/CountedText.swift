import ByteSupport
import SpreadsheetModel

/// A text of which others are copies but for numbers that grow by the same from copy to copy.
///
///     <row r="7"><c r="A7"><f>B7*C$3</f>…        pieces: <row r=" · "><c r="A · "><f>B · *C$3</f>…
///     <row r="8"><c r="A8"><f>B8*C$3</f>…        numbers: 7 + 1 k · 7 + 1 k · 7 + 1 k
package struct CountedText: Sendable {
  /// How many texts in a row it is learned from.
  static let learned = 4

  /// A number, and what stands before it.
  private struct Slot: Sendable {
    var start: Int
    var step: Int
    /// Where the text before it ends among the constant bytes.
    var constantEnd: Int
  }

  private var slots: [Slot] = []
  /// Bytes of the constant text.
  var count: Int { constant.count }
  private var constant: [UInt8] = []

  /// Learns from the first two texts of a row.
  ///
  /// - Returns: `nil` where they differ in anything but plain numbers.
  package init?(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) {
    var (one, other) = (first.startIndex, second.startIndex)
    while one < first.endIndex, other < second.endIndex {
      guard Self.isDigit(first[one]), Self.isDigit(second[other]) else {
        guard first[one] == second[other] else { return nil }
        constant.append(first[one])
        one += 1
        other += 1
        continue
      }
      let (oneEnd, otherEnd) = (Self.end(of: one, first), Self.end(of: other, second))
      if first[one..<oneEnd].elementsEqual(second[other..<otherEnd]) {
        constant += first[one..<oneEnd]
      } else {
        guard let start = Self.number(first[one..<oneEnd]),
          let next = Self.number(second[other..<otherEnd])
        else { return nil }
        slots.append(Slot(start: start, step: next - start, constantEnd: constant.count))
      }
      (one, other) = (oneEnd, otherEnd)
    }
    guard one == first.endIndex, other == second.endIndex else { return nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func end(of start: Int, _ text: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < text.endIndex, isDigit(text[end]) { end += 1 }
    return end
  }

  /// A number of few digits that is spelled in one way only.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 9, digits.first != UInt8(ascii: "0") else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Appends a text of the row.
  ///
  /// - Parameter number: zero-based; the first it was learned from is 0.
  package func append(_ number: Int, to bytes: inout [UInt8]) {
    if slots.isEmpty {
      if !constant.isEmpty { bytes.append(contentsOf: constant) }
      return
    }
    var position = 0
    for slot in slots {
      bytes.append(contentsOf: constant[position..<slot.constantEnd])
      bytes.append(decimalOf: slot.start + slot.step * number)
      position = slot.constantEnd
    }
    if position < constant.count { bytes.append(contentsOf: constant[position...]) }
  }
}

extension PartRewriter {
  /// Writes the copies of repeated rows from one on by counting, where that gives what each of them
  /// would be: `CountedText.learned` of them are written, others are tried.
  ///
  /// - Returns: whether they are written.
  mutating func writeCountedCopies(
    from number: Int, of copies: StructureChange.Copies, _ bytes: [UInt8]
  ) throws(SpreadsheetError) -> Bool {
    guard copies.times >= 32 else { return false }
    let written = output
    let learned = try countedText(from: number, of: copies, bytes)
    output = written
    guard let learned else { return false }
    if leavesCopies {
      leftOut = CountedCopies(
        sheet: sheetName, rows: copies.rows, times: copies.times, first: number,
        samples: learned.samples)
      return true
    }
    output.reserveCapacity(output.count + learned.text.count * 5 / 4 * copies.times)
    for copy in number...copies.times { learned.text.append(copy - 1, to: &output) }
    return true
  }

  /// What all copies are counted from, and the first two of them; `nil` where they cannot be counted.
  ///
  /// Leaves other bytes in the output.
  private mutating func countedText(
    from number: Int, of copies: StructureChange.Copies, _ bytes: [UInt8]
  ) throws(SpreadsheetError) -> (text: CountedText, samples: CountedCopies.Samples)? {
    output = []
    try writeCopy(1, of: copies, bytes)
    let end = output.count
    try writeCopy(2, of: copies, bytes)
    guard let text = CountedText(output[..<end], output[end...]) else { return nil }
    let samples = CountedCopies.Samples(first: Array(output[..<end]), second: Array(output[end...]))
    // What fits the first, the last and some between is counted in all: references move by a row
    // from copy to copy until one stops at an edge of the sheet.
    var compared = Set(3..<number).union([copies.times / 2, copies.times])
    var copy = number
    while copy < copies.times {
      compared.insert(copy)
      copy *= 2
    }
    for copy in compared.sorted() {
      output = []
      try writeCopy(copy, of: copies, bytes)
      var counted: [UInt8] = []
      text.append(copy - 1, to: &counted)
      guard counted == output else { return nil }
    }
    return (text, samples)
  }
}
