internal import ArgumentParser
internal import History
internal import IndicatorModel
internal import ToolCommands

/// `bieumau history import`.
struct HistoryImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: HelpText.text(
        "Nhập báo cáo và biểu đã điền vào kho; số sửa lại được ghi thêm, số cũ vẫn còn.",
        "Records reports and filled forms; a correction is added, the old value stays."))
  }

  @Argument(
    help: HelpText.help(
      "Báo cáo (.docx, .pdf, .txt…) và biểu đã điền (.xlsx, .ods), theo thứ tự thời gian.",
      "Reports (.docx, .pdf, .txt…) and filled forms (.xlsx, .ods), in order of time."))
  var files: [String]

  @Option(
    help: HelpText.help(
      "Tên đơn vị báo cáo, thay tên ghi trong tệp.",
      "The reporting unit's name, whatever the files say."))
  var unitName: String?

  @Option(
    help: HelpText.help(
      "Kỳ báo cáo, thay kỳ ghi trong tệp: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05.",
      "The period, whatever the files say: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05."),
    transform: ReportingPeriod.parsed(argument:))
  var period: ReportingPeriod?

  @Option(
    help: HelpText.help(
      "Thêm chỉ tiêu từ tệp CSV cùng cột với danh mục có sẵn; mã trùng thì thay.",
      "Adds indicators of a CSV with the built-in catalogue's columns; the same code replaces."))
  var catalogue: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var options: StoreOptions

  func run() throws {
    // Every file is read before the store is touched: one that cannot be read leaves it as it was.
    let reader = ImportReader(
      catalogue: try CatalogueInput.catalogue(extendedBy: catalogue), unitName: unitName,
      period: period, reading: reading.options)
    let imported = try reader.read(files)
    let outcomes = try options.open(.recording).record(imported)
    var conflicts = 0
    for (file, outcome) in zip(imported, outcomes) {
      Console.print("\(file.name): " + words(for: outcome, of: file))
      if case .imported(let counts) = outcome, counts.conflicts > 0 {
        conflicts += counts.conflicts
        let text = options.common.lang.text(Message.conflictsInFile(count: counts.conflicts))
        Console.say("\(file.name): warning: \(text) [conflict]")
      }
    }
    if conflicts > 0 { throw CommandExit.needsLook }
  }

  private func words(for outcome: ImportOutcome, of file: ImportedFile) -> String {
    switch outcome {
    case .alreadyImported: options.common.lang.text(Message.alreadyImported)
    case .imported(let counts):
      options.common.lang.text(
        Message.imported(
          ImportTally(
            unitName: file.unitName, period: file.period.description, new: counts.new,
            revised: counts.revised, confirmed: counts.confirmed)))
    }
  }
}
