internal import ArgumentParser
internal import FileAccess
internal import History
internal import IndicatorModel
internal import ToolCommands

/// Options that the verbs of the history share.
struct StoreOptions: ParsableArguments {
  @Option(
    help: HelpText.help(
      "Kho số liệu; mặc định $BIEUMAU_STORE, nếu không thì ~/.local/share/bieumau/history.sqlite.",
      "The store; $BIEUMAU_STORE by default, else ~/.local/share/bieumau/history.sqlite."))
  var store: String?

  @OptionGroup var common: CommonOptions

  /// `--store`, else `$BIEUMAU_STORE`, else `bieumau/history.sqlite` where the user's data is
  /// (`$XDG_DATA_HOME`, `~/.local/share`), else `history.sqlite` here.
  var path: String { store ?? FileAccess.environment("BIEUMAU_STORE") ?? StoreOptions.userStore }

  /// Opens the store; the default one's folder is made when it is written to.
  func open(_ access: HistoryStore.Access) throws -> HistoryStore {
    if access == .recording, store == nil, FileAccess.environment("BIEUMAU_STORE") == nil {
      try FileAccess.makeFolder(FileAccess.parent(of: path))
    }
    return try HistoryStore(path: path, access: access)
  }

  private static var userStore: String {
    func folder(_ name: String) -> String? {
      FileAccess.environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let data = folder("XDG_DATA_HOME") ?? folder("HOME").map { $0 + "/.local/share" }
    return data.map { $0 + "/bieumau/history.sqlite" } ?? "history.sqlite"
  }
}

/// Which observations a verb is asked for.
struct SelectionOptions: ParsableArguments {
  @Option(help: HelpText.help("Chỉ đơn vị này.", "This reporting unit only."))
  var unitName: String?

  @Option(
    help: HelpText.help("Chỉ kỳ này, như 2024-Q1.", "This period only, as 2024-Q1."),
    transform: ReportingPeriod.parsed(argument:))
  var period: ReportingPeriod?

  @Option(help: HelpText.help("Chỉ mã chỉ tiêu này.", "This indicator code only."))
  var code: String?

  /// The query.
  var query: ObservationQuery {
    ObservationQuery(unitName: unitName, period: period, code: code)
  }
}
