private import CLibdeflate

/// Whole-buffer inflate and CRC-32 by libdeflate.
///
/// Owns one `libdeflate_decompressor`.
struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer

  init() throws(ZipError) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw .cannotWrite(reason: "out of memory")
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Inflates raw deflate data that must give exactly `size` bytes.
  ///
  /// - Returns: `nil` when the data is damaged or of another size.
  func inflate(_ data: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var succeeded = false
    let output = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
      let result = data.withUnsafeBytes { input in
        // A null third-last argument makes any other output size an error.
        libdeflate_deflate_decompress(
          decompressor, input.baseAddress, input.count, buffer.baseAddress, size, nil)
      }
      succeeded = result == LIBDEFLATE_SUCCESS
      count = succeeded ? size : 0
    }
    return succeeded ? output : nil
  }

  /// Inflates raw deflate data that must give exactly `size` bytes.
  func inflate(_ data: [UInt8], size: Int) -> [UInt8]? { inflate(data[...], size: size) }

  /// CRC-32 of bytes behind others whose CRC-32 is known.
  static func checksum(_ bytes: ArraySlice<UInt8>, after checksum: UInt32) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(checksum, $0.baseAddress, $0.count) }
  }

  /// CRC-32 of bytes behind others whose CRC-32 is known.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after checksum: UInt32) -> UInt32 {
    libdeflate_crc32(checksum, bytes.baseAddress, bytes.count)
  }

  /// CRC-32 (the zip polynomial) of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
