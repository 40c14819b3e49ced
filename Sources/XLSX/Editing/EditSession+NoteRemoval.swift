import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Takes notes and their boxes away; cells without one are passed over.
  ///
  /// - Throws: `.refusedEdit` for a cell with a discussion, which is more than its note.
  mutating func removeNotes(
    _ cells: Set<CellReference>, from sheet: PartName
  ) throws(SpreadsheetError) {
    for relationship in try relationships(of: sheet) {
      guard let part = workbook.package.target(of: relationship, from: sheet) else { continue }
      switch relationship.kind {
      case "threadedComment": try checkDiscussions(cells, part)
      case "comments": try removeComments(cells, part)
      case "vmlDrawing":
        let shift = FormulaShift(sheet: "", map: ShiftMap())
        if let rewritten = VMLRewriter.rewritten(
          try unscanned(part), shift, isOnSheet: true, removing: cells)
        {
          put(rewritten, into: part)
        }
      default: break
      }
    }
  }

  /// The bytes of a part that may not be XML, as they are now.
  func unscanned(_ part: PartName) throws(SpreadsheetError) -> [UInt8] {
    if let pending = output.pendingBytes(of: entryName(part)) { return pending }
    return try translating { () throws(PackageError) in try workbook.package.read(part) }
  }

  private func checkDiscussions(
    _ cells: Set<CellReference>, _ part: PartName
  ) throws(SpreadsheetError) {
    for element in try outline(part).children {
      guard let cell = element.attribute("ref").flatMap({ CellReference($0.value) }),
        cells.contains(cell)
      else { continue }
      throw SpreadsheetError(
        .refusedEdit, "the cell has a discussion, of which the note is a part", part: part.path,
        cell: cell)
    }
  }

  private mutating func removeComments(
    _ cells: Set<CellReference>, _ part: PartName
  ) throws(SpreadsheetError) {
    let outline = try outline(part)
    guard let list = outline.child("commentList") else { return }
    let limits = limits
    let comments = try translating(part: part.path) { () throws(XMLError) in
      try outline.children(of: list, limits: limits)
    }
    var splices = ByteSplices()
    for comment in comments {
      guard let cell = comment.attribute("ref").flatMap({ CellReference($0.value) }),
        cells.contains(cell)
      else { continue }
      splices.replace(comment.range, with: [])
    }
    if !splices.isEmpty { put(splices.applied(to: outline.bytes), into: part) }
  }
}
