/// Why a file cannot be read as a report.
public enum ReportError: Error, Equatable, Sendable {
  /// Nothing but white space.
  case empty(file: String)
  /// No text: what it looks like (`tệp nén ZIP`, `tệp PDF`).
  case binary(file: String, looksLike: String)
  /// Neither UTF-8 nor UTF-16; the offset, in bytes, of the first fault.
  case undecodable(file: String, offset: Int)
  /// More bytes than the limit.
  case tooLarge(file: String, bytes: Int, limit: Int)

  /// The file, as the caller gave it.
  public var file: String {
    switch self {
    case .empty(let file), .binary(let file, _), .undecodable(let file, _),
      .tooLarge(let file, _, _):
      file
    }
  }

  /// A stable name of the kind.
  public var code: String {
    switch self {
    case .empty: "emptyReport"
    case .binary: "notText"
    case .undecodable: "undecodableText"
    case .tooLarge: "reportTooLarge"
    }
  }

  /// What was expected and found, one Vietnamese sentence without the file's name.
  public var message: String {
    switch self {
    case .empty: "cần một báo cáo có nội dung, nhưng tệp rỗng"
    case .binary(_, let kind): "cần một báo cáo dạng văn bản, nhưng đây là \(kind)"
    case .undecodable(_, let offset):
      "cần văn bản UTF-8, UTF-16 hoặc TCVN3, nhưng byte thứ \(offset) không giải mã được"
    case .tooLarge(_, let bytes, let limit):
      "tệp dài \(bytes) byte, vượt giới hạn \(limit) byte của một báo cáo"
    }
  }

  /// The same in English.
  public var englishMessage: String {
    switch self {
    case .empty: "expected a report with text, but the file is empty"
    case .binary(_, let kind): "expected a report as text, but this looks like: \(kind)"
    case .undecodable(_, let offset):
      "expected UTF-8, UTF-16 or TCVN3 text, but byte \(offset) cannot be decoded"
    case .tooLarge(_, let bytes, let limit):
      "the file has \(bytes) bytes, more than the limit of \(limit) for a report"
    }
  }

  /// What the person can do.
  public var hint: String {
    switch self {
    case .empty: "kiểm tra lại tệp đã lưu"
    case .binary: "lưu báo cáo thành văn bản thuần (.txt, UTF-8) rồi chạy lại"
    case .undecodable: "mở tệp và lưu lại với bảng mã UTF-8"
    case .tooLarge: "tách báo cáo thành nhiều tệp"
    }
  }
}
