#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only this user can read, removed with all that is in it when its owner goes.
public struct PrivateFolder: ~Copyable {
  /// Its path.
  public let path: String

  /// Makes a folder among the temporary files.
  ///
  /// - Throws: `.cannotCreate`.
  public init() throws(FileError) {
    let parent = FileAccess.environment("TMPDIR") ?? "/tmp"
    var name = Array("\(parent)/bieumau-XXXXXX".utf8CString)
    let isMade = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .cannotCreate(path: parent, reason: FileAccess.lastError()) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { PrivateFolder.remove(path) }

  private static func remove(_ path: String) {
    for name in FileAccess.list(path) {
      let inner = path + "/" + name
      var status = stat()
      // A link is removed, not what it leads to.
      if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        remove(inner)
      } else {
        unlink(inner)
      }
    }
    rmdir(path)
  }
}
