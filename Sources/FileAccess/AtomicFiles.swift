#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files of one result, written together: every one complete before the first takes its place, so
/// that a full disk or a kill leaves nothing half-written.
///
/// On Linux a staged file has no name until `commit` (`O_TMPFILE`, then `linkat`): a killed run
/// leaves no temporary file behind. File systems without that get a named one beside the target.
public struct AtomicFiles: ~Copyable {
  private var staged: [StagedFile] = []

  /// Nothing staged yet.
  public init() {}

  deinit { for file in staged { file.discard() } }

  /// Writes bytes to a nameless file in the folder of `path`.
  ///
  /// - Parameter replacing: when false, a file that stands at `path` is an error.
  /// - Throws: `.exists`, `.cannotCreate`, `.inputOutput`; what was staged before is removed.
  public mutating func stage(
    _ bytes: [UInt8], at path: String, replacing: Bool
  ) throws(FileError) {
    try stage(at: path, replacing: replacing) { (file) throws(FileError) in
      try file.write(bytes, at: 0)
    }
  }

  /// Lets something write to a nameless file in the folder of `path`.
  ///
  /// - Parameter fill: writes the whole file.
  /// - Throws: `.exists`, `.cannotCreate`, and what `fill` throws; what was staged before is removed.
  public mutating func stage(
    at path: String, replacing: Bool, fill: (SpoolFile) throws(FileError) -> Void
  ) throws(FileError) {
    do throws(FileError) {
      if !replacing, FileAccess.exists(path) { throw .exists(path: path) }
      let file = try StagedFile(path: path, replaces: replacing)
      staged.append(file)
      try fill(SpoolFile(file.descriptor, path: path))
    } catch {
      discard()
      throw error
    }
  }

  /// Puts every staged file in its place.
  ///
  /// - Throws: `.exists`, `.inputOutput`; files not yet in place are removed.
  public mutating func commit() throws(FileError) {
    while let file = staged.first {
      do throws(FileError) {
        try file.commit(temporaryName: file.path + ".\(getpid()).tmp")
      } catch {
        discard()
        throw error
      }
      staged.removeFirst()
    }
  }

  /// Removes what was staged.
  public mutating func discard() {
    for file in staged { file.discard() }
    staged.removeAll()
  }
}

/// One file that is written but not in place.
struct StagedFile {
  let path: String
  let replaces: Bool
  let descriptor: Int32
  /// The name it has while it waits; `nil` for a nameless file.
  let temporary: String?

  /// Opens a file in the folder of `path`.
  init(path: String, replaces: Bool) throws(FileError) {
    self.path = path
    self.replaces = replaces
    let folder = FileAccess.parent(of: path)
    #if os(Linux)
      let nameless = open(
        folder.isEmpty ? "." : folder, StagedFile.nameless | O_WRONLY | O_CLOEXEC, 0o666)
      if nameless >= 0 {
        (descriptor, temporary) = (nameless, nil)
        return
      }
      guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else {
        throw .cannotCreate(path: path, reason: FileAccess.lastError())
      }
    #endif
    let name = path + ".\(getpid()).tmp"
    let named = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw .cannotCreate(path: path, reason: FileAccess.lastError()) }
    (descriptor, temporary) = (named, name)
  }

  #if os(Linux)
    /// `O_TMPFILE`, a macro that Swift does not import: `__O_TMPFILE | O_DIRECTORY`.
    static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
  #endif

  /// Gives the file its name; a file that stands there is replaced in one step.
  func commit(temporaryName: String) throws(FileError) {
    if let temporary {
      guard rename(temporary, path) == 0 else {
        throw .inputOutput(path: path, reason: FileAccess.lastError())
      }
      _ = close(descriptor)
      return
    }
    let source = "/proc/self/fd/\(descriptor)"
    if linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) != 0 {
      guard errno == EEXIST else { throw .inputOutput(path: path, reason: FileAccess.lastError()) }
      guard replaces else { throw .exists(path: path) }
      unlink(temporaryName)
      guard linkat(AT_FDCWD, source, AT_FDCWD, temporaryName, AT_SYMLINK_FOLLOW) == 0,
        rename(temporaryName, path) == 0
      else {
        let reason = FileAccess.lastError()
        unlink(temporaryName)
        throw .inputOutput(path: path, reason: reason)
      }
    }
    _ = close(descriptor)
  }

  func discard() {
    _ = close(descriptor)
    if let temporary { unlink(temporary) }
  }
}
