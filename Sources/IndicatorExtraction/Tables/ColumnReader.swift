import IndicatorModel
import ReportReading
import VietnameseText

/// Reads what a column of a table is from the words of its header.
///
/// A header that says nothing clear gives `.other`: its numbers are left out.
struct ColumnReader {
  let scanner: DocumentScanner
  let units: TableUnits
  private var tokens: [Token] { scanner.tokens }

  init(_ scanner: DocumentScanner) {
    self.scanner = scanner
    units = TableUnits(scanner: scanner)
  }

  /// The column of a header whose cells are numbers.
  ///
  /// - Parameters:
  ///   - header: The header's cells, one a line.
  ///   - inPercent: Whether the cells have percent signs.
  ///   - pairs: Whether the cells are pairs a/b.
  func column(_ header: [Range<Int>], inPercent: Bool, pairs: Bool) -> TableColumn {
    var column = TableColumn()
    column.header = header.filter { !$0.isEmpty }
    guard let first = column.header.first, !has(column, TableWords.noMeasure, opening: true) else {
      return column
    }
    column.unit = column.header.compactMap { unit(in: $0) }.last
    column.content = content(column)
    readTime(&column)
    let percent =
      column.unit?.isPercent == true || inPercent
      || column.header.contains { $0.contains { tokens[$0].isMark("%") } }
    if percent, !pairs { column.unit = column.unit ?? Self.percent }
    if isMovement(column, percent) {
      readMovement(&column)
    } else if percent, !pairs {
      readPercentage(&column)
    } else if pairs {
      column.role = .value
      column.bodies = bodies(column)
    } else if has(column, TableWords.allotment, opening: true) {
      column.role = .allotment
    } else if TableWords.plan.match(tokens, at: first.lowerBound, limit: first.upperBound) != nil
      || has(column, TableWords.plan) && column.content.isEmpty
    {
      (column.role, column.bodies) = (.plan, bodies(column))
    } else if has(column, TableWords.base) || isEarlier(column) {
      (column.role, column.base) = (.earlier, base(column))
      if has(column, TableWords.compare) { column.role = .other }
    } else {
      column.role = .value
    }
    if column.role == .value || column.role == .earlier { readCount(&column) }
    return column
  }

  // MARK: percentages and movements

  private func readPercentage(_ column: inout TableColumn) {
    if has(column, TableWords.base) || isEarlier(column) && has(column, TableWords.compare) {
      (column.role, column.base) = (.ratio, base(column) ?? "năm trước")
    } else if has(column, TableWords.plan) {
      (column.role, column.bodies) = (.achieved, bodies(column))
    } else if isBareRate(column) {
      column.role = .achieved
    } else if has(column, TableWords.share, opening: true) {
      column.role = .share
    } else if !column.content.isEmpty {
      column.role = .value
    }
  }

  /// "Tỷ lệ" without a percent sign: a percentage only when a plan stands beside it.
  func isBareRate(_ column: TableColumn) -> Bool {
    var found = false
    for range in column.header {
      for index in range where tokens[index].kind == .word {
        guard TableWords.rateWords.contains(tokens[index].key) else { return false }
        found = found || TableWords.rate.match(tokens, at: index, limit: range.upperBound) != nil
      }
    }
    return found
  }

  private func isMovement(_ column: TableColumn, _ percent: Bool) -> Bool {
    let moves =
      has(column, TableWords.up) || has(column, TableWords.down) || has(column, TableWords.either)
    guard moves else { return false }
    let rest = column.content.contains { !TableWords.movementWords.contains(tokens[$0].key) }
    return !rest && (percent || has(column, TableWords.base) || column.unit == nil)
  }

  private func readMovement(_ column: inout TableColumn) {
    (column.role, column.base) = (.movement, base(column))
    let (up, down) = (has(column, TableWords.up), has(column, TableWords.down))
    if up != down, !has(column, TableWords.either) { column.direction = up ? "tăng" : "giảm" }
  }

  // MARK: words

  func has(_ column: TableColumn, _ set: PhraseSet, opening: Bool = false) -> Bool {
    column.header.contains { range in
      (opening ? range.prefix(1) : range).contains {
        set.match(tokens, at: $0, limit: range.upperBound) != nil
      }
    }
  }

  private func unit(in range: Range<Int>) -> UnitOfMeasure? {
    units.bracketed(range) ?? units.unit(range).flatMap { TableUnits.measures($0) ? $0 : nil }
  }

  /// The words that tell what is measured: without brackets, numbers, times and generic words.
  private func content(_ column: TableColumn) -> [Int] {
    var found: [Int] = []
    for range in column.header {
      if column.header.count > 1, units.unit(range) != nil { continue }
      var (index, depth) = (range.lowerBound, 0)
      while index < range.upperBound {
        let token = tokens[index]
        if token.isMark("(") { depth += 1 }
        if token.isMark(")") { depth = max(0, depth - 1) }
        if depth == 0, token.kind != .punctuation, let count = skipped(index, range.upperBound) {
          index += count
          continue
        }
        if depth == 0, token.kind == .word { found.append(index) }
        index += 1
      }
    }
    return found
  }

  private func skipped(_ index: Int, _ end: Int) -> Int? {
    if tokens[index].kind == .number { return 1 }
    // "Thực hiện 9T".
    if tokens[index].isCode, PeriodCode(tokens[index].key) != nil { return 1 }
    if let day = scanner.phrases.date(at: index, limit: end) { return day.end - index }
    return TableWords.generic.match(tokens, at: index, limit: end)
      ?? TableWords.plan.match(tokens, at: index, limit: end)
  }

  /// Whose plan a header names: "TH/DT TW giao" the centre's.
  private func bodies(_ column: TableColumn) -> [String] {
    for range in column.header {
      for index in range {
        if TableWords.plan.match(tokens, at: index, limit: range.upperBound) != nil,
          let plan = scanner.phrases.plan(at: index, limit: range.upperBound)
        {
          return plan.bodies
        }
      }
    }
    return has(column, TableWords.plan) ? ["kế hoạch"] : []
  }

  private func base(_ column: TableColumn) -> String? {
    for range in column.header {
      for index in range {
        if TableWords.base.match(tokens, at: index, limit: range.upperBound) != nil {
          if let base = scanner.phrases.base(at: index, limit: range.upperBound) {
            return base.name
          }
          return tokens[index].key == WordKey.month ? "tháng trước" : "năm trước"
        }
      }
    }
    return nil
  }

  /// A counted noun in the header is the unit of the column.
  private func readCount(_ column: inout TableColumn) {
    guard column.unit == nil, let range = column.header.first else { return }
    column.unit = units.counted(range)
    column.countsNoun = column.unit != nil
  }

  private static let percent = UnitOfMeasure(name: "%", unitClass: "%", power: 0)
}

/// Years, months and days in headers.
extension ColumnReader {
  /// Whether the header names a year before the report's.
  func isEarlier(_ column: TableColumn) -> Bool {
    guard let year = column.year, let own = scanner.phrases.year else { return false }
    return year < own
  }

  private var scalars: [Unicode.Scalar] { scanner.document.scalars }

  func readTime(_ column: inout TableColumn) {
    var part = ""
    for range in column.header {
      for index in range {
        if let day = scanner.phrases.date(at: index, limit: range.upperBound) {
          column.asOf = day.date
          return readKind(&column)
        }
        if let year = year(at: index) { column.year = year }
        if let span = span(at: index, range.upperBound) { part = span }
      }
    }
    readKind(&column)
    if part.isEmpty, namesStartOfYear(column) {
      // "Hộ nghèo đầu năm": as the year before left them.
      column.period = scanner.phrases.year.map { String($0 - 1) }
      return
    }
    // "Cùng kỳ 2023" is of the stretch that the report is of.
    if part.isEmpty, base(column) == "cùng kỳ" { return }
    if let year = column.year ?? (part.isEmpty ? nil : scanner.phrases.year) {
      column.period = part.isEmpty ? "\(year)" : "\(year)-\(part)"
      if column.year == nil, !part.hasPrefix("0"), !part.hasPrefix("1"), !sumsMonths(column) {
        column.period = nil
      }
    }
  }

  /// "Cộng quý III" behind the months of the quarter.
  private func sumsMonths(_ column: TableColumn) -> Bool {
    column.header.contains { range in
      range.count >= 3 && tokens[range.lowerBound].key == Self.plus
        && tokens[range.lowerBound + 1].key == WordKey.quarter
    }
  }
  private static let plus = WordKey("cộng")

  private func namesStartOfYear(_ column: TableColumn) -> Bool {
    column.header.contains { range in
      range.dropLast().contains { index in
        tokens[index].key == WordKey.start && tokens[index + 1].key == WordKey.year
          && index > range.lowerBound && !Self.stretches.contains(tokens[index - 1].key)
      }
    }
  }
  private static let stretches = WordSet(["tháng", "từ", "quý", "kế", "giao", "toán"])

  private func readKind(_ column: inout TableColumn) {
    let scanned = column
    if has(scanned, TableWords.estimate) { column.kind = .estimate }
    if has(scanned, TableWords.cumulative) { column.kind = .cumulative }
  }

  private func year(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start == 4,
      let year = Int(token.text(in: scalars)), (1990...2100).contains(year)
    else { return nil }
    return year
  }

  /// "6 tháng", "quý I", "tháng 5": as the period's text behind the year.
  private func span(at index: Int, _ limit: Int) -> String? {
    guard index + 1 < limit else { return nil }
    let next = tokens[index + 1].text(in: scalars)
    if tokens[index].key == WordKey.quarter {
      return ["I": "Q1", "II": "Q2", "III": "Q3", "IV": "Q4"][next]
        ?? Int(next).flatMap { (1...4).contains($0) ? "Q\($0)" : nil }
    }
    if tokens[index].key == WordKey.month, let month = Int(next), (1...12).contains(month) {
      return month < 10 ? "0\(month)" : "\(month)"
    }
    guard tokens[index].kind == .number, tokens[index + 1].key == WordKey.month else { return nil }
    switch Int(tokens[index].text(in: scalars)) {
    case 6:
      let late = index + 2 < limit && tokens[index + 2].key == WordKey.end
      return late ? "H2" : "H1"
    case 9: return "9M"
    default: return nil
    }
  }
}
