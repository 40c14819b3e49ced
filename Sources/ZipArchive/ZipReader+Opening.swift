import ByteSupport
import CLibzip

extension ZipReader {
  /// Opens the archive over a source that outlives it.
  static func open(
    _ input: ArchiveSource, _ bytes: [UInt8]
  ) throws(ZipError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let context = Unmanaged.passUnretained(input).toOpaque()
    guard let source = zip_source_function_create(ArchiveSource.callback, context, &error) else {
      throw .inconsistent(reason: String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let code = zip_error_code_zip(&error)
      let reason = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      let signature = FileSignature(of: bytes)
      if signature != .zip { throw .notAnArchive(signature) }
      throw code == ZIP_ER_NOZIP ? .truncated : .inconsistent(reason: reason)
    }
    return archive
  }

  /// The central directory.
  static func directory(
    of archive: OpaquePointer, limits: Limits
  ) throws(ZipError) -> [ZipEntry] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw .limitExceeded(limit: "entries", value: count, maximum: limits.entries, entry: nil)
    }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    for index in 0..<count { entries.append(try entry(at: index, of: archive)) }
    return entries
  }

  private static func entry(at index: Int, of archive: OpaquePointer) throws(ZipError) -> ZipEntry {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0, let text = status.name else {
      throw .inconsistent(reason: "entry \(index + 1) cannot be read")
    }
    let name = String(cString: text)
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encryptedEntry(name) }
    guard let size = Int(exactly: status.size), let compressed = Int(exactly: status.comp_size)
    else { throw .damagedEntry(name, reason: "its size is not possible") }
    return ZipEntry(
      index: index, name: name, size: size, compressedSize: compressed, checksum: status.crc,
      method: status.comp_method)
  }

  /// Holds the declared sizes against the limits and the file itself.
  static func check(
    _ entries: [ZipEntry], fileSize: Int, limits: Limits
  ) throws(ZipError) {
    var (total, compressed) = (0, 0)
    for entry in entries {
      guard entry.compressedSize <= fileSize, entry.size <= limits.entryBytes else {
        throw .limitExceeded(
          limit: "bytes of one entry", value: max(entry.size, entry.compressedSize),
          maximum: min(limits.entryBytes, fileSize), entry: entry.name)
      }
      total += entry.size
      compressed += entry.compressedSize
      guard total <= limits.totalBytes else {
        throw .limitExceeded(
          limit: "bytes of all entries", value: total, maximum: limits.totalBytes, entry: nil)
      }
      let ratio = entry.size / max(1, entry.compressedSize)
      guard entry.size <= limits.ratioFloor || ratio <= limits.compressionRatio else {
        throw .limitExceeded(
          limit: "compression ratio", value: ratio, maximum: limits.compressionRatio,
          entry: entry.name)
      }
    }
    guard compressed <= fileSize else {
      throw .inconsistent(reason: "its entries overlap one another")
    }
  }

  /// Positions by name.
  static func index(_ entries: [ZipEntry]) throws(ZipError) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(entries.count)
    for entry in entries where positions.updateValue(entry.index, forKey: entry.name) != nil {
      throw .duplicateName(entry.name)
    }
    return positions
  }
}
