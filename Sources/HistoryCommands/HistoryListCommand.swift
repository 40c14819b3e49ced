internal import ArgumentParser
internal import History
internal import IndicatorModel
internal import ToolCommands

/// `bieumau history list`.
struct HistoryListCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: HelpText.text(
        "Liệt kê số liệu trong kho, kèm các lần sửa.",
        "Lists the figures of the store, with their revisions."))
  }

  @OptionGroup var selection: SelectionOptions

  @Option(name: .shortAndLong, help: HelpText.help("text hoặc json.", "text or json."))
  var format = Format.text

  @OptionGroup var options: StoreOptions

  func run() throws {
    let store = try options.open(.reading)
    let rows = try store.observations(selection.query).map { observation in
      // The latest revision is at hand; earlier ones are read where there are any.
      let revisions =
        observation.current.number > 1
        ? try store.revisions(of: observation) : [observation.current]
      return (observation: observation, revisions: revisions)
    }
    switch format {
    case .json: Console.printRaw(String(decoding: HistoryDocument.bytes(rows), as: UTF8.self))
    case .text:
      guard !rows.isEmpty else {
        return Console.print(options.common.lang.text(Message.noObservations))
      }
      Console.printRaw(HistoryText.text(rows, language: options.common.lang))
    }
  }
}
