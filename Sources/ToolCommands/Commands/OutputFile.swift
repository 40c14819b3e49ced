internal import FileAccess

/// One file a command writes, whole or not at all.
package enum OutputFile {
  /// Writes bytes.
  ///
  /// - Throws: `ToolError` when the output is an input; `FileError`.
  package static func write(_ bytes: [UInt8], to path: String, inputs: [String], force: Bool) throws
  {
    try check(path, inputs: inputs, force: force)
    var files = AtomicFiles()
    try files.stage(bytes, at: path, replacing: force)
    try files.commit()
  }

  /// Writes what something hands over piece by piece.
  ///
  /// - Parameter fill: hands every piece to the closure it is given, in order.
  /// - Throws: `ToolError` when the output is an input; `FileError`.
  static func write(
    to path: String, inputs: [String], force: Bool,
    pieces fill: (([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws {
    try check(path, inputs: inputs, force: force)
    var files = AtomicFiles()
    try files.stage(at: path, replacing: force) { (file) throws(FileError) in
      var length = 0
      try fill { (piece) throws(FileError) in
        try file.write(piece, at: length)
        length += piece.count
      }
    }
    try files.commit()
  }

  /// Refuses an output that is an input or exists.
  static func check(_ path: String, inputs: [String], force: Bool) throws {
    if inputs.contains(where: { $0 == path || FileAccess.isSameFile($0, path) }) {
      throw ToolError(
        status: .usage, file: path, message: .outputIsInput, code: "outputIsInput",
        hint: .chooseOtherOutput)
    }
    if !force, FileAccess.exists(path) { throw FileError.exists(path: path) }
  }
}
