import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds notes to a sheet or replaces those that are there: texts, boxes, and the sheet's
  /// reference to the boxes.
  mutating func addNotes(
    _ notes: [CellNote], to sheet: PartName, _ scan: SheetScan, _ splices: inout ByteSplices
  ) throws(SpreadsheetError) {
    let relationships = try self.relationships(of: sheet)
    func existing(_ kind: String) -> PartName? {
      relationships.first { $0.kind == kind }.flatMap {
        workbook.package.target(of: $0, from: sheet)
      }
    }
    var boxless = notes
    if let comments = existing("comments") {
      boxless = try extendComments(comments, notes)
    } else {
      let (name, _) = freeName("xl/comments", ".xml")
      put(CommentsXML.part(notes, dialect), into: name)
      newTypes.append((name, ContentType.comments))
      _ = try relate(sheet, to: name, kind: "comments")
    }
    guard !boxless.isEmpty else { return }
    let boxes = scan.child("legacyDrawing").flatMap { element in
      // The relationship that the sheet names, not just any drawing of the kind (headers have
      // pictures in the same language).
      let id = element.attributes.first { $0.name.hasSuffix(":id") }?.value
      return relationships.first { $0.id == id }
    }
    if let part = boxes.flatMap({ workbook.package.target(of: $0, from: sheet) }) {
      try extendBoxes(part, boxless)
    } else {
      try addBoxes(boxless, to: sheet, scan, &splices)
    }
  }

  /// Puts notes into an existing comments part.
  ///
  /// - Returns: the notes that had no comment and so no box.
  private mutating func extendComments(
    _ part: PartName, _ notes: [CellNote]
  ) throws(SpreadsheetError) -> [CellNote] {
    let root = try translating { () throws(PackageError) in try workbook.package.tree(part) }
    let bytes = try current(part)
    let sites = try commentSites(bytes, part)
    var authors = root.child("authors")?.children("author").map(\.text) ?? []
    let known = authors.count
    let comments = root.child("commentList")?.children("comment") ?? []
    var (splices, added, boxless) = (ByteSplices(), [UInt8](), [CellNote]())
    for note in notes {
      let author = authors.firstIndex(of: note.author) ?? authors.count
      if author == authors.count { authors.append(note.author) }
      let element = CommentsXML.comment(note, author: author, prefix: sites.prefix)
      if let index = comments.firstIndex(where: {
        $0.attribute("ref").flatMap { CellReference($0) } == note.reference
      }), sites.comments.indices.contains(index) {
        guard !comments[index].text.hasPrefix("[Threaded comment]") else {
          throw SpreadsheetError(
            .refusedEdit, "the cell has a discussion; a note would damage it", part: part.path,
            cell: note.reference)
        }
        splices.replace(sites.comments[index], with: element)
      } else {
        added += element
        boxless.append(note)
      }
    }
    let names = authors[known...].flatMap { CommentsXML.author($0, prefix: sites.prefix) }
    if !names.isEmpty { sites.authors.append(names, to: &splices) }
    if !added.isEmpty { sites.list.append(added, to: &splices) }
    put(splices.applied(to: bytes), into: part)
    return boxless
  }

  private struct CommentSites {
    var authors: ElementSite
    var list: ElementSite
    var comments: [Range<Int>]
    var prefix: String
  }

  private func commentSites(
    _ bytes: [UInt8], _ part: PartName
  ) throws(SpreadsheetError) -> CommentSites {
    let limits = limits
    let (outline, comments) = try translating(part: part.path) {
      () throws(XMLError) -> (PartOutline, [Range<Int>]) in
      var scanner = XMLScanner(bytes, limits: limits)
      var comments: [Range<Int>] = []
      while let token = try scanner.next() {
        guard token.depth == 2, token.kind == .startTag || token.kind == .emptyTag,
          scanner.hasLocalName(token, "comment")
        else { continue }
        comments.append(token.range.lowerBound..<(try scanner.skipElement(token)))
      }
      return (try PartOutline(bytes, limits: limits), comments)
    }
    guard let authors = outline.child("authors"), let list = outline.child("commentList") else {
      throw SpreadsheetError(
        .malformedPart, "the notes have no authors or no list", part: part.path)
    }
    return CommentSites(
      authors: authors, list: list, comments: comments, prefix: outline.root.prefix)
  }
}
