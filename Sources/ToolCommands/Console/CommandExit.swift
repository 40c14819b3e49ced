internal import ArgumentParser

/// Ways to end a command that did its work.
enum CommandExit {
  /// Done, with something a person must look at.
  static let needsLook = ExitCode(ToolError.Status.needsLook.rawValue)
}
