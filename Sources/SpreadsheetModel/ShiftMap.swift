/// Where the cells of a sheet go when rows and columns are inserted and deleted: steps, in order.
///
/// The one way through which both editors move anything: formulas, merges, names, validations,
/// conditional formats, filters, tables, drawings, charts, notes, print areas.
///
/// A stretch of rows or columns
/// - grows when something is inserted strictly inside it, not when it is inserted at its edges;
/// - shrinks by what is deleted of it and is gone when all of it is deleted;
/// - keeps reaching the last row or column of the sheet when it reached it before;
/// - takes the copies in when it covers a block of rows that is repeated and ends with the block
///   (`grows`): a total over one row becomes the total over all.
///
/// All numbers are zero-based.
public struct ShiftMap: Hashable, Sendable {
  /// What moves.
  public enum Axis: Hashable, Sendable {
    /// Rows; a sheet has 1,048,576.
    case rows
    /// Columns; a sheet has 16,384.
    case columns

    /// How many a sheet has.
    public var count: Int { self == .rows ? 1_048_576 : 16_384 }
  }

  /// One insertion or deletion.
  public struct Step: Hashable, Sendable {
    /// What moves.
    public var axis: Axis
    /// The first row or column inserted or deleted.
    public var position: Int
    /// How many, at least 1.
    public var count: Int
    /// Whether they are inserted; deleted otherwise.
    public var isInsertion: Bool
    /// The stretch just before `position` whose copies are inserted; `nil` for blank ones.
    public var block: ClosedRange<Int>?
  }

  /// What became of a row or column.
  public enum Place: Hashable, Sendable {
    /// It stands here now.
    case moved(Int)
    /// It was deleted.
    case deleted
    /// It was pushed over the edge of the sheet.
    case pushedOff
  }

  /// The steps, the first applied first.
  public private(set) var steps: [Step] = []

  /// A map that moves nothing.
  public init() {}

  /// Whether nothing moves.
  public var isIdentity: Bool { steps.isEmpty }

  /// Adds an insertion of blank rows or columns before `position`.
  public mutating func insert(_ count: Int, _ axis: Axis, at position: Int) {
    guard count > 0 else { return }
    steps.append(Step(axis: axis, position: position, count: count, isInsertion: true))
  }

  /// Adds a deletion that begins at `position`.
  public mutating func delete(_ count: Int, _ axis: Axis, at position: Int) {
    guard count > 0 else { return }
    steps.append(Step(axis: axis, position: position, count: count, isInsertion: false))
  }

  /// Adds the insertion of copies of rows behind them.
  public mutating func repeatRows(_ rows: ClosedRange<Int>, times: Int) {
    guard times > 0 else { return }
    steps.append(
      Step(
        axis: .rows, position: rows.upperBound + 1, count: rows.count * times, isInsertion: true,
        block: rows))
  }

  /// Adds a step.
  package mutating func append(_ step: Step) { steps.append(step) }

  /// Adds the steps of another map behind these.
  public mutating func append(_ other: ShiftMap) { steps += other.steps }

  /// The rows that a step repeats; `nil` when none does.
  public var repeatedRows: ClosedRange<Int>? { steps.lazy.compactMap(\.block).first }

  /// The copies of what a range has of the repeated rows, where it does not grow over them.
  public func copies(of range: RangeReference) -> [RangeReference] {
    let step = steps.first { $0.block != nil }
    guard let step, let block = step.block else { return [] }
    let (first, last) = (range.first.row, range.last.row)
    guard last <= block.upperBound, last >= block.lowerBound,
      !(first <= block.lowerBound && last == block.upperBound)
    else { return [] }
    return stride(from: block.count, through: step.count, by: block.count).map { offset in
      RangeReference(
        CellReference(row: max(first, block.lowerBound) + offset, column: range.first.column),
        CellReference(row: last + offset, column: range.last.column))
    }
  }

  /// Whether rows or columns move at all.
  public func moves(_ axis: Axis) -> Bool { steps.contains { $0.axis == axis } }

  /// The first row or column that a step touches; `nil` when none does.
  ///
  /// All before it stay where they are.
  public func firstMoved(_ axis: Axis) -> Int? {
    steps.lazy.filter { $0.axis == axis }.map(\.position).min()
  }

  /// What becomes of one row or column.
  public func place(_ index: Int, _ axis: Axis) -> Place {
    var index = index
    for step in steps where step.axis == axis && index >= step.position {
      if step.isInsertion {
        index += step.count
        if index >= axis.count { return .pushedOff }
      } else if index < step.position + step.count {
        return .deleted
      } else {
        index -= step.count
      }
    }
    return .moved(index)
  }

  /// The new number of one row or column; `nil` when it was deleted or pushed off.
  public func index(_ index: Int, _ axis: Axis) -> Int? {
    if case .moved(let moved) = place(index, axis) { moved } else { nil }
  }

  /// The new number of the place where a row or column stood: for a deleted one that of what
  /// follows it, held inside the sheet.
  public func nearest(_ index: Int, _ axis: Axis) -> Int {
    var index = index
    for step in steps where step.axis == axis && index >= step.position {
      if step.isInsertion {
        index += step.count
      } else {
        index = max(step.position, index - step.count)
      }
    }
    return min(index, axis.count - 1)
  }

  /// The new place of a cell; `nil` when it was deleted or pushed off.
  public func cell(_ cell: CellReference) -> CellReference? {
    guard let row = index(cell.row, .rows), let column = index(cell.column, .columns) else {
      return nil
    }
    return CellReference(row: row, column: column)
  }

  /// The new stretch of rows or columns; `nil` when all of it was deleted or pushed off.
  ///
  /// - Parameter grows: whether it takes the copies of a repeated block in.
  public func stretch(
    _ stretch: ClosedRange<Int>, _ axis: Axis, grows: Bool = false
  ) -> ClosedRange<Int>? {
    var (first, last) = (stretch.lowerBound, stretch.upperBound)
    for step in steps where step.axis == axis {
      let reachesEnd = last == axis.count - 1
      if first == 0, reachesEnd { continue }
      if step.isInsertion {
        let isBlock =
          grows && step.block.map { first <= $0.lowerBound && last == $0.upperBound } ?? false
        if last >= step.position || isBlock { last += step.count }
        if first >= step.position { first += step.count }
        guard first < axis.count else { return nil }
        last = min(last, axis.count - 1)
      } else {
        let end = step.position + step.count
        guard first < step.position || last >= end else { return nil }
        if last >= end {
          last = reachesEnd ? last : last - step.count
        } else if last >= step.position {
          last = step.position - 1
        }
        if first >= end {
          first -= step.count
        } else if first >= step.position {
          first = step.position
        }
      }
    }
    return first...last
  }

  /// The new range; `nil` when all of it was deleted or pushed off.
  ///
  /// - Parameter grows: whether it takes the copies of a repeated block in.
  public func range(_ range: RangeReference, grows: Bool = false) -> RangeReference? {
    guard
      let rows = stretch(range.first.row...range.last.row, .rows, grows: grows),
      let columns = stretch(range.first.column...range.last.column, .columns, grows: grows)
    else { return nil }
    return RangeReference(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// Whether all of a stretch moves by the same distance: nothing is inserted or deleted in it.
  public func isRigid(_ stretch: ClosedRange<Int>, _ axis: Axis) -> Bool {
    var (first, last) = (stretch.lowerBound, stretch.upperBound)
    for step in steps where step.axis == axis {
      if step.position > last { continue }
      if step.isInsertion {
        guard step.position <= first, last + step.count < axis.count else { return false }
        (first, last) = (first + step.count, last + step.count)
      } else {
        guard step.position + step.count <= first else { return false }
        (first, last) = (first - step.count, last - step.count)
      }
    }
    return true
  }
}
