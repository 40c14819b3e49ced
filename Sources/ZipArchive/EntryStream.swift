package import ByteSupport
package import FileAccess

/// The text of one entry as it is made: blocks are compressed on other cores while the next ones
/// are filled, and their data is kept in memory or in a file.
///
///     writer ──ByteBlock──▶ OrderedWork (JoinedDeflate on each core) ──▶ segments or SpoolFile
///
/// The same text gives the same bytes, on however many cores.
package final class EntryStream {
  /// Bytes of a block: what compression loses at its start is little, and it fits a core's cache.
  package static let blockSize = 256 << 10

  private let compression: Compression
  private let spool: SpoolFile?
  private let work: OrderedWork<ByteBlock, Outcome>
  private var free: [ByteBlock] = []
  private var content = EntryContent()
  private var spooled = 0
  private var failure: FileError?
  /// Bytes given so far.
  package private(set) var size = 0
  private var checksum: UInt32 = 0

  private struct Outcome: Sendable {
    var data: [UInt8]
    var block: ByteBlock
  }

  /// - Parameters:
  ///   - spool: where the compressed data goes; `nil` for memory.
  ///   - cores: that work at once, the caller's included; `nil` for those that the machine has.
  package init(_ compression: Compression, spool: SpoolFile? = nil, cores: Int? = nil) {
    self.compression = compression
    self.spool = spool
    work = OrderedWork(workers: max(1, cores ?? ParallelWork.processorCount) - 1) {
      let joined = JoinedDeflate(compression, blockSize: EntryStream.blockSize)
      return { Outcome(data: joined.deflate($0), block: $0) }
    }
  }

  /// A block to be filled.
  package func block() -> ByteBlock {
    guard let block = free.popLast() else { return ByteBlock(capacity: Self.blockSize) }
    block.removeAll()
    return block
  }

  /// Takes a filled block; its bytes follow those given before.
  package func submit(_ block: ByteBlock) {
    guard block.count > 0 else { return free.append(block) }
    checksum = block.withBytes { Inflater.checksum($0, after: checksum) }
    size += block.count
    for outcome in work.submit(block) { keep(outcome) }
  }

  /// Waits for what was given.
  ///
  /// - Throws: what writing the file failed with.
  package func finish() throws(FileError) -> EntryPiece {
    for outcome in work.finish() { keep(outcome) }
    if let failure { throw failure }
    if let spool { content.append(.file(spool, count: spooled)) }
    return EntryPiece(content: content, size: size, checksum: checksum)
  }

  /// Waits for what was given, all of it in memory.
  func inMemory() -> EntryPiece {
    for outcome in work.finish() { keep(outcome) }
    return EntryPiece(content: content, size: size, checksum: checksum)
  }

  /// Waits for what was given and makes an entry of it.
  ///
  /// - Parameter head: text that stands before all blocks.
  /// - Throws: what writing the file failed with.
  package func finish(_ name: String, head: [UInt8] = []) throws(FileError) -> PreparedEntry {
    .joined(name, [EntryPiece(head, compression), try finish()])
  }

  private func keep(_ outcome: Outcome) {
    free.append(outcome.block)
    guard let spool else { return content.append(.bytes(outcome.data)) }
    guard failure == nil else { return }
    do throws(FileError) {
      try spool.write(outcome.data, at: spooled)
      spooled += outcome.data.count
    } catch {
      failure = error
    }
  }
}

/// A stretch of an entry's text, compressed so that others can stand before and behind it.
package struct EntryPiece: Sendable {
  let content: EntryContent
  /// Bytes of text.
  let size: Int
  /// Its CRC-32.
  let checksum: UInt32

  init(content: EntryContent, size: Int, checksum: UInt32) {
    (self.content, self.size, self.checksum) = (content, size, checksum)
  }

  /// A piece made at once.
  package init(_ text: [UInt8], _ compression: Compression) {
    guard !text.isEmpty else {
      self.init(content: EntryContent(), size: 0, checksum: 0)
      return
    }
    let block = ByteBlock(capacity: text.count)
    block.put(text)
    let data = JoinedDeflate(compression, blockSize: text.count).deflate(block)
    self.init(
      content: EntryContent(data), size: text.count, checksum: Inflater.checksum(text))
  }
}

extension PreparedEntry {
  /// An entry of pieces one behind the other.
  package static func joined(_ name: String, _ pieces: [EntryPiece]) -> PreparedEntry {
    var content = EntryContent()
    var (size, checksum): (Int, UInt32) = (0, 0)
    for piece in pieces where piece.size > 0 {
      content.append(piece.content)
      checksum = JoinedChecksum.joined(checksum, piece.checksum, count: piece.size)
      size += piece.size
    }
    content.append(.bytes(JoinedDeflate.end))
    return PreparedEntry(
      name: name, content: content, size: size, checksum: checksum,
      method: ZipEntry.deflateMethod)
  }

  /// A large entry, compressed in blocks on every core.
  package static func deflatedInBlocks(_ name: String, _ bytes: [UInt8]) -> PreparedEntry {
    let stream = EntryStream(.standard)
    var position = 0
    while position < bytes.count {
      let end = min(bytes.count, position + EntryStream.blockSize)
      let block = stream.block()
      block.put(bytes[position..<end])
      stream.submit(block)
      position = end
    }
    return .joined(name, [stream.inMemory()])
  }
}
