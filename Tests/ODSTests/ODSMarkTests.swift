import SpreadsheetModel
import Testing

@testable import ODS

@Suite("ODSEditor: marked cells")
struct ODSMarkTests {
  private static let styles =
    "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"Default\">"
    + "<style:table-cell-properties fo:background-color=\"#fff2cc\" fo:border=\"0.5pt solid #000000\"/>"
    + "<style:paragraph-properties fo:text-align=\"end\"/>"
    + "<style:map style:condition=\"value()=0\" style:apply-style-name=\"Default\"/></style:style>"

  private func content(_ edits: [Edit]) throws -> String {
    let table =
      "<table:table-row><table:table-cell table:style-name=\"ce1\" office:value-type=\"float\""
      + " office:value=\"5\"><text:p>5</text:p></table:table-cell><table:table-cell"
      + " table:style-name=\"ce1\" table:number-columns-repeated=\"2\"/><table:table-cell/>"
      + "</table:table-row>"
    let bytes = try Sample.file(table: table, automatic: Self.styles)
    return try Sample.part("content.xml", of: ODSEditor.apply(edits, to: bytes).bytes)
  }

  private func mark(_ place: String, _ mark: CellMark) -> Edit {
    .mark(sheet: "S", cell: Sample.at(place), mark: mark)
  }

  @Test("a marked cell gets a copy of its own style with the fill and the letters")
  func copies() throws {
    let content = try content([
      .set(sheet: "S", cell: Sample.at("A1"), value: .number(117)),
      mark("A1", CellMark(fill: "FCE4D6", isItalic: true, isUnderlined: true)),
    ])
    let copy = try #require(
      content.firstRange(of: "<style:table-cell-properties fo:background-color=\"#FCE4D6\""))
    let rest = content[copy.lowerBound...]
    #expect(
      rest.hasPrefix(
        "<style:table-cell-properties fo:background-color=\"#FCE4D6\" fo:border=\"0.5pt solid #000000\"/><style:paragraph-properties fo:text-align=\"end\"/><style:text-properties fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\" style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\"/><style:map"
      ))
    #expect(content.contains(Self.styles), "the style it is copied from stays")
    #expect(content.contains("office:value=\"117\""))
  }

  @Test("one style for the same mark; a run of cells is cut around the marked one")
  func shares() throws {
    let pale = CellMark(fill: "DDEBF7")
    let content = try content([mark("A1", pale), mark("B1", pale), mark("D1", pale)])
    #expect(content.components(of: "fo:background-color=\"#DDEBF7\"") == 2)
    #expect(content.components(of: "<table:table-cell table:style-name=\"ce1\"") == 1)
    #expect(content.contains("office:value=\"5\"><text:p>5</text:p>"), "the value stays")
    #expect(content.contains("style:parent-style-name=\"Default\"><style:table-cell-properties"))
  }

  @Test("the same edits give the same bytes, none give the input")
  func deterministic() throws {
    let edits = [mark("A1", CellMark(fill: "DDEBF7")), mark("C1", CellMark(fill: "E2EFDA"))]
    #expect(try content(edits) == content(edits))
  }
}
