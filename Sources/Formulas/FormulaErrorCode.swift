/// An error as a value of a cell.
///
/// - Note: Source: ECMA-376-1 §18.17.3 (error values).
public enum FormulaErrorCode: UInt8, Hashable, Sendable, CaseIterable {
  /// `#NULL!`, an empty intersection.
  case null
  /// `#DIV/0!`.
  case divisionByZero
  /// `#VALUE!`, a wrong type.
  case value
  /// `#REF!`, a reference to nothing.
  case reference
  /// `#NAME?`, an unknown name.
  case name
  /// `#NUM!`, a number out of range.
  case number
  /// `#N/A`, not available.
  case notAvailable
  /// `#GETTING_DATA`.
  case gettingData
  /// `#SPILL!`.
  case spill
  /// `#CONNECT!`.
  case connect
  /// `#BLOCKED!`.
  case blocked
  /// `#BUSY!`.
  case busy
  /// `#FIELD!`.
  case field
  /// `#CALC!`.
  case calculation

  /// As both formats spell it.
  public var text: String {
    switch self {
    case .null: "#NULL!"
    case .divisionByZero: "#DIV/0!"
    case .value: "#VALUE!"
    case .reference: "#REF!"
    case .name: "#NAME?"
    case .number: "#NUM!"
    case .notAvailable: "#N/A"
    case .gettingData: "#GETTING_DATA"
    case .spill: "#SPILL!"
    case .calculation: "#CALC!"
    case .field: "#FIELD!"
    case .blocked: "#BLOCKED!"
    case .connect: "#CONNECT!"
    case .busy: "#BUSY!"
    }
  }

  /// The error of a text; `nil` for other text.
  public init?(_ text: some StringProtocol) {
    guard let code = FormulaErrorCode.allCases.first(where: { $0.text == text }) else { return nil }
    self = code
  }

  /// What ERROR.TYPE gives: 1...14.
  var number: Int { Int(rawValue) + 1 }
}
