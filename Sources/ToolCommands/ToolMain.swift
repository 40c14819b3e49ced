internal import ArgumentParser
internal import FileAccess
internal import SpreadsheetModel

/// The command as a function, so that tests run it in process.
public enum ToolMain {
  /// Runs the command.
  ///
  /// - Parameter arguments: without the program's name.
  /// - Returns: the exit status of the contract (`CLI.md`).
  public static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try BieuMau.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let error as ToolError {
      Console.say(error.text(in: Language.requested(in: arguments)))
      return error.status.rawValue
    } catch let error as FileError {
      Console.say(ToolError(error).text(in: Language.requested(in: arguments)))
      return ToolError(error).status.rawValue
    } catch {
      let message = BieuMau.fullMessage(for: error)
      let code = BieuMau.exitCode(for: error).rawValue
      if !message.isEmpty { code == 0 ? Console.print(message) : Console.say(message) }
      return code
    }
  }

  /// Runs the command with its words caught instead of printed.
  ///
  /// - Returns: the exit status, standard output and standard error.
  package static func capture(_ arguments: [String]) -> (status: Int32, out: String, error: String)
  {
    let out = CapturedText()
    let error = CapturedText()
    let console = Console(out: { out.append($0) }, error: { error.append($0) })
    let status = Console.$current.withValue(console) { run(arguments) }
    return (status, out.text, error.text)
  }
}

/// Text that grows; used by one task at a time.
///
/// `@unchecked`: `ToolMain.capture` runs the command on its own thread and reads afterwards.
private final class CapturedText: @unchecked Sendable {
  private(set) var text = ""

  func append(_ more: String) { text += more }
}
