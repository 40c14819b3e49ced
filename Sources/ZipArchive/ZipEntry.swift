/// One entry as the archive's central directory describes it.
package struct ZipEntry: Hashable, Sendable {
  /// The zero-based position in the directory.
  package let index: Int
  /// The name as written.
  ///
  /// It is a key and never a path of the file system.
  package let name: String
  /// Uncompressed bytes.
  package let size: Int
  /// Compressed bytes.
  package let compressedSize: Int
  /// CRC-32 of the uncompressed bytes.
  package let checksum: UInt32
  /// The compression method: 0 stored, 8 deflate.
  package let method: UInt16

  /// The method number of stored entries.
  package static let storedMethod: UInt16 = 0
  /// The method number of deflate.
  package static let deflateMethod: UInt16 = 8
}
