// A Word document becomes blocks:
//
//   OPCPackage ─ styles.xml ─▶ WordStyles ──────────────┐
//              ─ numbering.xml ─▶ WordNumbering ────────┤
//              ─ footnotes.xml, endnotes.xml ─▶ notes ──┤
//              └ document.xml ─ XMLScanner ─▶ WordBodyReader ─▶ [ReportBlock]

internal import OfficePackage
internal import XMLStream

/// Reads `.docx` and its kin.
///
/// - Note: Source: ECMA-376-1 §17. Not read: charts, embedded workbooks, SmartArt, comments.
struct WordReader {
  private let package: OPCPackage
  private let main: PartName
  private let relationships: [Relationship]
  private var context = WordContext()

  /// The blocks of a document.
  ///
  /// - Throws: `PackageError`.
  static func read(_ package: OPCPackage) throws(PackageError) -> ReportContent {
    var reader = try WordReader(package)
    try reader.readDefinitions()
    var content = ReportContent()
    for relationship in reader.relationships where ["header", "footer"].contains(relationship.kind)
    {
      guard let part = package.target(of: relationship, from: reader.main) else { continue }
      content.marginals += TextRenderer(try reader.blocks(of: part)).lines
    }
    content.blocks = try reader.blocks(of: reader.main)
    return content
  }

  private init(_ package: OPCPackage) throws(PackageError) {
    self.package = package
    main = try package.mainPart()
    relationships = try package.relationships(of: main)
  }

  private func part(_ kind: String) -> PartName? {
    relationships.first { $0.kind == kind }.flatMap { package.target(of: $0, from: main) }
  }

  private mutating func readDefinitions() throws(PackageError) {
    if let part = part("styles") {
      context.styles = WordStyles(try package.tree(part, keeping: WordStyles.elements))
    }
    if let part = part("numbering") {
      context.numbering = WordNumbering(try package.tree(part), styles: context.styles)
    }
    for kind in ["footnote", "endnote"] {
      guard let part = part(kind + "s") else { continue }
      let notes = try scan(part) { reader throws(XMLError) in try reader.readNotes(kind) }
      if kind == "footnote" { context.footnotes = notes } else { context.endnotes = notes }
    }
  }

  private func blocks(of part: PartName) throws(PackageError) -> [ReportBlock] {
    try scan(part) { reader throws(XMLError) in try reader.readDocument() }
  }

  private func scan<Result>(
    _ part: PartName, _ body: (inout WordBodyReader) throws(XMLError) -> Result
  ) throws(PackageError) -> Result {
    let bytes = try package.read(part)
    do throws(XMLError) {
      var reader = WordBodyReader(
        XMLScanner(try XMLEncoding.utf8(bytes), limits: package.limits), context)
      return try body(&reader)
    } catch {
      throw .markup(part: part.path, error)
    }
  }
}

/// What paragraphs refer to.
struct WordContext {
  var styles = WordStyles()
  var numbering = WordNumbering()
  /// The paragraphs of footnotes by id.
  var footnotes: [String: [ReportBlock]] = [:]
  /// The paragraphs of endnotes by id.
  var endnotes: [String: [ReportBlock]] = [:]
}
