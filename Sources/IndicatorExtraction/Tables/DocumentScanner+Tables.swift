import IndicatorModel
import ReportReading

/// Tables between the paragraphs: their lines are no prose.
extension DocumentScanner {
  /// Reads a paragraph; the lines of it that are rows of a table give the table's drafts.
  func readAroundTables(_ index: Int) {
    let body = document.paragraphs[index].body
    guard nextTable < tables.count, tables[nextTable].tokens.lowerBound < body.upperBound else {
      read(index, body)
      return
    }
    let table = tables[nextTable].tokens
    if body.lowerBound < table.lowerBound { read(index, body.lowerBound..<table.lowerBound) }
    if table.lowerBound >= document.paragraphs[index].tokens.lowerBound {
      take(nextTable, from: index)
    }
    guard table.upperBound <= body.upperBound else { return }
    nextTable += 1
    if table.upperBound < body.upperBound { read(index, table.upperBound..<body.upperBound) }
  }

  /// Takes the drafts of a table over: their places among all drafts, paragraphs and sentences.
  private func take(_ table: Int, from first: Int) {
    let base = drafts.count
    var index = first
    for var draft in tables[table].drafts {
      let start = draft.quantity.tokens.lowerBound
      while index + 1 < document.paragraphs.count,
        document.paragraphs[index].tokens.upperBound <= start
      {
        index += 1
      }
      sentences += 1
      items += 1
      (draft.paragraph, draft.sentence, draft.item) = (index, sentences, items)
      draft.parent = draft.parent.map { $0 + base }
      draft.planOf = draft.planOf.map { $0 + base }
      draft.planFor = draft.planFor.map { $0 + base }
      draft.priorOf = draft.priorOf.map { $0 + base }
      drafts.append(draft)
    }
    carried = Carried()
    tables[table].drafts = []
  }
}
