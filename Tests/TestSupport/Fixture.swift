internal import FileAccess

/// Files that tests read: the project's own, and `shared` beside the checkout where it is there.
public enum Fixture {
  /// The checkout's root.
  public static let root: String = {
    var path = #filePath
    for _ in 0..<3 { path = FileAccess.parent(of: path) }
    return path
  }()

  /// A file of the checkout.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try FileAccess.read(root + "/" + path)
  }

  /// A text of the checkout.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The folder `shared`: `$BIEUMAU_SHARED`, else the one beside the checkout.
  public static let shared: String = {
    FileAccess.environment("BIEUMAU_SHARED") ?? FileAccess.parent(of: root) + "/shared"
  }()

  /// Whether `shared` is there; tests that read it are left out otherwise.
  public static var hasShared: Bool { FileAccess.exists(shared + "/reports") }
}
