import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import ODS

private let row = "<table:table-row><table:table-cell/></table:table-row>"
private let set = Edit.set(sheet: "S", cell: Sample.at("A1"), value: .number(1))

private func code(_ edits: [Edit], _ bytes: [UInt8]) -> SpreadsheetError.Code? {
  do throws(SpreadsheetError) {
    _ = try ODSEditor.apply(edits, to: bytes)
    return nil
  } catch { return error.code }
}

/// Numbers are those of PITFALLS.md, E.4.
@Suite("ODS pitfalls: the package")
struct ODSPitfallsPackageTests {
  private static let head =
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
  private static func entry(_ path: String, _ inside: String = "") -> String {
    "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"text/xml\""
      + (inside.isEmpty ? "/>" : ">\(inside)</manifest:file-entry>")
  }

  @Test("PITFALLS E.4 1, 32: mimetype is first and stored; entries keep their order; same bytes")
  func mimetype() throws {
    let bytes = try Sample.file(table: row, extra: [("b.xml", "<b/>"), ("a.xml", "<a/>")])
    let edits: [Edit] = [set, .copySheet(sheet: "S", to: "T", at: nil)]
    let changed = try ODSEditor.apply(edits, to: bytes).bytes
    let archive = try ZipReader(bytes: changed)
    #expect(
      archive.entries.map(\.name) == ["mimetype", "content.xml", "styles.xml", "b.xml", "a.xml"])
    #expect(Array(changed[30..<38]) == Array("mimetype".utf8))
    #expect(Array(changed[38..<50]) == Array("application/".utf8))
    #expect(try ODSEditor.apply(edits, to: bytes).bytes == changed)
  }

  @Test("PITFALLS E.4 2: an encrypted document is named; the manifest follows objects")
  func manifest() throws {
    let encrypted =
      Self.head + Self.entry("content.xml", "<manifest:encryption-data/>") + "</manifest:manifest>"
    let locked = try Sample.file(table: row, extra: [("META-INF/manifest.xml", encrypted)])
    #expect(code([set], locked) == .encrypted)
    let frame =
      "<table:table-row><table:table-cell><draw:frame draw:name=\"Biểu đồ\"><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame></table:table-cell></table:table-row>"
    let listed =
      Self.head + Self.entry("Object 1/") + Self.entry("Object 1/content.xml")
      + Self.entry("ObjectReplacements/Object 1") + "</manifest:manifest>"
    let chart = "<c chart:values-cell-range-address=\"S.A1:S.A3\"/>"
    let source = try Sample.file(
      table: frame,
      extra: [
        ("Object 1/content.xml", chart), ("ObjectReplacements/Object 1", "x"),
        ("META-INF/manifest.xml", listed),
      ])
    let copied = try ODSEditor.apply([.copySheet(sheet: "S", to: "Xã B", at: nil)], to: source)
      .bytes
    #expect(
      try Sample.part("Object 2/content.xml", of: copied)
        == "<c chart:values-cell-range-address=\"'Xã B'.A1:'Xã B'.A3\"/>")
    let manifest = try Sample.part("META-INF/manifest.xml", of: copied)
    for path in ["Object 2/", "Object 2/content.xml", "ObjectReplacements/Object 2"] {
      #expect(manifest.components(of: "full-path=\"\(path)\"") == 1)
    }
    let content = try Sample.part("content.xml", of: copied)
    #expect(
      content.contains("xlink:href=\"./Object 2\"") && content.contains("draw:name=\"Biểu đồ_2\""))
    let removed = try ODSEditor.apply([.removeSheet(sheet: "Xã B")], to: copied).bytes
    #expect(try Sample.part("META-INF/manifest.xml", of: removed) == listed)
    #expect(try ZipReader(bytes: removed).entry(named: "Object 2/content.xml") == nil)
    #expect(try Sample.part("Object 1/content.xml", of: removed) == chart)
  }

  @Test(
    "PITFALLS E.4 3: a signed document is refused; without its signatures it is edited, and said")
  func signatures() throws {
    let bytes = try Sample.file(
      table: row,
      extra: [
        ("META-INF/documentsignatures.xml", "<x/>"), ("META-INF/macrosignatures.xml", "<x/>"),
      ])
    for edit in [set, .moveSheet(sheet: "S", at: 0), .insertRows(sheet: "S", at: 0, count: 1)] {
      #expect(code([edit], bytes) == .signed)
    }
    let file = try ODSEditor.apply([.dropSignature, set], to: bytes)
    #expect(file.warnings.count == 1)
    #expect(try ZipReader(bytes: file.bytes).entries.allSatisfy { !$0.name.contains("signatures") })
  }

  @Test("PITFALLS E.4 5: views follow sheets that are copied, removed and hidden")
  func views() throws {
    let settings =
      "<office:document-settings xmlns:office=\"o\" xmlns:config=\"c\"><config:config-item-map-entry config:name=\"S\"><x/></config:config-item-map-entry><config:config-item config:name=\"ActiveTable\">S</config:config-item></office:document-settings>"
    let source = try Sample.file(table: row, extra: [("settings.xml", settings)])
    let copied = try ODSEditor.apply([.copySheet(sheet: "S", to: "T", at: nil)], to: source).bytes
    #expect(
      try Sample.part("settings.xml", of: copied).contains(
        "<config:config-item-map-entry config:name=\"T\"><x/></config:config-item-map-entry>"))
    for edit in [Edit.removeSheet(sheet: "S"), .setVisibility(sheet: "S", .hidden)] {
      let changed = try ODSEditor.apply([edit], to: copied).bytes
      #expect(try Sample.part("settings.xml", of: changed).contains("\"ActiveTable\">T<"))
    }
  }

  @Test("PITFALLS E.4 6: a document that records changes is refused for every kind of edit")
  func trackedChanges() throws {
    let source = try Sample.file(table: row, spreadsheet: "<table:tracked-changes/>")
    let edits: [Edit] = [
      set, .insertRows(sheet: "S", at: 0, count: 1), .copySheet(sheet: "S", to: "T", at: nil),
      .setName(name: "n", scope: nil, expression: "1"),
    ]
    for edit in edits { #expect(code([edit], source) == .refusedEdit) }
  }

  @Test("PITFALLS E.4 26-28: macros, metadata, RDF and the thumbnail stay as they are")
  func preserved() throws {
    let extra = [
      ("Basic/Standard/Module1.xml", "<m/>"), ("Scripts/python/a.py", "x"), ("meta.xml", "<meta/>"),
      ("manifest.rdf", "<rdf/>"), ("Thumbnails/thumbnail.png", "png"),
      ("Configurations2/accelerator/current.xml", ""),
    ]
    let edits: [Edit] = [
      set, .insertRows(sheet: "S", at: 0, count: 1), .copySheet(sheet: "S", to: "T", at: nil),
      .removeSheet(sheet: "S"), .setName(name: "n", scope: nil, expression: "1"),
    ]
    let changed = try ODSEditor.apply(edits, to: Sample.file(table: row, extra: extra)).bytes
    for (name, text) in extra { #expect(try Sample.part(name, of: changed) == text) }
  }
}
