internal import SpreadsheetModel

/// Why a command stopped: said once, in one form, with the exit status of the contract.
struct ToolError: Error {
  /// Exit statuses (`CLI.md`; 64 and up are those of sysexits.h).
  enum Status: Int32 {
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
  var status: Status
  /// The file it is about; empty for none.
  var file = ""
  /// The part inside it.
  var part: String?
  /// One-based line of the part.
  var line: Int?
  /// The sheet.
  var sheet: String?
  /// The cell.
  var cell: CellReference?
  /// What was expected and found.
  var message: Message
  /// The name in brackets.
  var code: String
  /// What the person can do.
  var hint: Hint?

  /// `FILE[:part][:line][:'Sheet'!CELL]: error: message [code]` and a `fix:` line.
  func text(in language: Language) -> String {
    var place = file
    if let part { place += ":" + part }
    if let line { place += ":\(line)" }
    if let sheet { place += ":'\(sheet)'" + (cell.map { "!\($0)" } ?? "") }
    let head = place.isEmpty ? "bieumau" : place
    let fix = hint.map { "\n  fix: " + language.text($0) } ?? ""
    return "\(head): error: \(language.text(message)) [\(code)]" + fix
  }
}
