import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

// The parts that relationships lead to: what nothing leads to any more goes.
extension EditSession {
  /// The relationships of a part as they are now, `nil` for those of the package.
  func currentRelationships(of part: PartName?) throws(SpreadsheetError) -> [Relationship] {
    let name = part?.relationshipsName ?? Self.packageRelationships
    var list: [Relationship] = []
    if workbook.package.entry(of: name) != nil || output.pendingBytes(of: name.path) != nil {
      guard !output.isRemoved(entryName(name)) else { return [] }
      list = try outline(name).children.map { element in
        Relationship(
          id: element.attribute("Id")?.value ?? "", type: element.attribute("Type")?.value ?? "",
          target: element.attribute("Target")?.value ?? "",
          isExternal: element.attribute("TargetMode")?.value == "External")
      }
    }
    guard let part else { return list }
    return list
      + newRelationships[part, default: []].map {
        Relationship(
          id: $0.id, type: dialect.relationshipType($0.kind), target: $0.target.description)
      }
  }

  /// The parts that relationships lead to from the package on.
  func reachableParts() throws(SpreadsheetError) -> Set<PartName> {
    var reached: Set<PartName> = []
    var open: [PartName?] = [nil]
    while let source = open.popLast() {
      for relationship in try currentRelationships(of: source) where !relationship.isExternal {
        let target = PartName(target: relationship.target, from: source)
        guard exists(target), !output.isRemoved(entryName(target)),
          reached.insert(target).inserted
        else { continue }
        open.append(target)
      }
    }
    return reached
  }

  /// Takes parts out that were reached before and are not now, with their relationships and types.
  mutating func dropUnreachable(since before: Set<PartName>) throws(SpreadsheetError) {
    var gone = try before.subtracting(reachableParts())
    guard !gone.isEmpty else { return }
    gone.formUnion(gone.map(\.relationshipsName))
    for part in gone where exists(part) { output.remove(entryName(part)) }
    try dropElements(of: .contentTypes) { element in
      element.attribute("PartName").map { gone.contains(PartName($0.value)) } ?? false
    }
  }

  /// Takes the digital signatures of the package away.
  mutating func dropSignatures() throws(SpreadsheetError) {
    let before = try reachableParts()
    try dropElements(of: Self.packageRelationships) { element in
      element.attribute("Type")?.value.contains("/digital-signature/") == true
    }
    try dropUnreachable(since: before)
    warnings.append("the digital signatures of the workbook were taken away")
  }

  private static let packageRelationships = PartName("_rels/.rels")
}
