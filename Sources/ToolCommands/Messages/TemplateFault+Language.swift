internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

extension TemplateFault {
  /// `FILE:'Sheet'!B5: warning: what [code]` and a `fix:` line.
  func line(file: String, in language: Language) -> String {
    var place = file
    if let sheet { place += ":'\(sheet)'" }
    if let cell { place += "!\(cell)" }
    return "\(place): warning: \(text(in: language)) [\(code)]\n  fix: \(remedy(in: language))"
  }

  /// The fault as JSON, like a finding of a form.
  func json(in language: Language) -> JSONValue {
    .object([
      "kind": .string(code), "sheet": sheet.map { .string($0) } ?? .null,
      "cell": cell.map { .string($0.description) } ?? .null, "lastCell": .null,
      "message": .string(text(in: language)), "fix": .string(remedy(in: language)),
    ])
  }

  /// What is wrong.
  func text(in language: Language) -> String {
    switch kind {
    case .unclosedBraces: language.pick("dấu {{ không có }}", "{{ has no }}")
    case .unknownMarker(let text):
      language.pick("không rõ dấu {{\(text)}}", "the marker {{\(text)}} is not known")
    case .unclosedBlock(let name):
      language.pick("khối {{#\(name)}} không có {{/\(name)}}", "{{#\(name)}} has no {{/\(name)}}")
    case .strayEnd(let name):
      language.pick(
        "{{/\(name)}} không khớp khối đang mở", "{{/\(name)}} does not end the open block")
    case .tornMerge(let range):
      language.pick(
        "ô gộp \(range) nằm một phần trong khối lặp",
        "the merged cells \(range) lie partly in a block")
    case .secondSheetMarker:
      language.pick("trang có hai dấu {{#sheet}}", "the sheet has two markers {{#sheet}}")
    case .markerInFormula:
      language.pick("dấu {{…}} trong công thức không được đọc", "markers in formulas are not read")
    case .missingKey(let key):
      language.pick(
        "dữ liệu không có '\(key)'; ô để trống", "the data have no '\(key)'; left blank")
    case .missingList(let key):
      language.pick(
        "dữ liệu không có danh sách '\(key)'; khối để trống",
        "the data have no list '\(key)'; the block is left blank")
    case .noValue(let key):
      language.pick(
        "'\(key)' là danh sách hoặc nhóm, không phải một giá trị",
        "'\(key)' is a list or a record, not a value")
    }
  }

  /// How to mend it.
  func remedy(in language: Language) -> String {
    switch kind {
    case .unclosedBraces: language.pick("thêm }} hoặc bỏ {{", "add }} or take {{ away")
    case .unknownMarker:
      language.pick(
        "dùng {{khóa}}, {{#each …}}, {{#if …}}, {{#unless …}}, {{#sheet …}}, {{! …}}",
        "use {{key}}, {{#each …}}, {{#if …}}, {{#unless …}}, {{#sheet …}} or {{! …}}")
    case .unclosedBlock(let name):
      language.pick(
        "đặt {{/\(name)}} ở dòng cuối của khối", "put {{/\(name)}} into the last row of the block")
    case .strayEnd: language.pick("đóng khối mở sau cùng trước", "end the block opened last first")
    case .tornMerge:
      language.pick(
        "để ô gộp nằm hẳn trong hoặc ngoài khối", "keep merged cells inside or outside a block")
    case .secondSheetMarker: language.pick("giữ một dấu", "keep one")
    case .markerInFormula:
      language.pick("đưa dấu ra một ô riêng", "put the marker into a cell of its own")
    case .missingKey, .missingList, .noValue:
      language.pick("thêm vào dữ liệu hoặc sửa tên khóa", "add it to the data or mend the key")
    }
  }
}
