internal import ByteSupport
public import SpreadsheetModel

/// The decisions that a person took on the review page: schema `bieumau.decisions/1`.
public struct DecisionFile: Sendable {
  /// The schema's name.
  public static let schema = "bieumau.decisions/1"

  /// One decision and what it was taken of.
  public struct Entry: Sendable {
    /// The sheet's name.
    public var sheet: String
    /// The cell.
    public var cell: CellReference
    /// The row's label as the person saw it.
    public var label: String
    /// The unit whose figure it is, in a roll-up; `nil` elsewhere and for all units together.
    public var reporter: String?
    /// The reading that was chosen; `nil` for other actions.
    public var measure: String?
    /// What was decided.
    public var decision: CellDecision

    /// `'BC'!D14`.
    public var place: String { "'\(sheet)'!\(cell)" }
  }

  /// What makes a text no file of decisions.
  public struct Fault: Error {
    /// `decisions[3].value`.
    public var path: String
    /// What was expected there.
    public var expected: String
  }

  /// The form that was checked: its structure.
  public var form: FormFingerprint
  /// The reports that it was filled from.
  public var inputs: [RunRecord.Input]
  /// In the file's order, one a cell.
  public var entries: [Entry]

  /// Reads a file of decisions.
  ///
  /// - Throws: `Fault` for anything that is none; nothing is guessed.
  public init(parsing bytes: [UInt8]) throws(Fault) {
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw Fault(path: "byte \(error.offset)", expected: error.expected)
    }
    guard document["schema"]?.stringValue == DecisionFile.schema else {
      throw Fault(path: "schema", expected: DecisionFile.schema)
    }
    form = try DecisionFile.fingerprint(document["form"])
    inputs = try DecisionFile.inputs(of: document)
    entries = try DecisionFile.entries(of: document)
  }

  private static func inputs(of document: JSONValue) throws(Fault) -> [RunRecord.Input] {
    var inputs: [RunRecord.Input] = []
    for (index, item) in try list("inputs", of: document).enumerated() {
      guard let file = item["file"]?.stringValue, let sha256 = item["sha256"]?.stringValue else {
        throw Fault(path: "inputs[\(index)]", expected: "file, sha256")
      }
      inputs.append(RunRecord.Input(file: file, sha256: sha256))
    }
    return inputs
  }

  private static func entries(of document: JSONValue) throws(Fault) -> [Entry] {
    guard let by = document["by"]?.stringValue, !by.isEmpty else {
      throw Fault(path: "by", expected: "\"…\"")
    }
    guard let date = document["date"]?.stringValue.flatMap({ CalendarDate(iso: $0) }) else {
      throw Fault(path: "date", expected: "YYYY-MM-DD")
    }
    var entries: [Entry] = []
    var seen: Set<String> = []
    for (index, item) in try list("decisions", of: document).enumerated() {
      let path = "decisions[\(index)]"
      let entry = try entry(item, at: path, by: by, date: date)
      guard seen.insert(entry.place).inserted else {
        throw Fault(path: path, expected: entry.place + " × 1")
      }
      entries.append(entry)
    }
    return entries
  }

  private static func list(
    _ name: String, of document: JSONValue
  ) throws(Fault) -> [JSONValue] {
    guard case .array(let items)? = document[name] else { throw Fault(path: name, expected: "[…]") }
    return items
  }

  private static func fingerprint(_ form: JSONValue?) throws(Fault) -> FormFingerprint {
    var digests: [FormFingerprint.Part: String] = [:]
    for part in FormFingerprint.Part.allCases {
      guard let digest = form?[part.rawValue]?.stringValue else {
        throw Fault(path: "form.\(part.rawValue)", expected: "\"…\"")
      }
      digests[part] = digest
    }
    return FormFingerprint(digests: digests)
  }

  private static func entry(
    _ item: JSONValue, at path: String, by: String, date: CalendarDate
  ) throws(Fault) -> Entry {
    guard let sheet = item["sheet"]?.stringValue else {
      throw Fault(path: path + ".sheet", expected: "\"…\"")
    }
    guard let cell = item["cell"]?.stringValue.flatMap({ CellReference($0) }) else {
      throw Fault(path: path + ".cell", expected: "\"D14\"")
    }
    guard let action = item["action"]?.stringValue.flatMap(CellDecision.Action.init) else {
      throw Fault(
        path: path + ".action",
        expected: CellDecision.Action.allCases.map(\.rawValue).joined(separator: "|"))
    }
    guard let state = item["was"]?["state"]?.stringValue.flatMap(PlannedCell.State.init) else {
      throw Fault(path: path + ".was.state", expected: "\"filled\"")
    }
    var decision = CellDecision(
      action: action, previousState: state, reason: item["reason"]?.stringValue ?? "",
      by: item["by"]?.stringValue ?? by,
      date: item["date"]?.stringValue.flatMap { CalendarDate(iso: $0) } ?? date)
    decision.previous = try number(item["was"]?["value"], at: path + ".was.value")
    if action == .correct || action == .choose {
      decision.value = try number(item["value"], at: path + ".value")
    }
    let entry = Entry(
      sheet: sheet, cell: cell, label: item["label"]?.stringValue ?? "",
      reporter: item["reporter"]?.stringValue, measure: item["measure"]?.stringValue,
      decision: decision)
    try check(entry, at: path)
    return entry
  }

  /// What an action cannot do without.
  private static func check(_ entry: Entry, at path: String) throws(Fault) {
    switch entry.decision.action {
    case .accept: break
    case .choose where entry.measure == nil:
      throw Fault(path: path + ".measure", expected: "\"m17\"")
    case .choose, .correct:
      guard entry.decision.value != nil else {
        throw Fault(path: path + ".value", expected: "1234.5")
      }
    case .blank:
      guard !entry.decision.reason.isEmpty else {
        throw Fault(path: path + ".reason", expected: "\"…\"")
      }
    }
  }

  /// A number as JSON writes it, exactly; `nil` for `null` or none.
  private static func number(
    _ value: JSONValue?, at path: String
  ) throws(Fault) -> DecimalNumber? {
    switch value {
    case nil, .null?: return nil
    case .number(let text)?:
      if let number = DecimalNumber(text) { return number }
    default: break
    }
    throw Fault(path: path, expected: "1234.5")
  }
}
