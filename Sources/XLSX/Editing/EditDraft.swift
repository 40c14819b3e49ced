package import ByteSupport
import OfficePackage
package import SpreadsheetModel
import ZipArchive

/// A workbook that is edited in several steps: what they change is compressed once, in the end.
package struct EditDraft: Sendable {
  /// The workbook as it is, an archive that any reader takes.
  package private(set) var bytes: [UInt8]
  /// Entries that are not compressed.
  private var uncompressed: Set<String>? = []
  private var lost: [String] = []
  private var warnings: [String] = []

  /// A workbook before its edits.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Applies edits as `XLSXEditor.apply` does.
  ///
  /// - Throws: as `XLSXEditor.apply`.
  package mutating func apply(
    _ edits: [Edit], limits: Limits, convertingTemplate: Bool = false
  ) throws(SpreadsheetError) {
    for stage in try EditStage.stages(of: edits) {
      switch stage {
      case .cells(let edits):
        try take(
          XLSXEditor.applyCells(
            edits, to: bytes, limits: limits, convertingTemplate: false,
            uncompressed: &uncompressed))
      case .structure(let change):
        try take(
          XLSXEditor.apply(change, to: bytes, limits: limits, uncompressed: &uncompressed))
      case .workbook(let change):
        try take(
          XLSXEditor.apply(change, to: bytes, limits: limits, uncompressed: &uncompressed))
      }
    }
    if convertingTemplate {
      bytes = try XLSXEditor.applyCells(
        [], to: bytes, limits: limits, convertingTemplate: true, uncompressed: &uncompressed
      ).bytes
    }
  }

  private mutating func take(_ file: EditedFile) {
    bytes = file.bytes
    lost += file.lost
    warnings += file.warnings
  }

  /// The file, all of it compressed.
  package func finished(limits: Limits) throws(SpreadsheetError) -> EditedFile {
    guard let uncompressed, !uncompressed.isEmpty else {
      return EditedFile(bytes: bytes, lost: lost, warnings: warnings)
    }
    do throws(ZipError) {
      let archive = try ZipReader(bytes: bytes, limits: limits)
      return EditedFile(
        bytes: try EditedPackage.compressing(uncompressed, of: archive), lost: lost,
        warnings: warnings)
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
