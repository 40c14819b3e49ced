internal import FileAccess

/// The checkers of `shared`: what they find in a file that they did not find before.
public enum ConformanceCheck {
  /// Whether the checkers can be run.
  public static var isThere: Bool {
    Fixture.hasShared && FileAccess.isFile(Fixture.shared + "/tools/xlsx_check.py")
      && FileAccess.isFile("/usr/bin/jing")
  }

  /// The faults of edited files that their originals do not have.
  ///
  /// - Parameters:
  ///   - tool: `xlsx_check.py` or `ods_check.py`.
  ///   - files: paths of originals and of what was made of them.
  public static func newFaults(
    _ tool: String, _ files: [(original: String, edited: String)]
  ) throws -> [String] {
    let edited = try faults(tool, files.map(\.edited))
    let suspects = files.filter { edited[$0.edited] != nil }
    guard !suspects.isEmpty else { return [] }
    let before = try faults(tool, suspects.map(\.original))
    return suspects.flatMap { file in
      (edited[file.edited] ?? []).subtracting(before[file.original] ?? []).sorted().map {
        "\(file.original): \($0)"
      }
    }
  }

  /// The faults of each file: code and message, lines and numbers left out.
  private static func faults(_ tool: String, _ paths: [String]) throws -> [String: Set<String>] {
    let program = ForeignProgram.python ?? "/usr/bin/env"
    let head = ForeignProgram.python == nil ? ["python3"] : []
    let result = try ForeignProgram.run(
      program, head + [Fixture.shared + "/tools/" + tool] + paths)
    var faults: [String: Set<String>] = [:]
    for line in result.out.split(separator: "\n") {
      guard let path = paths.first(where: { line.hasPrefix($0 + ": ") }) else { continue }
      let words = line.dropFirst(path.utf8.count + 2).split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[0].count <= 5 else { continue }
      let message = words[2].prefix { $0 != ":" && !$0.isNumber }
      faults[path, default: []].insert("\(words[0]) \(message)")
    }
    return faults
  }
}
