import ByteSupport
import Testing

@testable import ZipArchive

/// An archive of deflated entries.
private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
  let deflater = try Deflater()
  var assembler = ZipAssembler()
  for (name, bytes) in entries { assembler.add(.deflated(name, bytes, with: deflater)) }
  return try assembler.finish()
}

private let repeated = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)

@Suite("ZipReader")
struct ZipReaderTests {
  @Test("reads back what was written, in order")
  func readsBack() throws {
    let entries: [(String, [UInt8])] = [
      ("b.xml", Array("<b/>".utf8)), ("a/đường.xml", repeated), ("empty", []),
    ]
    let reader = try ZipReader(bytes: archive(entries))
    #expect(reader.entries.map(\.name) == ["b.xml", "a/đường.xml", "empty"])
    for (name, bytes) in entries {
      let entry = try #require(reader.entry(named: name))
      #expect(entry.size == bytes.count)
      #expect(try reader.read(entry) == bytes)
    }
    #expect(reader.entry(named: "c") == nil)
  }

  @Test("says what a file is that is no archive")
  func namesOtherFiles() throws {
    #expect(throws: ZipError.empty) { try ZipReader(bytes: []) }
    #expect(throws: ZipError.notAnArchive(.text)) { try ZipReader(bytes: Array("a;b\n".utf8)) }
    #expect(throws: ZipError.notAnArchive(.pdf)) { try ZipReader(bytes: Array("%PDF-1.7".utf8)) }
    #expect(throws: ZipError.notAnArchive(.unknown)) { try ZipReader(bytes: [0, 1, 2, 3]) }
    var compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    compound += [UInt8](repeating: 0, count: 124)
    #expect(throws: ZipError.notAnArchive(.legacyOffice)) { try ZipReader(bytes: compound) }
    compound += "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect(throws: ZipError.notAnArchive(.encryptedPackage)) { try ZipReader(bytes: compound) }
  }

  @Test("a cut archive is cut short, not unknown", arguments: [0.3, 0.6, 0.99])
  func noticesCut(_ share: Double) throws {
    let bytes = try archive([("a", Array("one".utf8)), ("b", repeated)])
    #expect(throws: ZipError.truncated) {
      try ZipReader(bytes: Array(bytes.prefix(Int(Double(bytes.count) * share))))
    }
  }

  @Test("damaged content is found when the entry is read")
  func noticesDamage() throws {
    var bytes = try archive([("a", Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8))])
    // The entry is stored: its content begins behind the 30 bytes of header and the name.
    bytes[35] ^= 1
    let reader = try ZipReader(bytes: bytes)
    #expect(throws: ZipError.damagedEntry("a", reason: "its checksum is wrong")) {
      try reader.read(reader.entries[0])
    }
  }

  @Test("two entries of one name are refused")
  func refusesDuplicates() throws {
    var bytes = try archive([("xx", [1]), ("xy", [2])])
    for offset in bytes.indices.dropLast() where bytes[offset...].starts(with: "xy".utf8) {
      bytes[offset + 1] = UInt8(ascii: "x")
    }
    #expect(throws: ZipError.duplicateName("xx")) { try ZipReader(bytes: bytes) }
  }

  @Test("limits hold for count, sizes and ratio")
  func holdsLimits() throws {
    let bytes = try archive([("a", repeated), ("b", repeated)])
    func refusal(_ change: (inout Limits) -> Void) -> String? {
      var limits = Limits()
      change(&limits)
      do {
        _ = try ZipReader(bytes: bytes, limits: limits)
        return nil
      } catch ZipError.limitExceeded(let limit, _, _, _) {
        return limit
      } catch {
        return "another error"
      }
    }
    #expect(refusal { $0.entries = 1 } == "entries")
    #expect(refusal { $0.entryBytes = 99_999 } == "bytes of one entry")
    #expect(refusal { $0.totalBytes = 150_000 } == "bytes of all entries")
    #expect(refusal { ($0.ratioFloor, $0.compressionRatio) = (1000, 50) } == "compression ratio")
    #expect(refusal { $0.compressionRatio = 50 } == nil, "small entries are not held to the ratio")
  }

  @Test("names that look like paths are only keys")
  func keepsOddNames() throws {
    let reader = try ZipReader(bytes: archive([("../../etc/passwd", [1]), ("/abs", [2])]))
    #expect(reader.entries.map(\.name) == ["../../etc/passwd", "/abs"])
  }
}

@Suite("ZipAssembler")
struct ZipAssemblerTests {
  @Test("the same entries give the same bytes, dated 2025-01-01")
  func isDeterministic() throws {
    let one = try archive([("a", repeated)])
    #expect(one == (try archive([("a", repeated)])))
    #expect(Array(one[10..<14]) == [0, 0, 0x21, 0x5A])
  }

  @Test("a stored entry stands uncompressed, without extra fields")
  func storesPlainly() throws {
    var assembler = ZipAssembler()
    assembler.add(.stored("mimetype", Array("application/x".utf8)))
    let bytes = try assembler.finish()
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
    #expect(Array(bytes[38..<51]) == Array("application/x".utf8))
  }

  @Test("a copied entry keeps its compressed bytes")
  func copiesRaw() throws {
    let fast = try Deflater(level: 1)
    var first = ZipAssembler()
    let text = Array((0..<9000).map { "row \($0 * $0)" }.joined().utf8)
    first.add(.deflated("a", text, with: fast))
    let source = try ZipReader(bytes: first.finish())
    var second = ZipAssembler()
    second.add(try .copy(of: source.entries[0], from: source))
    let copy = try ZipReader(bytes: second.finish())
    #expect(try copy.rawBytes(of: copy.entries[0]) == source.rawBytes(of: source.entries[0]))
    #expect(try copy.read(copy.entries[0]) == text)
  }
}
