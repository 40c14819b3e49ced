/// A formula as a flat list of instructions over a stack of packed values.
///
/// It is for formulas of numbers and their conditions that stand in many cells; what it does not
/// cover, `EvaluationScope` computes. Both give the same to the last bit.
struct CompiledFormula {
  /// One step.
  struct Instruction {
    enum Operation: UInt8 {
      /// Puts `number` of the kind in `kind` on the stack.
      case constant
      /// Puts the value of the cell of reference `operand` on the stack.
      case cell
      case add, subtract, multiply, divide
      case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual
      case power, concatenate
      case minus, percent
      /// Takes a condition; goes to `operand` when it is false, to `other` with its error.
      case branch
      /// Goes to `operand`.
      case jump
      /// Goes to `operand` unless the top is an error (`other` 1: #N/A), which is taken.
      case unlessError
      /// Puts the aggregate of kind `number` of the cells of reference `operand` on the stack;
      /// `other` is the place of its memory.
      case aggregate
      /// Opens an aggregate of kind `number`.
      case open
      /// Gives the cells of reference `operand` to the open aggregate; `other` is the place of its
      /// memory, -1 for none.
      case feedRange
      /// Gives the top to the open aggregate.
      case feedValue
      /// Puts the result of the open aggregate on the stack.
      case close
      /// The number that N makes of the top.
      case plainNumber
      /// Calls function `operand` of one value.
      case callUnary
      /// Calls function `operand` of `other` values.
      case callMany
      /// As `callMany`, for functions that round a number to digits in direction `number`.
      case round
    }

    var operation: Operation
    var kind = PackedValue.Kind.empty
    var operand: Int32 = 0
    var other: Int32 = 0
    var number = 0.0
  }

  /// Cells that a formula refers to.
  struct Reference {
    var term: ReferenceTerm
    /// The workbook's sheet; -1 for the formula's own.
    var sheet: Int32
  }

  var instructions: [Instruction] = []
  var references: [Reference] = []
  /// How high the stack grows.
  var depth = 0
  /// How many aggregates have a memory.
  var memoryCount = 0
}
