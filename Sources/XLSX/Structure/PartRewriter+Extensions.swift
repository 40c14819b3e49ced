import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// Extensions of worksheets: the known ones are rewritten as what they extend, others are kept.
extension PartRewriter {
  /// Says where an extension that we do not know holds something like a reference that would move.
  mutating func reportUnknown(_ uri: String, _ token: XMLToken) throws(SpreadsheetError) {
    guard token.kind == .startTag, !Self.knownExtensions.contains(uri.uppercased()) else { return }
    guard try holdsMovedReference(token) else { return }
    warn("\(part): the extension \(uri) may refer to cells that moved; it was left as it is")
  }

  /// Says where an element of a worksheet that the schema does not know holds something like a
  /// reference that would move.
  mutating func reportUnknownElement(
    _ frame: Frame, _ token: XMLToken
  ) throws(SpreadsheetError) {
    guard token.depth == 1, !Self.knownElements.contains(frame.site.local),
      try holdsMovedReference(token)
    else { return }
    warn(
      "\(part): the element \(frame.site.name) may refer to cells that moved; it was left as it is")
  }

  /// Whether an element has text or attributes that a shift would change were they references.
  private func holdsMovedReference(_ token: XMLToken) throws(SpreadsheetError) -> Bool {
    var ahead = scanner
    var texts = ahead.attributes.map { ahead.expanded($0.value) }
    do throws(XMLError) {
      while token.kind == .startTag, let next = try ahead.next() {
        if next.kind == .endTag, next.depth == token.depth { break }
        switch next.kind {
        case .startTag, .emptyTag: texts += ahead.attributes.map { ahead.expanded($0.value) }
        case .text, .characterData: texts.append(ahead.text(of: next))
        default: break
        }
      }
    } catch {
      throw SpreadsheetError(error, part: part)
    }
    let place = FormulaShift.Place(isOnSheet: true)
    return texts.contains { shift.rewrite($0, .excel, at: place).isChanged }
  }

  /// The elements of a worksheet, all of which are rewritten or hold no places.
  private static let knownElements: Set<String> = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
  ]

  /// Extensions of worksheets and their elements whose references follow, or that have none.
  private static let knownExtensions: Set<String> = [
    "{78C0D931-6437-407D-A8EE-F0AAD7539E65}", "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
    "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}", "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
    "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}", "{7E03D99C-DC04-49D9-9315-930204A7B6E9}",
    "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}", "{FC87AEE6-9EDD-4A0A-B7FB-166176984837}",
    "{01252117-D84E-4E92-8308-4BE1C098FCBB}", "{64002731-A6B0-56B0-2670-7721B7C09600}",
    "{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}",
  ]
}
