internal import ByteSupport
internal import FileAccess
internal import IndicatorForms

/// The CSV files of a roll-up.
enum UnitFiles {
  /// The list of units; `nil` when none is given.
  static func list(_ path: String?) throws -> UnitList? {
    guard let path else { return nil }
    let bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    do throws(UnitFileError) {
      return try UnitList(csv: bytes)
    } catch {
      throw toolError(error, path, .unitListExample)
    }
  }

  /// The boundary changes; none when no file is given.
  static func mapping(_ path: String?) throws -> BoundaryMapping {
    guard let path else { return BoundaryMapping() }
    let bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    do throws(UnitFileError) {
      return try BoundaryMapping(csv: bytes)
    } catch {
      throw toolError(error, path, .mappingExample)
    }
  }

  private static func toolError(_ error: UnitFileError, _ path: String, _ hint: Hint) -> ToolError {
    ToolError(
      status: .dataError, file: path, line: error.line, message: .unitFile(error.fault),
      code: "malformedCSV", hint: hint)
  }
}
