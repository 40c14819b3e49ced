import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads the notes of a sheet.
///
/// - Note: Source: ECMA-376-1 §18.7.3 (comment).
enum NotesReader {
  /// The notes of a sheet part, in cell order.
  static func read(
    of sheet: PartName, in workbook: WorkbookPart
  ) throws(SpreadsheetError) -> [CellNote] {
    let part = try translating { () throws(PackageError) in
      try workbook.package.relationships(of: sheet).first { $0.kind == "comments" }
        .flatMap { workbook.package.target(of: $0, from: sheet) }
    }
    guard let part else { return [] }
    let root = try translating { () throws(PackageError) in try workbook.package.tree(part) }
    let authors = root.child("authors")?.children("author").map(\.text) ?? []
    let notes = (root.child("commentList")?.children("comment") ?? []).compactMap { node in
      note(node, authors: authors)
    }
    return notes.sorted { $0.reference < $1.reference }
  }

  private static func note(_ node: XMLNode, authors: [String]) -> CellNote? {
    guard let reference = node.attribute("ref").flatMap({ CellReference($0) }) else { return nil }
    let author = node.attribute("authorId").flatMap { Int($0) } ?? -1
    let text = node.child("text").map(plainText) ?? ""
    return CellNote(
      reference: reference, author: authors.indices.contains(author) ? authors[author] : "",
      text: EscapedText.decode(text))
  }

  private static func plainText(_ node: XMLNode) -> String {
    node.children.filter { $0.name.local != "rPh" }.reduce(into: "") { text, child in
      text += child.name.local == "t" ? child.text : child.child("t")?.text ?? ""
    }
  }
}
