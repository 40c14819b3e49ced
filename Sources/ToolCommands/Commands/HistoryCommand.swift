internal import ArgumentParser

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
