import ByteSupport
import SpreadsheetModel
import XMLStream

/// Gathers the values of a worksheet part that libxml2 reads: the way for all that is not plain
/// markup.
///
/// It takes and refuses what `SheetReader` takes and refuses, formulas aside.
struct SheetHandler: XMLHandler {
  private(set) var rows: [Row] = []
  /// The first fault; nothing is gathered behind it.
  private(set) var fault: SpreadsheetError?
  private let strings: [String]
  private let formatCount: Int
  private let part: String
  private let cellLimit: Int

  /// Elements that are open.
  private var depth = 0
  private var isInData = false
  private var row = -1
  private var column = -1
  private var cellCount = 0
  private var cell: (type: String, format: Int)?
  private var value: String?
  private var inlineText: String?
  /// What characters belong to.
  private enum Target { case nothing, value, inline }
  private var target = Target.nothing
  /// The depth of an element inside `is` that is passed over.
  private var skippedDepth = Int.max

  init(strings: [String], formatCount: Int, part: String, limits: Limits) {
    self.strings = strings
    self.formatCount = formatCount
    self.part = part
    cellLimit = limits.cells
  }

  mutating func start(_ name: XMLName, attributes: [XMLAttribute]) {
    defer { depth += 1 }
    guard fault == nil else { return }
    switch (depth, name.local) {
    case (1, "sheetData"): (isInData, row) = (true, -1)
    case (2, "row") where isInData: startRow(attributes)
    case (3, "c") where isInData && row >= 0: startCell(attributes)
    case (4, "v") where cell != nil:
      value = ""
      target = .value
    case (4, "is") where cell != nil: inlineText = ""
    case (5..., "rPh") where inlineText != nil && depth < skippedDepth: skippedDepth = depth
    case (5..., "t") where inlineText != nil && depth < skippedDepth: target = .inline
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    depth -= 1
    guard fault == nil else { return }
    if depth == skippedDepth { skippedDepth = .max }
    if depth >= 4 { target = .nothing }
    if depth == 3, cell != nil { endCell() }
    if depth == 1 { isInData = false }
  }

  mutating func text(_ text: String) {
    switch target {
    case .nothing: break
    case .value where depth == 5: value? += text
    case .inline where depth < skippedDepth: inlineText? += text
    default: break
    }
  }

  /// The value of an attribute of `row` or `c`, which have no prefixes.
  private func attribute(_ name: String, _ attributes: [XMLAttribute]) -> String? {
    attributes.first { $0.name.local == name && $0.name.namespace.isEmpty }?.value
  }

  /// The number that one to nine digits spell.
  private func integer(_ text: String?) -> Int? {
    text.flatMap { text in
      let bytes = text.utf8.span
      return PlainMarkup.integer(bytes, 0..<bytes.count)
    }
  }

  private mutating func startRow(_ attributes: [XMLAttribute]) {
    row = integer(attribute("r", attributes)).map { $0 - 1 } ?? row + 1
    column = -1
    guard (0..<1_048_576).contains(row), rows.count < 1_048_576 else {
      return fail("row \(row + 1) is outside the sheet")
    }
    rows.append(Row(index: row))
  }

  private mutating func startCell(_ attributes: [XMLAttribute]) {
    (value, inlineText) = (nil, nil)
    if let reference = attribute("r", attributes) {
      guard let place = CellReference(reference), !reference.utf8.contains(UInt8(ascii: "$")) else {
        return fail("\(reference) is no cell reference")
      }
      column = place.column
    } else {
      column += 1
    }
    cellCount += 1
    guard cellCount <= cellLimit else {
      fault = SpreadsheetError(
        .limitExceeded, "the sheet has more than \(cellLimit) cells", part: part)
      return
    }
    let style = attribute("s", attributes)
    let format = style == nil ? 0 : integer(style) ?? -1
    guard (0..<max(1, formatCount)).contains(format) else {
      return fail("format \(format) is outside the table of \(formatCount)")
    }
    cell = (attribute("t", attributes) ?? "n", format)
  }

  private mutating func endCell() {
    guard let cell else { return }
    self.cell = nil
    let content = CellText(
      type: cell.type, value: value, inline: inlineText.map(EscapedText.decode))
    inlineText = nil
    switch content.value(strings: strings) {
    case .success(let value):
      // An empty cell counts where two claim one place.
      rows[rows.count - 1].cells.append(
        Cell(column: column, value: value, formatIndex: cell.format))
    case .failure(let problem): fail(problem.message)
    }
  }

  private mutating func fail(_ message: String) {
    let cell =
      (0..<1_048_576).contains(row) && (0..<16_384).contains(column)
      ? CellReference(row: row, column: column) : nil
    fault = SpreadsheetError(.malformedPart, message, part: part, cell: cell)
  }
}
