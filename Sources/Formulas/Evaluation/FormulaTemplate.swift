/// A parsed formula with the sheets it names looked up.
///
/// Formulas that are one formula copied down or across share it, each with its distance from the
/// first.
final class FormulaTemplate: Sendable {
  let expression: FormulaExpression
  /// The workbook's sheet for each of the expression's; -1 for one that is missing or elsewhere.
  let sheets: [Int32]
  /// Whether SUBTOTAL or AGGREGATE is called, so that subtotals leave the formula's cell out.
  let isSubtotal: Bool
  /// References that functions ask only where they are and not what they hold, so that the
  /// formula's own cell may be among them.
  let places: Set<Int32>
  /// Whether computing it may find cells to read that no scan can tell, or call functions of its
  /// own.
  let mayFindAreas: Bool
  /// All that it reads, where a walk over its references tells that; `nil` where each cell must be
  /// scanned: names, tables, several sheets, the clock.
  let reads: [Read]?
  /// The names that it binds itself, in lower case.
  let boundNames: Set<String>
  /// References of which INDEX, VLOOKUP and HLOOKUP read only a part: the table.
  let tables: Set<Int32>
  /// Whether such a table is known by the part that is read, as where the formula's own cell stands
  /// in it.
  let readsPartly: Bool

  init(expression: FormulaExpression, sheets: [Int32], readsPartly: Bool = false) {
    self.expression = expression
    self.sheets = sheets
    self.readsPartly = readsPartly
    tables = FormulaTemplate.tables(expression)
    boundNames = expression.hasArray ? BindingFunctions.boundNames(in: expression) : []
    let (places, mayFindAreas) = FormulaTemplate.places(expression)
    self.places = readsPartly ? places.union(tables) : places
    self.mayFindAreas = mayFindAreas || readsPartly
    reads =
      mayFindAreas || readsPartly ? nil : FormulaTemplate.reads(expression, sheets, places)
    isSubtotal = expression.nodes.contains { node in
      guard case .call(let call) = node, call.function >= 0 else { return false }
      let name = FunctionTable.all[Int(call.function)].name
      return name == "SUBTOTAL" || name == "AGGREGATE"
    }
  }

  /// Cells that a formula reads.
  struct Read: Sendable {
    var term: ReferenceTerm
    /// The workbook's sheet; -1 for the formula's own.
    var sheet: Int32
  }

  private static func reads(
    _ expression: FormulaExpression, _ sheets: [Int32], _ places: Set<Int32>
  ) -> [Read]? {
    var reads: [Read] = []
    for (index, node) in expression.nodes.enumerated() {
      switch node {
      case .opaque: return nil
      case .call(let call):
        if case .clock = FunctionTable.all[Int(call.function)].body { return nil }
      case .reference(let term) where !places.contains(Int32(index)) && term.shape != .deleted:
        guard term.sheet >= 0 else {
          reads.append(Read(term: term, sheet: -1))
          continue
        }
        let prefix = expression.sheets[Int(term.sheet)]
        guard prefix.workbook == nil, prefix.last == nil, sheets[Int(term.sheet)] >= 0 else {
          return nil
        }
        reads.append(Read(term: term, sheet: sheets[Int(term.sheet)]))
      default: break
      }
    }
    return reads
  }

  private static func places(
    _ expression: FormulaExpression
  ) -> (places: Set<Int32>, mayFindAreas: Bool) {
    var places: Set<Int32> = []
    var mayFindAreas = false
    for node in expression.nodes {
      switch node {
      case .binary(.range, _, _), .unary(.spill, _), .name: mayFindAreas = true
      case .call(let call):
        guard call.function >= 0 else {
          mayFindAreas = true
          continue
        }
        let function = FunctionTable.all[Int(call.function)]
        if case .dynamicReference = function.body { mayFindAreas = true }
        if call.count > 0, asksPlace(function.name, arguments: call.count) {
          let argument = expression.children[Int(call.firstChild)]
          let subtree = expression.subtreeStart(argument)...argument
          if subtree.allSatisfy({ isReferenceOnly(expression.nodes[Int($0)]) }) {
            places.formUnion(subtree)
          }
        }
      default: break
      }
    }
    return (places, mayFindAreas)
  }

  private static func tables(_ expression: FormulaExpression) -> Set<Int32> {
    var tables: Set<Int32> = []
    for case .call(let call) in expression.nodes where call.function >= 0 {
      let index: Int32
      switch FunctionTable.all[Int(call.function)].name {
      case "INDEX": index = 0
      case "VLOOKUP", "HLOOKUP": index = 1
      default: continue
      }
      guard index < call.count else { continue }
      let argument = expression.children[Int(call.firstChild + index)]
      if case .reference = expression.nodes[Int(argument)] { tables.insert(argument) }
    }
    return tables
  }

  /// Whether a cell stands in one of its tables.
  ///
  /// - Parameters:
  ///   - rows, columns: how far relative references are moved.
  func hasInTables(
    sheet: Int32, row: Int32, column: Int32, rows: Int, columns: Int
  ) -> Bool {
    tables.contains { table in
      guard case .reference(let term) = expression.nodes[Int(table)], term.shape != .deleted,
        term.sheet < 0 || sheets[Int(term.sheet)] == sheet
      else { return false }
      let area = term.area(sheet: sheet, rows: rows, columns: columns)
      return area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column
        && column <= area.lastColumn
    }
  }

  private static func isReferenceOnly(_ node: FormulaNode) -> Bool {
    switch node {
    case .reference, .parentheses: true
    case .binary(let operation, _, _): operation.isReferenceOperator
    default: false
    }
  }

  private static func asksPlace(_ function: String, arguments: Int32) -> Bool {
    switch function {
    case "ROW", "COLUMN", "ROWS", "COLUMNS", "AREAS", "ISREF", "SHEET", "SHEETS", "ISFORMULA",
      "FORMULATEXT":
      arguments == 1
    case "OFFSET": true
    default: false
    }
  }
}

/// Finds out whether a formula is another one copied, without parsing it.
final class CopiedFormula {
  /// Position of the template in the calculation's list; -1 until it is added.
  var index: Int32 = -1
  let template: FormulaTemplate
  /// The same with tables known by the part that is read; made when a cell needs it.
  private(set) lazy var readingPartly = CopiedFormula(
    self,
    FormulaTemplate(
      expression: template.expression, sheets: template.sheets, readsPartly: true))
  /// Zero-based place of the formula that was parsed.
  let row: Int
  let column: Int
  private let bytes: [UInt8]
  private let references: [FormulaParser.ReferenceSpan]

  /// Parses a formula; `nil` when it cannot be read.
  init?(_ parser: FormulaParser, row: Int, column: Int, model: CalculationModel) {
    var parser = parser
    guard let expression = try? parser.parse() else { return nil }
    template = FormulaTemplate(expression: expression, sheets: model.sheets(of: expression))
    self.row = row
    self.column = column
    bytes = parser.bytes
    references = parser.referenceSpans
  }

  private init(_ other: CopiedFormula, _ template: FormulaTemplate) {
    self.template = template
    (row, column) = (other.row, other.column)
    (bytes, references) = (other.bytes, other.references)
  }

  /// Whether the formula in `other` is this one moved: the same text, but for relative references
  /// that are as far from it as ours from ours.
  ///
  /// - Complexity: O(bytes), no allocation.
  func isCopied(to other: FormulaParser, rows: Int, columns: Int) -> Bool {
    var ours = 0
    var theirs = 0
    for reference in references {
      let length = reference.start - ours
      guard isSame(ours, other, theirs, length) else { return false }
      theirs += length
      guard
        let end = other.end(of: reference.term.shifted(rows: rows, columns: columns), at: theirs)
      else { return false }
      (ours, theirs) = (reference.end, end)
    }
    let rest = bytes.count - ours
    return other.bytes.count - theirs == rest && isSame(ours, other, theirs, rest)
  }

  private func isSame(_ ours: Int, _ other: FormulaParser, _ theirs: Int, _ length: Int) -> Bool {
    guard theirs + length <= other.bytes.count else { return false }
    var offset = 0
    while offset < length {
      if bytes[ours + offset] != other.bytes[theirs + offset] { return false }
      offset += 1
    }
    return true
  }
}
