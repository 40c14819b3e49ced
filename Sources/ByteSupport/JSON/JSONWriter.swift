/// Writes a JSON document from its first byte to its last, without a tree of values.
///
/// The layout is that of `JSONValue.rendered`: two-space indents; arrays and objects of plain
/// values on one line, without spaces, when they fit 100 bytes. The caller gives the members of an
/// object in the order of their keys' UTF-8 bytes.
public struct JSONWriter: ~Copyable {
  /// The longest array or object on one line, bytes.
  private static let flatLimit = 100

  /// What was written so far.
  private var bytes: ByteStore
  /// The arrays and objects around the innermost open one, the outermost first.
  private var around: [Frame] = []
  /// The innermost array or object that is open; a frame of its own before the first.
  private var inner = Frame(start: 0, mayBeFlat: false)
  /// The stretches of the innermost array or object that its one-line form keeps.
  private let kept = ScratchArray(repeating: 0..<0, count: JSONWriter.flatLimit)
  /// How many they are.
  private var keptCount = 0
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
  private var depth = 0

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

  /// Hands over what was written since the last time and forgets it: a long document needs no room
  /// for all of it.
  ///
  /// - Parameter sink: takes UTF-8 that ends between two elements.
  /// - Precondition: an array or object stands in the innermost open one, so that all around it is
  ///   written line by line; no key waits for its value.
  public mutating func drain<Failure: Error>(
    into sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(depth > 0 && !inner.mayBeFlat && !followsKey, "what was written may still change")
    try bytes.drain(into: sink)
  }

  /// Hands over the rest of the document with its final newline.
  ///
  /// - Precondition: every array and object was ended.
  public consuming func finish<Failure: Error>(
    into sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(around.isEmpty, "an array or object is open")
    bytes.append(UInt8(ascii: "\n"))
    try bytes.drain(into: sink)
  }

  /// How many bytes wait to be handed over.
  public var waitingCount: Int { bytes.count }

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
    let length = name.utf8CodeUnitCount
    bytes.reserve(length + 4)
    bytes.put(UInt8(ascii: "\""))
    bytes.putShort(UnsafeBufferPointer(start: name.utf8Start, count: length))
    bytes.put(UInt8(ascii: "\""))
    bytes.put(UInt8(ascii: ":"))
    bytes.put(UInt8(ascii: " "))
    keep(start, bytes.count - 1)
    followsKey = true
  }

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
    } else if abs(number) < 1e6, let hundredths = DecimalText.integer((number * 100).rounded()),
      Double(hundredths) / 100 == number
    {
      // Two digits read back as no other double: the shortest spelling has them, or one.
      value(DecimalNumber(coefficient: Int64(hundredths), fractionDigits: 2))
    } else {
      value(number: DecimalText.shortest(number))
    }
  }

  /// Writes an exact decimal, or `null`.
  public mutating func value(_ number: DecimalNumber?) {
    guard let number = number?.normalized else { return null() }
    plain {
      $0.append(
        digitsOf: UInt(number.coefficient.magnitude), isNegative: number.coefficient < 0,
        behindPoint: number.fractionDigits)
    }
  }

  /// Writes a number by its text.
  public mutating func value(number text: String) { plain { $0.append(utf8Of: text) } }

  /// Writes `null`.
  public mutating func null() { plain { $0.append(utf8Of: "null" as StaticString) } }
}

extension JSONWriter {
  @inline(__always)
  private mutating func plain(_ write: (inout ByteStore) -> Void) {
    startElement()
    let start = bytes.count
    write(&bytes)
    keep(start, bytes.count)
  }

  /// Puts the comma, the line break and the indent before an element; nothing behind a key.
  @inline(__always)
  private mutating func startElement() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    bytes.reserve(2 + 2 * depth)
    if !inner.isEmpty {
      keep(bytes.count, bytes.count + 1)
      bytes.put(UInt8(ascii: ","))
    }
    inner.isEmpty = false
    bytes.put(UInt8(ascii: "\n"))
    bytes.putSpaces(2 * depth)
  }

  private mutating func keyed(_ write: (inout ByteStore) -> Void) {
    startElement()
    let start = bytes.count
    write(&bytes)
    bytes.append(UInt8(ascii: ":"))
    keep(start, bytes.count)
    bytes.append(UInt8(ascii: " "))
    followsKey = true
  }

  private mutating func begin(_ bracket: UInt8) {
    startElement()
    inner.mayBeFlat = false
    around.append(inner)
    depth += 1
    inner = Frame(start: bytes.count)
    keptCount = 0
    flatLength = 2
    bytes.append(bracket)
  }

  private mutating func end(_ bracket: UInt8) {
    guard let outer = around.popLast() else { preconditionFailure("nothing is open") }
    depth -= 1
    if inner.mayBeFlat {
      flatten(from: inner.start + 1)
    } else {
      bytes.reserve(2 + 2 * depth)
      bytes.put(UInt8(ascii: "\n"))
      bytes.putSpaces(2 * depth)
    }
    bytes.append(bracket)
    inner = outer
  }

  /// Moves what the one-line form keeps together.
  private mutating func flatten(from start: Int) {
    var end = start
    for index in 0..<keptCount {
      bytes.move(kept[index], to: end)
      end += kept[index].count
    }
    bytes.removeLast(bytes.count - end)
  }

  @inline(__always)
  private mutating func keep(_ start: Int, _ end: Int) {
    guard inner.mayBeFlat, end > start else { return }
    flatLength += end - start
    if flatLength > JSONWriter.flatLimit {
      inner.mayBeFlat = false
    } else if keptCount > 0, kept[keptCount - 1].upperBound == start {
      kept[keptCount - 1] = kept[keptCount - 1].lowerBound..<end
    } else {
      // Each stretch has a byte at least, so that there are no more than the limit.
      kept[keptCount] = start..<end
      keptCount += 1
    }
  }
}
