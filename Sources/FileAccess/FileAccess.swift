#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files: read into memory, written beside their place and renamed over it.
///
/// An interrupted run leaves the old file or the new one, never a part. Nothing here follows a
/// path out of what the caller named.
public enum FileAccess {
  /// Reads a regular file.
  ///
  /// - Parameter limit: the most bytes to accept.
  /// - Throws: `.missing`, `.notAFile`, `.tooLarge`, `.inputOutput`.
  public static func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path) : .inputOutput(path: path, reason: lastError())
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .inputOutput(path: path, reason: lastError())
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(path: path, size: size, limit: limit) }
    return try readAll(descriptor, path: path, size: size)
  }

  /// Whether a regular file stands at the path.
  public static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder stands at the path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands at the path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether two paths name the same file.
  public static func isSameFile(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The path of the running program, links resolved; `nil` where the system does not say.
  public static func executablePath() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let base = bytes.baseAddress else { return 0 }
      return readlink("/proc/self/exe", base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// A variable of the environment; `nil` when it is not set.
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: `.cannotCreate`.
  public static func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !exists(path) else { return }
    try makeFolder(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: path, reason: lastError())
    }
  }

  /// Whether a regular file of no bytes stands at the path.
  public static func isEmptyFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  /// Removes a regular file of no bytes; leaves any other as it is.
  public static func removeEmptyFile(_ path: String) { if isEmptyFile(path) { unlink(path) } }

  /// The path without its last part: `a` for `a/b`, the empty string for `b`, `/` for `/b`.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The last part of a path without its extension.
  public static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The extension of a path in lower case, without the dot; empty when there is none.
  public static func pathExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func readAll(
    _ descriptor: Int32, path: String, size: Int
  ) throws(FileError) -> [UInt8] {
    var failed: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        guard let base = buffer.baseAddress else { return }
        let got = Self.read(descriptor, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = lastError() }
        if got <= 0 { return }
        count += got
      }
    }
    if let failed { throw .inputOutput(path: path, reason: failed) }
    return bytes
  }

  private static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// The system's words for the last error.
  static func lastError() -> String { String(cString: strerror(errno)) }
}

extension FileAccess {
  /// The names in a folder but `.` and `..`, sorted by bytes; empty when it cannot be read.
  public static func list(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { _ = closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
