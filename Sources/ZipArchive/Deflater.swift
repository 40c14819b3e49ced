internal import ByteSupport
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

  /// Compresses a block to raw deflate data.
  ///
  /// - Parameter scratch: where the data is made before its size is known.
  /// - Returns: `nil` when the scratch is too small for it.
  func deflate(_ block: ByteBlock, _ scratch: ByteBlock) -> [UInt8]? {
    scratch.withRoom { room in
      block.withBytes { bytes in
        libdeflate_deflate_compress(
          compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
      }
    }
  }
}

extension ByteBlock {
  /// Bytes that something writes into the block's memory.
  ///
  /// - Parameter body: gives how many it wrote; 0 for a failure.
  /// - Returns: `nil` for none.
  func withRoom(_ body: (UnsafeMutableRawBufferPointer) -> Int) -> [UInt8]? {
    removeAll()
    let count = fill(body)
    return count > 0 ? bytes : nil
  }
}
