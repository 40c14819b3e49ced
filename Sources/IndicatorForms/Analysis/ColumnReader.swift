internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

/// Reads the headers of a table's columns and tells their roles.
struct ColumnReader {
  let grid: SheetGrid
  let header: TableHeader
  let resolver: RoleResolver
  /// The text above the table: what it is about, and of which time.
  let title: FoldedText
  /// The level whose council sets a plan beside the one from above: "huyen" of "Tỉnh giao", "Huyện
  /// giao".
  var ownLevel: String?

  func columns() -> [FormColumn] {
    var reader = self
    reader.ownLevel = PlanLevels.own(in: header.columns.flatMap(headerTexts))
    return reader.readColumns()
  }

  private func readColumns() -> [FormColumn] {
    var columns = header.columns.map(column)
    nameUnits(&columns)
    takeTitleTime(&columns)
    ColumnRoles.resolve(&columns, period: resolver.period)
    readRatios(&columns)
    return columns
  }

  /// The latest calendar year that a header of results names: "Ước thực hiện năm 2024" beside "Kế
  /// hoạch năm 2025"; `nil` for none.
  static func yearOfResults(_ grid: SheetGrid, _ header: TableHeader) -> Int? {
    let reader = ColumnReader(
      grid: grid, header: header, resolver: RoleResolver(period: nil, year: nil),
      title: FoldedText(""))
    return header.columns.compactMap { column -> Int? in
      let meaning = HeaderMeaning(reader.headerTexts(column).map { FoldedText($0) })
      guard meaning.kind == .done || meaning.kind == .estimate, !meaning.time.isSamePeriod,
        case .calendar(let year) = meaning.time.year
      else { return nil }
      return year
    }.max()
  }

  private func column(_ index: Int) -> FormColumn {
    let texts = headerTexts(index)
    let number = header.numberRow.map { grid.text(row: $0, column: index) } ?? ""
    var column = FormColumn(
      index: index, header: texts, number: number, role: .unknown,
      evidence: texts.joined(separator: " | "))
    if index == header.nameColumn {
      column.role = .name
      return column
    }
    let folded = texts.map { PlanLevels.folded($0, own: ownLevel) }
    if let last = folded.last, let role = HeaderVocabulary.exact[last.text] {
      column.role = role
      return column
    }
    let meaning = HeaderMeaning(folded)
    column.time = meaning.time
    column.scope = meaning.scope
    column.role =
      NextPeriodRole.role(of: meaning, texts: folded, period: resolver.period)
      ?? resolver.role(of: meaning)
    if column.role == .unknown, meaning.scope != nil, meaning.kind == nil,
      folded.last.map(namesPlaceOrTime) ?? false
    {
      column.role = .period
    }
    if number.contains("="), number.contains(where: { "/:%".contains($0) }) {
      column.role = .ratio
      column.evidence = number
    } else if column.role != .note, holdsRatios(index) {
      column.role = .ratio
      column.evidence = "công thức trong cột"
    }
    return column
  }

  /// Whether the lowest header is a place's or a time's name, and no word of its own.
  private func namesPlaceOrTime(_ text: FoldedText) -> Bool {
    ColumnScope(header: text) != nil || !HeaderTimeReader.time(in: text).isEmpty
  }

  /// The header texts over a column from top to bottom; a merged cell counts once.
  private func headerTexts(_ column: Int) -> [String] {
    var texts: [String] = []
    var seen: Set<CellReference> = []
    for row in header.rows {
      let anchor = grid.anchor(row: row, column: column)
      guard header.rows.contains(anchor.row), seen.insert(anchor).inserted else { continue }
      let text = grid.text(row: anchor.row, column: anchor.column)
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  /// Whether most written cells under the header are formulas over other columns of the same row.
  /// (Sums down the column refer to their own column.)
  private func holdsRatios(_ column: Int) -> Bool {
    let own = CellReference.columnLetters(column)
    var across = 0
    var written = 0
    for row in grid.sheet.rows
    where row.index >= header.firstDataRow && row.index < header.endRow {
      let value = grid.sheet.value(at: CellReference(row: row.index, column: column))
      guard value != .empty else { continue }
      written += 1
      if case .formula(let formula) = value, !formula.expression.holdsBytes(of: own),
        !isSum(formula.expression)
      {
        across += 1
      }
    }
    return across > 0 && across * 10 >= written * 7
  }

  /// "=H9+I9", "=SUM(F9:L9)": a total of other columns.
  private func isSum(_ expression: String) -> Bool {
    !expression.contains("/") && !expression.contains("-")
      && (expression.contains("+") || expression.holdsBytes(of: "SUM("))
  }

  /// Among columns of units, a header that says nothing else is a unit's name.
  private func nameUnits(_ columns: inout [FormColumn]) {
    let names = columns.contains { if case .unit = $0.scope { true } else { false } }
    guard names || columns.contains(where: isWholeLevel)
    else { return }
    for position in columns.indices
    where columns[position].scope == nil && columns[position].role == .unknown {
      guard let name = columns[position].header.last, isProperName(name),
        HeaderMeaning([FoldedText(name)]).kind == nil
      else { continue }
      columns[position].scope = .unit(FoldedText(name).text)
      columns[position].role = .period
    }
  }

  /// "Phú Lạc", "TT Trà Bương": each word opens with a capital.
  private func isProperName(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    // "Đơn vị 1".
    if words.count > 1, words.count <= 4, words.last?.allSatisfy(\.isNumber) == true { return true }
    return !words.isEmpty && words.count <= 5
      && words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
  }

  private func isWholeLevel(_ column: FormColumn) -> Bool {
    if case .whole(.some) = column.scope { true } else { false }
  }

  /// A column that names no time holds what the title says: figures of "6 tháng đầu năm 2024", or
  /// the plan that is shared out.
  private func takeTitleTime(_ columns: inout [FormColumn]) {
    let time = HeaderTimeReader.time(in: title)
    let isPlan =
      title.holds(anyOf: ["ke hoach", "chi tieu giao", "giao chi tieu", "giao ke hoach", "du toan"])
      && !title.holds(anyOf: ["thuc hien", "ket qua", "tinh hinh", "uoc"])
    for position in columns.indices
    where columns[position].role == .period && columns[position].time.isEmpty {
      if isPlan, HeaderMeaning(columns[position].header.map { FoldedText($0) }).kind == nil {
        columns[position].role = .plan
        continue
      }
      columns[position].time = time
      var meaning = HeaderMeaning([])
      meaning.kind = .done
      meaning.time = time
      let role = resolver.role(of: meaning)
      columns[position].role = role == .estimateYear ? .period : role
    }
  }

  /// What each column of percentages sets against what.
  private func readRatios(_ columns: inout [FormColumn]) {
    let roles = columns
    for position in columns.indices where columns[position].role == .ratio {
      let reader = RatioReader(columns: roles, resolver: resolver, ownLevel: ownLevel)
      columns[position].ratio = reader.meaning(of: columns[position])
    }
  }
}
