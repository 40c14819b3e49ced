internal import FileAccess
internal import IndicatorForms
internal import ReportReading
internal import SpreadsheetModel

extension ToolError {
  /// A failure of the file system.
  init(_ error: FileError) {
    switch error {
    case .missing(let path):
      self.init(
        status: .noInput, file: path, message: .fileMissing, code: "missingFile", hint: .checkPath)
    case .notAFile(let path):
      self.init(
        status: .dataError, file: path, message: .notAFile, code: "notAFile", hint: .checkPath)
    case .tooLarge(let path, let size, let limit):
      self.init(
        status: .dataError, file: path, message: .fileTooLarge(size: size, limit: limit),
        code: "limitExceeded")
    case .exists(let path):
      self.init(
        status: .cannotCreate, file: path, message: .outputExists, code: "outputExists",
        hint: .useForce)
    case .cannotCreate(let path, let reason):
      self.init(
        status: .cannotCreate, file: path, message: .cannotCreate(reason: reason),
        code: "cannotCreate", hint: .chooseOtherOutput)
    case .inputOutput(let path, let reason):
      self.init(
        status: .inputOutput, file: path, message: .inputOutput(reason: reason),
        code: "inputOutput", hint: .freeSpace)
    }
  }

  /// A failure of a workbook.
  init(_ error: SpreadsheetError, file: String) {
    let (message, hint) = ToolError.words(for: error)
    self.init(
      status: .dataError, file: file, part: error.part, line: error.line, sheet: error.sheet,
      cell: error.cell, message: message, code: error.code.description, hint: hint)
    if error.code == .refusedEdit || error.code == .invalidArgument { status = .failed }
  }

  private static func words(for error: SpreadsheetError) -> (Message, Hint?) {
    switch error.code {
    case .emptyFile: (.emptyFile, .saveAsXLSX)
    case .notAPackage: (.notAPackage(detail: error.message), .saveAsXLSX)
    case .damagedPackage: (.damagedPackage(detail: error.message), .openAndSave)
    case .encrypted: (.encrypted, .saveWithoutPassword)
    case .legacyFormat: (.legacyFormat, .saveAsXLSX)
    case .wrongKind: (.wrongKind(detail: error.message), .saveAsXLSX)
    case .malformedPart: (.malformedPart(detail: error.message), .openAndSave)
    case .missingPart: (.missingPart(detail: error.message), .openAndSave)
    case .limitExceeded: (.limitExceeded(detail: error.message), nil)
    case .noSuchSheet: (.noSuchSheet(name: error.sheet ?? error.message), nil)
    case .signed: (.signed, nil)
    case .invalidArgument: (.invalidArgument(detail: error.message), nil)
    default: (.refusedEdit(detail: error.message), nil)
    }
  }

  /// A failure of a report.
  init(_ error: ReportError) {
    switch error {
    case .empty(let file):
      self.init(
        status: .dataError, file: file, message: .reportEmpty, code: "emptyReport",
        hint: .giveReport)
    case .binary(let file, let kind):
      self.init(
        status: .dataError, file: file, message: .reportBinary(looksLike: kind),
        code: "binaryReport", hint: .convertReport)
    case .undecodable(let file, let offset):
      self.init(
        status: .dataError, file: file, message: .reportUndecodable(offset: offset),
        code: "undecodableReport", hint: .saveAsUTF8)
    case .tooLarge(let file, let bytes, let limit):
      self.init(
        status: .dataError, file: file, message: .reportTooLarge(size: bytes, limit: limit),
        code: "limitExceeded")
    case .encrypted(let file):
      self.init(
        status: .dataError, file: file, message: .encrypted, code: "encrypted",
        hint: .saveWithoutPassword)
    case .damaged(let file, let part, let line, let detail):
      self.init(
        status: .dataError, file: file, part: part, line: line,
        message: part == nil ? .damagedPackage(detail: detail) : .malformedPart(detail: detail),
        code: part == nil ? "damagedPackage" : "malformedPart", hint: .openAndSave)
    case .limitExceeded(let file, let part, let detail):
      self.init(
        status: .dataError, file: file, part: part, message: .limitExceeded(detail: detail),
        code: "limitExceeded")
    case .scanned(let file):
      self.init(
        status: .dataError, file: file, message: .reportScanned, code: "scannedReport",
        hint: .recognise)
    case .toolMissing, .toolFailed, .toolTimedOut, .interrupted: self.init(tool: error)
    }
  }

  /// A failure of a program that reads reports for us.
  private init(tool error: ReportError) {
    let (message, code, hint): (Message, String, Hint?) =
      switch error {
      case .toolMissing(_, let kind, let packages):
        (.readerMissing(kind: kind), "missingProgram", .installPackages(packages))
      case .toolTimedOut(_, let tool, let seconds):
        (.readerTimedOut(tool: tool, seconds: seconds), "limitExceeded", .convertReport)
      case .toolFailed(_, let tool, let detail):
        (.readerFailed(tool: tool, detail: detail), "unreadableReport", .convertReport)
      default: (.reportEmpty, "emptyReport", nil)
      }
    self.init(status: .dataError, file: error.file, message: message, code: code, hint: hint)
  }

  /// A failure of a form's definition.
  init(_ error: FormDefinitionError, file: String) {
    self.init(
      status: .dataError, file: file,
      message: .definitionMalformed(path: error.path, expected: error.expected),
      code: "malformedDefinition")
  }
}
