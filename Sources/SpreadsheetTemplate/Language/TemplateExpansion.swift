public import SpreadsheetModel

/// A template filled with data: the edits that make a file of it, the same for both formats.
///
/// - Sheets with `{{#sheet units}}` are copied once a record, named by the placeholders of their
///   name, else numbered; without records the sheet goes.
/// - Rows from `{{#each units}}` to `{{/each}}` are repeated once a record; blocks may stand in
///   blocks. Rows that hold markers alone go. Totals over the rows grow with them (`Edit.repeatRows`);
///   without records the rows stay once, blank.
/// - Rows from `{{#if key}}` to `{{/if}}` go when there is no such value; `{{#unless key}}` the
///   contrary.
/// - `{{key}}` is the value of the innermost record that has the key; `{{@index}}` counts its records
///   from 1, `{{@count}}` is how many there are. A cell that is a value alone takes it as it is, with
///   its own format; in a text numbers and days are spelled as in Vietnamese texts. A key that is
///   missing leaves the cell blank and is reported.
/// - Headers and footers, and texts of names of the workbook, may hold placeholders.
public struct TemplateExpansion: Sendable {
  /// The edits, in order.
  public var edits: [Edit] {
    var edits: [Edit] = []
    edits.reserveCapacity(steps.count)
    for step in steps { step.append(to: &edits) }
    return edits
  }
  /// The same, long blocks of records as they are.
  private(set) var steps: [Step] = []
  /// What is wrong with the markers, or missing in the data; the cells there are blank.
  public private(set) var faults: [TemplateFault] = []
  private var taken: Set<String>

  /// Expands a template.
  ///
  /// - Parameters:
  ///   - workbook: the template as read.
  ///   - data: a record.
  public init(_ workbook: Workbook, data: TemplateValue) {
    taken = Set(workbook.sheets.map { $0.name.lowercased() })
    let scope = TemplateScope(data)
    let lint = TemplateLint(workbook)
    faults = lint.faults.filter { fault in
      if case .unclosedBlock = fault.kind { return false }
      return true
    }
    var place = 0
    var visible = workbook.sheets.filter { $0.visibility == .visible }.count
    for sheet in workbook.sheets {
      place += expand(sheet, at: place, scope, &visible)
    }
    expandNames(workbook, scope)
  }

  /// One edit, or those of the cells of many records.
  enum Step: Sendable {
    case edit(Edit)
    case records(RecordBlock)

    /// Appends the edits, in order.
    func append(to edits: inout [Edit]) {
      switch self {
      case .edit(let edit): edits.append(edit)
      case .records(let block): edits += block.edits(ofRecords: 0..<block.count)
      }
    }
  }

  private mutating func append(_ edit: Edit) { steps.append(.edit(edit)) }

  // MARK: Sheets

  /// Expands a sheet.
  ///
  /// - Returns: how many sheets it became.
  private mutating func expand(
    _ sheet: Worksheet, at place: Int, _ scope: TemplateScope, _ visible: inout Int
  ) -> Int {
    let template = TemplateSheet(sheet, name: sheet.name, target: sheet.name)
    guard let key = template.records else {
      let name = self.name(of: sheet, scope, number: nil)
      expand(sheet, as: sheet.name, name, scope)
      return 1
    }
    let records = scope.records(key)
    if records == nil {
      faults.append(TemplateFault(.missingList(key), sheet: sheet.name, cell: nil))
    }
    guard let records, !records.isEmpty else {
      let isShown = sheet.visibility == .visible
      if isShown, visible == 1 {
        expand(sheet, as: sheet.name, self.name(of: sheet, scope.blank, number: nil), scope.blank)
        return 1
      }
      if isShown { visible -= 1 }
      append(.removeSheet(sheet: sheet.name))
      return 0
    }
    let scopes = records.enumerated().map {
      scope.inside($0.element, number: $0.offset + 1, of: records.count)
    }
    let names = scopes.enumerated().map { self.name(of: sheet, $0.element, number: $0.offset + 1) }
    for (number, name) in names.enumerated().dropFirst() {
      append(.copySheet(sheet: sheet.name, to: name, at: place + number))
    }
    for (number, name) in names.enumerated() {
      expand(sheet, as: number == 0 ? sheet.name : name, name, scopes[number])
    }
    return records.count
  }

  private mutating func expand(
    _ sheet: Worksheet, as current: String, _ name: String, _ scope: TemplateScope
  ) {
    var template = TemplateSheet(sheet, name: current, target: name)
    template.expand(scope)
    faults += template.faults
    // Cells last: what they hold is written together with the results of formulas.
    expandPage(sheet, as: current, scope)
    if name != current { append(.renameSheet(sheet: current, to: name)) }
    steps += template.structure.map(Step.edit) + template.cellSteps
  }

  /// Fills the headers and footers of a sheet.
  private mutating func expandPage(
    _ sheet: Worksheet, as current: String, _ scope: TemplateScope
  ) {
    var texts: [TextReplacement] = []
    var page = TemplateText(sheet: current, cell: nil)
    for marker in TemplatePage.markers(of: sheet) where !texts.contains(where: { $0.old == marker })
    {
      let pieces = TemplateMarker.pieces(of: marker)
      guard pieces.allSatisfy(TemplatePage.allows) else { continue }
      texts.append(TextReplacement(marker, with: page.text(of: pieces, scope)))
    }
    faults += page.faults
    if !texts.isEmpty { append(.replacePageTexts(sheet: current, texts)) }
  }

  /// The name of a sheet: its placeholders filled, within what both formats allow.
  private mutating func name(
    of sheet: Worksheet, _ scope: TemplateScope, number: Int?
  ) -> String {
    let pieces = TemplateMarker.pieces(of: sheet.name)
    guard pieces.contains(where: \.isMarker) else {
      guard let number, number > 1 else { return sheet.name }
      return free(sheet.name + " \(number)")
    }
    var text = TemplateText(sheet: sheet.name, cell: nil)
    let filled = text.text(of: pieces, scope)
    faults += text.faults
    let allowed = filled.filter { !"[]*?:/\\'".contains($0) && !$0.isNewline }
    let trimmed = allowed.split(separator: " ").joined(separator: " ")
    return free(trimmed.isEmpty ? "Trang \(number ?? 1)" : trimmed)
  }

  /// A name of at most 31 units that no other sheet has.
  private mutating func free(_ name: String) -> String {
    var candidate = String(name.prefix(31))
    while candidate.utf16.count > 31 { candidate.removeLast() }
    var number = 2
    while taken.contains(candidate.lowercased()) {
      let tail = " (\(number))"
      candidate = String(name.prefix(31 - tail.count)) + tail
      number += 1
    }
    taken.insert(candidate.lowercased())
    return candidate
  }

  // MARK: Names

  private mutating func expandNames(_ workbook: Workbook, _ scope: TemplateScope) {
    for name in workbook.definedNames where name.expression.contains("{{") {
      var text = TemplateText(sheet: nil, cell: nil)
      var expression = ""
      for piece in TemplateMarker.pieces(of: name.expression) {
        if case .text(let own) = piece {
          expression += own
        } else {
          // Inside a text of a formula a quotation mark stands twice.
          expression += text.text(of: [piece], scope).split(
            separator: "\"", omittingEmptySubsequences: false
          ).joined(separator: "\"\"")
        }
      }
      faults += text.faults
      let sheet = name.sheetIndex.flatMap {
        workbook.sheets.indices.contains($0) ? workbook.sheets[$0].name : nil
      }
      // Sheets were renamed before; names of one sheet keep theirs by their new name.
      guard sheet == nil else { continue }
      append(.setName(name: name.name, scope: nil, expression: expression))
    }
  }
}
