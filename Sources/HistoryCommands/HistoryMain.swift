// The verbs that need the history, run by bieumau as a program of their own.
//
//   bieumau history … ─ execv ─▶ bieumau-history ─ HistoryMain ─▶ import │ list │ export
//                                                                   └─▶ History (SQLite)

internal import ArgumentParser
internal import History
internal import ToolCommands

/// The program as a function, so that tests run it in process.
public enum HistoryMain {
  /// Runs a verb.
  ///
  /// - Parameter arguments: those of `bieumau`, without the program's name: `history`, …
  /// - Returns: the exit status of the contract (`CLI.md`).
  public static func run(_ arguments: [String]) -> Int32 {
    ToolMain.run(as: HistoryRoot.self, arguments) {
      var command = try HistoryRoot.parseAsRoot(arguments)
      do {
        try command.run()
      } catch let error as HistoryError {
        throw ToolError(error)
      }
    }
  }
}

/// `bieumau`, as far as this program runs it.
struct HistoryRoot: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BieuMau.name, version: BieuMau.version,
      subcommands: [HistoryCommand.self])
  }
}

/// `bieumau history`.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: HelpText.text(
        "Kho số liệu các kỳ trước của nhiều đơn vị.", "Past periods of many reporting units."),
      subcommands: [HistoryImportCommand.self, HistoryListCommand.self, HistoryExportCommand.self])
  }
}
