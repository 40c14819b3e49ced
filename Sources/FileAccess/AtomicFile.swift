#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files of one result, written together: every one complete beside its place before the first is
/// renamed, so that a full disk or a kill leaves nothing half-written.
public struct AtomicFiles {
  private var staged: [(temporary: String, path: String)] = []

  /// Nothing staged yet.
  public init() {}

  /// Writes bytes to a temporary file in the folder of `path`.
  ///
  /// - Parameter replacing: when false, a file that stands at `path` is an error.
  /// - Throws: `.exists`, `.cannotCreate`, `.inputOutput`; what was staged before is removed.
  public mutating func stage(
    _ bytes: [UInt8], at path: String, replacing: Bool
  ) throws(FileError) {
    do throws(FileError) {
      if !replacing, FileAccess.exists(path) { throw .exists(path: path) }
      let temporary = path + ".\(getpid()).\(staged.count).tmp"
      try write(bytes, to: temporary, for: path)
      staged.append((temporary, path))
    } catch {
      discard()
      throw error
    }
  }

  /// Renames every staged file to its place.
  ///
  /// - Throws: `.inputOutput`; files not yet renamed are removed.
  public mutating func commit() throws(FileError) {
    while let file = staged.first {
      guard rename(file.temporary, file.path) == 0 else {
        let reason = FileAccess.lastError()
        discard()
        throw .inputOutput(path: file.path, reason: reason)
      }
      staged.removeFirst()
    }
  }

  /// Removes what was staged.
  public mutating func discard() {
    for file in staged { unlink(file.temporary) }
    staged.removeAll()
  }

  private func write(
    _ bytes: [UInt8], to temporary: String, for path: String
  ) throws(FileError) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: FileAccess.lastError())
    }
    var written = 0
    var failed: String?
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Self.write(descriptor, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failed = FileAccess.lastError()
          return
        }
        written += count
      }
    }
    if close(descriptor) != 0, failed == nil { failed = FileAccess.lastError() }
    guard let failed else { return }
    unlink(temporary)
    throw .inputOutput(path: path, reason: failed)
  }

  private static func write(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer, count)
    #else
      Darwin.write(descriptor, buffer, count)
    #endif
  }
}
