/// The words of the argument parser, which speaks English only, in the language of the messages.
///
/// What is no known wording stays as it is.
enum UsageWording {
  /// A text of the parser as a person reads it who asked for a language.
  static func text(_ text: String, in language: Language) -> String {
    guard language == .vi else { return text }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { translated(Array($0)) }.joined(separator: "\n")
  }

  /// A wording and what stands for it; each `*` is a run of text that is kept.
  private struct Wording {
    let pieces: [[UInt8]]
    let meaning: [[UInt8]]

    init(_ english: String, _ vietnamese: String) {
      pieces = Wording.pieces(english)
      meaning = Wording.pieces(vietnamese)
    }

    private static func pieces(_ text: String) -> [[UInt8]] {
      text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        .map(Array.init)
    }

    /// The line with this wording replaced; `nil` when it is worded otherwise.
    func replaced(in line: [UInt8]) -> [UInt8]? {
      guard line.starts(with: pieces[0]) else { return nil }
      var kept: [ArraySlice<UInt8>] = []
      var position = pieces[0].count
      for piece in pieces.dropFirst() {
        if piece.isEmpty {
          kept.append(line[position...])
          position = line.count
        } else if let place = UsageWording.place(of: piece, in: line, from: position) {
          kept.append(line[position..<place])
          position = place + piece.count
        } else {
          return nil
        }
      }
      guard position == line.count || pieces.count == 1 else { return nil }
      var result = meaning[0]
      for (number, run) in kept.enumerated() where number + 1 < meaning.count {
        result += run
        result += meaning[number + 1]
      }
      return pieces.count == 1 ? result + line[position...] : result
    }
  }

  private static func translated(_ line: [UInt8]) -> String {
    var line = line
    for wording in wordings {
      if let replaced = wording.replaced(in: line) {
        line = replaced
        break
      }
    }
    for (english, vietnamese) in inner { replaceAll(english, by: vietnamese, in: &line) }
    return String(decoding: line, as: UTF8.self)
  }

  private static func place(of piece: [UInt8], in line: [UInt8], from start: Int) -> Int? {
    guard start + piece.count <= line.count else { return nil }
    return (start...(line.count - piece.count)).first {
      line[$0] == piece[0] && line[$0..<$0 + piece.count].elementsEqual(piece)
    }
  }

  private static func replaceAll(_ old: [UInt8], by new: [UInt8], in line: inout [UInt8]) {
    var start = 0
    while let place = place(of: old, in: line, from: start) {
      line.replaceSubrange(place..<place + old.count, with: new)
      start = place + new.count
    }
  }

  /// Of whole lines; those without `*` are openings.
  private static let wordings: [Wording] = [
    Wording("Error: Missing expected argument '*'", "Lỗi: thiếu tham số '*'"),
    Wording("Error: Unexpected argument '*'", "Lỗi: không hiểu tham số '*'"),
    Wording("Error: * unexpected arguments: *", "Lỗi: không hiểu * tham số: *"),
    Wording(
      "Error: Unknown option '*'. Did you mean '*'?",
      "Lỗi: không có tùy chọn '*'. Có phải ý bạn là '*'?"),
    Wording("Error: Unknown option '*'", "Lỗi: không có tùy chọn '*'"),
    Wording("Error: Missing value for '*'", "Lỗi: thiếu giá trị cho '*'"),
    Wording(
      "Error: The value '*' is invalid for '*'. Please provide one of *",
      "Lỗi: giá trị '*' không hợp lệ cho '*'. Chọn một trong: *"),
    Wording(
      "Error: The value '*' is invalid for '*': *", "Lỗi: giá trị '*' không hợp lệ cho '*': *"),
    Wording("Error: The value '*' is invalid for '*'", "Lỗi: giá trị '*' không hợp lệ cho '*'"),
    Wording("Error: ", "Lỗi: "), Wording("Help:  ", "Giải thích:  "),
    Wording("Usage: ", "Cách dùng: "), Wording("  See '*' for more information.", "  Xem thêm: *"),
    Wording("OVERVIEW: ", "GIỚI THIỆU: "), Wording("USAGE: ", "CÁCH DÙNG: "),
    Wording("ARGUMENTS:", "THAM SỐ:"), Wording("OPTIONS:", "TÙY CHỌN:"),
    Wording("SUBCOMMANDS:", "LỆNH CON:"),
    Wording("  See '*' for detailed help.", "  Xem hướng dẫn từng lệnh: *"),
  ]
  /// Anywhere in a line.
  private static let inner: [([UInt8], [UInt8])] = [
    ("(values: ", "(giá trị: "), ("default: ", "mặc định: "), ("' and '", "' và '"),
    ("Show help information.", "Hiện hướng dẫn này."),
    ("Show the version.", "Hiện phiên bản."),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}
