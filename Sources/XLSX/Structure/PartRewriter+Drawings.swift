import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// Anchors of pictures, charts, shapes and controls.
extension PartRewriter {
  /// Rewrites an element of a drawing.
  mutating func rewriteDrawing(_ frame: inout Frame, _ token: XMLToken) throws(SpreadsheetError) {
    switch frame.site.local {
    case "twoCellAnchor", "oneCellAnchor":
      // An anchor inside a choice is the hidden image of a form control, whose place the sheet's
      // own `controls` say.
      guard isOnSheet, !frames.contains(where: { $0.site.local == "AlternateContent" }) else {
        return
      }
      let kind = frame.site.attribute("editAs")?.value ?? "twoCell"
      if block != nil {
        noteAnchorCopies(&frame, try cornerNumbers(token), isMoving: kind != "absolute")
      }
      try moveAnchor(token, isMoving: kind != "absolute", isSizing: kind == "twoCell")
    case "sp": move(formula: "textlink", of: frame)
    default: break
    }
  }

  /// Moves the corners of an anchor whose start tag was returned last.
  ///
  /// - Parameters:
  ///   - isMoving: whether the object moves with the cells below its first corner.
  ///   - isSizing: whether its other corner is tied to a cell too; else it keeps its size.
  mutating func moveAnchor(
    _ token: XMLToken, isMoving: Bool, isSizing: Bool
  ) throws(SpreadsheetError) {
    guard isMoving else { return }
    let numbers = try cornerNumbers(token)
    for (axis, name) in [(ShiftMap.Axis.rows, "row"), (.columns, "col")] where map.moves(axis) {
      guard let from = numbers["from/\(name)"] else { continue }
      let place = map.index(from.value, axis)
      let moved = place ?? map.nearest(from.value, axis)
      if moved != from.value { replace(from.range, String(moved)) }
      if place == nil, let offset = numbers["from/\(name)Off"] { replace(offset.range, "0") }
      guard let to = numbers["to/\(name)"] else { continue }
      var end = to.value + moved - from.value
      // An object of which nothing but deleted cells is left keeps its size.
      let isGone = map.stretch(from.value...max(from.value, to.value), axis) == nil
      if isSizing, !isGone {
        let place = map.index(to.value, axis)
        end = place ?? map.nearest(to.value, axis)
        if place == nil, let offset = numbers["to/\(name)Off"] { replace(offset.range, "0") }
      }
      end = min(end, axis.count - 1)
      if end != to.value { replace(to.range, String(end)) }
    }
  }

  /// The numbers of both corners: `from/row`, `to/colOff`.
  private func cornerNumbers(_ token: XMLToken) throws(SpreadsheetError) -> [String: Number] {
    var ahead = scanner
    var numbers: [String: Number] = [:]
    guard token.kind == .startTag else { return numbers }
    var (corner, name) = ("", "")
    do throws(XMLError) {
      while let next = try ahead.next() {
        if next.kind == .endTag {
          if next.depth == token.depth { break }
          name = ""
          continue
        }
        if next.kind == .startTag {
          let local = ahead.string(ahead.localName(next.name))
          if next.depth == token.depth + 1 { corner = local }
          name = next.depth == token.depth + 2 ? local : ""
        }
        guard next.kind == .text, !name.isEmpty, corner == "from" || corner == "to",
          let value = Int(ahead.string(next.range).filter { !$0.isWhitespace })
        else { continue }
        numbers["\(corner)/\(name)"] = Number(range: next.range, value: value)
      }
    } catch {
      throw SpreadsheetError(error, part: part)
    }
    return numbers
  }
}
