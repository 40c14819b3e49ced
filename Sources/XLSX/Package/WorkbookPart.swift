import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// The workbook part and what it leads to: sheets in tab order, shared strings, styles.
struct WorkbookPart {
  /// One `sheet` element.
  struct Sheet {
    var name: String
    var id: Int
    var visibility: Worksheet.Visibility
    /// The part; `nil` when no relationship leads to one.
    var part: PartName?
    /// `worksheet`, `chartsheet`, `dialogsheet` or a macro sheet's kind.
    var kind: String

    var isWorksheet: Bool { kind == "worksheet" && part != nil }
  }

  let package: OPCPackage
  let name: PartName
  let root: XMLNode
  let relationships: [Relationship]
  let dialect: Dialect
  let sheets: [Sheet]

  /// Opens a workbook.
  ///
  /// - Throws: `SpreadsheetError`: see `XLSXReader.read`.
  init(_ bytes: [UInt8], limits: Limits) throws(SpreadsheetError) {
    let package = try translating { () throws(PackageError) in
      try OPCPackage(bytes: bytes, limits: limits)
    }
    let name = try translating { () throws(PackageError) in try package.mainPart() }
    try Self.checkKind(package, main: name)
    self.package = package
    self.name = name
    let root = try translating { () throws(PackageError) in try package.tree(name) }
    guard root.name.local == "workbook" else {
      throw SpreadsheetError(
        .malformedPart, "the main part is a \(root.name.local), not a workbook", part: name.path,
        line: 1)
    }
    let relationships = try translating { () throws(PackageError) in
      try package.relationships(of: name)
    }
    self.root = root
    self.relationships = relationships
    dialect = root.name.namespace == Dialect.strict.main ? .strict : .transitional
    sheets = Self.sheets(root, relationships, package: package, name: name)
    guard !sheets.isEmpty else {
      throw SpreadsheetError(.malformedPart, "the workbook has no sheet", part: name.path)
    }
  }

  /// Whether the package says that it is a template (`.xltx`, `.xltm`).
  var isTemplate: Bool {
    if case .workbook(_, isTemplate: true) = package.kind { true } else { false }
  }

  /// Whether days are counted from 1904-01-01.
  var uses1904Dates: Bool {
    root.child("workbookPr")?.attribute("date1904").map(isTrue) ?? false
  }

  /// The part that the workbook leads to by a kind of relationship; `nil` when there is none.
  func part(_ kind: String) -> PartName? {
    relationships.lazy.filter { $0.kind == kind }
      .compactMap { package.target(of: $0, from: name) }.first
  }

  /// The bytes of a part in UTF-8, ready for the scanner.
  func scannable(_ part: PartName) throws(SpreadsheetError) -> [UInt8] {
    let bytes = try translating { () throws(PackageError) in try package.read(part) }
    return try translating(part: part.path) { () throws(XMLError) in try XMLEncoding.utf8(bytes) }
  }

  private static func checkKind(
    _ package: OPCPackage, main: PartName
  ) throws(SpreadsheetError) {
    switch package.kind {
    case .workbook: return
    // Some producers leave the content type out; the root element decides then.
    case .otherArchive
    where package.contentTypes.type(of: main) != nil
      && main.path.lowercased().hasPrefix("xl/"):
      return
    case .otherArchive where package.contentTypes.type(of: main) == nil: return
    default: throw SpreadsheetError(PackageError.wrongKind(package.kind))
    }
  }

  private static func sheets(
    _ root: XMLNode, _ relationships: [Relationship], package: OPCPackage, name: PartName
  ) -> [Sheet] {
    let nodes = root.child("sheets")?.children("sheet") ?? []
    return nodes.map { node in
      let id = node.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
      let relationship = relationships.first { $0.id == id }
      return Sheet(
        name: node.attribute("name") ?? "", id: node.attribute("sheetId").flatMap { Int($0) } ?? 0,
        visibility: node.attribute("state").flatMap(Worksheet.Visibility.init(rawValue:))
          ?? .visible,
        part: relationship.flatMap { package.target(of: $0, from: name) },
        kind: relationship.map { String($0.kind) } ?? "")
    }
  }
}

/// Whether an attribute of the type `xsd:boolean` says yes.
func isTrue(_ text: String) -> Bool { text == "1" || text == "true" || text == "on" }
