import FileAccess
import TestSupport
import Testing

@Suite("AtomicFiles")
struct AtomicFilesTests {
  @Test("nothing stands in place before commit")
  func staging() throws {
    let folder = try TemporaryFolder()
    var files = AtomicFiles()
    try files.stage([1, 2], at: folder.file("a"), replacing: false)
    #expect(!FileAccess.exists(folder.file("a")))
    try files.commit()
    #expect(try FileAccess.read(folder.file("a")) == [1, 2])
    #expect(folder.names == ["a"])
  }

  @Test("an existing file is not replaced unasked, and nothing is left behind")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write([7], "b")
    var files = AtomicFiles()
    try files.stage([1], at: folder.file("a"), replacing: false)
    #expect(throws: FileError.exists(path: folder.file("b"))) {
      try files.stage([2], at: folder.file("b"), replacing: false)
    }
    #expect(folder.names == ["b"])
    #expect(try FileAccess.read(folder.file("b")) == [7])
  }

  @Test("a missing folder is said to be that")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    var files = AtomicFiles()
    #expect { try files.stage([1], at: folder.file("none/a"), replacing: false) } throws: { error in
      if case FileError.cannotCreate = error { true } else { false }
    }
  }
}

@Suite("FileAccess")
struct FileAccessTests {
  @Test("says what is wrong with an input")
  func reading() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.missing(path: folder.file("x"))) {
      try FileAccess.read(folder.file("x"))
    }
    #expect(throws: FileError.notAFile(path: folder.path)) { try FileAccess.read(folder.path) }
    try folder.write([1, 2, 3], "x")
    #expect(throws: FileError.tooLarge(path: folder.file("x"), size: 3, limit: 2)) {
      try FileAccess.read(folder.file("x"), limit: 2)
    }
  }

  @Test(
    "splits paths",
    arguments: [("a/b.tar.gz", "a", "b.tar", "gz"), ("b", "", "b", ""), ("/.x", "/", ".x", "")])
  func paths(path: String, parent: String, stem: String, pathExtension: String) {
    #expect(FileAccess.parent(of: path) == parent)
    #expect(FileAccess.stem(of: path) == stem)
    #expect(FileAccess.pathExtension(of: path) == pathExtension)
  }
}
