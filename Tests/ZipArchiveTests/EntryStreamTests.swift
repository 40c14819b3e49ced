import ByteSupport
import Glibc
import TestSupport
import Testing

@testable import FileAccess
@testable import ZipArchive

@Suite("EntryStream")
struct EntryStreamTests {
  /// Sheet XML of some hundred kilobytes, with a stretch that does not compress.
  private static let text: [UInt8] = {
    var text: [UInt8] = []
    var generator = SystemRandomNumberGenerator()
    for row in 0..<9000 {
      text += Array(
        "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row &* 7919 % 100_003).25</v></c></row>".utf8)
      if row == 4000 {
        for _ in 0..<300_000 { text.append(UInt8.random(in: 0...255, using: &generator)) }
      }
    }
    return text
  }()

  private func write(_ text: [UInt8], to stream: EntryStream) {
    var block = stream.block()
    var rest = block.putPart(of: text[...])
    while !rest.isEmpty {
      stream.submit(block)
      block = stream.block()
      rest = block.putPart(of: rest)
    }
    stream.submit(block)
  }

  private func archive(_ entry: PreparedEntry) throws -> [UInt8] {
    var assembler = ZipAssembler()
    assembler.add(entry)
    return try assembler.finish()
  }

  @Test(
    "what went in comes out, at every effort",
    arguments: [Compression.standard, .fast], ["", "<head>"])
  func roundTrips(compression: Compression, head: String) throws {
    let stream = EntryStream(compression)
    write(Self.text, to: stream)
    let bytes = try archive(try stream.finish("sheet.xml", head: Array(head.utf8)))
    let reader = try ZipReader(bytes: bytes)
    let entry = try #require(reader.entry(named: "sheet.xml"))
    #expect(entry.size == Self.text.count + head.utf8.count)
    let isSame = try reader.read(entry) == Array(head.utf8) + Self.text
    #expect(isSame)
  }

  @Test("a large entry made at once has the bytes of the same text given in blocks")
  func deflatesInBlocks() throws {
    let stream = EntryStream(.standard, cores: 1)
    write(Self.text, to: stream)
    let whole = PreparedEntry.deflatedInBlocks("sheet.xml", Self.text)
    let isSame = try archive(whole) == archive(stream.finish("sheet.xml"))
    #expect(isSame)
    #expect(try whole.unpacked() == Self.text)
  }

  @Test("any number of cores and a file give the same bytes as memory and one core")
  func isDeterministic() throws {
    let folder = try TemporaryFolder()
    let expected = EntryStream(.standard, cores: 1)
    write(Self.text, to: expected)
    let bytes = try archive(try expected.finish("a"))
    for cores in [2, 4] {
      let stream = EntryStream(.standard, cores: cores)
      write(Self.text, to: stream)
      let isSame = try archive(try stream.finish("a")) == bytes
      #expect(isSame)
    }
    let spool = try SpoolFile(beside: folder.file("a.zip"))
    let spooled = EntryStream(.standard, spool: spool)
    write(Self.text, to: spooled)
    var assembler = ZipAssembler()
    assembler.add(try spooled.finish("a"))
    try assembler.write(to: folder.file("a.zip"), replacing: false)
    let isSame = try FileAccess.read(folder.file("a.zip")) == bytes
    #expect(isSame)
    #expect(FileAccess.list(folder.path) == ["a.zip"])
  }

  @Test("an entry without text is an entry of no bytes")
  func writesNothing() throws {
    let bytes = try archive(try EntryStream(.standard).finish("a"))
    let reader = try ZipReader(bytes: bytes)
    #expect(try reader.read(try #require(reader.entry(named: "a"))) == [])
  }

  @Test("a file that stands there stays, and nothing is left beside it")
  func keepsWhatStands() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], "a.zip")
    let assembler = ZipAssembler()
    #expect(throws: FileError.exists(path: path)) {
      try assembler.write(to: path, replacing: false)
    }
    #expect(try FileAccess.read(path) == [1, 2, 3])
    #expect(FileAccess.list(folder.path) == ["a.zip"])
  }

  @Test(
    "a full disk is said by the stream and by the archive",
    .enabled(if: FileAccess.exists("/dev/full")))
  func saysFullDisk() throws {
    let descriptor = open("/dev/full", O_RDWR)
    defer { _ = close(descriptor) }
    let full = SpoolFile(descriptor, path: "a.zip")
    let stream = EntryStream(.standard, spool: full)
    write(Self.text, to: stream)
    #expect(throws: FileError.inputOutput(path: "a.zip", reason: "No space left on device")) {
      try stream.finish("a")
    }
    var assembler = ZipAssembler()
    assembler.add(.stored("a", Self.text))
    #expect(
      throws: ZipError.file(.inputOutput(path: "a.zip", reason: "No space left on device"))
    ) {
      try assembler.write(to: full)
    }
  }

  @Test("checksums of stretches join to that of the whole", arguments: [0, 1, 7, 65_536, 300_001])
  func joinsChecksums(count: Int) {
    let (first, second) = (Array(Self.text.prefix(count)), Array(Self.text.suffix(70_001)))
    #expect(
      JoinedChecksum.joined(
        Inflater.checksum(first), Inflater.checksum(second), count: second.count)
        == Inflater.checksum(first + second))
  }
}
