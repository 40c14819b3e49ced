import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

// What a rewriter reads and writes.
extension PartRewriter {
  // MARK: Output

  /// Replaces the value of an attribute, or text between tags.
  mutating func replace(_ range: Range<Int>, _ text: String) {
    var writer = ByteWriter()
    let mark = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
    switch mark {
    case UInt8(ascii: "\""): writer.append(xmlAttribute: text)
    case UInt8(ascii: "'"):
      let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
      for (offset, piece) in pieces.enumerated() {
        if offset > 0 { writer.append("&apos;") }
        writer.append(xmlAttribute: String(piece))
      }
    default: writer.append(xmlText: text)
    }
    splices.append((range, writer.bytes))
  }

  /// Replaces a range with bytes.
  mutating func replace(_ range: Range<Int>, bytes: [UInt8]) { splices.append((range, bytes)) }

  /// Takes a range out.
  mutating func remove(_ range: Range<Int>) { splices.append((range, [])) }

  /// Sets an attribute; one that has the value stays as it is.
  mutating func set(_ name: String, _ value: String, of site: ElementSite) {
    if let attribute = site.attribute(name) {
      if attribute.value != value { replace(attribute.valueRange, value) }
    } else {
      let position = site.startTag.upperBound - (site.isEmptyTag ? 2 : 1)
      splices.append((position..<position, Array(" \(name)=\"\(value)\"".utf8)))
    }
  }

  /// Takes an attribute and the white space before it out.
  mutating func removeAttribute(_ attribute: ElementSite.Attribute) {
    var start = attribute.range.lowerBound
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    remove(start..<attribute.range.upperBound)
  }

  /// Puts all up to an offset into the output, replacements made.
  mutating func flush(to end: Int) {
    splices.sort { left, right in
      left.range.lowerBound != right.range.lowerBound
        ? left.range.lowerBound < right.range.lowerBound
        : left.range.upperBound < right.range.upperBound
    }
    if !splices.isEmpty { isChanged = true }
    for splice in splices where splice.range.lowerBound >= cursor {
      output.append(contentsOf: bytes[cursor..<splice.range.lowerBound])
      output.append(contentsOf: splice.bytes)
      cursor = splice.range.upperBound
    }
    splices.removeAll()
    if cursor < end {
      output.append(contentsOf: bytes[cursor..<end])
      cursor = end
    }
  }

  // MARK: Tokens

  mutating func next() throws(SpreadsheetError) -> XMLToken? {
    do throws(XMLError) {
      return try scanner.next()
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  @discardableResult
  mutating func skip(_ token: XMLToken) throws(SpreadsheetError) -> Int {
    do throws(XMLError) {
      return try scanner.skipElement(token)
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }
}
