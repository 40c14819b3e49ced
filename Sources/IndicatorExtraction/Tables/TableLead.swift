import ByteSupport
import ReportReading
import VietnameseText

/// What the lines above a table say: its title, its unit, the day of its figures.
struct TableLead {
  /// The words that name the table.
  var title: Range<Int>?
  /// The headings that the table stands below, the inner one first.
  var headings: [Range<Int>] = []
  /// The unit of all its numbers.
  var unit: UnitOfMeasure?
  /// The day of its figures.
  var asOf: CalendarDate?
}

/// Reads the lines above a table.
struct TableLeadReader {
  let scanner: DocumentScanner
  let units: TableUnits
  private var tokens: [Token] { scanner.tokens }

  /// What the paragraphs above a token say.
  ///
  /// - Parameters:
  ///   - start: The first token of the table.
  ///   - paragraph: The paragraph it stands in, or that it opens.
  ///   - floor: Behind the table before.
  func lead(above start: Int, in paragraph: Int, floor: Int) -> TableLead {
    var lead = TableLead()
    for index in stride(from: paragraph, through: max(0, paragraph - 3), by: -1) {
      let body = scanner.document.paragraphs[index].body
      let range =
        max(floor, body.lowerBound)..<max(floor, body.lowerBound, min(body.upperBound, start))
      guard !range.isEmpty else { continue }
      read(range, into: &lead)
      if lead.title != nil || range.count > 30 { break }
    }
    return lead
  }

  /// What the words before a colon say: "Diện tích muối (ha) theo khu phố".
  func lead(of range: Range<Int>) -> TableLead {
    var lead = TableLead()
    read(range, into: &lead)
    return lead
  }

  /// The heading of the section that a paragraph stands in, where it is short.
  func heading(of paragraph: Int) -> Range<Int>? {
    let heading = scanner.document.sections[scanner.document.paragraphs[paragraph].section].title
    let title = title(heading)
    return title.isEmpty || title.count > 20 ? nil : title
  }

  /// The headings of the section that a paragraph stands in and of those around it.
  func headings(of paragraph: Int) -> [Range<Int>] {
    let sections = scanner.document.sections
    var index = scanner.document.paragraphs[paragraph].section
    var found = [sections[index].title]
    var path = sections[index].path[...]
    while let dot = path.lastIndex(of: "."), index > 0 {
      path = path[..<dot]
      guard let outer = sections[..<index].suffix(200).lastIndex(where: { $0.path == path }) else {
        break
      }
      found.append(sections[outer].title)
      index = outer
    }
    return found
  }

  private func read(_ range: Range<Int>, into lead: inout TableLead) {
    let last = sentence(range)
    if lead.unit == nil { lead.unit = units.led(last) ?? bracketedUnit(last) }
    if lead.asOf == nil {
      for index in last {
        // "đến hết tháng 9" names the period; only a day written out is one.
        if let day = scanner.phrases.date(at: index, limit: last.upperBound),
          !scanner.phrases.namesMonthEnd(at: index, limit: last.upperBound)
        {
          lead.asOf = day.date
        }
      }
    }
    let title = title(last)
    guard TableWords.pointer.match(tokens, at: last.lowerBound, limit: last.upperBound) == nil
    else { return }
    if !title.isEmpty, title.count <= 30 { lead.title = title }
  }

  /// The last sentence of a range.
  private func sentence(_ range: Range<Int>) -> Range<Int> {
    let stop = range.dropLast().last {
      tokens[$0].isMark(".") && !tokens[$0 + 1].isGlued
    }
    guard let stop else { return range }
    return (stop + 1)..<range.upperBound
  }

  private func bracketedUnit(_ range: Range<Int>) -> UnitOfMeasure? {
    var open: Int?
    for index in range {
      if tokens[index].isMark("(") { open = index }
      if tokens[index].isMark(")"), let start = open, let unit = units.unit((start + 1)..<index) {
        return unit
      }
    }
    return nil
  }

  /// The words without "Biểu 01", brackets at the end and the unit.
  private func title(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if let bracket = range.first(where: { tokens[$0].isMark("(") }) { end = bracket }
    if let lead = (start..<end).first(where: {
      TableWords.unitLead.match(tokens, at: $0, limit: end) != nil
    }) {
      end = lead
    }
    var moved = true
    while moved, start < end {
      moved = false
      if tokens[start].kind != .word {
        (start, moved) = (start + 1, true)
      } else if let count = TableWords.titleLead.match(tokens, at: start, limit: end) {
        (start, moved) = (start + count, true)
      }
    }
    return scanner.trimmed(start..<max(start, end))
  }
}
