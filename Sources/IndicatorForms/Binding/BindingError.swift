/// What is wrong with a binding file, and where.
public struct BindingError: Error, Hashable, Sendable {
  /// What a value may be.
  public enum Expectation: Hashable, Sendable {
    /// A text.
    case text
    /// A list.
    case list
    /// Keys with values.
    case mapping
    /// `true` or `false`.
    case truth
    /// A number of a row, 1...1048576.
    case rowNumber
    /// Rows such as `5-7`.
    case rows
    /// Letters of a column.
    case column
    /// An address such as `D14`.
    case cell
    /// One of some words.
    case oneOf([String])
    /// `bieumau.binding/1`.
    case schema
    /// A part of a year.
    case span
    /// Whose figures.
    case scope
    /// A reporting period.
    case period
    /// A unit of measure.
    case unit
    /// A digest of 16 digits.
    case digest
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The file is no YAML.
    case notYAML(detail: String)
    /// The file is not UTF-8.
    case notUTF8
    /// The file is larger than the limit, bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// Pieces lie deeper in each other than the limit.
    case tooDeep(limit: Int)
    /// There are more pieces than the limit.
    case tooMany(limit: Int)
    /// Anchors, aliases and tags have no place in a binding.
    case anchor(String)
    /// A key that must be there is not.
    case missingKey
    /// A key that we do not know.
    case unknownKey(known: [String])
    /// A key stands twice.
    case repeatedKey
    /// Another value was expected.
    case expected(Expectation, found: String)
    /// No indicator of the catalogue has this code.
    case unknownCode(String)
    /// A row, column or cell is listed twice.
    case listedTwice(String)
    /// The form has no such sheet.
    case noSuchSheet(String, known: [String])
    /// A cell whose row is not listed, without a code or name and a unit of its own.
    case cellWithoutRow
    /// The label in the file is not the form's.
    case otherLabel(expected: String, found: String)
  }

  /// One-based.
  public var line: Int
  /// The keys to the place, as `tables[1].rows[3].code`; empty for the file.
  public var key: String
  /// What is wrong.
  public var problem: Problem

  /// An error.
  public init(line: Int, key: String, problem: Problem) {
    self.line = line
    self.key = key
    self.problem = problem
  }
}
