import FileAccess
import Foundation
import TestSupport
import Testing

/// The program itself, killed and out of space: what stood before stands after.
@Suite(
  "Interrupted import",
  .enabled(if: HistoryProgram.isBuilt, "bieumau-history is not beside the tests"))
struct InterruptedImportTests {
  let folder: TemporaryFolder
  let store: String
  let first = Fixture.root + "/Examples/bao-cao-quy-1.txt"
  let second = Fixture.root + "/Examples/bao-cao-6-thang.txt"

  init() throws {
    folder = try TemporaryFolder()
    store = folder.file("history.sqlite")
  }

  private func list() throws -> (status: Int32, out: String) {
    try ForeignProgram.run(HistoryProgram.path, ["history", "list", "--store", store])
  }

  /// Starts an import and kills it as soon as it writes.
  ///
  /// - Returns: whether it was killed while it wrote.
  private func killWhileWriting(_ report: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: HistoryProgram.path)
    process.arguments = ["history", "import", report, "--store", store]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning {
      if FileAccess.exists(store + "-journal") {
        kill(process.processIdentifier, SIGKILL)
        break
      }
      usleep(100)
    }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  @Test("kill -9 while an import writes leaves what was there before")
  func killed() throws {
    _ = try ForeignProgram.run(HistoryProgram.path, ["history", "import", first, "--store", store])
    let before = try list()
    #expect(before.status == 0)
    #expect(try killWhileWriting(second), "the import ended before it could be killed")
    #expect(try list() == before)
    let again = try ForeignProgram.run(
      HistoryProgram.path, ["history", "import", second, "--store", store])
    #expect([0, 2].contains(again.status), "\(again.out)")
    #expect(try list() != before)
    #expect(folder.names == ["history.sqlite"])
  }

  @Test("kill -9 while the first import writes leaves a file that the next import uses")
  func killedAtFirst() throws {
    #expect(try killWhileWriting(first), "the import ended before it could be killed")
    #expect(try list().status == 66)
    let again = try ForeignProgram.run(
      HistoryProgram.path, ["history", "import", first, "--store", store])
    #expect([0, 2].contains(again.status), "\(again.out)")
    #expect(try list().status == 0)
  }

  @Test("a full disk is named and leaves what was there before")
  func fullDisk() throws {
    func importing(_ report: String, blocks: Int) throws -> (status: Int32, out: String) {
      try ForeignProgram.run(
        "/bin/bash",
        [
          "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"", "-", HistoryProgram.path,
          "history",
          "import", report, "--store", store,
        ])
    }
    let none = try importing(first, blocks: 16)
    #expect(none.status == 74)
    #expect(none.out.contains("[inputOutput]"), "\(none.out)")
    #expect(folder.names.isEmpty)
    _ = try ForeignProgram.run(HistoryProgram.path, ["history", "import", first, "--store", store])
    let before = try list()
    let bytes = try FileAccess.read(store)
    let failed = try importing(second, blocks: bytes.count / 1024 + 8)
    #expect(failed.status == 74, "\(failed.out)")
    #expect(try list() == before)
    #expect(try FileAccess.read(store) == bytes)
  }
}

/// The program that the tests were built with.
enum HistoryProgram {
  static let path = FileAccess.parent(of: FileAccess.executablePath() ?? "") + "/bieumau-history"
  static var isBuilt: Bool { FileAccess.isFile(path) }
}
