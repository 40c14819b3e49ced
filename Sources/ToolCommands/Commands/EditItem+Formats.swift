internal import ByteSupport
internal import SpreadsheetModel

// Formats and text with fonts of its own.
extension EditItem {
  /// The stretches of `rich`.
  func runs() throws(EditsDocument.Fault) -> [RichTextRun] {
    guard case .array(let items)? = value["rich"], !items.isEmpty else {
      throw fault("rich", "[{\"text\": …}]")
    }
    var runs: [RichTextRun] = []
    for (index, item) in items.enumerated() {
      let part = EditItem(value: item, path: "\(path).rich[\(index)]")
      var run = RichTextRun(try part.text("text"))
      run.isBold = try part.truth("bold")
      run.isItalic = try part.truth("italic")
      run.isUnderlined = try part.truth("underline")
      run.color = try part.color("color")
      run.size = try part.number("size")
      run.fontName = try part.optionalText("font")
      runs.append(run)
    }
    return runs
  }

  /// The format of `format`.
  func cellFormat() throws(EditsDocument.Fault) -> CellFormat {
    guard let item = value["format"], case .object = item else {
      throw fault("format", "{\"numberFormat\": …}")
    }
    let part = EditItem(value: item, path: "\(path).format")
    var format = CellFormat()
    if let code = try part.optionalText("numberFormat") { format.numberFormat = NumberFormat(code) }
    if let name = try part.optionalText("font") { format.font.name = name }
    if let size = try part.number("size") { format.font.size = size }
    format.font.isBold = try part.truth("bold") ?? false
    format.font.isItalic = try part.truth("italic") ?? false
    format.font.isUnderlined = try part.truth("underline") ?? false
    format.font.color = try part.color("color")
    format.fill = try part.color("fill")
    format.alignment.wraps = try part.truth("wrap") ?? false
    format.isLocked = try part.truth("locked") ?? true
    if let word = try part.optionalText("horizontal") {
      format.alignment.horizontal = try part.word(
        word, "horizontal", "general, left, center, right")
    }
    if let word = try part.optionalText("vertical") {
      format.alignment.vertical = try part.word(word, "vertical", "top, center, bottom")
    }
    if let word = try part.optionalText("border") {
      format.borders = Borders(
        all: try part.word(word, "border", "none, thin, medium, hair, double"))
    }
    return format
  }

  private func word<Word: RawRepresentable<String>>(
    _ text: String, _ key: String, _ allowed: String
  ) throws(EditsDocument.Fault) -> Word {
    guard let word = Word(rawValue: text) else { throw fault(key, allowed) }
    return word
  }

  private func truth(_ key: String) throws(EditsDocument.Fault) -> Bool? {
    guard let item = value[key] else { return nil }
    guard let truth = item.booleanValue else { throw fault(key, "true, false") }
    return truth
  }

  private func number(_ key: String) throws(EditsDocument.Fault) -> Double? {
    guard let item = value[key] else { return nil }
    guard let number = item.doubleValue, (1...409).contains(number) else {
      throw fault(key, "1…409")
    }
    return number
  }

  private func optionalText(_ key: String) throws(EditsDocument.Fault) -> String? {
    value[key] == nil ? nil : try text(key)
  }

  private func color(_ key: String) throws(EditsDocument.Fault) -> String? {
    guard let text = try optionalText(key) else { return nil }
    guard text.utf8.count == 6, UInt32(text, radix: 16) != nil else { throw fault(key, "RRGGBB") }
    return text.uppercased()
  }
}
