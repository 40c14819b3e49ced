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
    var style = newStyle
    var typed: TypedValue?
    if let value = (change.value ?? change.result?.value)?.result ?? shownAnew(change, &styles) {
      let shown = shownStyle(for: value, &styles, newStyle: &style)
      typed = TypedValue(value, shown: shown, locale: styles.locale)
    }
    if let mark = change.mark {
      style = styles.markedStyle(basedOn: style ?? inheritedStyle, mark)
    }
    if typed?.isRepresentable == false {
      throw SpreadsheetError(
        .invalidArgument, "a cell cannot hold a number that is not finite", sheet: sheet,
        cell: place)
    }
    output.append(literal: isCovered ? "<table:covered-table-cell" : "<table:table-cell")
    writeKeptAttributes(
      dropsValue: typed != nil, dropsFormula: change.replaces, dropsStyle: style != nil,
      to: &output)
    if let style { output.append(attribute: "table:style-name", style) }
    try writeFormula(change, &prefixes, to: &output)
    if let typed {
      typed.writeAttributes(to: &output)
      if typed.isError { prefixes.insert("calcext") }
    }
    if change.note != nil { prefixes.formUnion(["office", "dc", "svg", "text"]) }
    var text: [UInt8]?
    if typed != nil {
      prefixes.insert("text")
      text = paragraphs(change, typed?.text, &styles)
    }
    writeChildren(change, text: text, to: &output)
  }

  private var isCovered: Bool { cell?.isCovered == true }

  /// The formula that the cell gets, as its attribute.
  private func writeFormula(
    _ change: CellChange, _ prefixes: inout Set<String>, to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    switch change.value {
    case .formula(let formula):
      guard let text = OpenFormula.text(excel: formula.expression) else {
        throw SpreadsheetError(
          .invalidArgument, "the formula cannot be read", sheet: sheet, cell: place)
      }
      output.append(attribute: "table:formula", text)
    case .error(let code): output.append(attribute: "table:formula", "of:=" + code)
    default: return
    }
    prefixes.insert("of")
  }

  /// The number of a cell that gets another number format: its text is written anew.
  private func shownAnew(_ change: CellChange, _ styles: inout DerivedStyles) -> CellValue? {
    guard change.format != nil || change.newFormat != nil, let cell else { return nil }
    return scanner.number(
      of: cell, shown: styles.dataStyle(ofCellStyle: inheritedStyle),
      uses1904Dates: styles.uses1904Dates)
  }

  /// The text of the cell as elements.
  private func paragraphs(
    _ change: CellChange, _ text: String?, _ styles: inout DerivedStyles
  ) -> [UInt8] {
    var writer = ByteWriter()
    if let runs = change.richText {
      writer.append(runs: runs.map { ($0.text, styles.textStyle($0)) })
    } else if let text {
      writer.append(paragraphs: text)
    }
    return writer.bytes
  }

  private func check(_ change: CellChange) throws(SpreadsheetError) {
    let reason: String
    if isCovered, change.hasValue, !change.replaces {
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
      if dropsValue, Self.isValue(scanner.string(attribute.name)) { continue }
      if dropsFormula, scanner.isEqual(attribute.name, "table:formula") { continue }
      if dropsStyle, scanner.isEqual(attribute.name, "table:style-name") { continue }
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: scanner.bytes[attribute.range])
    }
  }

  /// Whether an attribute is part of the value of a cell.
  static func isValue(_ name: String) -> Bool { values.contains(name) }

  private static let values: Set<String> = [
    "office:value-type", "office:value", "office:date-value", "office:time-value",
    "office:boolean-value", "office:string-value", "office:currency", "calcext:value-type",
  ]

  /// Writes what is inside the cell and its end.
  ///
  /// - Parameter text: the elements of its text; `nil` to keep those there are.
  private func writeChildren(
    _ change: CellChange, text: [UInt8]?, to output: inout ByteWriter
  ) {
    let isBare = change.note == nil && cell?.children.isEmpty ?? true
    let inside = isBare ? text ?? [] : children(change, text: text).bytes
    if inside.isEmpty { return output.append(literal: "/>") }
    output.append(UInt8(ascii: ">"))
    output.append(contentsOf: inside)
    output.append(literal: isCovered ? "</table:covered-table-cell>" : "</table:table-cell>")
  }

  /// Note, text, then drawings, as the schema orders them.
  private func children(_ change: CellChange, text: [UInt8]?) -> ByteWriter {
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
      copy { $0.kind == .note && !change.removesNote || $0.kind == .head }
    }
    if let text {
      inside.append(contentsOf: text)
      copy { $0.kind == .other }
    } else {
      copy { $0.kind == .text || $0.kind == .other }
    }
    return inside
  }

  private func isRangeSource(_ child: CellElement.Child) -> Bool {
    scanner.bytes[child.range].starts(with: "<table:cell-range-source".utf8)
  }
}
