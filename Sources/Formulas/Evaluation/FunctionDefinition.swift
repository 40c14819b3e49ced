/// A function: its name, how many arguments it takes, and what computes it.
///
/// A class, so that a call takes it from the table at the cost of one reference.
final class FunctionDefinition: Sendable {
  /// A function of single values; ranges and arrays make it compute value by value.
  typealias Elementwise = @Sendable ([FormulaValue]) throws(EvaluationFailure) -> FormulaValue
  /// A function of one single value.
  typealias Unary = @Sendable (FormulaValue) throws(EvaluationFailure) -> FormulaValue
  /// A function that takes its arguments itself.
  typealias General = @Sendable (FunctionCall) throws(EvaluationFailure) -> Operand

  enum Body: Sendable {
    case unary(Unary)
    case elementwise(Elementwise)
    case general(General)
    /// Takes arrays whatever stands around the call.
    case arrays(General)
    /// Gives another value at each calculation, from the clock or by chance.
    case clock(General)
    /// Refers to cells that only a calculation can tell.
    case dynamicReference(General)
  }

  /// In capitals, without prefix.
  let name: String
  let arguments: ClosedRange<Int>
  let body: Body
  /// Arguments (bit 0 is the first) that are single values: an array there makes an array of
  /// results.
  let single: UInt64

  init(_ name: String, _ arguments: ClosedRange<Int>, single: [Int] = [], _ body: Body) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.single = single.reduce(0) { $0 | 1 << UInt64($1) }
  }
}

extension ClosedRange<Int> {
  /// As many as Excel takes, 255.
  static func atLeast(_ count: Int) -> ClosedRange<Int> { count...255 }
}

/// All functions, in the order of their families.
enum FunctionTable {
  static let all: [FunctionDefinition] = .joined([
    LogicalFunctions.table, InformationFunctions.table, SumFunctions.table,
    AggregateFunctions.table, ConditionalFunctions.table, MathFunctions.table,
    RoundingFunctions.table, TrigonometryFunctions.table, StatisticalFunctions.table,
    RankFunctions.table, LookupFunctions.table, ReferenceFunctions.table, TextFunctions.table,
    TextSearchFunctions.table, DateFunctions.table, VolatileFunctions.table,
    WorkdayFunctions.table, BindingFunctions.table, ArrayFunctions.table,
    TextPartFunctions.table, MatrixFunctions.table, MoreMathFunctions.table,
    NumberSystemFunctions.table, ComplexFunctions.table, SampleFunctions.table,
    RegressionFunctions.table, NormalDistributions.table, ContinuousDistributions.table,
    DiscreteDistributions.table, AnnuityFunctions.table, CashFlowFunctions.table,
    DatabaseFunctions.table, LambdaFunctions.table, DynamicReferences.table,
    CellQuestions.table, UnitConversion.table, BondFunctions.table, DepreciationFunctions.table,
    ByteFunctions.table(from: TextFunctions.table + TextSearchFunctions.table),
  ])

  /// Positions in `all` by packed name.
  static let index: [FunctionKey: Int] = {
    var index: [FunctionKey: Int] = [:]
    for (position, function) in all.enumerated() {
      if let key = FunctionKey(function.name) { index[key] = position }
    }
    return index
  }()
}
