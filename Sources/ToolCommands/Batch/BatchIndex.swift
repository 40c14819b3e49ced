internal import ByteSupport
internal import FileAccess

/// What a batch did, kept beside its outputs so that the next run does what changed only.
///
/// JSON, schema `bieumau.batch/1`, written whole or not at all; the same run gives the same bytes.
struct BatchIndex: Sendable, Equatable {
  /// What decides about every output besides the report: change one, and all are made anew.
  struct Settings: Sendable, Equatable {
    /// The form, as the caller named it.
    var template: String
    /// SHA-256 of the form's bytes.
    var formSHA256: String
    /// The program's version.
    var program: String
    /// Every option that outputs depend on, as text.
    var options: String
  }

  /// One report that was done.
  struct Entry: Sendable, Equatable {
    /// SHA-256 of the report's bytes.
    var sha256: String
    /// The output's name in the folder of outputs.
    var output: String
    /// SHA-256 of the output's and of the run record's bytes.
    var outputSHA256: String
    var recordSHA256: String
    /// Input cells with a figure, all of them, and those a person must look at.
    var filled: Int
    var inputs: Int
    var needsLook: Int
  }

  var settings: Settings
  /// By the report's name in its folder.
  var entries: [String: Entry] = [:]

  init(settings: Settings) { self.settings = settings }

  /// Where the index of a form lies.
  static func path(in folder: String, form: String) -> String {
    folder + "/.bieumau-batch." + form + ".json"
  }

  /// Reads an index.
  ///
  /// - Returns: `nil` when there is none or it is no index of ours: everything is done anew then.
  init?(path: String) {
    guard FileAccess.isFile(path), let bytes = try? FileAccess.read(path),
      let value = try? JSONValue(parsing: bytes),
      value["schema"]?.stringValue == "bieumau.batch/1",
      let template = value["template"]?.stringValue, let form = value["formSha256"]?.stringValue,
      let program = value["program"]?.stringValue, let options = value["options"]?.stringValue
    else { return nil }
    settings = Settings(
      template: template, formSHA256: form, program: program, options: options)
    for element in value["reports"]?.elements ?? [] {
      guard let name = element["file"]?.stringValue, let entry = Entry(element) else { continue }
      entries[name] = entry
    }
  }

  /// The index as JSON text, UTF-8.
  func rendered() -> [UInt8] {
    var writer = JSONWriter(capacity: 512 * entries.count + 512)
    writer.startObject()
    writer.member("formSha256", settings.formSHA256)
    writer.member("options", settings.options)
    writer.member("program", settings.program)
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.list("reports", sorted) { writer, pair in pair.value.write(pair.key, to: &writer) }
    writer.member("schema", "bieumau.batch/1")
    writer.member("template", settings.template)
    writer.endObject()
    return writer.finish()
  }

  /// Writes the index whole or not at all.
  func write(to path: String) throws(FileError) {
    var files = AtomicFiles()
    try files.stage(rendered(), at: path, replacing: true)
    try files.commit()
  }
}

extension BatchIndex.Entry {
  fileprivate init?(_ value: JSONValue) {
    guard let sha256 = value["sha256"]?.stringValue, let output = value["output"]?.stringValue,
      let outputSHA256 = value["outputSha256"]?.stringValue,
      let recordSHA256 = value["recordSha256"]?.stringValue,
      let filled = value["filled"]?.integerValue, let inputs = value["inputs"]?.integerValue,
      let needsLook = value["needsLook"]?.integerValue
    else { return nil }
    self.init(
      sha256: sha256, output: output, outputSHA256: outputSHA256, recordSHA256: recordSHA256,
      filled: filled, inputs: inputs, needsLook: needsLook)
  }

  fileprivate func write(_ file: String, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("file", file)
    writer.member("filled", filled)
    writer.member("inputs", inputs)
    writer.member("needsLook", needsLook)
    writer.member("output", output)
    writer.member("outputSha256", outputSHA256)
    writer.member("recordSha256", recordSHA256)
    writer.member("sha256", sha256)
    writer.endObject()
  }
}
