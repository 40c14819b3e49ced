package import ByteSupport

extension SourcePlace {
  /// The place in Vietnamese: `trang 3, đoạn 12`, `'BC'!D14`; empty where nothing is known.
  public var vietnameseText: String {
    text(
      (
        page: "trang", paragraph: "đoạn", table: "bảng", row: "dòng", column: "cột",
        note: "chú thích", recognised: "nhận dạng từ ảnh"
      ))
  }

  /// The place in English: `page 3, paragraph 12`, `'BC'!D14`; empty where nothing is known.
  public var englishText: String {
    text(
      (
        page: "page", paragraph: "paragraph", table: "table", row: "row", column: "column",
        note: "note", recognised: "recognised from a picture"
      ))
  }

  private typealias Words = (
    page: String, paragraph: String, table: String, row: String, column: String, note: String,
    recognised: String
  )

  private func text(_ words: Words) -> String {
    var parts: [String] = []
    if let cell { parts.append("'\(sheet ?? "")'!\(cell)") }
    if let page { parts.append("\(words.page) \(page)") }
    if let note { parts.append("\(words.note) \(note)") }
    if let table {
      var text = "\(words.table) \(table)"
      if let row { text += " \(words.row) \(row)" }
      if let column { text += " \(words.column) \(column)" }
      parts.append(text)
    }
    if let paragraph { parts.append("\(words.paragraph) \(paragraph)") }
    if isRecognised { parts.append(words.recognised) }
    return parts.joined(separator: ", ")
  }

  /// The place as JSON: what is known of it, numbers one-based, the box in points.
  package var json: JSONValue {
    var members: [String: JSONValue] = [:]
    let numbers = [
      ("column", column), ("note", note), ("page", page), ("paragraph", paragraph), ("row", row),
      ("table", table),
    ]
    for (key, number) in numbers where number != nil {
      members[key] = number.map(JSONValue.integer)
    }
    if let sheet { members["sheet"] = .string(sheet) }
    if let cell { members["cell"] = .string(cell) }
    if isRecognised { members["recognised"] = .boolean(true) }
    if let box {
      members["box"] = .object([
        "left": .points(box.left), "top": .points(box.top), "right": .points(box.right),
        "bottom": .points(box.bottom),
      ])
    }
    return .object(members)
  }

  /// A place from its JSON.
  package init(_ json: JSONValue) {
    page = json["page"]?.integerValue
    paragraph = json["paragraph"]?.integerValue
    table = json["table"]?.integerValue
    row = json["row"]?.integerValue
    column = json["column"]?.integerValue
    note = json["note"]?.integerValue
    sheet = json["sheet"]?.stringValue
    cell = json["cell"]?.stringValue
    if case .boolean(true)? = json["recognised"] { isRecognised = true }
  }
}

extension JSONWriter {
  /// Writes a place as one object.
  package mutating func write(_ place: SourcePlace) { value(place.json) }
}

extension JSONValue {
  /// Points to a tenth, so that no noise of doubles shows.
  fileprivate static func points(_ value: Double) -> JSONValue {
    .double((value * 10).rounded() / 10)
  }
}
