private import CLibzip

/// Builds an archive in memory from finished entries.
///
/// The same entries give the same bytes.
package struct ZipAssembler {
  private var entries: [PreparedEntry] = []

  /// An archive without entries.
  package init() {}

  /// Adds an entry after those before it.
  ///
  /// - Precondition: no entry of this name was added.
  package mutating func add(_ entry: PreparedEntry) { entries.append(entry) }

  /// The whole archive.
  ///
  /// - Throws: `.cannotWrite` with libzip's words.
  package func finish() throws(ZipError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let output = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .cannotWrite(reason: String(cString: zip_error_strerror(&error)))
    }
    defer { zip_source_free(output) }
    zip_source_keep(output)
    guard let archive = zip_open_from_source(output, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(output)
      throw .cannotWrite(reason: String(cString: zip_error_strerror(&error)))
    }
    do throws(ZipError) {
      for entry in entries { try Self.add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .cannotWrite(reason: reason)
    }
    return try Self.contents(of: output)
  }

  private static func add(_ entry: PreparedEntry, to archive: OpaquePointer) throws(ZipError) {
    let context = Unmanaged.passRetained(EntrySource(entry)).toOpaque()
    guard let source = zip_source_function(archive, EntrySource.callback, context) else {
      Unmanaged<EntrySource>.fromOpaque(context).release()
      throw .cannotWrite(reason: String(cString: zip_strerror(archive)))
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw .cannotWrite(reason: "\(entry.name): \(String(cString: zip_strerror(archive)))")
    }
    // Deflated data passes as it is only under the default method; a stored source under the
    // default method would be compressed.
    if entry.method != ZipEntry.deflateMethod {
      zip_set_file_compression(archive, UInt64(index), Int32(entry.method), 0)
    }
    zip_file_set_dostime(archive, UInt64(index), 0, ZipArchive.dosDate, 0)
  }

  private static func contents(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .cannotWrite(reason: "the archive in memory cannot be read")
    }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let read = zip_source_read(source, buffer.baseAddress, UInt64(size))
      count = max(0, Int(read))
    }
    guard bytes.count == size else {
      throw .cannotWrite(reason: "the archive in memory cannot be read")
    }
    return bytes
  }
}
