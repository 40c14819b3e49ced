import ByteSupport
import XMLStream

/// The relationships of one new part, numbered as they come.
///
/// - Note: Source: ECMA-376-2 §6.5.
struct RelationshipList {
  private var items: [(id: String, type: String, target: String)] = []
  private let dialect: Dialect

  init(_ dialect: Dialect) { self.dialect = dialect }

  /// Whether the part needs no relationships part.
  var isEmpty: Bool { items.isEmpty }

  /// Adds a relationship.
  ///
  /// - Parameter kind: the last word of the type: `worksheet`, `drawing`.
  /// - Returns: its id.
  mutating func add(_ kind: String, target: String) -> String {
    add(type: dialect.relationshipType(kind), target: target)
  }

  /// Adds a relationship of a full type.
  mutating func add(type: String, target: String) -> String {
    let id = "rId\(items.count + 1)"
    items.append((id, type, target))
    return id
  }

  /// A whole relationships part.
  func part() -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<Relationships xmlns=\"\(Self.namespace)\">")
    for item in items {
      writer.append(contentsOf: Self.element(item.id, item.type, item.target))
    }
    writer.append("</Relationships>")
    return writer.bytes
  }

  /// The namespace of relationships parts.
  static let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// One `Relationship` element.
  static func element(
    _ id: String, _ type: String, _ target: String, prefix: String = ""
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)Relationship")
    writer.append(attribute: "Id", id)
    writer.append(attribute: "Type", type)
    writer.append(attribute: "Target", target)
    writer.append("/>")
    return writer.bytes
  }
}
