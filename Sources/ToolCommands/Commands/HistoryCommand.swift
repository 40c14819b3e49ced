internal import ArgumentParser
internal import FileAccess

/// `bieumau history`, as `bieumau --help` lists it.
///
/// The work is done by `bieumau-history` (`HistoryCommands`): the store needs GRDB, which brings
/// Foundation, and a program that links it starts milliseconds later.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: HelpText.text(
        "Kho số liệu các kỳ trước: nhập (import), xem (list), xuất (export).",
        "The store of past periods: import, list, export."))
  }
}

/// The program beside this one that runs the verbs this one is too light for.
enum CompanionProgram {
  /// Its name.
  static let name = "bieumau-history"

  /// Whether arguments name one of its verbs.
  static func runs(_ arguments: [String]) -> Bool { arguments.first == "history" }

  /// Runs it in place of this program.
  ///
  /// - Throws: `ToolError` when it is not there or does not start; never returns otherwise.
  static func run(_ arguments: [String]) throws {
    let own = FileAccess.executablePath().map(FileAccess.parent(of:)) ?? "."
    let path = own + "/" + name
    guard FileAccess.isFile(path) else {
      throw ToolError(
        status: .failed, file: path, message: .programMissing(name: name), code: "missingProgram",
        hint: .installBoth)
    }
    let reason = ProcessImage.replace(with: path, arguments: arguments)
    throw ToolError(
      status: .failed, file: path, message: .inputOutput(reason: reason), code: "inputOutput",
      hint: .installBoth)
  }
}
