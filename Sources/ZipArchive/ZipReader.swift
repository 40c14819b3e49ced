package import ByteSupport
private import CLibzip

/// An archive held in memory, read through libzip.
///
/// Opening checks the whole directory against `Limits`; reading an entry checks its size and
/// checksum. Not `Sendable`: one task reads an archive.
package final class ZipReader {
  /// The entries in the order of the central directory.
  package let entries: [ZipEntry]

  private let archive: OpaquePointer
  private let bytes: [UInt8]
  private let source: ArchiveSource
  private let positions: [String: Int]

  /// Opens an archive.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: `.empty`, `.notAnArchive`, `.truncated`, `.inconsistent`, `.duplicateName`,
  ///   `.encryptedEntry`, `.limitExceeded`.
  package init(bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    guard !bytes.isEmpty else { throw .empty }
    let source = ArchiveSource(bytes)
    let archive = try withExtendedLifetime(source) { () throws(ZipError) in
      try Self.open(source, bytes)
    }
    do throws(ZipError) {
      let entries = try Self.directory(of: archive, limits: limits)
      try Self.check(entries, fileSize: bytes.count, limits: limits)
      positions = try Self.index(entries)
      self.entries = entries
    } catch {
      withExtendedLifetime(source) { zip_discard(archive) }
      throw error
    }
    self.archive = archive
    self.bytes = bytes
    self.source = source
  }

  deinit { withExtendedLifetime(source) { zip_discard(archive) } }

  /// The entry of exactly this name.
  package func entry(named name: String) -> ZipEntry? { positions[name].map { entries[$0] } }

  /// The uncompressed bytes of an entry.
  ///
  /// - Throws: `.damagedEntry` when data, size or checksum are wrong.
  package func read(_ entry: ZipEntry) throws(ZipError) -> [UInt8] {
    let bytes: [UInt8]
    switch entry.method {
    // Read through libzip its checksum would be computed twice, and slowly the first time.
    case ZipEntry.storedMethod: bytes = Array(try compressedBytes(of: entry))
    case ZipEntry.deflateMethod:
      guard let inflated = try Inflater().inflate(compressedBytes(of: entry), size: entry.size)
      else {
        throw .damagedEntry(entry.name, reason: "its compressed data does not decode")
      }
      bytes = inflated
    default: bytes = try readAll(entry, count: entry.size, flags: 0)
    }
    guard bytes.count == entry.size else {
      throw .damagedEntry(entry.name, reason: "it has \(bytes.count) bytes, not \(entry.size)")
    }
    guard Inflater.checksum(bytes) == entry.checksum else {
      throw .damagedEntry(entry.name, reason: "its checksum is wrong")
    }
    return bytes
  }

  /// The compressed bytes of an entry as they stand in the archive, unchecked.
  ///
  /// - Throws: `.damagedEntry` when they lie outside the file.
  package func rawBytes(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
    try readAll(entry, count: entry.compressedSize, flags: UInt32(ZIP_FL_COMPRESSED))
  }

  /// The compressed bytes of an entry where they stand in the archive, not copied, unchecked.
  ///
  /// - Throws: `.damagedEntry` when they lie outside the file.
  func compressedBytes(of entry: ZipEntry) throws(ZipError) -> ArraySlice<UInt8> {
    guard entry.compressedSize > 0 else { return [] }
    // libzip does not tell where an entry's data begins: it reads a byte of it.
    _ = try readAll(entry, count: 1, flags: UInt32(ZIP_FL_COMPRESSED))
    let start = source.position - 1
    guard start >= 0, entry.compressedSize <= bytes.count - start else {
      throw .damagedEntry(entry.name, reason: "it is cut short")
    }
    return bytes[start..<(start + entry.compressedSize)]
  }

  /// The uncompressed bytes of an entry in pieces.
  ///
  /// - Throws: `.damagedEntry` when they cannot be opened.
  package func stream(_ entry: ZipEntry) throws(ZipError) -> EntryReader {
    guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else {
      throw .damagedEntry(entry.name, reason: String(cString: zip_strerror(archive)))
    }
    return EntryReader(entry, of: self, file: file)
  }

  private func readAll(
    _ entry: ZipEntry, count expected: Int, flags: UInt32
  ) throws(ZipError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, UInt64(entry.index), flags) else {
      throw .damagedEntry(entry.name, reason: String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected, let base = buffer.baseAddress {
        let read = zip_fread(file, base + count, UInt64(expected - count))
        if read <= 0 { return }
        count += Int(read)
      }
    }
    guard bytes.count == expected else {
      throw .damagedEntry(entry.name, reason: "it is cut short")
    }
    return bytes
  }
}
