/// A growing buffer of UTF-8 bytes with cheap appends of text and numbers.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  ///
  /// - Parameter capacity: bytes to reserve.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends text as UTF-8.
  public mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  /// Appends bytes as they are.
  public mutating func append(contentsOf other: some Sequence<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a decimal integer.
  public mutating func append(_ number: Int) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Appends a number as XML and JSON spell it: whole numbers without a fraction, others in the
  /// shortest form that reads back as the same double.
  ///
  /// - Precondition: `number` is finite.
  public mutating func append(_ number: Double) {
    bytes.append(contentsOf: DecimalText.shortest(number).utf8)
  }
}

/// Text of binary numbers.
public enum DecimalText {
  /// The shortest decimal text that reads back as the same double: `12`, `0.1`, `1e+22`.
  ///
  /// - Precondition: `number` is finite.
  public static func shortest(_ number: Double) -> String {
    precondition(number.isFinite, "neither format has a cell for NaN or infinity")
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return number.description
  }
}
