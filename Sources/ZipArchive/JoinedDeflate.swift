internal import ByteSupport
private import CLibdeflate

/// Compresses the blocks of one entry, each by itself, to deflate data that is joined by putting
/// one behind the other.
///
/// libdeflate ends all it compresses with a last block and on a bit. Here the mark of the last
/// block is taken away and an empty stored block is put behind it, which ends on a byte; ISA-L does
/// the same by itself. Each block loses 32 KiB of text to refer to, some 0.3 % of the size.
///
/// Owns one `libdeflate_compressor`; one thread uses it at a time.
///
/// - Note: Source: RFC 1951 §3.2.3, §3.2.4.
final class JoinedDeflate {
  private let deflater: Deflater?
  private let fast: ISALDeflater?
  private let scratch: ByteBlock

  /// What ends joined data: a last block of no bytes.
  static let end: [UInt8] = [0x03, 0x00]

  /// - Parameter blockSize: the most bytes of a block.
  init(_ compression: Compression, blockSize: Int) {
    fast = compression == .fast ? ISALDeflater() : nil
    deflater = fast == nil ? try? Deflater(level: compression.level) : nil
    scratch = ByteBlock(capacity: blockSize + blockSize / 8 + 1024)
  }

  /// The data of a block, to be followed by others and `end`.
  func deflate(_ block: ByteBlock) -> [UInt8] {
    if let fast {
      if let data = fast.deflate(block, scratch) { return data }
      return Self.stored(block)
    }
    guard let data = deflater?.deflate(block, scratch),
      let outline = DeflateOutline(data, limit: block.count, takesStored: true),
      outline.size == block.count, let last = outline.blocks.last
    else { return Self.stored(block) }
    return Self.open(data, last: last.bit, end: outline.endBit)
  }

  /// Data whose last block is no longer the last, ended by an empty stored block.
  private static func open(_ data: [UInt8], last: Int, end: Int) -> [UInt8] {
    var data = data
    data[last / 8] &= ~(1 << UInt8(last % 8))
    data.removeSubrange(((end + 7) / 8)...)
    // Three bits, not last and stored; then up to a byte, and a length of nothing.
    if end % 8 == 0 || end % 8 > 5 { data.append(0) }
    data.append(contentsOf: [0, 0, 0xFF, 0xFF])
    return data
  }

  /// The bytes of a block as they are.
  private static func stored(_ block: ByteBlock) -> [UInt8] {
    let bytes = block.bytes
    var data: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let count = min(65_535, bytes.count - start)
      let (low, high) = (UInt8(count & 0xFF), UInt8(count >> 8))
      data.append(contentsOf: [0, low, high, ~low, ~high])
      data.append(contentsOf: bytes[start..<(start + count)])
      start += count
    }
    return data
  }
}

extension Compression {
  /// The level of libdeflate, where that compresses.
  package var level: Int {
    switch self {
    case .small: 9
    case .standard: ZipArchive.defaultCompressionLevel
    case .fast: 1
    }
  }
}
