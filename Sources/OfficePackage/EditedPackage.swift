package import ZipArchive

/// An archive with some entries replaced and some added; all else is copied compressed, in the
/// original order.
package struct EditedPackage {
  private let archive: ZipReader
  private var replaced: [String: [UInt8]] = [:]
  private var added: [(name: String, bytes: [UInt8])] = []

  /// An archive without changes.
  package init(_ archive: ZipReader) { self.archive = archive }

  /// Whether nothing was replaced or added.
  package var isUnchanged: Bool { replaced.isEmpty && added.isEmpty }

  /// Puts other bytes into an entry, or adds it at the end when there is none of this name.
  package mutating func put(_ bytes: [UInt8], into name: String) {
    if archive.entry(named: name) != nil {
      replaced[name] = bytes
    } else if let position = added.firstIndex(where: { $0.name == name }) {
      added[position].bytes = bytes
    } else {
      added.append((name, bytes))
    }
  }

  /// The bytes put into an entry so far; `nil` when it is untouched.
  package func pendingBytes(of name: String) -> [UInt8]? {
    replaced[name] ?? added.first { $0.name == name }?.bytes
  }

  /// The whole archive.
  ///
  /// - Parameters:
  ///   - level: of libdeflate, 1 to 12.
  ///   - storedFirst: an entry that must stand first and uncompressed (an ODF `mimetype`).
  /// - Throws: `.damagedEntry` when an untouched entry cannot be read, `.cannotWrite`.
  package func assembled(
    level: Int = ZipArchive.defaultCompressionLevel, storedFirst: String? = nil
  ) throws(ZipError) -> [UInt8] {
    let deflater = try Deflater(level: level)
    var assembler = ZipAssembler()
    if let storedFirst, let entry = archive.entry(named: storedFirst) {
      if let bytes = replaced[storedFirst] {
        assembler.add(.stored(storedFirst, bytes))
      } else {
        assembler.add(.stored(storedFirst, try archive.read(entry)))
      }
    }
    for entry in archive.entries where entry.name != storedFirst {
      if let bytes = replaced[entry.name] {
        assembler.add(.deflated(entry.name, bytes, with: deflater))
      } else {
        assembler.add(try .copy(of: entry, from: archive))
      }
    }
    for item in added { assembler.add(.deflated(item.name, item.bytes, with: deflater)) }
    return try assembler.finish()
  }

  /// A new archive of entries in order.
  ///
  /// - Parameter storedFirst: the name of an entry that is not compressed; it must be the first.
  package static func assemble(
    _ entries: [(name: String, bytes: [UInt8])],
    level: Int = ZipArchive.defaultCompressionLevel, storedFirst: String? = nil
  ) throws(ZipError) -> [UInt8] {
    let deflater = try Deflater(level: level)
    var assembler = ZipAssembler()
    for entry in entries {
      assembler.add(
        entry.name == storedFirst
          ? .stored(entry.name, entry.bytes)
          : .deflated(entry.name, entry.bytes, with: deflater))
    }
    return try assembler.finish()
  }
}
