/// One node of a formula's tree.
///
/// Small and without references of its own: texts and sheets are indexes into the tables of the
/// expression, operands are indexes of nodes that stand before.
package enum FormulaNode: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// A string literal: index into `texts`.
  case text(Int32)
  /// `TRUE` or `FALSE`.
  case boolean(Bool)
  /// An error literal.
  case error(FormulaErrorCode)
  /// An argument left out, as the second of `IF(a,,b)`.
  case missing
  /// A reference to cells.
  case reference(ReferenceTerm)
  /// A defined name: index into `texts`, and into `sheets` or -1.
  case name(text: Int32, sheet: Int32)
  /// A structured reference, kept as text: index into `texts`.
  case opaque(Int32)
  /// An operator before or behind one operand.
  case unary(UnaryOperator, Int32)
  /// An operator between two operands, left and right.
  case binary(BinaryOperator, Int32, Int32)
  /// Parentheses around one operand.
  case parentheses(Int32)
  /// A call of a function.
  case call(CallTerm)
  /// An inline array.
  case array(ArrayTerm)
}

/// Operators of one operand.
package enum UnaryOperator: UInt8, Hashable, Sendable {
  /// `-x`.
  case minus
  /// `+x`.
  case plus
  /// `x%`.
  case percent
  /// `@x`, implicit intersection.
  case intersection
  /// `x#`, the cells a formula spills into.
  case spill
}

/// Operators of two operands.
package enum BinaryOperator: UInt8, Hashable, Sendable {
  case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual
  case concatenate
  case add, subtract
  case multiply, divide
  case power
  case union, intersect, range

  /// How tightly it binds; all group from the left, `^` too.
  var precedence: Int {
    switch self {
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: 1
    case .concatenate: 2
    case .add, .subtract: 3
    case .multiply, .divide: 4
    case .power: 5
    case .union, .intersect, .range: 6
    }
  }

  /// Whether it makes a reference from references.
  package var isReferenceOperator: Bool { precedence == 6 }
}

/// A call of a function.
package struct CallTerm: Hashable, Sendable {
  /// Index into `FunctionTable.all`; -1 for a function we do not compute.
  package var function: Int16
  /// Index into `texts` of the name when `function` is -1; else -1.
  package var name: Int32
  /// Index into `children` of the first argument.
  package var firstChild: Int32
  /// The number of arguments.
  package var count: Int32
}

/// An inline array.
package struct ArrayTerm: Hashable, Sendable {
  /// Index into `children` of the first element, row by row.
  package var firstChild: Int32
  /// The number of rows, at least 1.
  package var rows: Int32
  /// The number of columns, at least 1.
  package var columns: Int32
}
