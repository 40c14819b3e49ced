import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds the new relationships to their parts.
  mutating func finishRelationships() throws(SpreadsheetError) {
    for source in newRelationships.keys.sorted(by: { $0.path < $1.path }) {
      let part = source.relationshipsName
      let items = newRelationships[source, default: []]
      if exists(part) {
        let outline = try outline(part)
        var splices = ByteSplices()
        outline.root.append(
          elements(items, from: source, prefix: outline.root.prefix), to: &splices)
        put(splices.applied(to: outline.bytes), into: part)
      } else {
        var writer = ByteWriter()
        writer.appendDeclaration()
        writer.append("<Relationships xmlns=\"\(RelationshipList.namespace)\">")
        writer.append(contentsOf: elements(items, from: source, prefix: ""))
        writer.append("</Relationships>")
        put(writer.bytes, into: part)
        newDefaults.append(("rels", ContentType.relationships))
      }
    }
  }

  private func elements(
    _ items: [(id: String, kind: String, target: PartName)], from source: PartName, prefix: String
  ) -> [UInt8] {
    items.flatMap { item in
      RelationshipList.element(
        item.id, dialect.relationshipType(item.kind), item.target.target(from: source),
        prefix: prefix)
    }
  }

  /// Adds the types of new parts.
  mutating func finishContentTypes() throws(SpreadsheetError) {
    guard !newTypes.isEmpty || !newDefaults.isEmpty || convertsTemplate else { return }
    let outline = try outline(.contentTypes)
    let prefix = outline.root.prefix
    var (defaults, overrides) = (ByteWriter(), ByteWriter())
    var known: Set<String> = []
    for item in newDefaults
    where !workbook.package.contentTypes.hasDefault(item.pathExtension)
      && known.insert(item.pathExtension).inserted
    {
      defaults.append("<\(prefix)Default")
      defaults.append(attribute: "Extension", item.pathExtension)
      defaults.append(attribute: "ContentType", item.type)
      defaults.append("/>")
    }
    for item in newTypes {
      overrides.append("<\(prefix)Override")
      overrides.append(attribute: "PartName", item.part.description)
      overrides.append(attribute: "ContentType", item.type)
      overrides.append("/>")
    }
    var splices = ByteSplices()
    let added = defaults.bytes + overrides.bytes
    if !added.isEmpty { outline.root.append(added, to: &splices) }
    if convertsTemplate { renameTemplate(outline, &splices) }
    put(splices.applied(to: outline.bytes), into: .contentTypes)
  }

  /// Changes the type of the main part from template to workbook, macros or not.
  private func renameTemplate(_ outline: PartOutline, _ splices: inout ByteSplices) {
    for element in outline.children {
      guard let type = element.attribute("ContentType"),
        element.attribute("PartName").map({ PartName($0.value) }) == workbook.name
      else { continue }
      let words = type.value.split(separator: ".", omittingEmptySubsequences: false)
      let renamed = words.map { $0 == "template" ? "sheet" : $0 }.joined(separator: ".")
      splices.replace(type.valueRange, with: Array(renamed.utf8))
    }
  }

  /// Puts the shared strings when texts were added.
  mutating func finishStrings() throws(SpreadsheetError) {
    guard let strings, !strings.table.texts.isEmpty else { return }
    if let part = strings.part {
      put(strings.applied(), into: part)
      return
    }
    let folder = workbook.name.path.split(separator: "/").dropLast().joined(separator: "/")
    let path = folder.isEmpty ? "sharedStrings.xml" : folder + "/sharedStrings.xml"
    var part = PartName(path)
    if exists(part) { part = freeName(String(path.dropLast(4)), ".xml").name }
    put(strings.table.part(dialect), into: part)
    newTypes.append((part, ContentType.sharedStrings))
    _ = try relate(workbook.name, to: part, kind: "sharedStrings")
  }
}
