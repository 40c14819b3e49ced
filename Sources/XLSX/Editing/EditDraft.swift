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
  /// The copies that the last step left out of their sheet.
  package private(set) var leftOut: CountedCopies?

  /// A workbook before its edits.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Applies edits as `XLSXEditor.apply` does.
  ///
  /// - Parameter leavingCopies: whether the last step, if it repeats rows, leaves out the copies that
  ///   can be counted (`leftOut`); `filled` must follow.
  /// - Throws: as `XLSXEditor.apply`.
  package mutating func apply(
    _ edits: [Edit], limits: Limits, convertingTemplate: Bool = false, leavingCopies: Bool = false
  ) throws(SpreadsheetError) {
    let stages = try EditStage.stages(of: edits)
    for (number, stage) in stages.enumerated() {
      switch stage {
      case .cells(let edits):
        try take(
          XLSXEditor.applyCells(
            edits, to: bytes, limits: limits, convertingTemplate: false,
            uncompressed: &uncompressed))
      case .structure(let change):
        leftOut = nil
        let leavesCopies = leavingCopies && number == stages.count - 1
        try take(
          XLSXEditor.apply(
            change, to: bytes, limits: limits, uncompressed: &uncompressed,
            leftOut: &leftOut, leavingCopies: leavesCopies))
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

  /// Applies edits of cells and puts the copies that were left out into their sheet, with what their
  /// cells hold.
  ///
  /// - Returns: the file, all of it compressed.
  /// - Throws: as `XLSXEditor.apply`, and `.refusedEdit` for copies whose cells the editor would have
  ///   to look at one by one: those that a merge covers or a protected sheet locks.
  package mutating func filled(
    with cells: CopiedCells, _ edits: [Edit], limits: Limits
  ) throws(SpreadsheetError) -> EditedFile {
    try take(
      XLSXEditor.applyCells(
        edits, to: bytes, limits: limits, convertingTemplate: false, filling: cells, isLast: true,
        uncompressed: &uncompressed))
    leftOut = nil
    return try finished(limits: limits)
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
