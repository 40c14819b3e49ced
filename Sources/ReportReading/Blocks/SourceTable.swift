/// A table whose cells the file tells apart, as ranges of the text.
package struct SourceTable: Sendable {
  /// From its first cell to its last, in Unicode scalars.
  package var range: Range<Int>
  /// The lines of its rows, in Unicode scalars.
  package var lines: [Range<Int>] = []
  /// Row-major, every row as wide as the table; a header cell stands in every column it covers, an
  /// empty or covered cell is an empty range.
  package var cells: [[Range<Int>]] = []
}
