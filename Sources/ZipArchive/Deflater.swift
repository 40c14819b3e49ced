private import CLibdeflate

/// Whole-buffer deflate by libdeflate.
///
/// Owns one `libdeflate_compressor`.
package struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// A compressor.
  ///
  /// - Parameter level: 1 (fast) to 12 (small).
  package init(level: Int = ZipArchive.defaultCompressionLevel) throws(ZipError) {
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else {
      throw .cannotWrite(reason: "out of memory")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Compresses bytes to raw deflate data.
  package func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = bytes.withUnsafeBytes { input in
        libdeflate_deflate_compress(
          compressor, input.baseAddress, input.count, buffer.baseAddress, bound)
      }
    }
  }
}
