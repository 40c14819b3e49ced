/// Computes compiled formulas: a stack of packed values, kept from cell to cell.
///
/// While it works the values of the sheets are its own (`CalculationModel.exchangeStores`), so that
/// reading one counts no reference.
struct FormulaMachine {
  /// The values of the sheets; empty while the model has them.
  var stores: [SheetStore] = []
  let pool: TextPool
  private(set) var code = CompiledFormula()
  private(set) var run = FormulaRun.none
  private var cells: [CellPlace] = []
  private var stack: [PackedValue] = []
  private var memory = AggregateMemory()

  /// Where a reference to a cell points in the first cell of a run.
  private struct CellPlace {
    var sheet: Int32
    var row: Int32
    var column: Int32
    /// 1 when it moves down with the formula, else 0.
    var step: Int32
  }

  init(pool: TextPool) { self.pool = pool }

  /// Makes it ready for the cells of a run.
  mutating func begin(_ code: CompiledFormula, _ run: FormulaRun) {
    self.code = code
    self.run = run
    cells.removeAll(keepingCapacity: true)
    for reference in code.references {
      let term = reference.term.shifted(rows: Int(run.rows), columns: Int(run.columns))
      cells.append(
        CellPlace(
          sheet: reference.sheet < 0 ? run.sheet : reference.sheet, row: term.first.row,
          column: Int32(term.first.column), step: term.first.isRowAbsolute ? 0 : 1))
    }
    while stack.count < code.depth { stack.append(.empty) }
    memory.reset(count: code.memoryCount)
  }

  /// Computes cells of the run, one after the other, and stores their values.
  ///
  /// - Parameters:
  ///   - first: rows of the first of them below the run's first cell.
  ///   - step: 1 downwards, -1 upwards.
  /// - Returns: how many it could compute before one of which the tree is to be computed.
  mutating func compute(from first: Int32, count: Int32, step: Int32) -> Int32 {
    let sheet = Int(run.sheet)
    var (values, stack, memory) = ([PackedValue](), [PackedValue](), AggregateMemory())
    stores[sheet].exchangeValues(&values)
    swap(&self.stack, &stack)
    swap(&self.memory, &memory)
    let own = stores[sheet]
    let done = compute(from: first, count, step, own, &values, &stack, &memory)
    swap(&self.memory, &memory)
    swap(&self.stack, &stack)
    stores[sheet].exchangeValues(&values)
    return done
  }

  private func compute(
    from first: Int32, _ count: Int32, _ step: Int32, _ own: SheetStore,
    _ values: inout [PackedValue], _ stack: inout [PackedValue], _ memory: inout AggregateMemory
  ) -> Int32 {
    var values = values.mutableSpan
    var stack = stack.mutableSpan
    var offset = first
    for done in 0..<count {
      guard evaluate(offset, own, &values, &stack, &memory),
        let position = own.position(row: run.firstRow + offset, column: run.column)
      else { return done }
      values[position] = stack[0].kind == .empty ? .number(0) : stack[0]
      offset += step
    }
    return count
  }

  /// Leaves the value of a cell on the stack.
  ///
  /// - Returns: whether it could.
  private func evaluate(
    _ offset: Int32, _ own: SheetStore, _ values: inout MutableSpan<PackedValue>,
    _ stack: inout MutableSpan<PackedValue>, _ memory: inout AggregateMemory
  ) -> Bool {
    let steps = code.instructions.span
    var (height, place) = (0, 0)
    while place < steps.count {
      let step = steps[place]
      place += 1
      switch step.operation {
      case .constant:
        stack[height] = PackedValue(kind: step.kind, number: step.number)
        height += 1
      case .cell:
        let cell = cells[Int(step.operand)]
        let row = cell.row + cell.step * offset
        if cell.sheet != run.sheet {
          stack[height] = stores[Int(cell.sheet)].packed(row: row, column: cell.column)
        } else if let position = own.position(row: row, column: cell.column) {
          stack[height] = values[position]
        } else {
          stack[height] = .empty
        }
        height += 1
      case .branch: place = branch(step, place, &height, &stack)
      case .jump: place = Int(step.operand)
      case .unlessError:
        let value = stack[height - 1]
        if value.kind == .error, step.other == 0 || value.errorCode == .notAvailable {
          height -= 1
        } else {
          place = Int(step.operand)
        }
      case .aggregate, .feedRange:
        let area = area(step, offset)
        if area.sheet == run.sheet {
          memory.feed(step, area, own, values.span)
        } else {
          memory.feed(step, area, stores[Int(area.sheet)])
        }
        if step.operation == .aggregate {
          stack[height] = memory.result(of: step)
          height += 1
        }
      case .open: memory.open(step)
      case .feedValue:
        height -= 1
        guard memory.take(pool.unpack(stack[height])) else { return false }
      case .close:
        stack[height] = memory.close()
        height += 1
      case .plainNumber: stack[height - 1] = plainNumber(stack[height - 1])
      case .minus, .percent:
        guard let value = unary(step.operation, stack[height - 1]) else { return false }
        stack[height - 1] = value
      case .callUnary, .callMany, .round:
        guard call(step, &height, &stack) else { return false }
      default:
        height -= 1
        let (left, right) = (stack[height - 1], stack[height])
        if left.kind == .number, right.kind == .number {
          stack[height - 1] = binary(step.operation, left.number, right.number)
        } else if let value = binary(step.operation, left, right) {
          stack[height - 1] = value
        } else {
          return false
        }
      }
    }
    return height == 1
  }

  private func area(_ step: CompiledFormula.Instruction, _ offset: Int32) -> SheetArea {
    let reference = code.references[Int(step.operand)]
    return reference.term.area(
      sheet: reference.sheet < 0 ? run.sheet : reference.sheet, rows: Int(run.rows + offset),
      columns: Int(run.columns))
  }
}
