package import ArgumentParser

/// Ways to end a command that did its work.
package enum CommandExit {
  /// Done, with something a person must look at.
  package static let needsLook = ExitCode(ToolError.Status.needsLook.rawValue)
}
