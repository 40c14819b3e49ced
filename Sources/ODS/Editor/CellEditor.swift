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
  /// The style it gets; `nil` to keep its own.
  var newStyle: String?

  /// Writes the cell.
  ///
  /// - Parameters:
  ///   - change: what the cell gets.
  ///   - styles: the document's, where a new one is added when a day needs it.
  ///   - prefixes: those that new text uses are added.
  ///   - output: where the cell goes.
  /// - Throws: `.refusedEdit` for covered cells, a value over a formula, a result without one;
  ///   `.invalidArgument` for a number that is not finite.
  func write(
    _ change: CellChange, _ styles: inout DerivedStyles, _ prefixes: inout Set<String>,
    to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    try check(change)
    let value = (change.value ?? change.result?.value)?.result
    var style = newStyle
    var typed: TypedValue?
    if let value {
      let shown = shownStyle(for: value, &styles, newStyle: &style)
      typed = TypedValue(value, shown: shown, locale: styles.locale)
    }
    if typed?.isRepresentable == false {
      throw SpreadsheetError(
        .invalidArgument, "a cell cannot hold a number that is not finite", sheet: sheet,
        cell: place)
    }
    output.append(literal: "<table:table-cell")
    writeKeptAttributes(
      dropsValue: value != nil, dropsFormula: change.replaces, dropsStyle: style != nil,
      to: &output)
    if let style { output.append(attribute: "table:style-name", style) }
    if case .formula(let formula)? = change.value {
      guard let text = OpenFormula.text(excel: formula.expression) else {
        throw SpreadsheetError(
          .invalidArgument, "the formula cannot be read", sheet: sheet, cell: place)
      }
      prefixes.insert("of")
      output.append(attribute: "table:formula", text)
    }
    if case .error(let code)? = change.value {
      prefixes.insert("of")
      output.append(attribute: "table:formula", "of:=" + code)
    }
    if let typed {
      typed.writeAttributes(to: &output)
      if typed.isError { prefixes.insert("calcext") }
    }
    if change.note != nil { prefixes.formUnion(["office", "dc", "svg", "text"]) }
    writeChildren(change, text: typed?.text, keepsText: value == nil, to: &output)
  }

  private func check(_ change: CellChange) throws(SpreadsheetError) {
    let reason: String
    if cell?.isCovered == true {
      reason = "the cell is covered by a merged cell"
    } else if change.hasValue, !change.replaces, cell?.hasFormula == true {
      reason = "the cell has a formula"
    } else if change.hasResult, cell?.hasFormula != true {
      reason = "the cell has no formula whose result could be stored"
    } else {
      return
    }
    throw SpreadsheetError(.refusedEdit, reason, sheet: sheet, cell: place)
  }

  /// The data style that shows the value; a day in a cell that shows numbers needs a style of its
  /// own.
  private func shownStyle(
    for value: CellValue, _ styles: inout DerivedStyles, newStyle: inout String?
  ) -> DataStyle {
    let shown = styles.dataStyle(ofCellStyle: inheritedStyle)
    guard case .date = value, !shown.isDateOrTime else { return shown }
    let (name, style) = styles.dateStyle(basedOn: inheritedStyle)
    newStyle = name
    return style
  }

  private func writeKeptAttributes(
    dropsValue: Bool, dropsFormula: Bool, dropsStyle: Bool, to output: inout ByteWriter
  ) {
    guard let cell else { return }
    for attribute in cell.attributes {
      if scanner.isEqual(attribute.name, "table:number-columns-repeated") { continue }
      if dropsValue, isValue(attribute) { continue }
      if dropsFormula, scanner.isEqual(attribute.name, "table:formula") { continue }
      if dropsStyle, scanner.isEqual(attribute.name, "table:style-name") { continue }
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: scanner.bytes[attribute.range])
    }
  }

  /// Whether an attribute is part of the value of a cell.
  private func isValue(_ attribute: XMLAttributeToken) -> Bool {
    func isNamed(_ name: StaticString) -> Bool { scanner.isEqual(attribute.name, name) }
    return isNamed("office:value-type") || isNamed("office:value") || isNamed("office:date-value")
      || isNamed("office:time-value") || isNamed("office:boolean-value")
      || isNamed("office:string-value") || isNamed("office:currency")
      || isNamed("calcext:value-type")
  }

  /// Writes what is inside the cell and its end.
  private func writeChildren(
    _ change: CellChange, text: String?, keepsText: Bool, to output: inout ByteWriter
  ) {
    let isBare = change.note == nil && cell?.children.isEmpty ?? true
    guard !isBare else {
      guard !keepsText, let text else { return output.append(literal: "/>") }
      output.append(UInt8(ascii: ">"))
      output.append(paragraphs: text)
      return output.append(literal: "</table:table-cell>")
    }
    let inside = children(change, text: text, keepsText: keepsText)
    if inside.bytes.isEmpty { return output.append(literal: "/>") }
    output.append(UInt8(ascii: ">"))
    output.append(contentsOf: inside.bytes)
    output.append(literal: "</table:table-cell>")
  }

  /// Note, text, then drawings, as the schema orders them.
  private func children(_ change: CellChange, text: String?, keepsText: Bool) -> ByteWriter {
    var inside = ByteWriter()
    func copy(_ isWanted: (CellElement.Child) -> Bool) {
      for child in cell?.children ?? [] where isWanted(child) {
        inside.append(contentsOf: scanner.bytes[child.range])
      }
    }
    if let note = change.note {
      copy { $0.kind == .head && isRangeSource($0) }
      inside.append(note: note)
      copy { $0.kind == .head && !isRangeSource($0) }
    } else {
      copy { $0.kind == .note || $0.kind == .head }
    }
    if keepsText {
      copy { $0.kind == .text || $0.kind == .other }
    } else {
      if let text { inside.append(paragraphs: text) }
      copy { $0.kind == .other }
    }
    return inside
  }

  private func isRangeSource(_ child: CellElement.Child) -> Bool {
    scanner.bytes[child.range].starts(with: "<table:cell-range-source".utf8)
  }
}
