#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that this process runs.
public enum ProcessImage {
  /// Runs another program in place of this one: same process, same standard streams, its exit status.
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: without the program's name, which stays that of this process.
  /// - Returns: only when the program cannot be run: the system's reason.
  public static func replace(with path: String, arguments: [String]) -> String {
    let texts = [CommandLine.arguments.first ?? path] + arguments
    var pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    execv(path, pointers)
    return FileAccess.lastError()
  }
}
