internal import FileAccess
public import SpreadsheetTemplate

/// The forms in `Templates`, found from any working folder.
///
/// Looked for in `$BIEUMAU_TEMPLATES`, in a folder `Templates` beside the program or above it (a
/// checkout's `.build/release`), and in `../share/bieumau/Templates` (an installed program).
public enum ShippedForms {
  /// The names, sorted; empty when the folder cannot be found.
  public static var names: [String] {
    guard let folder else { return [] }
    let files = FileAccess.list(folder).filter { FileAccess.pathExtension(of: $0) == "xlsx" }
    return files.map(FileAccess.stem(of:)).sorted()
  }

  /// The folder; `nil` when it cannot be found.
  public static var folder: String? {
    if let path = FileAccess.environment("BIEUMAU_TEMPLATES") {
      return FileAccess.exists(path) ? path : nil
    }
    guard let program = FileAccess.executablePath() else { return nil }
    var above = FileAccess.parent(of: program)
    let installed = FileAccess.parent(of: above) + "/share/bieumau/Templates"
    if FileAccess.exists(installed + "/definitions") { return installed }
    while !above.isEmpty {
      if FileAccess.exists(above + "/Templates/definitions") { return above + "/Templates" }
      if above == "/" { return nil }
      above = FileAccess.parent(of: above)
    }
    return nil
  }

  /// The file of a form; `nil` when there is none.
  public static func path(of name: String, format: SpreadsheetFile.Format) -> String? {
    guard let folder else { return nil }
    let path = "\(folder)/\(name).\(format.rawValue)"
    return FileAccess.isFile(path) ? path : nil
  }

  /// The definition of a form; `nil` when there is none.
  public static func definition(of name: String) throws -> FormDefinition? {
    guard let folder, FileAccess.isFile("\(folder)/definitions/\(name).json") else { return nil }
    return try FormDefinition(json: try FileAccess.read("\(folder)/definitions/\(name).json"))
  }
}
