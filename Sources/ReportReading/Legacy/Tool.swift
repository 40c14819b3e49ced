internal import ByteSupport
internal import FileAccess

/// A program that reads files for us, its failures as those of the report.
struct Tool {
  /// What messages call it.
  let name: String
  /// The report.
  let file: String
  let options: ReportOptions

  /// Runs it to its end, whatever its exit status.
  ///
  /// - Throws: `.toolFailed`, `.toolTimedOut`; a signal that comes meanwhile ends this process as it
  ///   would have.
  func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws(ReportError) -> ChildProcess.Output {
    do throws(ChildProcess.Failure) {
      return try ChildProcess.run(
        program, arguments, input: input, environment: environment, seconds: options.toolSeconds,
        outputLimit: options.limits.reportBytes)
    } catch {
      switch error {
      case .notStarted(let reason): throw .toolFailed(file: file, tool: name, detail: reason)
      case .timedOut(let seconds): throw .toolTimedOut(file: file, tool: name, seconds: seconds)
      case .tooMuchOutput(let limit):
        throw .limitExceeded(file: file, part: nil, detail: "\(name): \(limit) byte")
      case .interrupted(let signal): throw .interrupted(file: file, signal: signal)
      }
    }
  }

  /// The first line of what a program complained of the file; LibreOffice says first that it has no
  /// Java, which no report needs.
  static func firstLine(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    return lines.first { !$0.contains("javaldx") }.map(String.init) ?? "?"
  }
}

extension Tool {
  /// A folder for the files that a program reads and writes.
  static func folder(_ file: String) throws(ReportError) -> PrivateFolder {
    do throws(FileError) {
      return try PrivateFolder()
    } catch {
      throw .toolFailed(file: file, tool: "mkdtemp", detail: "\(error)")
    }
  }

  /// Writes a file that a program reads.
  static func write(
    _ bytes: [UInt8], to path: String, for file: String
  ) throws(ReportError) {
    do throws(FileError) {
      var files = AtomicFiles()
      try files.stage(bytes, at: path, replacing: true)
      try files.commit()
    } catch {
      throw .toolFailed(file: file, tool: "write", detail: "\(error)")
    }
  }
}
