internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Writes one cell with its change: attributes and children that the change does not concern stay
/// as they are.
struct CellEditor {
  /// The cell as it was; `nil` where the row had none.
  let cell: CellElement?
  let scanner: XMLScanner
  let sheet: String
  let place: CellReference
  /// The style the cell shows: its own, its row's or its column's; empty for none.
  let inheritedStyle: String
  var styles: DerivedStyles
  /// Prefixes that the new text uses.
  var prefixes: Set<String> = []

  /// Attributes that make the value of a cell.
  private static let valueAttributes: Set<String> = [
    "office:value-type", "office:value", "office:date-value", "office:time-value",
    "office:boolean-value", "office:string-value", "office:currency", "calcext:value-type",
  ]

  /// Writes the cell.
  ///
  /// - Throws: `.refusedEdit` for covered cells, a value over a formula, a result without one;
  ///   `.invalidArgument` for a number that is not finite.
  mutating func write(
    _ change: CellChange, to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    try check(change)
    let value = change.value ?? change.result?.value
    var style: String?
    var typed: TypedValue?
    if let value {
      let shown = shownStyle(for: value, newStyle: &style)
      typed = TypedValue(value, shown: shown, locale: styles.locale)
    }
    if typed?.isRepresentable == false {
      throw SpreadsheetError(
        .invalidArgument, "a cell cannot hold a number that is not finite", sheet: sheet,
        cell: place)
    }
    output.append("<table:table-cell")
    writeKeptAttributes(dropsValue: value != nil, dropsStyle: style != nil, to: &output)
    if let style { output.append(attribute: "table:style-name", style) }
    if case .error(let code)? = change.value {
      prefixes.insert("of")
      output.append(attribute: "table:formula", "of:=" + code)
    }
    if let typed {
      typed.writeAttributes(to: &output)
      if typed.isError { prefixes.insert("calcext") }
    }
    writeChildren(change, text: typed?.text, keepsText: value == nil, to: &output)
  }

  private func check(_ change: CellChange) throws(SpreadsheetError) {
    let reason: String
    if cell?.isCovered == true {
      reason = "the cell is covered by a merged cell"
    } else if change.value != nil, cell?.hasFormula == true {
      reason = "the cell has a formula"
    } else if change.result != nil, cell?.hasFormula != true {
      reason = "the cell has no formula whose result could be stored"
    } else {
      return
    }
    throw SpreadsheetError(.refusedEdit, reason, sheet: sheet, cell: place)
  }

  /// The data style that shows the value; a day in a cell that shows numbers needs a style of its
  /// own.
  private mutating func shownStyle(for value: CellValue, newStyle: inout String?) -> DataStyle {
    let shown = styles.dataStyle(ofCellStyle: inheritedStyle)
    guard case .date = value, !shown.isDateOrTime else { return shown }
    let (name, style) = styles.dateStyle(basedOn: inheritedStyle)
    newStyle = name
    return style
  }

  private func writeKeptAttributes(
    dropsValue: Bool, dropsStyle: Bool, to output: inout ByteWriter
  ) {
    for attribute in cell?.attributes ?? [] {
      let name = scanner.string(attribute.name)
      if name == "table:number-columns-repeated" { continue }
      if dropsValue, Self.valueAttributes.contains(name) { continue }
      if dropsStyle, name == "table:style-name" { continue }
      output.append(" ")
      output.append(contentsOf: scanner.bytes[attribute.range])
    }
  }

  /// Writes what is inside the cell and its end: note, text, then drawings, as the schema orders
  /// them.
  private mutating func writeChildren(
    _ change: CellChange, text: String?, keepsText: Bool, to output: inout ByteWriter
  ) {
    var inside = ByteWriter()
    let children = cell?.children ?? []
    func copy(_ kinds: Set<CellElement.Child.Kind>) {
      for child in children where kinds.contains(child.kind) {
        inside.append(contentsOf: scanner.bytes[child.range])
      }
    }
    if change.note == nil {
      copy([.note, .head])
    } else {
      let sources = children.filter { $0.kind == .head && isRangeSource($0) }
      for child in sources { inside.append(contentsOf: scanner.bytes[child.range]) }
    }
    if let note = change.note {
      inside.append(note: note)
      prefixes.formUnion(["office", "dc", "svg", "text"])
      for child in children where child.kind == .head && !isRangeSource(child) {
        inside.append(contentsOf: scanner.bytes[child.range])
      }
    }
    if keepsText {
      copy([.text, .other])
    } else {
      if let text { inside.append(paragraphs: text) }
      copy([.other])
    }
    if inside.bytes.isEmpty { return output.append("/>") }
    output.append(">")
    output.append(contentsOf: inside.bytes)
    output.append("</table:table-cell>")
  }

  private func isRangeSource(_ child: CellElement.Child) -> Bool {
    scanner.bytes[child.range].starts(with: "<table:cell-range-source".utf8)
  }
}
