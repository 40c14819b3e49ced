import VietnameseText

/// Reads the units that stand in headers, labels and lines above tables.
struct TableUnits {
  let scanner: DocumentScanner
  private var tokens: [Token] { scanner.tokens }

  /// The unit that a range is, all of it.
  ///
  /// - Parameter known: Whether its noun must be in the table of units; a column of units may hold
  ///   any noun.
  func unit(_ range: Range<Int>, known: Bool = true) -> UnitOfMeasure? {
    guard let first = range.first, range.count <= 8 else { return nil }
    var start = first
    if tokens[start].kind == .number { start += 1 }
    while start < range.upperBound, UnitTable.scale(tokens[start].key) != nil { start += 1 }
    if known {
      if let match = UnitTable.match(tokens, at: start, limit: range.upperBound) {
        let end = start + match.count
        guard end == range.upperBound || tokens[end].isMark("/") else { return nil }
      } else if start < range.upperBound || start == first {
        return UnitTable.match(tokens, at: first, limit: range.upperBound)
          .flatMap { first + $0.count == range.upperBound ? $0 : nil }
          .map {
            UnitOfMeasure(name: $0.entry.name, unitClass: $0.entry.base, power: $0.entry.power)
          }
      }
    } else if tokens[first].kind != .word && tokens[first].kind != .number && range.count > 1 {
      return nil
    }
    return UnitOfMeasure(parsing: scanner.text(range))
  }

  /// The unit in the last brackets of a range, "(ha)", "(ĐVT: triệu đồng)".
  func bracketed(_ range: Range<Int>) -> UnitOfMeasure? {
    guard let close = range.last(where: { tokens[$0].isMark(")") }),
      let open = range.last(where: { $0 < close && tokens[$0].isMark("(") })
    else { return nil }
    return led((open + 1)..<close) ?? unit((open + 1)..<close)
  }

  /// The unit behind "Đơn vị tính:".
  func led(_ range: Range<Int>) -> UnitOfMeasure? {
    guard
      let lead = range.first(where: {
        TableWords.unitLead.match(tokens, at: $0, limit: range.upperBound) != nil
      }), let count = TableWords.unitLead.match(tokens, at: lead, limit: range.upperBound)
    else { return nil }
    var start = lead + count
    guard start < range.upperBound, tokens[start].isMark(":") || tokens[start].isMark("-") else {
      return nil
    }
    start += 1
    var end = start
    while end < range.upperBound,
      tokens[end].kind != .punctuation || tokens[end].isMark("/")
        || tokens[end].isMark("%")
    {
      end += 1
    }
    return unit(start..<end)
  }

  /// The noun that a header or label counts: "Số trường", "Học sinh", "Hồ sơ tiếp nhận".
  ///
  /// - Parameter led: Whether "Số" must stand before it. Without it a noun of one syllable is often
  ///   part of another word ("Bình quân", "Khu vực").
  func counted(_ range: Range<Int>, led: Bool = false) -> UnitOfMeasure? {
    guard let first = range.first else { return nil }
    let lead = TableWords.countLead.match(tokens, at: first, limit: range.upperBound) ?? 0
    let start = first + lead
    guard lead > 0 || !led,
      let match = UnitTable.match(tokens, at: start, limit: range.upperBound),
      TableWords.verbs.match(tokens, at: start, limit: range.upperBound) ?? 0 < match.count,
      lead > 0 || match.count > 1 || TableWords.countable.contains(tokens[start].key)
    else { return nil }
    let end = start + match.count
    if end < range.upperBound, tokens[end].isMark("/") { return nil }
    let unit = UnitOfMeasure(
      name: match.entry.name, unitClass: match.entry.base, power: match.entry.power)
    return Self.measures(unit) && match.entry.base != "con" ? nil : unit
  }

  /// Whether a unit measures rather than counts.
  static func measures(_ unit: UnitOfMeasure) -> Bool {
    measuring.contains(unit.unitClass) || unit.unitClass.utf8.contains(UInt8(ascii: "/"))
  }

  /// Classes of units that measure and count nothing.
  private static let measuring: Set<String> = [
    "%", "‰", "điểm %", "đồng", "usd", "m", "m²", "m³", "g", "lít", "Wh", "W", "lần", "con",
  ]
}
