/// The aggregates of a formula while it is computed, and what they were in the cell before.
struct AggregateMemory {
  private var open: [RangeAggregate] = []
  private var places: [Place] = []

  /// What an aggregate was after the cells of an area.
  private struct Place {
    var area: SheetArea
    var aggregate: RangeAggregate
  }

  private static let nowhere = SheetArea(
    sheet: -1, firstRow: 0, firstColumn: 0, lastRow: -1, lastColumn: -1)

  /// Forgets everything.
  mutating func reset(count: Int) {
    open.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for _ in 0..<count {
      places.append(Place(area: AggregateMemory.nowhere, aggregate: RangeAggregate(.sum)))
    }
  }

  private func kind(_ step: CompiledFormula.Instruction) -> RangeAggregate.Kind {
    RangeAggregate.Kind(rawValue: UInt8(step.number)) ?? .sum
  }

  /// Opens an aggregate.
  mutating func open(_ step: CompiledFormula.Instruction) {
    open.append(RangeAggregate(kind(step)))
  }

  /// Gives a single value to the innermost aggregate.
  ///
  /// - Returns: false where we do not compute with it.
  mutating func take(_ value: FormulaValue) -> Bool { open[open.count - 1].take(value) }

  /// Closes the innermost aggregate.
  mutating func close() -> PackedValue {
    let result = open[open.count - 1].result
    open.removeLast()
    return result
  }

  /// The result of an aggregate of one area, which was fed before.
  func result(of step: CompiledFormula.Instruction) -> PackedValue {
    places[Int(step.other)].aggregate.result
  }

  /// Gives the cells of an area to an aggregate, the values where the store has them.
  mutating func feed(
    _ step: CompiledFormula.Instruction, _ area: SheetArea, _ store: SheetStore
  ) {
    guard let rest = start(step, area) else { return }
    if step.other >= 0 {
      store.feed(rest, to: &places[Int(step.other)].aggregate)
    } else {
      store.feed(rest, to: &open[open.count - 1])
    }
    finish(step)
  }

  /// Gives the cells of an area to an aggregate, the values where they are lent to.
  mutating func feed(
    _ step: CompiledFormula.Instruction, _ area: SheetArea, _ store: SheetStore,
    _ values: Span<PackedValue>
  ) {
    guard let rest = start(step, area) else { return }
    if step.other >= 0 {
      store.feed(rest, values, to: &places[Int(step.other)].aggregate)
    } else {
      store.feed(rest, values, to: &open[open.count - 1])
    }
    finish(step)
  }

  /// Finds out what an aggregate must still take: where it took the upper part of the area in the
  /// cell before, the part below, and nothing where it took all.
  private mutating func start(
    _ step: CompiledFormula.Instruction, _ area: SheetArea
  ) -> SheetArea? {
    let place = Int(step.other)
    guard place >= 0 else { return area }
    let known = places[place].area
    places[place].area = area
    guard known.sheet == area.sheet, known.firstRow == area.firstRow,
      known.lastRow <= area.lastRow, known.firstColumn == area.firstColumn,
      known.lastColumn == area.lastColumn
    else {
      places[place].aggregate =
        step.operation == .aggregate ? RangeAggregate(kind(step)) : open[open.count - 1]
      return area
    }
    var rest = area
    rest.firstRow = known.lastRow + 1
    if rest.firstRow <= rest.lastRow { return rest }
    finish(step)
    return nil
  }

  /// Lets an open aggregate go on from what its first range gave.
  private mutating func finish(_ step: CompiledFormula.Instruction) {
    if step.operation == .feedRange, step.other >= 0 {
      open[open.count - 1] = places[Int(step.other)].aggregate
    }
  }
}
