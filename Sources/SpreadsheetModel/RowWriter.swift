public import ByteSupport

/// Writes a workbook whose cells come one after the other, so that it never holds a sheet.
///
/// The cells of a row come from left to right, the rows from top to bottom, the sheets in tab
/// order. What is written is compressed on the other cores and waits in a file without a name in
/// the output's folder; `finish` puts the whole file in its place in one step. A writer that goes
/// before leaves nothing behind.
///
/// ```swift
/// var writer = try XLSXRowWriter(to: "out.xlsx", formats: [CellFormat(), amount])
/// try writer.startSheet(Worksheet(name: "Dữ liệu"))
/// for commune in communes {
///   try writer.startRow()
///   try writer.append(commune.name, format: 0)
///   try writer.append(commune.revenue, format: 1)
/// }
/// try writer.finish()
/// ```
///
/// Memory does not grow with the rows. Errors are `SpreadsheetError` for what the format cannot hold
/// and `FileError` for a disk that is full; after one the writer can only be dropped.
public protocol RowWriter: ~Copyable {
  /// A writer of a file.
  ///
  /// - Parameters:
  ///   - path: where the file will stand.
  ///   - formats: what cells refer to by zero-based index; the first is the default.
  /// - Throws: `FileError` `.cannotCreate`, `.exists`.
  init(to path: String, formats: [CellFormat], options: RowWriterOptions) throws

  /// Begins a sheet; its rows, if it has any, are written first.
  ///
  /// - Parameter sheet: name, columns, merges, validations, print setup; what lies on rows that come
  ///   later may be named.
  /// - Throws: `.invalidArgument` for a name that is not allowed, notes or charts.
  mutating func startSheet(_ sheet: Worksheet) throws

  /// Begins the next row.
  ///
  /// - Throws: `.invalidArgument` below the last row of the format.
  mutating func startRow() throws

  /// Puts a number into the next cell.
  ///
  /// - Parameters:
  ///   - number: finite.
  ///   - format: zero-based into the formats.
  mutating func append(_ number: Double, format: Int) throws

  /// Puts a text into the next cell.
  mutating func append(_ text: String, format: Int) throws

  /// Puts any value into the next cell.
  mutating func append(_ value: CellValue, format: Int) throws

  /// Leaves cells out.
  mutating func skipCells(_ count: Int) throws

  /// Leaves rows out.
  mutating func skipRows(_ count: Int) throws

  /// Writes a row for each value of some columns, which begin in column A.
  ///
  /// - Parameter columns: of one length or not; where one has ended its cells are left out.
  mutating func append(columns: [TableColumn]) throws

  /// Writes what is left and puts the file in its place.
  ///
  /// - Throws: `FileError` `.exists`, `.inputOutput`; `SpreadsheetError` for a workbook without sheets.
  consuming func finish() throws
}

/// How a `RowWriter` writes.
public struct RowWriterOptions: Sendable {
  /// How hard the sheets are compressed.
  public var compression = Compression.standard
  /// Whether a file that stands in the place is replaced.
  public var replaces = false
  /// What the file says of itself.
  public var properties = DocumentProperties()
  /// Bytes of different texts that an XLSX keeps once (and the writer in memory); texts beyond stand
  /// in their cells.
  public var sharedTextBytes = 4 << 20

  /// Small files, no file replaced.
  public init() {}
}

/// A column of values, written without a cell being made of each.
public struct TableColumn: Sendable {
  /// The values.
  public enum Values: Sendable {
    /// Finite numbers.
    case numbers([Double])
    /// Texts.
    case texts([String])
    /// Anything; `.empty` leaves the cell out.
    case values([CellValue])

    /// How many there are.
    public var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .texts(let texts): texts.count
      case .values(let values): values.count
      }
    }
  }

  /// From the top.
  public var values: Values
  /// The format of all of them, zero-based into the writer's formats.
  public var formatIndex: Int

  /// A column.
  public init(_ values: Values, formatIndex: Int = 0) {
    self.values = values
    self.formatIndex = formatIndex
  }
}
