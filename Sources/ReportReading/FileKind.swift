/// Tells text from other files by their first bytes.
enum FileKind {
  /// What a file that is no text is, in Vietnamese; `nil` for text.
  static func binaryKind(of bytes: [UInt8]) -> String? {
    for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    return bytes.contains(0) ? "tệp nhị phân (có byte 0)" : nil
  }

  private static let magics: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "tệp nén ZIP (docx, xlsx, odt, ods…)"),
    ([0x50, 0x4B, 0x05, 0x06], "tệp nén ZIP rỗng"),
    (Array("%PDF-".utf8), "tệp PDF"),
    ([0xD0, 0xCF, 0x11, 0xE0], "tệp Office đời cũ (doc, xls) hoặc tệp có mật khẩu"),
    (Array("{\\rtf".utf8), "tệp RTF"),
    ([0x89, 0x50, 0x4E, 0x47], "ảnh PNG"),
    ([0xFF, 0xD8, 0xFF], "ảnh JPEG"),
    ([0x1F, 0x8B], "tệp nén gzip"),
    ([0x37, 0x7A, 0xBC, 0xAF], "tệp nén 7z"),
    (Array("Rar!".utf8), "tệp nén RAR"),
    ([0x7F, 0x45, 0x4C, 0x46], "chương trình ELF"),
  ]
}
