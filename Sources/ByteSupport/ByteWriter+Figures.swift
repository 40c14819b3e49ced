extension ByteWriter {
  /// Appends a number as `append(_:)` does, figures of at most two decimals without the general
  /// printer of doubles.
  ///
  /// - Precondition: `number` is finite.
  public mutating func append(figure number: Double) { append { $0.append(figure: number) } }
}

extension [UInt8] {
  /// Appends a number as `ByteWriter.append(_:)` does, figures of at most two decimals without the
  /// general printer of doubles.
  ///
  /// A decimal of at most 15 digits is the shortest text of the double nearest to it: no two of
  /// them share a double.
  ///
  /// - Precondition: `number` is finite.
  package mutating func append(figure number: Double) {
    let size = abs(number)
    let hundredths = (size * 100).rounded()
    guard hundredths < 1e15, hundredths / 100 == size else { return append(number) }
    let whole = Int(hundredths)
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimalOf: whole / 100)
    let (tens, ones) = (whole / 10 % 10, whole % 10)
    guard tens != 0 || ones != 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(0x30 + tens))
    if ones != 0 { append(UInt8(0x30 + ones)) }
  }

  /// Appends a number as XML and JSON spell it: whole numbers without a fraction, others in the
  /// shortest form that reads back as the same double.
  fileprivate mutating func append(_ number: Double) {
    if let whole = DecimalText.integer(number) {
      append(decimalOf: whole)
    } else {
      append(utf8Of: DecimalText.shortest(number))
    }
  }
}
