internal import FileAccess
internal import SpreadsheetTemplate

/// The reports of a folder and the names of their outputs.
struct BatchFolder: Sendable {
  /// One report.
  struct Report: Sendable {
    /// Its name in the folder.
    var name: String
    /// Its path.
    var path: String
    /// The output's name, without a folder.
    var output: String
  }

  /// In order of name.
  let reports: [Report]

  /// Lists the regular files of a folder, not those of folders in it.
  ///
  /// Hidden files, lock files of office programs and the form itself are passed over; every other
  /// file counts as a report, so that one that cannot be read is told of.
  ///
  /// - Throws: `ToolError` when the folder is missing, is none or holds no report.
  init(_ folder: String, form: FormInput) throws {
    guard FileAccess.exists(folder) else { throw FileError.missing(path: folder) }
    guard FileAccess.isFolder(folder) else {
      throw ToolError(
        status: .dataError, file: folder, message: .notAFolder, code: "notAFolder",
        hint: .checkPath)
    }
    let names = FileAccess.list(folder).filter { name in
      let path = folder + "/" + name
      return !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix("~")
        && FileAccess.isFile(path) && !FileAccess.isSameFile(path, form.path)
    }
    guard !names.isEmpty else {
      throw ToolError(
        status: .noInput, file: folder, message: .folderWithoutReports, code: "noReports",
        hint: .checkPath)
    }
    var stems: [String: Int] = [:]
    for name in names { stems[FileAccess.stem(of: name).lowercased(), default: 0] += 1 }
    reports = names.map { name in
      let stem = FileAccess.stem(of: name)
      // "q1.txt" and "q1.md" keep their extensions, so that each has an output of its own.
      let base = stems[stem.lowercased()] == 1 ? stem : name
      return Report(
        name: name, path: folder + "/" + name,
        output: "\(base).\(form.stem).\(form.file.outputExtension)")
    }
  }
}
