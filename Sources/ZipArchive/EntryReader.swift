private import CLibzip

/// The uncompressed bytes of an entry in pieces, so that a large one is never held as a whole.
package final class EntryReader {
  /// Keeps the archive open.
  private let reader: ZipReader
  private let file: OpaquePointer
  private let entry: ZipEntry
  private var taken = 0

  init(_ entry: ZipEntry, of reader: ZipReader, file: OpaquePointer) {
    self.reader = reader
    self.file = file
    self.entry = entry
  }

  deinit { zip_fclose(file) }

  /// Appends the next bytes.
  ///
  /// - Parameter count: how many at most.
  /// - Returns: whether there were any; the end is told once size and checksum were right.
  /// - Throws: `.damagedEntry` when data, size or checksum are wrong.
  package func read(_ count: Int, into bytes: inout [UInt8]) throws(ZipError) -> Bool {
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      let result = zip_fread(file, buffer.baseAddress, UInt64(count))
      failed = result < 0
      read = max(0, Int(result))
    }
    taken += piece.count
    // libzip compares the checksum when it meets the end; it reads on past the size.
    guard !failed, taken <= entry.size, !piece.isEmpty || taken == entry.size else {
      throw .damagedEntry(entry.name, reason: "its compressed data, size or checksum is wrong")
    }
    bytes.append(contentsOf: piece)
    return !piece.isEmpty
  }
}
