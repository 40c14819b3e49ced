package import ByteSupport

/// An entry of which all but some words is known: written many times.
package struct EntryTemplate: Sendable {
  private let name: String
  /// All pieces, and `slack` bytes behind them.
  private let pieces: [UInt8]
  private let pieceEnds: [Int]
  private let deflater: TemplateDeflater

  /// Short pieces are copied at once, with what stands behind them.
  private static let slack = 64

  /// - Parameters:
  ///   - name: of the entry.
  ///   - pieces: constant text before, between and behind the slots.
  ///   - sample: words as they will be, one for each slot.
  /// - Precondition: one piece more than slots.
  package init(_ name: String, pieces: [[UInt8]], sample: [[UInt8]]) {
    self.name = name
    self.pieces = pieces.flatMap { $0 } + [UInt8](repeating: 0, count: Self.slack)
    var end = 0
    pieceEnds = pieces.map { piece in
      end += piece.count
      return end
    }
    deflater = TemplateDeflater(pieces: pieces, sample: sample)
  }

  /// The entry with words in its slots.
  ///
  /// What the template cannot compress, since words are far longer than the sample's, the general
  /// compressor does.
  ///
  /// - Parameters:
  ///   - words: all words, one behind the other.
  ///   - ends: where the words of each slot end, ascending.
  /// - Throws: `.cannotWrite` when there is no memory for a compressor.
  package func entry(_ words: ByteBlock, ends: [Int]) throws(ZipError) -> PreparedEntry {
    let text = words.withBytes { joined($0, ends) }
    guard let data = words.withBytes({ deflater.deflate($0, ends: ends) }), data.count < text.count
    else {
      return .deflated(name, text, with: try Deflater())
    }
    return PreparedEntry(
      name: name, content: EntryContent(data), size: text.count,
      checksum: Inflater.checksum(text), method: ZipEntry.deflateMethod)
  }

  private func joined(_ words: UnsafeRawBufferPointer, _ ends: [Int]) -> [UInt8] {
    let size = pieces.count + words.count
    return [UInt8](unsafeUninitializedCapacity: size + Self.slack) { buffer, count in
      pieces.withUnsafeBytes { pieces in
        pieceEnds.withUnsafeBufferPointer { pieceEnds in
          ends.withUnsafeBufferPointer { ends in
            count = Self.join(
              pieces, pieceEnds, words, ends, to: UnsafeMutableRawBufferPointer(buffer))
          }
        }
      }
    }
  }

  private static func join(
    _ pieces: UnsafeRawBufferPointer, _ pieceEnds: UnsafeBufferPointer<Int>,
    _ words: UnsafeRawBufferPointer, _ ends: UnsafeBufferPointer<Int>,
    to buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    guard let target = buffer.baseAddress, let from = pieces.baseAddress else { return 0 }
    var (piece, word, count) = (0, 0, 0)
    for slot in pieceEnds.indices {
      let size = pieceEnds[slot] &- piece
      if size <= slack {
        let block = (from + piece).loadUnaligned(as: SIMD64<UInt8>.self)
        (target + count).storeBytes(of: block, as: SIMD64<UInt8>.self)
      } else {
        (target + count).copyMemory(from: from + piece, byteCount: size)
      }
      count &+= size
      piece &+= size
      guard slot < ends.count else { continue }
      while word < ends[slot] {
        buffer[count] = words[word]
        count &+= 1
        word &+= 1
      }
    }
    return count
  }
}
