internal import ByteSupport
internal import FileAccess
internal import IndicatorForms
package import SpreadsheetModel
package import SpreadsheetTemplate

/// The form of a command: a path, or the name of a shipped form.
package struct FormInput {
  /// As the caller gave it.
  package let name: String
  /// The file read.
  package let path: String
  /// The file.
  package let file: SpreadsheetFile

  /// Finds and reads a form.
  ///
  /// - Parameters:
  ///   - name: an existing path, or the name of a shipped form.
  ///   - format: which twin of a shipped form; a foreign form keeps its own.
  package init(name: String, format: SpreadsheetFile.Format?) throws {
    self.name = name
    if FormInput.isPath(name) {
      path = name
    } else {
      path = try FormInput.shippedPath(name, format: format ?? .xlsx)
    }
    file = try FormInput.open(path)
    if let format, format != file.format {
      throw ToolError(
        status: .usage, file: path,
        message: .formatMismatch(form: file.format.rawValue, asked: format.rawValue),
        code: "formatMismatch", hint: .pickFormat)
    }
  }

  /// The name for an output's file: `xa-quy`.
  var stem: String { FileAccess.stem(of: path) }

  /// Reads the workbook.
  package func workbook() throws -> Workbook {
    do throws(SpreadsheetError) {
      return try file.workbook()
    } catch {
      throw ToolError(error, file: path)
    }
  }

  /// Opens a workbook file.
  static func open(_ path: String) throws -> SpreadsheetFile {
    let bytes = try FileAccess.read(path, limit: Limits().entryBytes)
    do throws(SpreadsheetError) {
      return try SpreadsheetFile(bytes: bytes)
    } catch {
      throw ToolError(error, file: path)
    }
  }

  private static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.contains(".") || FileAccess.isFile(name)
  }

  private static func shippedPath(_ name: String, format: SpreadsheetFile.Format) throws -> String {
    if let path = ShippedForms.path(of: name, format: format) { return path }
    let known = ShippedForms.names
    throw ToolError(
      status: .noInput, file: name, message: .unknownForm(name: name, known: known),
      code: "unknownForm",
      hint: EditDistance.nearest(to: name, in: known).map(Hint.nearestForm) ?? .listForms)
  }
}

extension FormInput {
  /// The form with other bytes, of the same kind: one that has grown rows.
  func replacing(bytes: [UInt8]) throws -> FormInput {
    do throws(SpreadsheetError) {
      return FormInput(name: name, path: path, file: try SpreadsheetFile(bytes: bytes))
    } catch {
      throw ToolError(error, file: path)
    }
  }

  /// A form opened already.
  init(name: String, path: String, file: SpreadsheetFile) {
    (self.name, self.path, self.file) = (name, path, file)
  }
}
