internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

extension SummaryWorkbook {
  /// The indicators of all reports, section by section.
  mutating func addIndicators() {
    var sheet = Worksheet(name: words.sheets[0])
    let widths: [Double] = [6, 50, 13, 15, 15, 12, 26, 12, 21]
    put(headers: words.indicatorHeaders, row: 3, widths: widths, into: &sheet)
    addTitle(to: &sheet, lastColumn: widths.count - 1)
    var row = 4
    for report in reports {
      for section in sections(of: report) {
        addSectionRow(section.name, row, columns: widths.count, to: &sheet)
        row += 1
        for (number, measure) in section.measures.enumerated() {
          addIndicatorRow(number + 1, measure, row, to: &sheet)
          let name = (text: measure.indicator, width: widths[1])
          let comparison = (text: comparisonText(measure), width: widths[6])
          let height = SummaryWorkbook.limited(height([name, comparison]))
          sheet.withRow(row) { $0.height = height }
          row += 1
        }
      }
    }
    workbook.sheets.append(sheet)
  }

  private mutating func addTitle(to sheet: inout Worksheet, lastColumn: Int) {
    let title = workbook.formatIndex(for: FormStyle.text(size: 14, bold: true))
    let subtitle = workbook.formatIndex(for: FormStyle.text(size: 12, italic: true))
    let units = reports.compactMap(\.unitName).reduce(into: [String]()) { list, name in
      if !list.contains(name) { list.append(name) }
    }
    let periods = reports.compactMap(\.period?.vietnameseText).reduce(into: [String]()) {
      list, name in
      if !list.contains(name) { list.append(name) }
    }
    sheet.set(.text(words.title), at: CellReference(row: 0, column: 0), formatIndex: title)
    let line = (units + periods).joined(separator: " – ")
    sheet.set(.text(line), at: CellReference(row: 1, column: 0), formatIndex: subtitle)
    for row in 0...1 {
      sheet.merges.append(
        RangeReference(
          CellReference(row: row, column: 0), CellReference(row: row, column: lastColumn)))
    }
    sheet.withRow(0) { $0.height = 24 }
  }

  /// Consecutive measures of one section; targets of the next period stand in theirs too.
  private func sections(of report: ExtractedReport) -> [(name: String, measures: [Measure])] {
    var sections: [(name: String, measures: [Measure])] = []
    for measure in report.measures where measure.sameAs == nil {
      if sections.last?.name == measure.section {
        sections[sections.count - 1].measures.append(measure)
      } else {
        sections.append((measure.section, [measure]))
      }
    }
    return sections
  }

  private mutating func addSectionRow(
    _ name: String, _ row: Int, columns: Int, to sheet: inout Worksheet
  ) {
    for column in 0..<columns {
      put(
        column == 0 ? .text(name) : .empty, row, column, bold: true, fill: "EEF3FA", into: &sheet)
    }
  }

  private mutating func addIndicatorRow(
    _ number: Int, _ measure: Measure, _ row: Int, to sheet: inout Worksheet
  ) {
    put(.number(Double(number)), row, 0, across: .center, into: &sheet)
    put(.text(indentedName(measure)), row, 1, into: &sheet)
    put(.text(measure.unit ?? ""), row, 2, across: .center, into: &sheet)
    putFigure(measure.target, row, 3, into: &sheet)
    if let value = measure.value {
      putFigure(value, row, 4, into: &sheet)
    } else {
      let text = measure.kind == .targetOnly || measure.kind == .change ? "" : measure.valueText
      put(.text(text), row, 4, across: .right, into: &sheet)
    }
    putAchieved(measure, row, into: &sheet)
    put(.text(comparisonText(measure)), row, 6, into: &sheet)
    put(
      measure.asOf.map { .text($0.vietnameseText) } ?? .empty, row, 7, across: .center, into: &sheet
    )
    put(.text("\(measure.id) [\(measure.span.start)–\(measure.span.end)]"), row, 8, into: &sheet)
  }

  private func indentedName(_ measure: Measure) -> String {
    measure.parent != nil && measure.parentRelation == .breakdown
      ? "   - " + measure.indicator : measure.indicator
  }

  private mutating func putFigure(
    _ value: DecimalNumber?, _ row: Int, _ column: Int, into sheet: inout Worksheet
  ) {
    guard let value else {
      put(.empty, row, column, across: .right, into: &sheet)
      return
    }
    put(
      .number(value.doubleValue), row, column, across: .right,
      number: .decimals(min(value.normalized.fractionDigits, 4)), into: &sheet)
  }

  /// What the report states; a pair without a stated percentage is computed, as a formula and in
  /// italics so that it looks different.
  private mutating func putAchieved(_ measure: Measure, _ row: Int, into sheet: inout Worksheet) {
    let percent = NumberFormat("0.00")
    if let stated = measure.achieved.first {
      put(
        .number(stated.percent.doubleValue), row, 5, across: .right, number: percent, into: &sheet)
    } else if let value = measure.value, let target = measure.target, target.coefficient != 0 {
      let computed = value.doubleValue / target.doubleValue * 100
      let formula = Formula(
        "ROUND(E\(row + 1)/D\(row + 1)*100,2)", result: .number((computed * 100).rounded() / 100))
      put(.formula(formula), row, 5, across: .right, number: percent, italic: true, into: &sheet)
    } else {
      put(.empty, row, 5, into: &sheet)
    }
  }

  private func comparisonText(_ measure: Measure) -> String {
    // The first percentage stands in its own column; those of other bodies are told here.
    let others = measure.achieved.dropFirst().map { achieved in
      let body = achieved.against.map { " " + $0 } ?? ""
      return "đạt \(achieved.percent.vietnameseText()) %\(body)"
    }
    let movements = measure.comparisons.map { comparison in
      let amount = comparison.amount?.vietnameseText() ?? ""
      let unit = comparison.unit ?? ""
      let base = comparison.base.map { "so " + $0 } ?? ""
      return [comparison.direction, amount, unit, base].filter { !$0.isEmpty }.joined(
        separator: " ")
    }
    return (others + movements).joined(separator: "; ")
  }
}
