import ByteSupport
package import XMLStream
package import ZipArchive

/// An archive with some entries replaced and some added; all else is copied compressed, in the
/// original order.
package struct EditedPackage {
  private let archive: ZipReader
  private var replaced: [String: [UInt8]] = [:]
  private var added: [(name: String, bytes: [UInt8])] = []
  private var removed: Set<String> = []
  /// Large entries of which little changes: their bytes, and what is replaced of them.
  private var patched: [String: Patch] = [:]

  /// Shared by copies of the package, so that its text goes as soon as it is not needed.
  private final class Patch {
    var bytes: [UInt8]
    let splices: ByteSplices
    let source: SpliceSource?
    /// The entry, once it was made.
    var entry: PreparedEntry?

    init(_ bytes: [UInt8], _ splices: ByteSplices, _ source: SpliceSource?) {
      (self.bytes, self.splices, self.source) = (bytes, splices, source)
    }
  }

  /// An archive without changes.
  package init(_ archive: ZipReader) { self.archive = archive }

  /// Whether nothing was replaced or added.
  package var isUnchanged: Bool {
    replaced.isEmpty && patched.isEmpty && added.isEmpty && removed.isEmpty
  }

  /// The entries that were replaced or added.
  package var changedNames: Set<String> {
    Set(replaced.keys).union(patched.keys).union(added.map(\.name))
  }

  /// Whether an entry is left out.
  package func isRemoved(_ name: String) -> Bool { removed.contains(name) }

  /// Leaves an entry out.
  package mutating func remove(_ name: String) {
    removed.insert(name)
    replaced[name] = nil
    patched[name] = nil
    added.removeAll { $0.name == name }
  }

  /// Puts other bytes into an entry, or adds it at the end when there is none of this name.
  package mutating func put(_ bytes: [UInt8], into name: String) {
    removed.remove(name)
    patched[name] = nil
    if archive.entry(named: name) != nil {
      replaced[name] = bytes
    } else if let position = added.firstIndex(where: { $0.name == name }) {
      added[position].bytes = bytes
    } else {
      added.append((name, bytes))
    }
  }

  /// Replaces some bytes of an entry.
  ///
  /// - Parameters:
  ///   - bytes: what the entry holds now, in the archive or as put before.
  ///   - source: the entry, where it was looked through already.
  package mutating func patch(
    _ name: String, _ bytes: [UInt8], with splices: ByteSplices, source: SpliceSource? = nil
  ) {
    guard bytes.count >= Self.patchedBytes, pendingBytes(of: name) == nil, !removed.contains(name),
      let entry = archive.entry(named: name), entry.size == bytes.count
    else { return put(splices.applied(to: bytes), into: name) }
    patched[name] = Patch(bytes, splices, source)
  }

  /// An entry that is large enough for `patch` to copy most of its data; `nil` for others, and for
  /// those that are changed already.
  ///
  /// - Throws: `.damagedEntry`.
  package func spliceSource(_ name: String) throws(ZipError) -> SpliceSource? {
    guard let entry = archive.entry(named: name), entry.size >= Self.patchedBytes,
      pendingBytes(of: name) == nil
    else { return nil }
    return try SpliceSource(entry, of: archive)
  }

  /// Fewer bytes than this are compressed as a whole.
  private static let patchedBytes = 4 << 20

  /// The bytes put into an entry so far; `nil` when it is untouched.
  package func pendingBytes(of name: String) -> [UInt8]? {
    if let patch = patched[name] { return patch.splices.applied(to: patch.bytes) }
    return replaced[name] ?? added.first { $0.name == name }?.bytes
  }

  /// The whole archive; large entries are let go of while it is made.
  ///
  /// - Parameters:
  ///   - level: of libdeflate, 1 to 12.
  ///   - storedFirst: an entry that must stand first and uncompressed (an ODF `mimetype`).
  /// - Throws: `.damagedEntry` when an untouched entry cannot be read, `.cannotWrite`.
  package func assembled(
    level: Int = ZipArchive.defaultCompressionLevel, storedFirst: String? = nil
  ) throws(ZipError) -> [UInt8] {
    let kept = archive.entries.filter { $0.name != storedFirst && !removed.contains($0.name) }
    var spliced: [String: PreparedEntry] = [:]
    var whole = replaced
    for (name, patch) in patched {
      if let entry = try Self.entry(name, patch, of: archive, level: level) {
        spliced[name] = entry
      } else {
        whole[name] = patch.splices.applied(to: patch.bytes)
      }
    }
    let names = kept.map(\.name).filter { whole[$0] != nil } + added.map(\.name)
    var compressed = try Self.deflated(
      names.map { ($0, whole[$0] ?? pendingBytes(of: $0) ?? []) }, level: level)
    compressed.reverse()
    var assembler = ZipAssembler()
    if let storedFirst, let entry = archive.entry(named: storedFirst) {
      if let bytes = replaced[storedFirst] {
        assembler.add(.stored(storedFirst, bytes))
      } else {
        assembler.add(.stored(storedFirst, try archive.read(entry)))
      }
    }
    for entry in kept {
      if let done = spliced[entry.name] {
        assembler.add(done)
      } else if whole[entry.name] != nil, let done = compressed.popLast() {
        assembler.add(done)
      } else {
        assembler.add(try .copy(of: entry, from: archive))
      }
    }
    for entry in compressed.reversed() { assembler.add(entry) }
    return try assembler.finish()
  }

  /// A patched entry with most of its data copied; `nil` where that cannot be done.
  private static func entry(
    _ name: String, _ patch: Patch, of archive: ZipReader, level: Int
  ) throws(ZipError) -> PreparedEntry? {
    if let entry = patch.entry { return entry }
    guard let entry = archive.entry(named: name) else { return nil }
    var source = patch.source
    if source == nil { source = try SpliceSource(entry, of: archive) }
    guard let source else { return nil }
    patch.entry = PreparedEntry.spliced(
      source, &patch.bytes, patch.splices.ordered, level: level)
    return patch.entry
  }

  /// The whole archive for one who goes on editing it: what was changed is not compressed.
  ///
  /// - Throws: as `assembled`.
  package func assembledUncompressed() throws(ZipError) -> [UInt8] {
    var assembler = ZipAssembler()
    for entry in archive.entries where !removed.contains(entry.name) {
      if let bytes = pendingBytes(of: entry.name) {
        assembler.add(.stored(entry.name, bytes))
      } else {
        assembler.add(try .copy(of: entry, from: archive))
      }
    }
    for entry in added { assembler.add(.stored(entry.name, entry.bytes)) }
    return try assembler.finish()
  }

  /// Sees to it that entries are compressed, those among them that are not changed too.
  ///
  /// - Throws: `.damagedEntry`.
  package mutating func compress(_ names: Set<String>) throws(ZipError) {
    for entry in archive.entries where names.contains(entry.name) && !removed.contains(entry.name) {
      if let patch = patched.removeValue(forKey: entry.name) {
        replaced[entry.name] = patch.splices.applied(to: patch.bytes)
      } else if replaced[entry.name] == nil {
        replaced[entry.name] = try archive.read(entry)
      }
    }
  }

  /// An archive with some of its entries compressed that are not yet.
  package static func compressing(
    _ names: Set<String>, of archive: ZipReader
  ) throws(ZipError) -> [UInt8] {
    var package = EditedPackage(archive)
    try package.compress(names)
    return try package.assembled()
  }

  /// Compresses entries on several cores, in their order: large ones in blocks, small ones whole.
  private static func deflated(
    _ entries: [(name: String, bytes: [UInt8])], level: Int
  ) throws(ZipError) -> [PreparedEntry] {
    let isLarge = entries.map {
      level == ZipArchive.defaultCompressionLevel && $0.bytes.count >= blockedBytes
    }
    guard isLarge.contains(true) else { return try deflatedWhole(entries, level: level) }
    let small = entries.indices.filter { !isLarge[$0] }.map { entries[$0] }
    var rest = try deflatedWhole(small, level: level)[...]
    var prepared: [PreparedEntry] = []
    for (index, entry) in entries.enumerated() {
      if isLarge[index] {
        prepared.append(.deflatedInBlocks(entry.name, entry.bytes))
      } else if let own = rest.popFirst() {
        prepared.append(own)
      }
    }
    return prepared
  }

  /// Entries of this size are compressed in blocks, each on any core.
  private static let blockedBytes = 1 << 20

  /// Compresses entries on two cores, in their order.
  private static func deflatedWhole(
    _ entries: [(name: String, bytes: [UInt8])], level: Int
  ) throws(ZipError) -> [PreparedEntry] {
    let total = entries.reduce(0) { $0 + $1.bytes.count }
    // The first core takes entries until it has half of the bytes.
    var (half, count) = (0, 0)
    while count < entries.count, half + entries[count].bytes.count / 2 < total / 2 {
      half += entries[count].bytes.count
      count += 1
    }
    let (first, second) = (entries[..<count], entries[count...])
    guard !first.isEmpty, !second.isEmpty, total >= parallelBytes else {
      return try deflated(entries[...], level: level)
    }
    let results = try ParallelWork.pair { () throws(ZipError) in
      try deflated(second, level: level)
    } _: { () throws(ZipError) in
      try deflated(first, level: level)
    }
    return results.1 + results.0
  }

  /// Fewer bytes than this are compressed before a thread has started.
  private static let parallelBytes = 16_384

  private static func deflated(
    _ entries: ArraySlice<(name: String, bytes: [UInt8])>, level: Int
  ) throws(ZipError) -> [PreparedEntry] {
    let deflater = try Deflater(level: level)
    return entries.map { .deflated($0.name, $0.bytes, with: deflater) }
  }

  /// A new archive of entries in order.
  ///
  /// - Parameter storedFirst: the name of an entry that is not compressed; it must be the first.
  package static func assemble(
    _ entries: [(name: String, bytes: [UInt8])],
    level: Int = ZipArchive.defaultCompressionLevel, storedFirst: String? = nil
  ) throws(ZipError) -> [UInt8] {
    let deflater = try Deflater(level: level)
    var assembler = ZipAssembler()
    for entry in entries {
      assembler.add(
        entry.name == storedFirst
          ? .stored(entry.name, entry.bytes)
          : .deflated(entry.name, entry.bytes, with: deflater))
    }
    return try assembler.finish()
  }
}
