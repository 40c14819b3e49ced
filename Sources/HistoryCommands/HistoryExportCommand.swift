internal import ArgumentParser
internal import FileAccess
internal import History
internal import IndicatorModel
internal import ToolCommands

/// `bieumau history export`.
struct HistoryExportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case sdmx = "sdmx-csv"
    case sql
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: HelpText.text(
        "Xuất số liệu của kho: CSV, SDMX-CSV, hoặc cả kho thành SQL cho PostgreSQL.",
        "Exports the figures: CSV, SDMX-CSV, or the whole store as SQL for PostgreSQL."))
  }

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .shortAndLong,
    help: HelpText.help("csv, sdmx-csv hoặc sql.", "csv, sdmx-csv or sql."))
  var format: Format

  @Flag(
    help: HelpText.help(
      "Cả những giá trị đã được sửa (csv).", "Values that were corrected too (csv)."))
  var allRevisions = false

  @Option(name: .shortAndLong, help: HelpText.help("Tệp kết quả.", "The output file."))
  var output: String?

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    let isWhole = selection.unitName == nil && selection.period == nil && selection.code == nil
    guard format != .sql || isWhole else {
      throw ValidationError(
        options.common.lang.pick(
          "-f sql xuất cả kho, không dùng với --unit-name, --period, --code",
          "-f sql exports the whole store: no --unit-name, --period, --code"))
    }
  }

  func run() throws {
    let text = try rendered(try options.open(.reading))
    guard let output else { return Console.printRaw(text) }
    try OutputFile.write(Array(text.utf8), to: output, inputs: [options.path], force: force)
    Console.print(options.common.lang.text(Message.wrote(path: output)))
  }

  private func rendered(_ store: HistoryStore) throws -> String {
    switch format {
    case .sql: return try store.dump()
    case .csv:
      let rows = try store.observations(selection.query).flatMap { observation in
        let revisions =
          allRevisions ? try store.revisions(of: observation) : [observation.current]
        return revisions.map { (observation: observation, revision: $0) }
      }
      return ObservationTable.csv(rows)
    case .sdmx:
      let table = SDMXTable.csv(
        try store.observations(selection.query), areas: try store.unitCodes())
      if table.leftOut > 0 {
        let words = options.common.lang.text(Message.leftOutOfSDMX(count: table.leftOut))
        Console.say("\(options.path): warning: \(words) [leftOut]")
      }
      return table.text
    }
  }
}
