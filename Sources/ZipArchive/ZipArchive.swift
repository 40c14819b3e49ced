// The zip container: entries in, entries out, nothing known of what they hold.
//
//   bytes ──ZipReader──▶ [ZipEntry] ──read──▶ bytes of an entry (libdeflate, CRC checked)
//                            │
//                            └──rawBytes──▶ PreparedEntry ─┐
//   new bytes ──PreparedEntry.deflated / .stored──────────┴─ZipAssembler──▶ bytes (libzip)
//
//   text as it is made ──EntryStream──▶ blocks, compressed on every core and joined ──▶ PreparedEntry
//
// libzip reads the directory and writes the archive; it never compresses: entries reach it as
// finished data, so an untouched entry keeps its compressed bytes and a new one is compressed
// by libdeflate, whose output is the same on every processor.

/// The fixed properties of the archives that this package writes.
package enum ZipArchive {
  /// The date in every entry, MS-DOS form: 2025-01-01.
  ///
  /// Fixed, so that equal contents give equal bytes.
  static let dosDate: UInt16 = (45 << 9) | (1 << 5) | 1
  /// The default level of libdeflate: small files, identical on every processor.
  package static let defaultCompressionLevel = 6
}
