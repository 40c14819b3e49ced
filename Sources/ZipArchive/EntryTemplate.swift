/// An entry of which all but some words is known: written many times.
package struct EntryTemplate: Sendable {
  private let name: String
  private let pieces: [UInt8]
  private let pieceEnds: [Int]
  private let deflater: TemplateDeflater

  /// - Parameters:
  ///   - name: of the entry.
  ///   - pieces: constant text before, between and behind the slots.
  ///   - sample: words as they will be, one for each slot.
  /// - Precondition: one piece more than slots.
  package init(_ name: String, pieces: [[UInt8]], sample: [[UInt8]]) {
    self.name = name
    self.pieces = pieces.flatMap { $0 }
    var end = 0
    pieceEnds = pieces.map { piece in
      end += piece.count
      return end
    }
    deflater = TemplateDeflater(pieces: pieces, sample: sample)
  }

  /// The entry with words in its slots.
  ///
  /// - Parameters:
  ///   - words: all words, one behind the other.
  ///   - ends: where the words of each slot end.
  ///   - fallback: compresses what the template cannot: words far longer than the sample's.
  package func entry(
    _ words: [UInt8], ends: [Int], fallback: borrowing Deflater
  ) -> PreparedEntry {
    let text = text(words, ends)
    guard let data = deflater.deflate(words, ends: ends), data.count < text.count else {
      return .deflated(name, text, with: fallback)
    }
    return PreparedEntry(
      name: name, content: EntryContent(data), size: text.count,
      checksum: Inflater.checksum(text), method: ZipEntry.deflateMethod)
  }

  private func text(_ words: [UInt8], _ ends: [Int]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pieces.count + words.count) { buffer, count in
      pieces.withUnsafeBufferPointer { pieces in
        words.withUnsafeBufferPointer { words in
          var (piece, word) = (0, 0)
          for (slot, end) in pieceEnds.enumerated() {
            count = Self.copy(pieces, piece..<end, to: buffer, count)
            piece = end
            guard slot < ends.count else { continue }
            count = Self.copy(words, word..<ends[slot], to: buffer, count)
            word = ends[slot]
          }
        }
      }
    }
  }

  @inline(__always)
  private static func copy(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    to buffer: UnsafeMutableBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    guard !range.isEmpty, let from = source.baseAddress, let to = buffer.baseAddress else {
      return position
    }
    (to + position).update(from: from + range.lowerBound, count: range.count)
    return position + range.count
  }
}
