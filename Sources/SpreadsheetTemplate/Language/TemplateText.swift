internal import SpreadsheetModel

/// Fills the markers of one text.
struct TemplateText {
  let sheet: String?
  let cell: CellReference?
  private(set) var faults: [TemplateFault] = []

  init(sheet: String?, cell: CellReference?) { (self.sheet, self.cell) = (sheet, cell) }

  /// A cell that is one value alone holds the value; any other text has the values inside.
  mutating func value(of pieces: [TemplateMarker], _ scope: TemplateScope) -> CellValue {
    let seen = Self.seen(pieces)
    guard !seen.isEmpty else { return .empty }
    if seen.count == 1, case .value(let key) = seen[0] {
      guard let value = look(up: key, scope) else { return .empty }
      if let own = value.cellValue { return own }
      faults.append(TemplateFault(.noValue(key), sheet: sheet, cell: cell))
      return .empty
    }
    return .text(text(of: seen, scope))
  }

  /// The pieces that a reader sees something of.
  static func seen(_ pieces: [TemplateMarker]) -> [TemplateMarker] {
    pieces.filter { piece in
      if case .text(let text) = piece { return !text.isEmpty }
      return !piece.isStructure
    }
  }

  /// The text with its values.
  mutating func text(of pieces: [TemplateMarker], _ scope: TemplateScope) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let own): text += own
      case .value(let key):
        guard let value = look(up: key, scope) else { continue }
        if let words = value.words {
          text += words
        } else {
          faults.append(TemplateFault(.noValue(key), sheet: sheet, cell: cell))
        }
      case .unknown(let inside): text += "{{\(inside)}}"
      case .unclosed(let rest): text += rest
      case .open, .close, .sheet, .remark: break
      }
    }
    return text
  }

  private mutating func look(up key: String, _ scope: TemplateScope) -> TemplateValue? {
    if let value = scope.value(key) { return value }
    faults.append(TemplateFault(.missingKey(key), sheet: sheet, cell: cell))
    return nil
  }
}
