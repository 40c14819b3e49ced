package import ArgumentParser
internal import ByteSupport
private import CMalloc
internal import FileAccess
public import IndicatorForms
internal import SpreadsheetModel

/// The command as a function, so that tests run it in process.
public enum ToolMain {
  /// Runs the command.
  ///
  /// - Parameter arguments: without the program's name.
  /// - Returns: the exit status of the contract (`CLI.md`).
  public static func run(_ arguments: [String]) -> Int32 {
    if let companion = CompanionProgram(for: arguments) {
      return run(as: BieuMau.self, arguments) { try companion.run(arguments) }
    }
    if let help = helpMessage(arguments) {
      Console.print(UsageWording.text(help, in: Language.requested(in: arguments)))
      return 0
    }
    return run(as: BieuMau.self, arguments) {
      guard arguments.first == FillCommand.configuration.commandName else {
        var command = try command(arguments)
        return try command.run()
      }
      // A second core makes the tables of a fill while the first one reads the arguments and files.
      let usesOwnCatalogue = arguments.contains { $0.hasPrefix("--catalogue") }
      try ParallelWork.beside {
        FillReadiness.makeReady(withCatalogue: !usesOwnCatalogue)
      } _: {
        var command = try command(arguments)
        try command.run()
      }
    }
  }

  /// Runs the command in a program that can read the YAML of bindings.
  ///
  /// - Parameter reader: throws `BindingError`.
  public static func run(
    _ arguments: [String],
    readingBindingsWith reader: @escaping @Sendable ([UInt8]) throws(BindingError) -> BindingNode
  ) -> Int32 {
    BindingInput.$reader.withValue(reader) { run(arguments) }
  }

  /// Does a command's work and says what went wrong.
  ///
  /// - Parameters:
  ///   - root: the command whose usage a wrong use is told.
  ///   - arguments: without the program's name.
  /// - Returns: the exit status of the contract.
  package static func run(
    as root: any ParsableCommand.Type, _ arguments: [String], _ work: () throws -> Void
  ) -> Int32 {
    // The command lives for milliseconds: by default the C library of Linux asks the system for
    // 4 KiB at a time and gives large buffers back at once.
    cmalloc_grow_in_large_steps()
    do {
      try work()
      return 0
    } catch let error as ToolError {
      Console.say(error.text(in: Language.requested(in: arguments)))
      return error.status.rawValue
    } catch let error as FileError {
      Console.say(ToolError(error).text(in: Language.requested(in: arguments)))
      return ToolError(error).status.rawValue
    } catch {
      let message = UsageWording.text(
        root.fullMessage(for: error), in: Language.requested(in: arguments))
      let code = root.exitCode(for: error).rawValue
      if !message.isEmpty { code == 0 ? Console.print(message) : Console.say(message) }
      return code
    }
  }

  /// The help that arguments ask for and nothing else: nothing needs to be parsed for it.
  private static func helpMessage(_ arguments: [String]) -> String? {
    guard let last = arguments.last, last == "--help" || last == "-h" else { return nil }
    switch arguments.count {
    case 1: return BieuMau.helpMessage()
    case 2: return BieuMau.leaf(named: arguments[0]).map { BieuMau.helpMessage(for: $0) }
    default: return nil
    }
  }

  /// The command that arguments ask for.
  ///
  /// The parser of the whole command reads the arguments of each verb several times, so the verb's
  /// own is asked first; the other one words errors and help.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let verb = BieuMau.leaf(named: name),
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
    {
      return command
    }
    return try BieuMau.parseAsRoot(arguments)
  }

  /// Runs the command with its words caught instead of printed.
  ///
  /// - Returns: the exit status, standard output and standard error.
  package static func capture(_ arguments: [String]) -> (status: Int32, out: String, error: String)
  {
    capture { run(arguments) }
  }

  /// Does something with its words caught instead of printed.
  package static func capture(_ run: () -> Int32) -> (status: Int32, out: String, error: String) {
    let out = CapturedText()
    let error = CapturedText()
    let console = Console(out: { out.append($0) }, error: { error.append($0) })
    let status = Console.$current.withValue(console) { run() }
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
