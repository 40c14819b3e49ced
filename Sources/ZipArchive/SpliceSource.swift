/// A compressed entry that is to be changed in place: where its blocks begin may be found on another
/// thread while its text is worked on.
package final class SpliceSource: @unchecked Sendable {
  // `@unchecked`: `found` is written by one thread, and read by the other after it was joined.
  let entry: ZipEntry
  /// The compressed bytes.
  let data: ArraySlice<UInt8>
  private var found: DeflateOutline?

  /// - Returns: `nil` for an entry that is not deflated.
  /// - Throws: `.damagedEntry` when the bytes lie outside the file.
  package init?(_ entry: ZipEntry, of reader: ZipReader) throws(ZipError) {
    guard entry.method == ZipEntry.deflateMethod else { return nil }
    self.entry = entry
    data = try reader.compressedBytes(of: entry)
  }

  /// Looks where the blocks begin.
  package func prepare() { found = DeflateOutline(data, limit: entry.size, takesStored: true) }

  /// Where the blocks begin; `nil` for data that is damaged.
  func outline() -> DeflateOutline? {
    if found == nil { prepare() }
    return found
  }
}
