internal import IndicatorForms

extension BindingError.Problem {
  /// What is wrong with a binding file: expected and found.
  func text(in language: Language) -> String {
    switch self {
    case .notYAML(let detail):
      language.pick("tệp không đúng cú pháp YAML (\(detail))", "the file is no YAML (\(detail))")
    case .notUTF8:
      language.pick("tệp không phải chữ UTF-8", "the file is not UTF-8 text")
    case .tooLarge(let bytes, let limit):
      language.pick(
        "tệp có \(bytes) byte, giới hạn là \(limit)",
        "the file has \(bytes) bytes, the limit is \(limit)")
    case .tooDeep(let limit):
      language.pick("lồng sâu hơn \(limit) tầng", "nested deeper than \(limit) levels")
    case .tooMany(let limit):
      language.pick("nhiều hơn \(limit) mục", "more than \(limit) pieces")
    case .anchor(let sign):
      language.pick(
        "không dùng neo, bí danh hay thẻ YAML (\(sign))",
        "anchors, aliases and tags of YAML are not allowed (\(sign))")
    case .missingKey: language.pick("thiếu khóa này", "this key is missing")
    case .unknownKey: language.pick("không có khóa này", "there is no such key")
    case .repeatedKey: language.pick("khóa này có hai lần", "this key stands twice")
    case .expected(let expectation, let found):
      language.pick("cần ", "expected ") + expectation.text(in: language)
        + language.pick(", có '\(found)'", ", found '\(found)'")
    case .unknownCode(let code):
      language.pick(
        "danh mục không có mã '\(code)'", "the catalogue has no code '\(code)'")
    case .listedTwice(let name):
      language.pick("\(name) được ghi hai lần", "\(name) is listed twice")
    case .noSuchSheet(let name, let known):
      language.pick(
        "biểu không có trang '\(name)'; có: ", "the form has no sheet '\(name)'; it has: ")
        + known.joined(separator: ", ")
    case .cellWithoutRow:
      language.pick(
        "dòng của ô này không có trong rows, nên ô cần đủ unit và code hoặc indicator",
        "the cell's row is not listed, so the cell needs a unit and a code or indicator")
    case .otherLabel(let expected, let found):
      language.pick(
        "biểu ghi '\(expected)', bảng liên kết ghi '\(found)'",
        "the form says '\(expected)', the binding '\(found)'")
    }
  }
}

extension BindingError.Expectation {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .text: language.pick("một dòng chữ", "a text")
    case .list: language.pick("một danh sách", "a list")
    case .mapping: language.pick("các khóa với giá trị", "keys with values")
    case .truth: "true / false"
    case .rowNumber: language.pick("số thứ tự hàng, từ 1", "a row's number, from 1")
    case .rows: language.pick("các hàng, như 5-7", "rows such as 5-7")
    case .column: language.pick("chữ cái của cột, như D", "a column's letters, such as D")
    case .cell: language.pick("địa chỉ ô, như D14", "a cell's address, such as D14")
    case .oneOf(let words):
      language.pick("một trong: ", "one of ") + words.joined(separator: ", ")
    case .schema: FormBinding.schema
    case .span:
      language.pick(
        "Q1…Q4, Q, M1…M12, M, 2M…11M, rest hoặc year", "Q1…Q4, Q, M1…M12, M, 2M…11M, rest or year")
    case .scope: language.pick("whole, whole/CẤP hoặc unit/TÊN", "whole, whole/LEVEL or unit/NAME")
    case .period: "2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05"
    case .unit: language.pick("một đơn vị tính", "a unit of measure")
    case .digest: language.pick("16 chữ số hệ 16", "16 hexadecimal digits")
    }
  }
}
