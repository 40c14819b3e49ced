private import CLibzip
package import FileAccess

/// Builds an archive from finished entries, in memory or in a file.
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
    try write(to: output, &error)
    return try Self.contents(of: output)
  }

  /// Writes the whole archive to its place in one step: there is all of it or nothing.
  ///
  /// - Throws: `.exists` for a place that is taken, `.cannotCreate`, `.inputOutput` for a disk that is
  ///   full.
  package func write(to path: String, replacing: Bool) throws(FileError) {
    var files = AtomicFiles()
    try files.stage(at: path, replacing: replacing) { (file) throws(FileError) in
      do throws(ZipError) {
        try write(to: file)
      } catch {
        if case .file(let failure) = error { throw failure }
        throw .inputOutput(path: path, reason: error.message)
      }
    }
    try files.commit()
  }

  /// Writes the whole archive to a file that is empty.
  ///
  /// - Throws: `.cannotWrite` with libzip's words, `.file` when the disk is full.
  package func write(to file: SpoolFile) throws(ZipError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let target = ArchiveTarget(file)
    let context = Unmanaged.passUnretained(target).toOpaque()
    guard let output = zip_source_function_create(ArchiveTarget.callback, context, &error) else {
      throw .cannotWrite(reason: String(cString: zip_error_strerror(&error)))
    }
    defer { withExtendedLifetime(target) { zip_source_free(output) } }
    zip_source_keep(output)
    do throws(ZipError) {
      try write(to: output, &error)
    } catch {
      if let failure = target.failure { throw .file(failure) }
      throw error
    }
  }

  /// Writes to a source that the caller has kept once more than libzip frees it.
  private func write(to output: OpaquePointer, _ error: inout zip_error_t) throws(ZipError) {
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
