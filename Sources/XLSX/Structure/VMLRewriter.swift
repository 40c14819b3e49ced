import ByteSupport
import Formulas
import SpreadsheetModel
import XMLStream

/// Moves the boxes of notes and the controls of a VML drawing.
///
/// Old programs wrote drawings that are not XML (`<br>` without an end), so tags are looked for in
/// the bytes; what is between them is not understood.
///
/// - Note: Source: ECMA-376-4 §19.4.2 (x:ClientData): `Row` and `Column` are zero-based and name
///   the cell of a note; `Anchor` is its box.
struct VMLRewriter {
  private let bytes: [UInt8]
  private let shift: FormulaShift
  private let isOnSheet: Bool
  private let removed: Set<CellReference>
  private let copies: StructureChange.Copies?
  private let discussed: Set<CellReference>
  /// The number of the shape that was added last; `nil` until one is.
  private var lastNumber: Int?
  private var splices = ByteSplices()
  private var shape = Shape()

  /// A shape while it is read.
  private struct Shape {
    var start: Int?
    var isNote = false
    var texts: [String: Range<Int>] = [:]
  }

  private init(
    _ bytes: [UInt8], _ shift: FormulaShift, isOnSheet: Bool, _ removed: Set<CellReference>,
    _ copies: StructureChange.Copies?, except discussed: Set<CellReference>
  ) {
    (self.removed, self.copies, self.discussed) = (removed, copies, discussed)
    self.bytes = bytes
    self.shift = shift
    self.isOnSheet = isOnSheet
  }

  /// The drawing rewritten; `nil` when nothing of it changes.
  ///
  /// - Parameters:
  ///   - removed: cells whose notes go.
  ///   - copies: rows whose notes are copied.
  ///   - discussed: cells with discussions, which are not copied.
  static func rewritten(
    _ bytes: [UInt8], _ shift: FormulaShift, isOnSheet: Bool,
    removing removed: Set<CellReference> = [], copying copies: StructureChange.Copies? = nil,
    except discussed: Set<CellReference> = []
  ) -> [UInt8]? {
    var rewriter = VMLRewriter(
      bytes, shift, isOnSheet: isOnSheet, removed, copies, except: discussed)
    rewriter.run()
    return rewriter.splices.isEmpty ? nil : rewriter.splices.applied(to: bytes)
  }

  private mutating func run() {
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
      let isEnd = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
      let name = localName(at: start + (isEnd ? 2 : 1), before: end)
      position = end + 1
      switch (name, isEnd) {
      case ("shape", false): shape = Shape(start: start)
      case ("shape", true):
        finish(at: end + 1)
        shape = Shape()
      case ("ClientData", false):
        let tag = String(decoding: bytes[start...end], as: UTF8.self)
        shape.isNote = tag.contains("\"Note\"") || tag.contains("'Note'")
      case (let name, false) where Self.read.contains(name):
        let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        shape.texts[name] = position..<next
      default: break
      }
    }
  }

  private static let formulas = ["FmlaLink", "FmlaRange", "FmlaGroup", "FmlaTxbx", "FmlaPict"]
  private static let read = Set(formulas + ["Row", "Column", "Anchor"])

  private func localName(at start: Int, before end: Int) -> String {
    let name = bytes[start..<max(start, end)].prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
    }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self)
  }

  private func text(_ name: String) -> String? {
    shape.texts[name].map { XMLText.expanded(bytes, $0) }
  }

  private func number(_ name: String) -> Int? {
    text(name).flatMap { Int($0.filter { !$0.isWhitespace }) }
  }

  private mutating func finish(at end: Int) {
    // The box of a note goes with its cell; other shapes with the cells that they stand on.
    var isMoving = isOnSheet
    if isOnSheet, let row = number("Row"), let column = number("Column") {
      let cell = CellReference(row: row, column: column)
      guard let moved = shift.map.cell(cell), !(shape.isNote && removed.contains(cell)) else {
        if let start = shape.start, shape.isNote { splices.replace(start..<end, with: []) }
        return
      }
      isMoving = moved != cell || !shape.isNote
      if moved.row != row { replace("Row", String(moved.row)) }
      if moved.column != column { replace("Column", String(moved.column)) }
      if shape.isNote, !discussed.contains(cell) { addCopies(of: row, end: end) }
    }
    if isMoving { moveAnchor() }
    for name in Self.formulas {
      guard let text = text(name), !text.isEmpty else { continue }
      let outcome = shift.rewrite(text, .excel, at: FormulaShift.Place(isOnSheet: isOnSheet))
      if outcome.isChanged { replace(name, outcome.text) }
    }
  }

  /// Adds boxes for the notes of the copies of a row.
  private mutating func addCopies(of row: Int, end: Int) {
    guard let copies, copies.rows.contains(row), let start = shape.start,
      let place = shape.texts["Row"]
    else { return }
    var added: [UInt8] = []
    for number in 1...copies.times {
      let offset = number * copies.rows.count
      var items = [(place, String(row + offset))]
      if let anchor = shape.texts["Anchor"], var numbers = anchorNumbers {
        numbers[2] += offset
        numbers[6] += offset
        items.append((anchor, numbers.map(String.init).joined(separator: ", ")))
      }
      if let id = shapeNumber(from: start) {
        let next = (lastNumber ?? EditSession.shapeNumbers(bytes).max() ?? 1024) + 1
        lastNumber = next
        items.append((id, String(next)))
      }
      var position = start
      for (range, text) in items.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
        added += bytes[position..<range.lowerBound] + Array(text.utf8)
        position = range.upperBound
      }
      added += bytes[position..<end]
    }
    splices.insert(added, at: end)
  }

  /// The digits of `id="_x0000_s1025"` in the tag of a shape.
  private func shapeNumber(from start: Int) -> Range<Int>? {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? start
    guard let mark = bytes[start..<end].firstRange(of: Array("_x0000_s".utf8)) else { return nil }
    let digits = bytes[mark.upperBound..<end].prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : digits.startIndex..<digits.endIndex
  }

  private var anchorNumbers: [Int]? {
    let numbers = text("Anchor")?.split(separator: ",").compactMap { part in
      Int(part.filter { !$0.isWhitespace })
    }
    return numbers?.count == 8 ? numbers : nil
  }

  /// Left column and offset, top row and offset, right column and offset, bottom row and offset.
  private mutating func moveAnchor() {
    guard var numbers = anchorNumbers else { return }
    let old = numbers
    for (axis, first, last) in [(ShiftMap.Axis.columns, 0, 4), (.rows, 2, 6)] {
      let moved = shift.map.nearest(min(max(0, numbers[first]), axis.count - 1), axis)
      numbers[last] += moved - numbers[first]
      numbers[first] = moved
    }
    if numbers != old { replace("Anchor", numbers.map(String.init).joined(separator: ", ")) }
  }

  private mutating func replace(_ name: String, _ text: String) {
    guard let range = shape.texts[name] else { return }
    var writer = ByteWriter()
    writer.append(xmlText: text)
    splices.replace(range, with: writer.bytes)
  }
}
