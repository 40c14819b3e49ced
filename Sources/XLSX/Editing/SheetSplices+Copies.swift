internal import ByteSupport
import SpreadsheetModel
import XMLStream

// Copies of rows that were left out of the sheet: written from their template, with what their cells
// hold, as the same edits one by one would leave them.
extension SheetSplices {
  /// Writes the copies.
  ///
  /// - Throws: as `make`, and `.refusedEdit` for copies that must be written cell by cell.
  mutating func writeCopies(
    of cells: CopiedCells, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    let template = try CopyTemplate(cells, limits: limits)
    let marks = ValueMarks(prefix: prefix)
    let copies = cells.copies
    var rules = cells.columns.map { CopyRules($0, of: copies, scan.validations) }
    for copy in copies.first...copies.times {
      for index in cells.columns.indices {
        let slot = template.slots[index]
        guard let value = cells.columns[index].values[copy - copies.first] else {
          writer.append {
            slot.before.append(copy - 1, to: &$0)
            slot.whole.append(copy - 1, to: &$0)
          }
          continue
        }
        let place = CellReference(
          row: copies.row(cells.columns[index].row, ofCopy: copy),
          column: cells.columns[index].column)
        let isResult = cells.columns[index].isResult
        let number: Int?
        do throws(SpreadsheetError) {
          number = try textNumber(value, isResult: isResult, &strings)
        } catch {
          var located = error
          located.cell = place
          throw located
        }
        writer.append {
          slot.before.append(copy - 1, to: &$0)
          slot.append(value, textNumber: number, copy: copy, marks, to: &$0)
        }
        if slot.dropsReference { strings.droppedReferences += 1 }
        if !isResult { judge(value, textNumber: number, at: place, &rules[index]) }
      }
      writer.append { template.rest.append(copy - 1, to: &$0) }
    }
  }

  /// The number of a text among the shared strings; `nil` for other values and for results, which
  /// hold their text.
  ///
  /// - Throws: `.invalidArgument` for what no cell can hold.
  private func textNumber(
    _ value: FormulaResult, isResult: Bool, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> Int? {
    switch value {
    case .text(let text):
      try CellContent.checkLength(of: text)
      return isResult ? nil : strings.table.index(of: text)
    case .number(let number) where !number.isFinite:
      throw SpreadsheetError(
        .invalidArgument, "the number is not finite; no cell can hold it")
    default: return nil
    }
  }

  /// Notes a value that the cell's own validation does not allow.
  private mutating func judge(
    _ value: FormulaResult, textNumber: Int?, at cell: CellReference, _ rules: inout CopyRules
  ) {
    guard !rules.rules.isEmpty else { return }
    if let textNumber, rules.accepted.contains(textNumber) { return }
    var isAccepted = true
    for rule in rules.rules where rule.ranges.contains(where: { $0.contains(cell) }) {
      guard let fault = rule.violation(by: value.value, uses1904Dates: uses1904Dates) else {
        continue
      }
      isAccepted = false
      warn("\(cell): the value breaks the validation of its cell: \(fault)")
    }
    if isAccepted, rules.isUniform, let textNumber { rules.accepted.insert(textNumber) }
  }
}

/// The validations that a column of copies meets.
private struct CopyRules {
  var rules: [ValidationRule] = []
  /// Whether each of them holds for all copies.
  var isUniform = true
  /// Numbers of texts that break none of them.
  var accepted: Set<Int> = []

  init(
    _ column: CopiedCells.Column, of copies: CountedCopies, _ validations: [ValidationRule]
  ) {
    guard !column.isResult else { return }
    let first = CellReference(
      row: copies.row(column.row, ofCopy: copies.first), column: column.column)
    let last = CellReference(
      row: copies.row(column.row, ofCopy: copies.times), column: column.column)
    for rule in validations {
      let met = rule.ranges.filter {
        $0.first.column <= column.column && $0.last.column >= column.column
          && $0.first.row <= last.row && $0.last.row >= first.row
      }
      guard !met.isEmpty else { continue }
      rules.append(rule)
      if !met.contains(where: { $0.contains(first) && $0.contains(last) }) { isUniform = false }
    }
  }
}

/// The marks around what stands in a cell.
private struct ValueMarks {
  let number = Array(">".utf8)
  let boolean = Array(" t=\"b\">".utf8)
  let shared = Array(" t=\"s\">".utf8)
  let text = Array(" t=\"str\">".utf8)
  let error = Array(" t=\"e\">".utf8)
  let empty = Array("/>".utf8)
  let open: [UInt8]
  let close: [UInt8]

  /// - Parameter prefix: of the part's elements, with its colon.
  init(prefix: String) {
    open = Array("<\(prefix)v>".utf8)
    close = Array("</\(prefix)v>".utf8)
  }
}

extension CopyTemplate.Slot {
  /// Appends the cell with a value.
  ///
  /// - Parameters:
  ///   - value: numbers are finite.
  ///   - number: of a text among the shared strings; `nil` for a text that stands in the cell.
  ///   - copy: one-based.
  fileprivate func append(
    _ value: FormulaResult, textNumber number: Int?, copy: Int, _ marks: ValueMarks,
    to bytes: inout [UInt8]
  ) {
    tag.append(copy - 1, to: &bytes)
    switch value {
    case .none:
      guard hasBody else {
        bytes.append(contentsOf: marks.empty)
        return
      }
      bytes.append(contentsOf: marks.number)
    case .number: bytes.append(contentsOf: marks.number)
    case .boolean: bytes.append(contentsOf: marks.boolean)
    case .text: bytes.append(contentsOf: number == nil ? marks.text : marks.shared)
    case .error: bytes.append(contentsOf: marks.error)
    }
    formula.append(copy - 1, to: &bytes)
    append(value, number, marks, to: &bytes)
    end.append(copy - 1, to: &bytes)
  }

  private func append(
    _ value: FormulaResult, _ number: Int?, _ marks: ValueMarks, to bytes: inout [UInt8]
  ) {
    if case .none = value { return }
    bytes.append(contentsOf: marks.open)
    switch value {
    case .none: break
    case .number(let figure): bytes.append(figure: figure)
    case .boolean(let truth): bytes.append(UInt8(ascii: truth ? "1" : "0"))
    case .text(let text):
      if let number {
        bytes.append(decimalOf: number)
      } else {
        bytes += Self.escaped(EscapedText.encode(text))
      }
    case .error(let code): bytes += Self.escaped(code)
    }
    bytes.append(contentsOf: marks.close)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(xmlText: text)
    return writer.bytes
  }
}
