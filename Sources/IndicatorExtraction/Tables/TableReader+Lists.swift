import IndicatorModel
import ReportReading
import VietnameseText

/// Lists of one line: "Diện tích muối (ha) theo khu phố: Tân Thuận | 45,2 | Hòa Thắng | 38,7".
extension TableReader {
  /// The drafts of a line of names and numbers in turn behind a colon; `nil` for other lines.
  func readList(_ line: Range<Int>) -> Result? {
    let tokens = scanner.tokens
    guard let colon = colon(line),
      let bar = line.first(where: { $0 > colon && tokens[$0].isMark("|") }),
      bar > colon + 1
    else { return nil }
    let head = line.lowerBound..<colon
    let lead = leads.lead(of: head)
    guard let unit = lead.unit ?? lastUnit(head) else { return nil }
    var drafts: [Draft] = []
    var label: Range<Int>?
    for cell in cells((colon + 1)..<line.upperBound) {
      if let number = layouts.cells.number(cell), let named = label {
        drafts.append(draft(number, named, lead, unit))
        label = nil
      } else {
        guard label == nil, !cell.isEmpty, !tokens[cell.lowerBound].isMark("-") else { return nil }
        label = cell
      }
    }
    guard drafts.count > 1, label == nil else { return nil }
    return Result(tokens: line, drafts: drafts)
  }

  /// The colon that opens the list: the last one in front of the first bar outside brackets.
  private func colon(_ line: Range<Int>) -> Int? {
    var depth = 0
    for index in line where scanner.tokens[index].kind == .punctuation {
      switch scanner.tokens[index].first {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ":" where depth == 0: return index
      case "|" where depth == 0: return nil
      default: break
      }
    }
    return nil
  }

  private func cells(_ range: Range<Int>) -> [Range<Int>] {
    var end = range.upperBound
    while end > range.lowerBound, [".", ";", "|"].contains(scanner.tokens[end - 1].first),
      scanner.tokens[end - 1].kind == .punctuation
    { end -= 1 }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound..<end where scanner.tokens[index].isMark("|") {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<end)
    return cells
  }

  /// The unit inside brackets that name both columns: "(thôn | diện tích (ha))".
  private func lastUnit(_ head: Range<Int>) -> UnitOfMeasure? {
    for index in head where scanner.tokens[index].isMark("(") {
      let close = head.first { $0 > index && scanner.tokens[$0].isMark(")") }
      if let close, let unit = leads.units.unit((index + 1)..<close) { return unit }
    }
    return nil
  }

  private func draft(
    _ number: CellNumber, _ label: Range<Int>, _ lead: TableLead, _ unit: UnitOfMeasure
  ) -> Draft {
    let behind = number.quantity.tokens.upperBound
    var draft = Draft(
      quantity: number.quantity, subject: label, post: behind..<behind, paragraph: 0, sentence: 0)
    if draft.quantity.unit == nil { draft.inherit(unit) }
    draft.group = lead.title
    draft.asOf = lead.asOf
    var time = TableColumn()
    time.header = [label]
    layouts.headers.readTime(&time)
    draft.period = time.period
    let title = lead.title.map { NameWords.withoutOpening(NameWords.words($0, scanner)) } ?? []
    let isTime = time.period != nil
    let words = NameWords.words(label, scanner)
    draft.cell = TableCell(
      header: [], name: NameWords.joined(title + (isTime ? [] : words), []))
    if scanner.isTraced {
      draft.trace = ["item of a list with bars: \(scanner.text(draft.quantity.tokens))"]
    }
    return draft
  }
}
