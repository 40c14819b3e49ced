import ByteSupport
import FileAccess
import Foundation
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau batch")
struct BatchCommandTests {
  let samples: RollupSamples
  let form: String

  init() throws {
    samples = try RollupSamples()
    form = try samples.add("mau.xlsx", RollupSamples.provinceForm())
    for (number, name) in ["Tân An", "Phú Lộc", "Mỹ Hòa", "An Bình"].enumerated() {
      try samples.add(
        "\(number).txt", RollupSamples.report("Xã \(name)", .init(jobs: 100 + number)))
    }
  }

  private func batch(
    _ out: String = "out", _ more: [String] = []
  ) -> (status: Int32, out: String, error: String) {
    ToolMain.capture(
      ["batch", samples.folder.file("in"), "--template", form, "-o", samples.folder.file(out)]
        + more)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try FileAccess.read(samples.folder.file(name))
  }

  /// The device's number of a file: a file written anew has another.
  private func identity(_ name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: samples.folder.file(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }

  @Test("every report gets its form and record; a bad file is told of at the end and stops nothing")
  func badFile() throws {
    try samples.folder.write([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "in/2b.txt")
    let result = batch()
    #expect(result.status == 2)
    #expect(result.out.contains("Đã điền 4 biểu"))
    #expect(result.error.contains("1 tệp không điền được:"))
    #expect(result.error.contains("in/2b.txt: error: "))
    #expect(
      FileAccess.list(samples.folder.file("out")) == [
        ".bieumau-batch.mau.json", "0.mau.xlsx", "0.mau.xlsx.run.json", "1.mau.xlsx",
        "1.mau.xlsx.run.json", "2.mau.xlsx", "2.mau.xlsx.run.json", "3.mau.xlsx",
        "3.mau.xlsx.run.json",
      ])
    #expect(!result.error.contains("\u{1B}"))
  }

  @Test("a second run touches only what changed, --force everything")
  func secondRun() throws {
    _ = batch()
    let before = try (0...3).map { try identity("out/\($0).mau.xlsx") }
    let index = try identity("out/.bieumau-batch.mau.json")
    #expect(batch().out.contains("Đã điền 0 biểu"))
    #expect(try identity("out/.bieumau-batch.mau.json") == index)
    try samples.add("1.txt", RollupSamples.report("Xã Phú Lộc", .init(jobs: 999)))
    #expect(batch().out.contains("Đã điền 1 biểu"))
    let after = try (0...3).map { try identity("out/\($0).mau.xlsx") }
    #expect(zip(before, after).map { $0 == $1 } == [true, false, true, true])
    #expect(batch("out", ["--period", "2026-Q1"]).out.contains("Đã điền 4 biểu"))
    #expect(batch("out", ["--period", "2026-Q1", "--force"]).out.contains("Đã điền 4 biểu"))
  }

  @Test("an output that a person changed is not written over without --force")
  func changedOutput() throws {
    _ = batch()
    try samples.folder.write([1, 2, 3], "out/1.mau.xlsx")
    #expect(batch().out.contains("Đã điền 0 biểu"))
    try samples.add("1.txt", RollupSamples.report("Xã Phú Lộc", .init(jobs: 999)))
    let refused = batch()
    #expect(refused.status == 2)
    #expect(refused.error.contains("[outputExists]"))
    #expect(try bytes("out/1.mau.xlsx") == [1, 2, 3])
    #expect(batch("out", ["--force"]).status != 1)
    #expect(try bytes("out/1.mau.xlsx") != [1, 2, 3])
  }

  @Test("outputs are the same whatever --jobs, and those of a fill")
  func jobs() throws {
    _ = batch("one", ["--jobs", "1"])
    _ = batch("many", ["--jobs", "7"])
    for number in 0...3 {
      #expect(try bytes("one/\(number).mau.xlsx") == bytes("many/\(number).mau.xlsx"))
    }
    _ = ToolMain.capture([
      "fill", samples.folder.file("in/0.txt"), "--template", form, "-o",
      samples.folder.file("single.xlsx"),
    ])
    #expect(try bytes("single.xlsx") == bytes("one/0.mau.xlsx"))
  }

  @Test(
    "wrong use is told: no such folder, outputs among the reports, a silly number of jobs",
    arguments: [("nowhere", "out", "2", Int32(66)), ("in", "in", "2", 64), ("in", "out", "0", 64)])
  func wrongUse(folder: String, out: String, jobs: String, status: Int32) {
    let result = ToolMain.capture([
      "batch", samples.folder.file(folder), "--template", form, "-o", samples.folder.file(out),
      "--jobs", jobs,
    ])
    #expect(result.status == status, "\(result.error)")
  }

  @Test(
    "kill -9 in the middle leaves whole files, and the next run does the rest",
    .enabled(if: BatchProgram.isBuilt, "bieumau is not beside the tests"))
  func killed() throws {
    for number in 10..<130 {
      try samples.add("\(number).txt", RollupSamples.report("Xã Số \(number)", .init(jobs: number)))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BatchProgram.path)
    process.arguments = [
      "batch", samples.folder.file("in"), "--template", form, "-o", samples.folder.file("out"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, FileAccess.list(samples.folder.file("out")).count < 12 { usleep(200) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal, "the batch ended before it was killed")
    let left = FileAccess.list(samples.folder.file("out"))
    #expect(left.count < 249)
    #expect(left.allSatisfy { $0.hasSuffix(".mau.xlsx") || $0.hasSuffix(".json") }, "\(left)")
    let again = batch()
    #expect(!again.error.contains("[outputExists]"), "\(again.error)")
    #expect(FileAccess.list(samples.folder.file("out")).count == 249)
    _ = batch("whole")
    for name in FileAccess.list(samples.folder.file("whole")) where name.hasSuffix(".xlsx") {
      #expect(try bytes("out/" + name) == bytes("whole/" + name), "\(name)")
    }
  }
}

/// The program that the tests were built with.
enum BatchProgram {
  static let path = FileAccess.parent(of: FileAccess.executablePath() ?? "") + "/bieumau"
  static var isBuilt: Bool { FileAccess.isFile(path) }
}
