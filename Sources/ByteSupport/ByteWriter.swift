/// A growing buffer of UTF-8 bytes with cheap appends of text and numbers.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  ///
  /// - Parameter capacity: bytes to reserve.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written; the memory is kept.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends text as UTF-8.
  public mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  /// Appends text as UTF-8.
  public mutating func append(_ text: String) { bytes.append(utf8Of: text) }

  /// Appends text that the program spells out, without a string being made of it.
  public mutating func append(literal text: StaticString) { bytes.append(utf8Of: text) }

  /// Appends bytes as they are.
  public mutating func append(contentsOf other: some Sequence<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends bytes as they are.
  public mutating func append(contentsOf other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Appends bytes as they are.
  public mutating func append(contentsOf other: ArraySlice<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends what a function appends to the bytes.
  package mutating func append(by body: (inout [UInt8]) -> Void) { body(&bytes) }

  /// Appends a decimal integer.
  public mutating func append(_ number: Int) {
    bytes.append(decimalOf: number)
  }

  /// Appends a number as XML and JSON spell it: whole numbers without a fraction, others in the
  /// shortest form that reads back as the same double.
  ///
  /// - Precondition: `number` is finite.
  public mutating func append(_ number: Double) {
    if let whole = DecimalText.integer(number) {
      bytes.append(decimalOf: whole)
    } else {
      bytes.append(utf8Of: DecimalText.shortest(number))
    }
  }
}

/// Text of binary numbers.
public enum DecimalText {
  /// The shortest decimal text that reads back as the same double: `12`, `0.1`, `1e+22`.
  ///
  /// - Precondition: `number` is finite.
  public static func shortest(_ number: Double) -> String {
    precondition(number.isFinite, "neither format has a cell for NaN or infinity")
    return integer(number).map { String($0) } ?? number.description
  }

  /// The whole number that is spelled without a mark and an exponent; `nil` for others.
  static func integer(_ number: Double) -> Int? {
    abs(number) < 1e15 && number == number.rounded() ? Int(number) : nil
  }
}
