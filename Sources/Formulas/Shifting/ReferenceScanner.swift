/// Finds the references in the text of a formula without making a tree of it: what the grammar of
/// the parser does not know (a call of a LAMBDA's result, a table behind a sheet) does not hide the
/// references around it, and all other text stays as it is written.
///
/// Strings, function names, structured references, error values and words that only look like cells
/// are passed over.
struct ReferenceScanner {
  /// A reference and where its pieces stand.
  struct Found {
    /// Its corners; the sheet in it does not count.
    var term: ReferenceTerm
    /// Its sheet; `nil` for the formula's own.
    var prefix: SheetPrefix?
    /// The first corner.
    var first: Range<Int>
    /// The second corner; equal to the first for a cell.
    var last: Range<Int>
    /// Sheet, corners and brackets.
    var whole: Range<Int>
  }

  /// A sheet as it is named in front of a reference or name.
  struct FoundSheet {
    /// What it names.
    var prefix: SheetPrefix
    /// The name with its quotes, without `!`; in OpenFormula with its `$`, without the point.
    var range: Range<Int>
    /// The name and what it qualifies, where that is understood.
    var whole: Range<Int>

    init(prefix: SheetPrefix, range: Range<Int>, whole: Range<Int>? = nil) {
      (self.prefix, self.range, self.whole) = (prefix, range, whole ?? range)
    }
  }

  private var parser: FormulaParser
  /// The references, in the order of the text.
  private(set) var references: [Found] = []
  /// The sheets, in the order of the text.
  private(set) var sheets: [FoundSheet] = []
  /// Words that are no references: names and tables.
  private(set) var words: [Range<Int>] = []
  /// Whether it makes references of text (`INDIRECT`), which no shift can follow.
  private(set) var makesReferences = false

  /// The text and a zero byte behind it.
  var bytes: [UInt8] { parser.bytes }

  /// Scans a text.
  ///
  /// - Returns: `nil` for a text with a quote that does not end.
  init?(_ text: String, spelling: FormulaSpelling) {
    parser = FormulaParser(text, spelling: spelling)
    do throws(FormulaError) {
      switch spelling {
      case .excel: try scanExcel()
      case .openFormula: try scanOpenFormula()
      }
    } catch {
      return nil
    }
  }

  // MARK: Excel

  private mutating func scanExcel() throws(FormulaError) {
    while parser.position < parser.bytes.count - 1 {
      switch parser.current {
      case UInt8(ascii: "\""): _ = try parser.parseQuoted(UInt8(ascii: "\""))
      case UInt8(ascii: "'"): try scanQuotedSheet()
      case UInt8(ascii: "["): scanBracket()
      case UInt8(ascii: "#"): if parser.takeErrorCode() == nil { parser.position += 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): scanNumber()
      default:
        if parser.isWordByte(parser.current) { scanWord() } else { parser.position += 1 }
      }
    }
  }

  private mutating func scanQuotedSheet() throws(FormulaError) {
    let start = parser.position
    let name = try parser.parseQuoted(UInt8(ascii: "'"))
    guard parser.current == UInt8(ascii: "!") else { return }
    scanQualified(SheetPrefix(excelQuoted: name), from: start)
  }

  /// `[1]Sheet1!A1`, or a structured reference.
  private mutating func scanBracket() {
    let start = parser.position
    var end = start + 1
    while !isEnd(parser.bytes[end]) { end += 1 }
    var sheetEnd = parser.bytes[end] == UInt8(ascii: "]") ? parser.wordEnd(from: end + 1) : end
    let firstEnd = sheetEnd
    if parser.bytes[sheetEnd] == UInt8(ascii: ":") {
      sheetEnd = parser.wordEnd(from: sheetEnd + 1)
    }
    guard parser.bytes[end] == UInt8(ascii: "]"), parser.bytes[sheetEnd] == UInt8(ascii: "!") else {
      return skipBracket()
    }
    let last = sheetEnd > firstEnd ? parser.text(firstEnd + 1, sheetEnd) : nil
    parser.position = sheetEnd
    scanQualified(
      SheetPrefix(
        workbook: parser.text(start + 1, end), first: parser.text(end + 1, firstEnd), last: last),
      from: start)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == 0 || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "[")
  }

  /// Moves behind the bracket that closes the one that stands here; `'` escapes the next byte.
  private mutating func skipBracket() {
    var open = 0
    while parser.position < parser.bytes.count - 1 {
      switch parser.current {
      case UInt8(ascii: "["): open += 1
      case UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "'") where parser.position + 2 < parser.bytes.count: parser.position += 1
      default: break
      }
      parser.position += 1
      if open == 0 { return }
    }
  }

  private mutating func scanNumber() {
    let start = parser.position
    if let term = parser.rowsTerm(sheet: -1) { return add(term, nil, from: start, whole: start) }
    let rest = parser.bytes[parser.position..<parser.bytes.count - 1]
    parser.position += NumberText.prefix(rest)?.1 ?? 1
  }

  private mutating func scanWord() {
    let start = parser.position
    let end = parser.wordEnd(from: start)
    switch parser.bytes[end] {
    case UInt8(ascii: "("):
      noteCall(start..<end)
      parser.position = end
    case UInt8(ascii: "["):
      words.append(start..<end)
      parser.position = end
      skipBracket()
    case UInt8(ascii: "!"):
      parser.position = end
      scanQualified(
        SheetPrefix(workbook: nil, first: parser.text(start, end), last: nil), from: start)
    default:
      if parser.bytes[end] == UInt8(ascii: ":"), parser.cellEnd(start) == nil {
        let last = parser.wordEnd(from: end + 1)
        if last > end + 1, parser.bytes[last] == UInt8(ascii: "!") {
          parser.position = last
          return scanQualified(
            SheetPrefix(
              workbook: nil, first: parser.text(start, end), last: parser.text(end + 1, last)),
            from: start)
        }
      }
      if let term = parser.referenceTerm(sheet: -1) {
        return add(term, nil, from: start, whole: start)
      }
      words.append(start..<end)
      parser.position = end
    }
  }

  /// What stands behind a sheet whose `!` stands here.
  private mutating func scanQualified(_ prefix: SheetPrefix, from start: Int) {
    sheets.append(FoundSheet(prefix: prefix, range: start..<parser.position))
    parser.position += 1
    let corner = parser.position
    defer { sheets[sheets.count - 1].whole = start..<parser.position }
    if let term = parser.referenceTerm(sheet: -1) {
      return add(term, prefix, from: corner, whole: start)
    }
    if parser.current == UInt8(ascii: "#"), parser.takeErrorCode() != nil { return }
    guard parser.isWordByte(parser.current) else { return }
    parser.position = parser.wordEnd(from: corner)
    if parser.current == UInt8(ascii: "[") { skipBracket() }
  }

  /// Adds the reference that ends at the position.
  private mutating func add(
    _ term: ReferenceTerm, _ prefix: SheetPrefix?, from start: Int, whole: Int
  ) {
    let end = parser.position
    let colon = parser.bytes[start..<end].firstIndex(of: UInt8(ascii: ":"))
    references.append(
      Found(
        term: term, prefix: prefix, first: start..<(colon ?? end),
        last: (colon.map { $0 + 1 } ?? start)..<end, whole: whole..<end))
  }

  private mutating func noteCall(_ name: Range<Int>) {
    guard name.count == 8, parser.bytes[name.lowerBound] | 0x20 == UInt8(ascii: "i") else { return }
    if parser.text(name.lowerBound, name.upperBound).uppercased() == "INDIRECT" {
      makesReferences = true
    }
  }

  // MARK: OpenFormula

  private mutating func scanOpenFormula() throws(FormulaError) {
    while parser.position < parser.bytes.count - 1 {
      switch parser.current {
      case UInt8(ascii: "\""): _ = try parser.parseQuoted(UInt8(ascii: "\""))
      case UInt8(ascii: "'"): _ = try parser.parseQuoted(UInt8(ascii: "'"))
      case UInt8(ascii: "["): try scanOpenFormulaReference()
      default:
        if parser.isWordByte(parser.current) {
          let start = parser.position
          parser.position = parser.wordEnd(from: start)
          if parser.current == UInt8(ascii: "(") { noteCall(start..<parser.position) }
        } else {
          parser.position += 1
        }
      }
    }
  }

  /// A reference in brackets; one that is not understood is passed over.
  private mutating func scanOpenFormulaReference() throws(FormulaError) {
    let start = parser.position
    parser.position += 1
    let workbook = try parser.parseSource()
    let end = try bracketEnd()
    defer { parser.position = end }
    let name = parser.position
    guard let first = try? parser.parseSheetLocator() else {
      // The formula's own sheet, or no reference at all.
      guard parser.bytes[name] == UInt8(ascii: ".") else { return }
      return addCorners(nil, workbook, start..<end)
    }
    sheets.append(
      FoundSheet(
        prefix: SheetPrefix(workbook: workbook, first: first, last: nil),
        range: name..<(parser.position - 1), whole: start..<end))
    addCorners(first, workbook, start..<end)
  }

  /// The corners that stand here.
  private mutating func addCorners(_ sheet: String?, _ workbook: String?, _ whole: Range<Int>) {
    let first = parser.position
    guard let (shape, one, firstEnd) = try? parser.corner() else { return }
    var prefix: SheetPrefix?
    if sheet != nil || workbook != nil {
      prefix = SheetPrefix(workbook: workbook, first: sheet ?? "", last: nil)
    }
    parser.position = firstEnd
    guard parser.current == UInt8(ascii: ":") else {
      let term = ReferenceTerm(shape: .cell, first: one, last: one, sheet: -1)
      let corner = first..<firstEnd
      references.append(
        Found(term: term, prefix: prefix, first: corner, last: corner, whole: whole))
      return
    }
    parser.position += 1
    let name = parser.position
    guard let other = try? parser.parseSheetLocator() ?? sheet ?? "" else { return }
    if parser.position > name + 1 {
      sheets.append(
        FoundSheet(
          prefix: SheetPrefix(workbook: workbook, first: other, last: nil),
          range: name..<(parser.position - 1), whole: whole))
    }
    if other.lowercased() != (sheet ?? "").lowercased() { prefix?.last = other }
    let last = parser.position
    guard let (otherShape, end, lastEnd) = try? parser.corner(), shape == otherShape else { return }
    let term = ReferenceTerm(
      shape: shape == .cell ? .area : shape, first: one, last: end, sheet: -1)
    references.append(
      Found(
        term: term, prefix: prefix, first: first..<firstEnd, last: last..<lastEnd, whole: whole))
  }

  /// Behind the bracket that closes the reference.
  private func bracketEnd() throws(FormulaError) -> Int {
    var end = parser.position
    var isQuoted = false
    while end < parser.bytes.count - 1 {
      if parser.bytes[end] == UInt8(ascii: "'") { isQuoted.toggle() }
      if parser.bytes[end] == UInt8(ascii: "]"), !isQuoted { return end + 1 }
      end += 1
    }
    throw parser.unexpected("']'")
  }
}
