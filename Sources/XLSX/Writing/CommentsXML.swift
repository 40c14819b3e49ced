import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes the part that holds the texts of a sheet's notes.
///
/// - Note: Source: ECMA-376-1 §18.7.6 (comments).
enum CommentsXML {
  /// A whole part.
  static func part(_ notes: [CellNote], _ dialect: Dialect) -> [UInt8] {
    var authors: [String] = []
    for note in notes where !authors.contains(note.author) { authors.append(note.author) }
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<comments xmlns=\"\(dialect.main)\"><authors>")
    for author in authors { writer.append(contentsOf: self.author(author)) }
    writer.append("</authors><commentList>")
    for note in notes {
      writer.append(
        contentsOf: comment(note, author: authors.firstIndex(of: note.author) ?? 0))
    }
    writer.append("</commentList></comments>")
    return writer.bytes
  }

  /// One `author` element.
  static func author(_ name: String, prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)author>")
    writer.append(xmlText: EscapedText.encode(name))
    writer.append("</\(prefix)author>")
    return writer.bytes
  }

  /// One `comment` element.
  ///
  /// - Parameter author: zero-based into the part's authors.
  static func comment(_ note: CellNote, author: Int, prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)comment ref=\"\(note.reference)\" authorId=\"\(author)\">")
    writer.append("<\(prefix)text>")
    writer.appendTextElement(note.text, prefix: prefix)
    writer.append("</\(prefix)text></\(prefix)comment>")
    return writer.bytes
  }
}
