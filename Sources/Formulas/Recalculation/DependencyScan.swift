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
    if template.readsPartly { isDynamic = true }
    for index in expression.nodes.indices {
      switch expression.nodes[index] {
      case .reference(let term):
        if !template.places.contains(Int32(index)) { add(term, template, place) }
      case .name(let text, let prefix):
        let name = expression.texts[Int(text)]
        if !template.boundNames.isEmpty, template.boundNames.contains(name.lowercased()) {
          continue
        }
        let home = prefix >= 0 ? template.sheets[Int(prefix)] : place.sheet
        scanName(name, home, place, nameDepth)
      case .opaque(let text): add(structured: expression.texts[Int(text)], place)
      case .unary(.spill, _): isDynamic = true
      case .call(let call): add(call, expression, place, nameDepth)
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

  /// A name that is not there: nobody knows what it reads.
  private mutating func scanName(
    _ text: String, _ home: Int32, _ place: Place, _ depth: Int
  ) {
    if model.name(text, on: home) == nil, let area = model.dataArea(ofTable: text) {
      areas.append(area)
      return
    }
    guard let name = model.name(text, on: home) else { return }
    guard let template = name.template, depth < CalculationModel.nameDepth else {
      isDynamic = true
      obstacle = obstacle ?? "name \(text)"
      return
    }
    var place = place
    (place.rows, place.columns) = (Int(place.row), Int(place.column))
    scan(template, at: place, nameDepth: depth + 1)
  }

  private mutating func add(
    _ call: CallTerm, _ expression: FormulaExpression, _ place: Place, _ depth: Int
  ) {
    guard call.function >= 0 else {
      // A name for a function made by LAMBDA.
      let name = expression.texts[Int(call.name)]
      if depth < CalculationModel.nameDepth, model.name(name, on: place.sheet) != nil {
        scanName(name, place.sheet, place, depth)
      }
      return
    }
    let function = FunctionTable.all[Int(call.function)]
    switch function.body {
    case .clock:
      if model.clock == nil { obstacle = obstacle ?? "volatile function \(function.name)" }
    case .dynamicReference: isDynamic = true
    default: break
    }
  }

  /// What is not found is reported when the formula is computed.
  private mutating func add(structured text: String, _ place: Place) {
    let area = try? model.area(
      structured: text, sheet: place.sheet, row: place.row, column: place.column)
    if let area { areas.append(area) } else { isDynamic = true }
  }

  /// A range whose ends are computed (`A1:INDEX(…)`) lies within the hull of all that its ends
  /// refer to.
  private mutating func addHull(_ template: FormulaTemplate, _ index: Int32, _ place: Place) {
    var scan = DependencyScan(model)
    let expression = template.expression
    for node in expression.nodes[Int(expression.subtreeStart(index))..<Int(index)] {
      switch node {
      case .reference(let term): scan.add(term, template, place)
      case .opaque(let text): scan.add(structured: expression.texts[Int(text)], place)
      case .name(let text, _):
        let name = expression.texts[Int(text)]
        if template.boundNames.contains(name.lowercased()) { isDynamic = true }
        if let area = model.dataArea(ofTable: name) {
          scan.areas.append(area)
        } else {
          isDynamic = true
        }
      case .call(let call) where call.function >= 0:
        if case .dynamicReference = FunctionTable.all[Int(call.function)].body { return }
      default: break
      }
    }
    guard let first = scan.areas.first else { return }
    areas.append(scan.areas.dropFirst().reduce(first) { $0.hull($1) })
  }
}
