/// Why a workbook could not be read, edited or written.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// The kinds of failure.
  ///
  /// Open: new codes break nobody.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name in brackets at the end of a message.
    public let description: String

    private init(_ name: String) { description = name }

    /// The file is empty.
    public static let emptyFile = Code("emptyFile")
    /// The file is not a zip package.
    public static let notAPackage = Code("notAPackage")
    /// The package is damaged or cut short.
    public static let damagedPackage = Code("damagedPackage")
    /// The file is encrypted.
    public static let encrypted = Code("encrypted")
    /// An old binary file (.xls, .doc).
    public static let legacyFormat = Code("legacyFormat")
    /// A package of another kind (a text document, say).
    public static let wrongKind = Code("wrongKind")
    /// A part breaks the format's rules.
    public static let malformedPart = Code("malformedPart")
    /// A part that others need is missing.
    public static let missingPart = Code("missingPart")
    /// A limit was passed.
    public static let limitExceeded = Code("limitExceeded")
    /// There is no such sheet.
    public static let noSuchSheet = Code("noSuchSheet")
    /// The edit may not be made (a formula cell, say).
    public static let refusedEdit = Code("refusedEdit")
    /// The format has no way to hold the value.
    public static let invalidArgument = Code("invalidArgument")
    /// The file is signed; an edit would break the signature.
    public static let signed = Code("signed")
  }

  /// What kind of failure.
  public var code: Code
  /// The part inside the package, `xl/worksheets/sheet2.xml`.
  public var part: String?
  /// One-based line in the part.
  public var line: Int?
  /// The sheet's name.
  public var sheet: String?
  /// The cell.
  public var cell: CellReference?
  /// What was found, what was expected: one sentence, English; commands translate by `code`.
  public var message: String

  /// An error.
  public init(
    _ code: Code, _ message: String, part: String? = nil, line: Int? = nil, sheet: String? = nil,
    cell: CellReference? = nil
  ) {
    self.code = code
    self.message = message
    self.part = part
    self.line = line
    self.sheet = sheet
    self.cell = cell
  }
}
