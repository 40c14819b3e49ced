import FileAccess
import Testing

/// Programs of others: their output, their time, nothing left of them.
@Suite("Child processes")
struct ChildProcessTests {
  private func run(
    _ script: String, input: String = "", seconds: Int = 20, limit: Int = 1 << 20
  ) throws -> ChildProcess.Output {
    try ChildProcess.run(
      "/bin/sh", ["-c", script], input: Array(input.utf8), environment: ["WORD": "từ"],
      seconds: seconds, outputLimit: limit)
  }

  @Test("input, environment, both outputs and the status")
  func outputs() throws {
    let result = try run("cat; printf \"$WORD\"; echo lỗi >&2; exit 3", input: "một ")
    #expect(String(decoding: result.bytes, as: UTF8.self) == "một từ")
    #expect(result.complaint == "lỗi\n")
    #expect(result.status == 3)
    #expect(try run("kill -9 $$").status == 137)
  }

  @Test("a program that takes too long is killed with what it started")
  func timeLimit() throws {
    let start = ContinuousClock.now
    #expect(throws: ChildProcess.Failure.timedOut(seconds: 1)) {
      try run("sleep 77 & sleep 77", seconds: 1)
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("a program that prints without end is killed")
  func outputLimit() {
    #expect(throws: ChildProcess.Failure.tooMuchOutput(limit: 10_000)) {
      try run("yes", limit: 10_000)
    }
  }

  @Test("a program that is not there, and one that is")
  func missing() throws {
    #expect(ChildProcess.find("no-such-program-here") == nil)
    let shell = try #require(ChildProcess.find("sh"))
    #expect(shell.hasSuffix("/sh"))
    let failure = #expect(throws: ChildProcess.Failure.self) {
      try ChildProcess.run("/no/such/program", [], seconds: 1, outputLimit: 1)
    }
    guard case .notStarted? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test("a private folder goes with all that is in it, links not followed")
  func privateFolder() throws {
    var path = ""
    do {
      let folder = try PrivateFolder()
      path = folder.path
      try FileAccess.makeFolder(path + "/a/b")
      _ = try run("echo x > \(path)/a/b/c; ln -s /etc \(path)/link")
      #expect(FileAccess.isFile(path + "/a/b/c"))
      #expect(!FileAccess.list("/etc").isEmpty)
    }
    #expect(!FileAccess.exists(path))
    #expect(!FileAccess.list("/etc").isEmpty)
  }
}
