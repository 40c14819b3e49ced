public import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

/// What is known of one cell of a filled file.
public struct Explanation: Sendable {
  /// Where it was found.
  public enum Origin: String, Sendable {
    /// The run record beside the file.
    case runRecord
    /// The hidden sheet `_MAP`.
    case hiddenSheet
    /// The note on the cell.
    case note
  }

  /// A reading that competed.
  public struct Candidate: Sendable {
    /// The figure.
    public var value: String
    /// The sentence.
    public var quote: String
  }

  /// One of the figures that a figure was made of.
  public struct Part: Sendable {
    /// Whose: the unit's name.
    public var unit: String
    /// The figure.
    public var value: String
    /// What it weighs; empty in a sum.
    public var weight: String
    /// Where it was read; several places where files agree.
    public var source: String
  }

  /// What a person decided of the cell.
  public struct Decision: Sendable {
    /// `accept`, `correct`, `choose`, `blank`.
    public var action: String
    /// Who.
    public var by: String
    /// ISO 8601.
    public var date: String
    /// The figure that stood there before; empty for none.
    public var previous: String
    /// Why; may be empty.
    public var reason: String
  }

  /// Where it was found.
  public var origin: Origin
  /// `filled`, `kept`, `formula`, `refused`, `blank`, `conflict`.
  public var state: String
  /// The row's label; empty when not known.
  public var label = ""
  /// The figure as JSON spells it; empty for none.
  public var value = ""
  /// The unit; empty for none.
  public var unit = ""
  /// How the figure came about; empty for none.
  public var derivation = ""
  /// The report and the scalars in it: `report.txt [120–125]`.
  public var source = ""
  /// Where that is in the file; `nil` for plain text.
  public var place: SourcePlace?
  /// The sentence.
  public var quote = ""
  /// Why the cell is as it is.
  public var reason = ""
  /// Readings that competed.
  public var candidates: [Candidate] = []
  /// How figures came together; empty for one figure.
  public var method = ""
  /// The figures it was made of; empty for one figure.
  public var parts: [Part] = []
  /// What a person decided; `nil` for nothing.
  public var decision: Decision?

  /// Looks a cell up in a run record.
  ///
  /// - Returns: `nil` when the record does not list the cell.
  public init?(record: JSONValue, sheet: String, cell: CellReference) {
    let name = cell.description
    guard
      let entry = record["cells"]?.elements.first(where: {
        $0["cell"]?.stringValue == name && $0["sheet"]?.stringValue == sheet
      })
    else { return nil }
    self.init(entry: entry)
  }

  /// What a run record says of a cell.
  ///
  /// - Parameter entry: an element of its `cells`.
  public init(entry: JSONValue) {
    origin = .runRecord
    state = entry["state"]?.stringValue ?? ""
    label = entry["label"]?.stringValue ?? ""
    unit = entry["unit"]?.stringValue ?? ""
    derivation = entry["derivation"]?.stringValue ?? ""
    quote = entry["quote"]?.stringValue ?? ""
    reason = entry["reason"]?.stringValue ?? ""
    value = Explanation.text(of: entry["value"])
    source = entry["spans"]?.elements.first.map(Explanation.source(of:)) ?? ""
    place = entry["spans"]?.elements.first?["place"].map { SourcePlace($0) }
    method = entry["method"]?.stringValue ?? ""
    parts = Explanation.parts(of: entry)
    if !parts.isEmpty { source = "" }
    candidates = (entry["candidates"]?.elements ?? []).map {
      Candidate(value: Explanation.text(of: $0["value"]), quote: $0["quote"]?.stringValue ?? "")
    }
    decision = entry["decision"].map { decision in
      Decision(
        action: decision["action"]?.stringValue ?? "", by: decision["by"]?.stringValue ?? "",
        date: decision["date"]?.stringValue ?? "",
        previous: Explanation.text(of: decision["previous"]),
        reason: decision["reason"]?.stringValue ?? "")
    }
  }

  /// Looks a cell up in the file itself: the hidden sheet, else the cell's note.
  ///
  /// - Returns: `nil` when the file says nothing of the cell.
  public init?(workbook: Workbook, sheet: Int, cell: CellReference) {
    if let row = Explanation.mapRow(workbook, sheet: workbook.sheets[sheet].name, cell: cell) {
      self.init(mapRow: row)
    } else if let note = workbook.sheets[sheet].notes.first(where: { $0.reference == cell }) {
      self.init(note: note)
    } else {
      return nil
    }
  }

  private init(note: CellNote) {
    origin = .note
    state = "filled"
    source = note.text
  }

  private init(mapRow row: [String: String]) {
    origin = .hiddenSheet
    state = "filled"
    value = row["value"] ?? ""
    unit = row["unit"] ?? ""
    derivation = row["method"] ?? ""
    quote = row["note"] ?? ""
    source = "\(row["source"] ?? "") [\(row["charFrom"] ?? "")–\(row["charTo"] ?? "")]"
  }

  private static func mapRow(
    _ workbook: Workbook, sheet: String, cell: CellReference
  ) -> [String: String]? {
    guard let position = workbook.sheets.firstIndex(where: { $0.name == FormHiddenSheets.mapName })
    else { return nil }
    let map = workbook.sheets[position]
    for row in map.rows where row.index > 0 {
      let fields = FormHiddenSheets.mapColumns.indices.map { column in
        text(of: map.value(at: CellReference(row: row.index, column: column)))
      }
      guard fields[0] == sheet, fields[1] == cell.description else { continue }
      return Dictionary(
        zip(FormHiddenSheets.mapColumns, fields), uniquingKeysWith: { first, _ in first })
    }
    return nil
  }

  private static func text(of value: CellValue) -> String {
    switch value.result {
    case .text(let text): text
    case .number(let number): DecimalText.shortest(number)
    default: ""
    }
  }

  private static func text(of value: JSONValue?) -> String {
    switch value {
    case .number(let text), .string(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    default: ""
    }
  }

  /// The parts of a derived figure.
  private static func parts(of entry: JSONValue) -> [Part] {
    guard entry["derivation"]?.stringValue == "derived" else { return [] }
    return (entry["parts"]?.elements ?? []).map { part in
      Part(
        unit: part["unit"]?.stringValue ?? "", value: text(of: part["value"]),
        weight: text(of: part["weight"]),
        source: ((part["spans"]?.elements ?? []).map(source)
          + [part["decision"]?["by"]?.stringValue].compactMap { $0 }).joined(separator: "; "))
    }
  }

  /// `report.txt [120–125]`, or `form.xlsx 'BC'!D14`.
  private static func source(of span: JSONValue) -> String {
    let file = span["file"]?.stringValue ?? ""
    if let cell = span["cell"]?.stringValue {
      return "\(file) '\(span["sheet"]?.stringValue ?? "")'!\(cell)"
    }
    return "\(file) [\(span["start"]?.integerValue ?? 0)–\(span["end"]?.integerValue ?? 0)]"
  }
}
