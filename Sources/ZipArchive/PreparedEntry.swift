internal import ByteSupport

/// An entry ready to be written: its data is final and is not compressed again.
package struct PreparedEntry: Sendable {
  /// The name in the archive.
  package let name: String
  /// Compressed (or stored) bytes.
  let content: EntryContent
  /// Uncompressed bytes.
  let size: Int
  /// CRC-32 of the uncompressed bytes.
  let checksum: UInt32
  /// The compression method of `content`.
  let method: UInt16

  /// An entry that is not compressed, as an ODF `mimetype` must be.
  package static func stored(_ name: String, _ bytes: [UInt8]) -> PreparedEntry {
    PreparedEntry(
      name: name, content: EntryContent(bytes), size: bytes.count,
      checksum: Inflater.checksum(bytes),
      method: ZipEntry.storedMethod)
  }

  /// A compressed entry; stored when compression would not make it smaller.
  package static func deflated(
    _ name: String, _ bytes: [UInt8], with deflater: borrowing Deflater
  ) -> PreparedEntry {
    let data = deflater.deflate(bytes)
    guard data.count < bytes.count else { return stored(name, bytes) }
    return PreparedEntry(
      name: name, content: EntryContent(data), size: bytes.count,
      checksum: Inflater.checksum(bytes),
      method: ZipEntry.deflateMethod)
  }

  /// An entry of another archive with some of its bytes replaced: only what lies near them is
  /// compressed again.
  ///
  /// - Parameters:
  ///   - source: an entry whose uncompressed bytes are `bytes`.
  ///   - bytes: let go of as soon as they are not needed, when the data can be joined.
  ///   - edits: ranges of `bytes` and what stands there instead; ascending, not overlapping.
  ///   - level: of libdeflate.
  /// - Returns: `nil` when the entry's data cannot be joined; it must be compressed as a whole then.
  package static func spliced(
    _ source: SpliceSource, _ bytes: inout [UInt8],
    _ edits: [(range: Range<Int>, bytes: ArraySlice<UInt8>)], level: Int
  ) -> PreparedEntry? {
    let edits = edits.compactMap { Self.trimmed($0, in: bytes) }
    guard source.entry.size == bytes.count, let outline = source.outline(),
      var splicer = DeflateSplicer(source.data, outline, size: bytes.count),
      let (plan, checksum) = planned(splicer, bytes, edits, level: level, of: source.entry)
    else { return nil }
    let growth = edits.reduce(0) { $0 + $1.bytes.count - $1.range.count }
    let size = bytes.count + growth
    bytes = []
    return PreparedEntry(
      name: source.entry.name, content: EntryContent(splicer.joined(plan)), size: size,
      checksum: checksum, method: source.entry.method)
  }

  /// An edit without what it does not change at its beginning and its end; `nil` for nothing left.
  private static func trimmed(
    _ edit: DeflateSplicer.Edit, in text: [UInt8]
  ) -> DeflateSplicer.Edit? {
    var (range, bytes) = edit
    let start = zip(text[range], bytes).prefix { $0 == $1 }.count
    range = range.lowerBound + start..<range.upperBound
    bytes = bytes.dropFirst(start)
    let end = zip(text[range].reversed(), bytes.reversed()).prefix { $0 == $1 }.count
    range = range.lowerBound..<range.upperBound - end
    bytes = bytes.dropLast(end)
    return range.isEmpty && bytes.isEmpty ? nil : (range, bytes)
  }

  /// What changes of the data, and the checksum of the text then: on two cores.
  ///
  /// - Returns: `nil` where the text is not what the data gives, too.
  private static func planned(
    _ splicer: DeflateSplicer, _ text: [UInt8], _ edits: [DeflateSplicer.Edit], level: Int,
    of entry: ZipEntry
  ) -> (DeflateSplicer.Plan, UInt32)? {
    let (plan, checksum) = ParallelWork.pair {
      var splicer = splicer
      return splicer.plan(text, edits, level: level)
    } _: { () -> UInt32? in
      Inflater.checksum(text) == entry.checksum ? Self.checksum(text, edits) : nil
    }
    guard let plan, let checksum else { return nil }
    return (plan, checksum)
  }

  /// The checksum of a text after edits.
  private static func checksum(_ text: [UInt8], _ edits: [DeflateSplicer.Edit]) -> UInt32 {
    var (checksum, position): (UInt32, Int) = (0, 0)
    for edit in edits {
      checksum = Inflater.checksum(text[position..<edit.range.lowerBound], after: checksum)
      checksum = Inflater.checksum(edit.bytes, after: checksum)
      position = edit.range.upperBound
    }
    return Inflater.checksum(text[position...], after: checksum)
  }

  /// The uncompressed bytes, checked: what another thread can do while the archive is read on.
  ///
  /// - Throws: `.damagedEntry` when data, size or checksum are wrong.
  package func unpacked() throws(ZipError) -> [UInt8] {
    guard method == ZipEntry.storedMethod || method == ZipEntry.deflateMethod else {
      throw .damagedEntry(name, reason: "its compression method \(method) is not known")
    }
    let data = content.bytesInMemory
    let bytes = method == ZipEntry.storedMethod ? data : try Inflater().inflate(data, size: size)
    guard let bytes, bytes.count == size else {
      throw .damagedEntry(name, reason: "its compressed data does not decode")
    }
    guard Inflater.checksum(bytes) == checksum else {
      throw .damagedEntry(name, reason: "its checksum is wrong")
    }
    return bytes
  }

  /// An entry of another archive with its compressed bytes as they are.
  ///
  /// - Throws: `.damagedEntry` when the bytes cannot be read.
  package static func copy(
    of entry: ZipEntry, from reader: ZipReader
  ) throws(ZipError) -> PreparedEntry {
    PreparedEntry(
      name: entry.name, content: EntryContent(try reader.rawBytes(of: entry)), size: entry.size,
      checksum: entry.checksum, method: entry.method)
  }
}
