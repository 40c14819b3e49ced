extension JSONWriter {
  /// Writes a member that is a string, or `null`.
  ///
  /// - Precondition: `name` needs no escaping; so for every `member`.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member that is a double in its shortest spelling.
  ///
  /// - Precondition: `number` is finite.
  public mutating func member(_ name: StaticString, _ number: Double) {
    key(name)
    value(number)
  }

  /// Writes a member that is an exact decimal, or `null`.
  public mutating func member(_ name: StaticString, _ number: DecimalNumber?) {
    key(name)
    value(number)
  }

  /// Writes a member that is `null`.
  public mutating func nullMember(_ name: StaticString) {
    key(name)
    null()
  }

  /// Writes a member that is an array, of what `write` makes of each element.
  @inlinable
  public mutating func list<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    startArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
