/// Formulas of figures alone, as one program: sums, the four operations, percent, IF with a
/// comparison, IFERROR and ROUND over numbers.
///
/// Each operation is that of the general calculation, without its values of many kinds. Where a
/// cell turns out to hold anything but a number, the program gives up and the general calculation
/// takes its place.
struct FigureProgram {
  /// What a node computes; operands are numbers of nodes before it.
  private enum Node {
    case number(Double)
    case cell(Int32)
    case add(Int32, Int32)
    case subtract(Int32, Int32)
    case multiply(Int32, Int32)
    case divide(Int32, Int32)
    case minus(Int32)
    case percent(Int32)
    case compare(BinaryOperator, Int32, Int32)
    case choose(Int32, Int32, Int32)
    case orElse(Int32, Int32)
    case round(Int32, digits: Int)
    /// A stretch of `summands`.
    case sum(Int32, Int32)
  }

  private var nodes: [Node] = []
  /// Cells that are added up.
  private var summands: [Int32] = []
  /// The root of each formula and the cell of its result.
  private var formulas: [(root: Int32, cell: Int32)] = []
  /// Where the cells of each sheet begin.
  private let bases: [Int]
  /// The number in each cell; not-a-number for anything else, 0 for nothing.
  private var numbers: [Double] = []
  /// The cells whose values change.
  private let inputs: [Int32]

  /// A cell without a place among the values: always empty.
  private static let nowhere: Int32 = -1

  /// Compiles formulas.
  ///
  /// - Parameters:
  ///   - calculation: run before, so that the values are those of the workbook.
  ///   - order: the formulas, each behind those it reads.
  ///   - inputs: cells whose values change.
  /// - Returns: `nil` where one of them needs the general calculation.
  init?(
    _ calculation: Calculation, order: [FormulaCell], inputs: [(sheet: Int32, position: Int)]
  ) {
    guard !calculation.model.uses1904Dates else { return nil }
    var bases: [Int] = []
    for store in calculation.model.stores {
      bases.append(numbers.count)
      for position in store.columns.indices {
        let value = store.packed(position)
        switch value.kind {
        case .number: numbers.append(value.number)
        case .empty: numbers.append(0)
        case .text, .boolean, .error: numbers.append(.nan)
        }
      }
    }
    guard numbers.count < Int32.max else { return nil }
    self.bases = bases
    self.inputs = inputs.map { Int32(bases[Int($0.sheet)] + $0.position) }
    var changing = Set(inputs.map { bases[Int($0.sheet)] + $0.position })
    var places: [Int] = []
    for cell in order {
      guard let position = calculation.position(of: cell) else { return nil }
      places.append(bases[Int(calculation.runs[cell.run].sheet)] + position)
    }
    changing.formUnion(places)
    for (cell, place) in zip(order, places) {
      let run = calculation.runs[cell.run]
      guard !run.isArray, run.template >= 0 else { return nil }
      let template = calculation.templates[Int(run.template)].template
      let compiler = Compiler(
        model: calculation.model, template: template, run: run, offset: cell.offset, bases: bases,
        changing: changing)
      guard let root = compiler.compile(template.expression.root, into: &self) else { return nil }
      formulas.append((root, Int32(place)))
    }
  }

  /// Computes all formulas.
  ///
  /// - Parameter figures: the numbers of the inputs, not-a-number for anything else; behind them come
  ///   the results in the order of the formulas.
  /// - Returns: `false` where one of them has no number.
  mutating func run(_ figures: inout [Double]) -> Bool {
    guard figures.count == inputs.count + formulas.count else { return false }
    let (program, added, formulas, inputs) = (nodes, summands, formulas, inputs)
    let (nodes, summands) = (program.span, added.span)
    var figures = figures.mutableSpan
    var cells = numbers.mutableSpan
    for index in inputs.indices { cells[Int(inputs[index])] = figures[index] }
    for index in formulas.indices {
      let formula = formulas[index]
      let value = Self.value(formula.root, nodes, summands, cells.span)
      guard value.isFinite else { return false }
      cells[Int(formula.cell)] = value
      figures[inputs.count + index] = value
    }
    return true
  }

  /// The value of a node: infinite for an error, not-a-number for what is no figure.
  private static func value(
    _ index: Int32, _ nodes: Span<Node>, _ summands: Span<Int32>, _ cells: Span<Double>
  ) -> Double {
    func operand(_ index: Int32) -> Double { value(index, nodes, summands, cells) }
    switch nodes[Int(index)] {
    case .number(let number): return number
    case .cell(let cell): return cell == Self.nowhere ? 0 : cells[Int(cell)]
    case .add(let left, let right):
      return combined(operand(left), operand(right)) { NumberComparison.sum($0, $1) }
    case .subtract(let left, let right):
      return combined(operand(left), operand(right)) { NumberComparison.sum($0, -$1) }
    case .multiply(let left, let right):
      return combined(operand(left), operand(right)) { $0 * $1 }
    case .divide(let left, let right):
      return combined(operand(left), operand(right)) { $1 == 0 ? .infinity : $0 / $1 }
    case .minus(let inner): return -operand(inner)
    case .percent(let inner): return operand(inner) / 100
    case .compare(let operation, let left, let right):
      return combined(operand(left), operand(right)) {
        Operators.holds(operation, NumberComparison.order($0, $1)) ? 1 : 0
      }
    case .choose(let test, let whenTrue, let whenFalse):
      let test = operand(test)
      return test.isFinite ? operand(test != 0 ? whenTrue : whenFalse) : test
    case .orElse(let first, let second):
      let first = operand(first)
      return first.isInfinite ? operand(second) : first
    case .round(let inner, let digits):
      let number = operand(inner)
      return number.isFinite ? Rounding.decimal(number, digits: digits, .half) : number
    case .sum(let first, let last):
      var sum = ExactSum()
      for place in first..<last {
        let number = cells[Int(summands[Int(place)])]
        guard number.isFinite else { return .nan }
        sum.add(number)
      }
      return sum.value
    }
  }

  @inline(__always)
  private static func combined(
    _ one: Double, _ other: Double, _ operation: (Double, Double) -> Double
  ) -> Double {
    if one.isFinite, other.isFinite {
      let result = operation(one, other)
      return result.isNaN ? .infinity : result
    }
    return one.isNaN || other.isNaN ? .nan : .infinity
  }

  /// Compiles the tree of one formula.
  private struct Compiler {
    let model: CalculationModel
    let template: FormulaTemplate
    let run: FormulaRun
    /// Rows below the run's first cell.
    let offset: Int32
    let bases: [Int]
    /// Cells whose values change.
    let changing: Set<Int>

    func compile(_ index: Int32, into program: inout FigureProgram, isTest: Bool = false) -> Int32?
    {
      switch template.expression.nodes[Int(index)] {
      case .number(let number): return program.add(.number(number))
      case .parentheses(let inside): return compile(inside, into: &program, isTest: isTest)
      case .reference(let term):
        guard term.shape == .cell, let area = area(term) else { return nil }
        return place(of: area.firstRow, area.firstColumn, on: area.sheet).map {
          program.add(.cell($0))
        }
      case .unary(let operation, let operand):
        guard operation == .minus || operation == .percent,
          let operand = compile(operand, into: &program)
        else { return nil }
        return program.add(operation == .minus ? .minus(operand) : .percent(operand))
      case .binary(let operation, let left, let right):
        guard operation.precedence != 1 || isTest, let left = compile(left, into: &program),
          let right = compile(right, into: &program)
        else { return nil }
        return node(operation, left, right).map { program.add($0) }
      case .call(let call): return compile(call, into: &program)
      default: return nil
      }
    }

    private func node(_ operation: BinaryOperator, _ left: Int32, _ right: Int32) -> Node? {
      switch operation {
      case .add: .add(left, right)
      case .subtract: .subtract(left, right)
      case .multiply: .multiply(left, right)
      case .divide: .divide(left, right)
      case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual:
        .compare(operation, left, right)
      case .concatenate, .power, .union, .intersect, .range: nil
      }
    }

    private func compile(_ call: CallTerm, into program: inout FigureProgram) -> Int32? {
      guard call.function >= 0 else { return nil }
      let arguments = Array(
        template.expression.children(from: call.firstChild, count: Int(call.count)))
      switch (FunctionTable.all[Int(call.function)].name, arguments.count) {
      case ("SUM", 1...): return sum(arguments, into: &program)
      case ("IF", 3):
        guard case .binary(let operation, _, _) = template.expression.nodes[Int(arguments[0])],
          operation.precedence == 1,
          let test = compile(arguments[0], into: &program, isTest: true),
          let first = compile(arguments[1], into: &program),
          let second = compile(arguments[2], into: &program)
        else { return nil }
        return program.add(.choose(test, first, second))
      case ("IFERROR", 2):
        guard let first = compile(arguments[0], into: &program),
          let second = compile(arguments[1], into: &program)
        else { return nil }
        return program.add(.orElse(first, second))
      case ("ROUND", 2):
        guard case .number(let digits) = template.expression.nodes[Int(arguments[1])],
          abs(digits) < 30, let number = compile(arguments[0], into: &program)
        else { return nil }
        return program.add(.round(number, digits: Int(digits.rounded(.towardZero))))
      default: return nil
      }
    }

    private func sum(_ arguments: [Int32], into program: inout FigureProgram) -> Int32? {
      let first = Int32(program.summands.count)
      for argument in arguments {
        guard case .reference(let term) = template.expression.nodes[Int(argument)],
          term.shape == .cell || term.shape == .area, let area = area(term)
        else { return nil }
        let base = bases[Int(area.sheet)]
        let store = model.stores[Int(area.sheet)]
        var isPlain = true
        try? store.forEachPosition(in: area) { _, position in
          switch store.packed(position).kind {
          case .error: isPlain = isPlain && changing.contains(base + position)
          case .number, .empty: break
          // Text that stays is passed over, as in any sum.
          default: if !changing.contains(base + position) { return }
          }
          program.summands.append(Int32(base + position))
        }
        guard isPlain else { return nil }
      }
      return program.add(.sum(first, Int32(program.summands.count)))
    }

    /// The cells of a reference; `nil` for those of other files and of several sheets.
    private func area(_ term: ReferenceTerm) -> SheetArea? {
      guard term.shape != .deleted else { return nil }
      var sheet = run.sheet
      if term.sheet >= 0 {
        let prefix = template.expression.sheets[Int(term.sheet)]
        guard prefix.workbook == nil, prefix.last == nil else { return nil }
        sheet = template.sheets[Int(term.sheet)]
        guard sheet >= 0 else { return nil }
      }
      return term.area(sheet: sheet, rows: Int(run.rows + offset), columns: Int(run.columns))
    }

    private func place(of row: Int32, _ column: Int32, on sheet: Int32) -> Int32? {
      guard let position = model.stores[Int(sheet)].position(row: row, column: column) else {
        return FigureProgram.nowhere
      }
      return Int32(bases[Int(sheet)] + position)
    }
  }

  private mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }
}
