/// Up to 32 bytes that are written as one: a tag, a reference, the digits of a row.
///
/// Two vector stores put it into a `ByteBlock`, whatever its length.
public struct ShortText: Sendable {
  @usableFromInline var low = SIMD16<UInt8>()
  @usableFromInline var high = SIMD16<UInt8>()
  /// Its bytes; at most 32.
  public private(set) var count = 0

  /// The most bytes that it holds.
  public static let capacity = 32

  /// No bytes.
  public init() {}

  /// The bytes of a text.
  ///
  /// - Precondition: at most 32 bytes of UTF-8.
  public init(_ text: String) { for byte in text.utf8 { append(byte) } }

  /// The decimal digits of a number.
  ///
  /// - Precondition: `number` is not negative.
  public init(digits number: Int) { self.init(String(number)) }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) {
    precondition(count < Self.capacity, "a short text holds 32 bytes")
    if count < 16 { low[count] = byte } else { high[count - 16] = byte }
    count += 1
  }

  /// Adds one to the number whose digits the text is.
  ///
  /// - Precondition: the text is decimal digits, one at least.
  public mutating func increment() {
    var index = count - 1
    while index >= 0 {
      let digit = index < 16 ? low[index] : high[index - 16]
      if digit < UInt8(ascii: "9") {
        if index < 16 { low[index] = digit + 1 } else { high[index - 16] = digit + 1 }
        return
      }
      if index < 16 {
        low[index] = UInt8(ascii: "0")
      } else {
        high[index - 16] = UInt8(ascii: "0")
      }
      index -= 1
    }
    // 999 has become 000: one in front, one zero more behind.
    low[0] = UInt8(ascii: "1")
    append(UInt8(ascii: "0"))
  }
}
