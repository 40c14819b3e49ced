import VietnameseText

/// What a table says of the cell that a draft was read from.
struct TableCell {
  /// The header of its column, line by line.
  let header: [Range<Int>]
  /// Its name: the words of row, column and title joined.
  let name: String
  /// Its table and column, so that columns can be summed.
  var place = (table: 0, column: 0)
  /// It is a plan, or money to be spent.
  var isPlan = false
  /// The right side of a pair is the whole, no plan.
  var pairIsWhole = false
}
