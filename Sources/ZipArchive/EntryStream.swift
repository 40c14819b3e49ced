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

  /// The entry.
  ///
  /// - Parameters:
  ///   - head: text that stands before all blocks.
  /// - Throws: what writing the file failed with.
  package func finish(
    _ name: String, head: [UInt8] = []
  ) throws(FileError) -> PreparedEntry {
    for outcome in work.finish() { keep(outcome) }
    if let failure { throw failure }
    if let spool { content.append(.file(spool, count: spooled)) }
    var whole = EntryContent()
    if !head.isEmpty { whole.append(.bytes(deflatedHead(head))) }
    whole.append(content)
    whole.append(.bytes(JoinedDeflate.end))
    let headChecksum = Inflater.checksum(head)
    return PreparedEntry(
      name: name, content: whole, size: head.count + size,
      checksum: JoinedChecksum.joined(headChecksum, checksum, count: size),
      method: ZipEntry.deflateMethod)
  }

  private func deflatedHead(_ head: [UInt8]) -> [UInt8] {
    let joined = JoinedDeflate(compression, blockSize: head.count)
    let block = ByteBlock(capacity: head.count)
    block.put(head)
    return joined.deflate(block)
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
