#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a command's words go: the process's own output, or a test's ear.
package struct Console: Sendable {
  /// Standard output.
  package var out: @Sendable (String) -> Void
  /// Standard error.
  package var error: @Sendable (String) -> Void
  /// Whether a person watches standard error: progress is shown to nobody else.
  package var isTerminal = false

  /// The console of the running command.
  @TaskLocal package static var current = Console(
    out: { Console.write($0, to: 1) }, error: { Console.write($0, to: 2) },
    isTerminal: isatty(2) == 1)

  /// Writes a line to standard output.
  package static func print(_ text: String) { current.out(text + "\n") }

  /// Writes text to standard output as it is.
  package static func printRaw(_ text: String) { current.out(text) }

  /// Writes a line to standard error.
  package static func say(_ text: String) { current.error(text + "\n") }

  /// Shows how far long work is, on a terminal only, over what was shown before.
  ///
  /// - Parameter text: without a line break; empty wipes the line.
  package static func progress(_ text: String) {
    if current.isTerminal { current.error("\r\u{1B}[K" + text) }
  }

  /// Writes all of a text, also into a slow pipe.
  ///
  /// A closed pipe ends the writing silently, as with other commands in a pipeline.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
