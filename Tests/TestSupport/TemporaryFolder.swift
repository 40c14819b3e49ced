internal import FileAccess
internal import Foundation

/// A folder that goes when the value does.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes a folder.
  public init() throws {
    path = NSTemporaryDirectory() + "bieumau-tests-" + UUID().uuidString
    try FileAccess.makeFolder(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file.
  @discardableResult
  public func write(_ bytes: [UInt8], _ name: String) throws -> String {
    var files = AtomicFiles()
    try files.stage(bytes, at: file(name), replacing: true)
    try files.commit()
    return file(name)
  }

  /// The names in it.
  public var names: [String] { FileAccess.list(path) }
}
