/// Writes a JSON document from its first byte to its last, without a tree of values.
///
/// The layout is that of `JSONValue.rendered`: two-space indents; arrays and objects of plain
/// values on one line, without spaces, when they fit 100 bytes. The caller gives the members of an
/// object in the order of their keys' UTF-8 bytes.
public struct JSONWriter: Sendable {
  /// A comma and a line break with the indent of ten levels.
  private static let indent: StaticString = ",\n                    "
  /// The longest array or object on one line, bytes.
  private static let flatLimit = 100

  /// What was written so far.
  private var bytes: ByteStore
  /// The arrays and objects around the innermost open one, the outermost first.
  private var around: [Frame] = []
  /// The innermost array or object that is open; a frame of its own before the first.
  private var inner = Frame(start: 0)
  /// The stretches of the innermost array or object that its one-line form keeps.
  private var kept: [Range<Int>] = []
  /// The length of that form, bytes.
  private var flatLength = 0
  /// Whether a key was written and its value was not.
  private var followsKey = false

  /// An array or object whose end was not written yet.
  private struct Frame {
    /// Offset of its bracket.
    let start: Int
    /// Whether nothing stands in it yet.
    var isEmpty = true
    /// Whether all in it is plain and fits one line so far.
    var mayBeFlat = true
  }

  /// How many arrays and objects are open.
  private var depth: Int { around.count }

  /// An empty document.
  ///
  /// - Parameter capacity: bytes to reserve.
  public init(capacity: Int = 0) { bytes = ByteStore(capacity: capacity) }

  /// The document with its final newline.
  ///
  /// - Precondition: every array and object was ended.
  public consuming func finish() -> [UInt8] {
    precondition(around.isEmpty, "an array or object is open")
    bytes.append(UInt8(ascii: "\n"))
    return bytes.finish()
  }

  /// Starts an object.
  public mutating func startObject() { begin(UInt8(ascii: "{")) }

  /// Ends the innermost object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Starts an array.
  public mutating func startArray() { begin(UInt8(ascii: "[")) }

  /// Ends the innermost array.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of the next member.
  ///
  /// - Precondition: `name` needs no escaping.
  public mutating func key(_ name: StaticString) {
    startElement()
    let start = bytes.count
    bytes.append(UInt8(ascii: "\""))
    bytes.append(utf8Of: name)
    JSONWriter.afterKey.withUTF8Buffer { bytes.append(contentsOf: $0) }
    keep(start..<bytes.count - 1)
    followsKey = true
  }
  private static let afterKey: StaticString = "\": "

  /// Writes the key of the next member, whatever text it is.
  public mutating func key(text name: String) { keyed { $0.append(jsonQuoting: name) } }

  /// Writes a string.
  public mutating func value(_ text: String) { plain { $0.append(jsonQuoting: text) } }

  /// Writes a string, or `null`.
  public mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes `true` or `false`.
  public mutating func value(_ truth: Bool) {
    plain { $0.append(utf8Of: truth ? "true" : "false" as StaticString) }
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) { plain { $0.append(decimalOf: number) } }

  /// Writes a double in its shortest spelling.
  ///
  /// - Precondition: `number` is finite.
  public mutating func value(_ number: Double) {
    if let whole = DecimalText.integer(number) {
      value(whole)
    } else {
      value(number: DecimalText.shortest(number))
    }
  }

  /// Writes an exact decimal, or `null`.
  public mutating func value(_ number: DecimalNumber?) {
    if let number { value(number: number.description) } else { null() }
  }

  /// Writes a number by its text.
  public mutating func value(number text: String) { plain { $0.append(utf8Of: text) } }

  /// Writes `null`.
  public mutating func null() { plain { $0.append(utf8Of: "null" as StaticString) } }
}

extension JSONWriter {
  private mutating func plain(_ write: (inout ByteStore) -> Void) {
    startElement()
    let start = bytes.count
    write(&bytes)
    keep(start..<bytes.count)
  }

  /// Puts the comma, the line break and the indent before an element; nothing behind a key.
  private mutating func startElement() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    let follows = !inner.isEmpty
    if follows { keep(bytes.count..<(bytes.count + 1)) }
    inner.isEmpty = false
    newLine(depth, behindComma: follows)
  }

  private mutating func keyed(_ write: (inout ByteStore) -> Void) {
    startElement()
    let start = bytes.count
    write(&bytes)
    bytes.append(UInt8(ascii: ":"))
    keep(start..<bytes.count)
    bytes.append(UInt8(ascii: " "))
    followsKey = true
  }

  private mutating func begin(_ bracket: UInt8) {
    startElement()
    inner.mayBeFlat = false
    around.append(inner)
    inner = Frame(start: bytes.count)
    kept.removeAll(keepingCapacity: true)
    flatLength = 2
    bytes.append(bracket)
  }

  private mutating func end(_ bracket: UInt8) {
    guard let outer = around.popLast() else { preconditionFailure("nothing is open") }
    if inner.mayBeFlat { flatten(from: inner.start + 1) } else { newLine(depth) }
    bytes.append(bracket)
    inner = outer
  }

  /// Moves what the one-line form keeps together.
  private mutating func flatten(from start: Int) {
    var end = start
    for range in kept {
      for offset in range {
        bytes[end] = bytes[offset]
        end += 1
      }
    }
    bytes.removeLast(bytes.count - end)
  }

  private mutating func keep(_ range: Range<Int>) {
    guard depth > 0, inner.mayBeFlat else { return }
    flatLength += range.count
    inner.mayBeFlat = flatLength <= JSONWriter.flatLimit
    kept.append(range)
  }

  private mutating func newLine(_ depth: Int, behindComma: Bool = false) {
    JSONWriter.indent.withUTF8Buffer { indent in
      let end = min(indent.count, 2 + 2 * depth)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: indent[(behindComma ? 0 : 1)..<end]))
      let missing = 2 + 2 * depth - indent.count
      for _ in 0..<max(0, missing) { bytes.append(UInt8(ascii: " ")) }
    }
  }
}
