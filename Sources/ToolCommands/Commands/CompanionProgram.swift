internal import FileAccess

/// A program beside this one that does what this one is too light for.
///
/// What such a program links (GRDB, Yams) brings Foundation, and a program that links it starts
/// milliseconds later.
enum CompanionProgram: String {
  /// The store of past periods.
  case history = "bieumau-history"
  /// The whole command, able to read the YAML of bindings.
  case binding = "bieumau-binding"

  /// The program that arguments need; `nil` when this one will do.
  init?(for arguments: [String]) {
    if arguments.first == "history" {
      self = .history
    } else if BindingInput.reader == nil, CompanionProgram.readBinding(arguments) {
      self = .binding
    } else {
      return nil
    }
  }

  private static func readBinding(_ arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { argument in
      ["--binding", "--rebind"].contains { argument == $0 || argument.hasPrefix($0 + "=") }
    }
  }

  /// Runs it in place of this program.
  ///
  /// - Throws: `ToolError` when it is not there or does not start; never returns otherwise.
  func run(_ arguments: [String]) throws {
    let own = FileAccess.executablePath().map(FileAccess.parent(of:)) ?? "."
    let path = own + "/" + rawValue
    guard FileAccess.isFile(path) else {
      throw ToolError(
        status: .failed, file: path, message: .programMissing(name: rawValue),
        code: "missingProgram", hint: .install(name: rawValue))
    }
    let reason = ProcessImage.replace(with: path, arguments: arguments)
    throw ToolError(
      status: .failed, file: path, message: .inputOutput(reason: reason), code: "inputOutput",
      hint: .install(name: rawValue))
  }
}
