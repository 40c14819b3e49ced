import ByteSupport
import IndicatorModel
import VietnameseText

/// A column of a table: what its numbers are.
struct TableColumn {
  /// What the cells of a column hold.
  enum Role: Equatable {
    /// Nothing that is read: numbers of rows, remarks, columns that are not clear.
    case other
    /// What the row is of.
    case label
    /// The unit of the row.
    case unit
    /// A level or count.
    case value
    /// A share of the value beside it, in percent.
    case share
    /// A plan of the value beside it, or of a later year.
    case plan
    /// Money assigned, which the column of what was paid executes.
    case allotment
    /// A percentage of a plan.
    case achieved
    /// The value of an earlier period.
    case earlier
    /// A movement: signed, or told by the header's one direction.
    case movement
    /// A percentage of an earlier period's value.
    case ratio
  }

  /// What its cells hold.
  var role = Role.other
  /// Its header, line by line.
  var header: [Range<Int>] = []
  /// The words of the header that tell what is measured.
  var content: [Int] = []
  /// The unit in its header.
  var unit: UnitOfMeasure?
  /// The unit is the noun that the header counts.
  var countsNoun = false
  /// Actual, estimate or cumulative.
  var kind = MeasureKind.actual
  /// The period the header names, where it is not the report's.
  var period: String?
  /// The year the header names.
  var year: Int?
  /// The day the header names.
  var asOf: CalendarDate?
  /// Whose plan.
  var bodies: [String] = []
  /// Against what a movement is.
  var base: String?
  /// The only direction the header names.
  var direction: String?
  /// The column of the value that it belongs to.
  var owner: Int?
}

/// A row of a table below the header.
struct TableRow {
  /// Its cells, one a column.
  var cells: [Range<Int>]
  /// The numbers in them.
  var numbers: [CellNumber?]
  /// The words that name it, without number, bullet and unit.
  var label: Range<Int>
  /// How deep it stands; smaller is further out.
  var level = 0
  /// The row it belongs under.
  var parent: Int?
  /// It is the total of all rows and names nothing itself.
  var isTotal = false
  /// The unit of the row.
  var unit: UnitOfMeasure?
}

/// The number in a cell.
struct CellNumber {
  /// The number with what the cell says of its unit.
  var quantity: Quantity
  /// A minus or brackets stand around it.
  var isNegative = false
  /// A plus or minus stands before it.
  var isSigned = false
}
