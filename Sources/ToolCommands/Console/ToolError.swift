package import SpreadsheetModel

/// Why a command stopped: said once, in one form, with the exit status of the contract.
package struct ToolError: Error {
  /// Exit statuses (`CLI.md`; 64 and up are those of sysexits.h).
  package enum Status: Int32, Sendable {
    /// Failed.
    case failed = 1
    /// Done, with something a person must look at.
    case needsLook = 2
    /// Wrong use.
    case usage = 64
    /// An input is malformed.
    case dataError = 65
    /// An input is missing.
    case noInput = 66
    /// The output cannot be created.
    case cannotCreate = 73
    /// Input/output error.
    case inputOutput = 74
  }

  /// The exit status.
  package var status: Status
  /// The file it is about; empty for none.
  package var file: String
  /// The part inside it.
  package var part: String?
  /// One-based line of the part.
  package var line: Int?
  /// The sheet.
  package var sheet: String?
  /// The cell.
  package var cell: CellReference?
  /// What was expected and found.
  package var message: Message
  /// The name in brackets.
  package var code: String
  /// What the person can do.
  package var hint: Hint?

  /// An error; what it is not about is `nil`.
  package init(
    status: Status, file: String = "", part: String? = nil, line: Int? = nil,
    sheet: String? = nil, cell: CellReference? = nil, message: Message, code: String,
    hint: Hint? = nil
  ) {
    self.status = status
    self.file = file
    self.part = part
    self.line = line
    self.sheet = sheet
    self.cell = cell
    self.message = message
    self.code = code
    self.hint = hint
  }

  /// `FILE[:part][:line][:'Sheet'!CELL]: error: message [code]` and a `fix:` line.
  package func text(in language: Language) -> String {
    var place = file
    if let part { place += ":" + part }
    if let line { place += ":\(line)" }
    if let sheet { place += ":'\(sheet)'" + (cell.map { "!\($0)" } ?? "") }
    let head = place.isEmpty ? "bieumau" : place
    let fix = hint.map { "\n  fix: " + language.text($0) } ?? ""
    return "\(head): error: \(language.text(message)) [\(code)]" + fix
  }
}
