internal import FileAccess
internal import SpreadsheetTemplate

/// Where a fill writes.
struct OutputPath {
  /// The filled form.
  let file: String
  /// The run record.
  let record: String

  /// Makes the default folder, and only that: a folder that the caller names must be there.
  func makeFolder() throws {
    let folder = FileAccess.parent(of: file)
    if folder == "Output" { try FileAccess.makeFolder(folder) }
  }

  /// The twin of a shipped form that options ask for: `--format`, else the output's extension.
  static func format(_ options: FillingOptions, _ output: String?) throws -> SpreadsheetFile.Format?
  {
    if let format = options.format { return format }
    guard let output else { return nil }
    let name = FileAccess.pathExtension(of: output)
    guard
      let format = SpreadsheetFile.Format(rawValue: ["xlsm": "xlsx", "fods": "ods"][name] ?? name)
    else {
      throw ToolError(
        status: .usage, file: output, message: .unknownOutputFormat(name: name),
        code: "unknownFormat", hint: .pickFormat)
    }
    return format
  }

  /// Refuses a path of a review page that is an input, another output, or exists.
  func check(_ review: String?, inputs: [String], _ options: FillingOptions) throws {
    guard let review else { return }
    try OutputFile.check(
      review, inputs: inputs + [file, record], force: options.force || options.dryRun)
  }

  /// The paths of a fill's output.
  ///
  /// - Throws: `ToolError` when the output is an input, has the wrong extension, or exists.
  static func resolve(
    _ options: FillingOptions, reports: [String], output: String?, form: FormInput
  ) throws -> OutputPath {
    let kind = form.file.outputExtension
    let report = reports.first.map(FileAccess.stem(of:)) ?? "report"
    let file = output ?? "Output/\(report).\(form.stem).\(kind)"
    guard FileAccess.pathExtension(of: file) == kind else {
      throw ToolError(
        status: .usage, file: file,
        message: .formatMismatch(form: kind, asked: FileAccess.pathExtension(of: file)),
        code: "formatMismatch", hint: .pickFormat)
    }
    let path = OutputPath(file: file, record: options.report ?? file + ".run.json")
    for target in [path.file, path.record] {
      try OutputFile.check(
        target, inputs: reports + [form.path], force: options.force || options.dryRun)
    }
    return path
  }
}
