internal import FileAccess
internal import Foundation

/// Programs of others that tests ask for a second opinion.
public enum ForeignProgram {
  /// The Python with openpyxl and calamine: `$BIEUMAU_PYTHON`; `nil` when it is not there.
  public static var python: String? {
    guard let path = FileAccess.environment("BIEUMAU_PYTHON"), FileAccess.isFile(path) else {
      return nil
    }
    return path
  }

  /// Runs a program to its end.
  ///
  /// - Returns: its exit status and what it printed.
  public static func run(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, out: String
  ) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
