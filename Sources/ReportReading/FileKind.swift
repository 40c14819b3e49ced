internal import ZipArchive

/// Tells kinds of files by their content.
enum FileKind: Equatable {
  /// Text in some encoding.
  case text
  /// A zip archive: docx, odt, xlsx, ods, or none of them.
  case archive
  /// A PDF.
  case pdf
  /// A compound file of old Office: doc, xls, ppt.
  case legacy
  /// Rich text format.
  case richText
  /// An Office file behind a password.
  case encrypted
  /// A picture that tesseract reads.
  case picture(String)
  /// Anything else: what it is, in Vietnamese.
  case other(String)

  /// Looks at the first bytes, in a compound file at its streams, else at the bytes of value zero.
  init(of bytes: [UInt8]) {
    if let (_, kind) = FileKind.magics.first(where: { bytes.starts(with: $0.0) }) {
      self = kind
      if kind == .legacy, FileSignature(of: bytes) == .encryptedPackage { self = .encrypted }
    } else if FileKind.hasPDFHeader(bytes) {
      self = .pdf
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || TextDecoder.looksLikeUTF16(bytes) != nil
    {
      self = .text
    } else {
      self = FileKind.hasZero(bytes) ? .other("tệp nhị phân (có byte 0)") : .text
    }
  }

  /// Whether a byte of value zero stands among bytes, eight at a time.
  private static func hasZero(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // A byte borrows where it is zero, and had no high bit of its own.
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
        place += 8
      }
      return bytes[place...].contains(0)
    }
  }

  /// Readers accept a PDF whose header stands within the first 1024 bytes.
  private static func hasPDFHeader(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1024)
    guard let percent = start.firstIndex(of: UInt8(ascii: "%")), start.contains(0) || percent < 16
    else { return false }
    return start[percent...].starts(with: "%PDF-".utf8)
  }

  private static let magics: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
    (Array("%PDF-".utf8), .pdf), ([0xD0, 0xCF, 0x11, 0xE0], .legacy),
    (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47], .picture("ảnh PNG")),
    ([0xFF, 0xD8, 0xFF], .picture("ảnh JPEG")),
    ([0x49, 0x49, 0x2A, 0x00], .picture("ảnh TIFF")),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture("ảnh TIFF")), ([0x1F, 0x8B], .other("tệp nén gzip")),
    ([0x37, 0x7A, 0xBC, 0xAF], .other("tệp nén 7z")), (Array("Rar!".utf8), .other("tệp nén RAR")),
    ([0x7F, 0x45, 0x4C, 0x46], .other("chương trình ELF")),
  ]
}
