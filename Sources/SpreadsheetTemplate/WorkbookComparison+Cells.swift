internal import ByteSupport
internal import ODS
internal import SpreadsheetModel

// Cells: values, formulas and formats.
extension WorkbookComparison {
  mutating func compareCells(_ one: Worksheet, _ other: Worksheet) {
    var (left, right) = (one.rows[...], other.rows[...])
    while let row = [left.first?.index, right.first?.index].compactMap({ $0 }).min() {
      let first = left.first?.index == row ? left.removeFirst().cells : []
      let second = right.first?.index == row ? right.removeFirst().cells : []
      compare(first, second, row: row, one, other)
    }
  }

  private mutating func compare(
    _ one: [Cell], _ other: [Cell], row: Int, _ first: Worksheet, _ second: Worksheet
  ) {
    var (left, right) = (one[...], other[...])
    while let column = [left.first?.column, right.first?.column].compactMap({ $0 }).min() {
      let a = left.first?.column == column ? left.removeFirst() : nil
      let b = right.first?.column == column ? right.removeFirst() : nil
      let place = CellReference(row: row, column: column)
      compare(a?.value ?? .empty, b?.value ?? .empty, first.name, place)
      let formatOne = format(a, column, first, formats.first)
      let formatOther = format(b, column, second, formats.second)
      // A cell that holds nothing and shows nothing is as good as none.
      let isBlank = a?.value ?? .empty == .empty && b?.value ?? .empty == .empty
      if formatOne != formatOther {
        compare(formatOne, formatOther, isBlank: isBlank, first.name, place)
      }
    }
  }

  private func format(
    _ cell: Cell?, _ column: Int, _ sheet: Worksheet, _ formats: [CellFormat]
  ) -> CellFormat {
    let index =
      cell?.formatIndex
      ?? sheet.columns.first { $0.columns.contains(column) }?.formatIndex ?? 0
    return formats.indices.contains(index) ? formats[index] : CellFormat()
  }

  // MARK: Values

  private mutating func compare(
    _ one: CellValue, _ other: CellValue, _ sheet: String, _ cell: CellReference
  ) {
    if one == other { return }
    let (left, right) = (formula(of: one), formula(of: other))
    let isSame = left.range == right.range && isSameFormula(left.text, right.text)
    if !isSame { note(.formula, sheet, at: cell, left.text + left.range, right.text + right.range) }
    let values = (
      text(of: one, uses1904Dates: usesOtherDays.first),
      text(of: other, uses1904Dates: usesOtherDays.second)
    )
    note(.value, sheet, at: cell, values.0, values.1)
  }

  /// The formula of a cell and the cells that an array formula fills; empty for none, and for one
  /// that only spells an error.
  private func formula(of value: CellValue) -> (text: String, range: String) {
    guard case .formula(let formula) = value else { return ("", "") }
    if case .error(let code) = formula.result, formula.expression == code { return ("", "") }
    return (formula.expression, formula.arrayRange.map { " {\($0)}" } ?? "")
  }

  private func text(of value: CellValue, uses1904Dates: Bool) -> String {
    switch value.result {
    case .empty, .formula: ""
    case .number(let number): DecimalText.shortest(number == 0 ? 0 : number)
    case .text(let text): "“\(String(text.unicodeScalars.filter { $0 != "\r" }))”"
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .date(let day): String(day.serialDay - (uses1904Dates ? 1462 : 0))
    case .error(let code): code
    }
  }

  // MARK: Formats

  private mutating func compare(
    _ one: CellFormat, _ other: CellFormat, isBlank: Bool, _ sheet: String, _ cell: CellReference
  ) {
    let (left, right) = (one.parts, other.parts)
    for (part, other) in zip(left, right) where part.text != other.text {
      guard !isBlank || part.isSeenOnBlanks else { continue }
      note(.format, sheet, at: cell, detail: part.name, part.text, other.text)
    }
  }
}

extension CellFormat {
  /// What a format is made of, in words that both formats share.
  fileprivate var parts: [(name: String, text: String, isSeenOnBlanks: Bool)] {
    let horizontal =
      alignment.horizontal == .general && alignment.indent > 0 ? .left : alignment.horizontal
    return [
      ("numberFormat", ShownText(numberFormat).canonicalCode, false), ("font", font.name, false),
      ("size", DecimalText.shortest((font.size * 10).rounded() / 10), false),
      ("bold", String(font.isBold), false), ("italic", String(font.isItalic), false),
      ("underline", String(font.isUnderlined), false),
      ("color", font.color?.uppercased() ?? "000000", false),
      ("fill", fill?.uppercased() ?? "", true),
      (
        "borders",
        [borders.left, borders.right, borders.top, borders.bottom].map(\.rawValue)
          .joined(separator: " "), true
      ),
      ("horizontal", horizontal.rawValue, false), ("vertical", alignment.vertical.rawValue, false),
      ("wrap", String(alignment.wraps), false), ("indent", String(alignment.indent), false),
      ("locked", String(isLocked), true),
    ]
  }
}

extension WorkbookComparison {
  /// The rows and columns of a sheet that are hidden and hold or precede something.
  static func hidden(_ sheet: Worksheet) -> [String] {
    let rows = sheet.rows.filter(\.isHidden).map { "row \($0.index + 1)" }
    let columns = sheet.columns.filter(\.isHidden).flatMap { range in
      range.columns.prefix(256).map { "column " + CellReference.columnLetters($0) }
    }
    return rows + columns
  }

  static func text(_ freeze: FreezePane?) -> String {
    guard let freeze, freeze.rows > 0 || freeze.columns > 0 else { return "" }
    return "\(freeze.rows) rows, \(freeze.columns) columns"
  }

  static func print(_ setup: PrintSetup) -> [String] {
    var words = [
      "\(setup.paper)", setup.isLandscape ? "landscape" : "portrait",
      setup.fitsWidth ? "fits width" : "", setup.numbersPages ? "numbers pages" : "",
    ]
    if let rows = setup.repeatedRows {
      words.append("repeats \(rows.lowerBound + 1)…\(rows.upperBound + 1)")
    }
    if let area = setup.area { words.append("area \(area)") }
    return words.filter { !$0.isEmpty }
  }

  /// Each rule with the cells where it holds, however their ranges are cut.
  static func rules(_ validations: [DataValidation]) -> [String] {
    var ranges: [String: [RangeReference]] = [:]
    for validation in validations {
      let rule =
        switch validation.rule {
        case .decimalAtLeast(let bound): "a number not below \(DecimalText.shortest(bound))"
        case .list(let words): "one of " + words.joined(separator: "; ")
        }
      ranges[rule, default: []] += validation.ranges
    }
    return ranges.map { rule, ranges in
      canonical(ranges).map(\.description).joined(separator: " ") + ": " + rule
    }
  }

  /// Ranges over the same cells, cut in one way: columns with the same rows side by side.
  private static func canonical(_ ranges: [RangeReference]) -> [RangeReference] {
    var columns: [Int: [ClosedRange<Int>]] = [:]
    for range in ranges {
      for column in range.first.column...range.last.column {
        columns[column, default: []].append(range.first.row...range.last.row)
      }
    }
    var open: (first: Int, last: Int, rows: [ClosedRange<Int>])?
    var result: [RangeReference] = []
    func close() {
      for rows in open?.rows ?? [] {
        result.append(
          RangeReference(
            CellReference(row: rows.lowerBound, column: open?.first ?? 0),
            CellReference(row: rows.upperBound, column: open?.last ?? 0)))
      }
    }
    for (column, rows) in columns.sorted(by: { $0.key < $1.key }) {
      let joined = joined(rows)
      if let last = open, last.last + 1 == column, last.rows == joined {
        open?.last = column
      } else {
        close()
        open = (column, column, joined)
      }
    }
    close()
    return result
  }

  private static func joined(_ rows: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for range in rows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
