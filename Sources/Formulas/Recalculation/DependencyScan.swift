/// What a formula refers to, found by a walk over its nodes without computing it.
struct DependencyScan {
  /// The cells it reads.
  private(set) var areas: [SheetArea] = []
  /// Why it cannot be computed.
  private(set) var obstacle: String?
  /// Whether only a calculation can tell all cells it reads.
  private(set) var isDynamic = false

  private let model: CalculationModel

  init(_ model: CalculationModel) { self.model = model }

  /// Forgets the last formula.
  mutating func reset() {
    areas.removeAll(keepingCapacity: true)
    obstacle = nil
    isDynamic = false
  }

  /// Where a formula is scanned.
  struct Place {
    var sheet: Int32
    var row: Int32
    var column: Int32
    /// How far relative references are moved from how the tree has them.
    var rows: Int
    var columns: Int
  }

  /// Scans a formula, and the names it uses, at a cell.
  mutating func scan(_ template: FormulaTemplate, at place: Place, nameDepth: Int = 0) {
    let expression = template.expression
    for index in expression.nodes.indices {
      switch expression.nodes[index] {
      case .reference(let term):
        if !isOnlyPlace(index, expression) { add(term, template, place) }
      case .name(let text, let prefix):
        let name = expression.texts[Int(text)]
        if BindingFunctions.isBound(name, in: expression) { continue }
        let home = prefix >= 0 ? template.sheets[Int(prefix)] : place.sheet
        scanName(name, home, place, nameDepth)
      case .opaque(let text):
        isDynamic = true
        obstacle = obstacle ?? "structured reference \(expression.texts[Int(text)])"
      case .unary(.spill, _):
        isDynamic = true
        obstacle = obstacle ?? "spilled range"
      case .call(let call): add(call, expression)
      case .binary(.range, _, _): addHull(template, Int32(index), place)
      default: break
      }
    }
  }

  private mutating func add(
    _ term: ReferenceTerm, _ template: FormulaTemplate, _ place: Place
  ) {
    guard term.shape != .deleted else { return }
    let (rows, columns) = (place.rows, place.columns)
    guard term.sheet >= 0 else {
      areas.append(term.area(sheet: place.sheet, rows: rows, columns: columns))
      return
    }
    let prefix = template.expression.sheets[Int(term.sheet)]
    let first = template.sheets[Int(term.sheet)]
    guard prefix.workbook == nil else {
      obstacle = obstacle ?? "another workbook"
      return
    }
    guard first >= 0 else { return }
    guard let lastName = prefix.last else {
      areas.append(term.area(sheet: first, rows: rows, columns: columns))
      return
    }
    guard let last = model.sheetIndex(named: lastName) else { return }
    for sheet in min(first, last)...max(first, last) {
      areas.append(term.area(sheet: sheet, rows: rows, columns: columns))
    }
  }

  /// Whether a reference is the one argument of a function that asks where cells are and not what
  /// they hold, so that the formula's own cell may be among them.
  private func isOnlyPlace(_ index: Int, _ expression: FormulaExpression) -> Bool {
    guard index + 1 < expression.nodes.count, case .call(let call) = expression.nodes[index + 1],
      call.function >= 0, call.count == 1,
      expression.children[Int(call.firstChild)] == Int32(index)
    else { return false }
    switch FunctionTable.all[Int(call.function)].name {
    case "ROW", "COLUMN", "ROWS", "COLUMNS", "AREAS", "ISREF": return true
    default: return false
    }
  }

  /// A name that is not there may be a table: nobody knows what it reads.
  private mutating func scanName(
    _ text: String, _ home: Int32, _ place: Place, _ depth: Int
  ) {
    guard let name = model.name(text, on: home), let template = name.template,
      depth < CalculationModel.nameDepth
    else {
      isDynamic = true
      obstacle = obstacle ?? "name \(text)"
      return
    }
    var place = place
    (place.rows, place.columns) = (Int(place.row), Int(place.column))
    scan(template, at: place, nameDepth: depth + 1)
  }

  private mutating func add(_ call: CallTerm, _ expression: FormulaExpression) {
    guard call.function >= 0 else { return }
    let function = FunctionTable.all[Int(call.function)]
    if model.uses1904Dates, DateSystem.unknown.contains(function.name) {
      obstacle = obstacle ?? "dates of the 1904 system"
    }
    switch function.body {
    case .clock: obstacle = obstacle ?? "volatile function \(function.name)"
    case .dynamicReference:
      isDynamic = true
      obstacle = obstacle ?? "volatile function \(function.name)"
    default: break
    }
  }

  /// A range whose ends are computed (`A1:INDEX(…)`) lies within the hull of all that its ends
  /// refer to.
  private mutating func addHull(_ template: FormulaTemplate, _ index: Int32, _ place: Place) {
    var scan = DependencyScan(model)
    let expression = template.expression
    for node in expression.nodes[Int(expression.subtreeStart(index))..<Int(index)] {
      if case .reference(let term) = node {
        scan.add(term, template, place)
      }
      if case .name = node { isDynamic = true }
    }
    guard let first = scan.areas.first else { return }
    areas.append(scan.areas.dropFirst().reduce(first) { $0.hull($1) })
  }
}
