#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file open for writing and reading that has no name: it is gone when its owner is.
///
/// `@unchecked Sendable`: it is written at places that the caller names, never at a position that
/// threads share; `isOwned` and the rest never change.
public final class SpoolFile: @unchecked Sendable {
  private let descriptor: Int32
  private let isOwned: Bool
  /// For messages.
  private let path: String

  /// Makes a file in the folder of a path, where the result will stand: what has no room there is
  /// known before the end.
  ///
  /// - Throws: `.cannotCreate`.
  public init(beside path: String) throws(FileError) {
    self.path = path
    isOwned = true
    let folder = FileAccess.parent(of: path)
    #if os(Linux)
      let nameless = open(
        folder.isEmpty ? "." : folder, StagedFile.nameless | O_RDWR | O_CLOEXEC, 0o600)
      if nameless >= 0 {
        descriptor = nameless
        return
      }
      guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else {
        throw .cannotCreate(path: path, reason: FileAccess.lastError())
      }
    #endif
    var template = Array("\(path).\(getpid()).XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      let descriptor = mkstemp(base)
      if descriptor >= 0 { unlink(base) }
      return descriptor
    }
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: FileAccess.lastError())
    }
  }

  /// A file that another owner closes.
  init(_ descriptor: Int32, path: String) {
    (self.descriptor, isOwned, self.path) = (descriptor, false, path)
  }

  deinit { if isOwned { _ = close(descriptor) } }

  /// Writes bytes at a place.
  ///
  /// - Parameter offset: bytes from the start.
  /// - Throws: `.inputOutput`.
  public func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    let failed = bytes.withUnsafeBytes { write($0, at: offset) }
    if let failed { throw failed }
  }

  /// Writes bytes at a place.
  ///
  /// - Returns: why they could not be written; `nil` when they were.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> FileError? {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = pwrite(
        descriptor, base + written, bytes.count - written, off_t(offset + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        return .inputOutput(path: path, reason: FileAccess.lastError())
      }
      written += count
    }
    return nil
  }

  /// Reads bytes at a place.
  ///
  /// - Returns: whether all of them could be read.
  package func read(into buffer: UnsafeMutableRawPointer, count: Int, at offset: Int) -> Bool {
    var got = 0
    while got < count {
      let more = pread(descriptor, buffer + got, count - got, off_t(offset + got))
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      got += more
    }
    return true
  }
}
