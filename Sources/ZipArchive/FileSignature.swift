/// What the first bytes of a file say that it is.
package enum FileSignature: Hashable, Sendable {
  /// A zip archive (`PK`).
  case zip
  /// An OLE compound file holding an encrypted OOXML package.
  case encryptedPackage
  /// An OLE compound file holding a package under rights management (IRM).
  case rightsManaged
  /// An OLE compound file holding an old `.xls`, `.doc` or `.ppt`.
  case legacyOffice
  /// A PDF.
  case pdf
  /// Readable text (CSV, HTML and XML among it).
  case text
  /// No bytes.
  case empty
  /// Anything else.
  case unknown

  /// Looks at the first bytes, and in a compound file at its stream names.
  ///
  /// - Complexity: O(1), in a compound file O(bytes).
  package init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      if Self.hasStream("DRMEncryptedTransform", bytes) || Self.hasStream("\tDRMContent", bytes) {
        self = .rightsManaged
      } else {
        self = Self.hasStream("EncryptedPackage", bytes) ? .encryptedPackage : .legacyOffice
      }
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else {
      self = Self.looksLikeText(bytes.prefix(4096)) ? .text : .unknown
    }
  }

  /// In words, with the article.
  package var words: String {
    switch self {
    case .zip: "a zip package"
    case .encryptedPackage: "an encrypted Office file"
    case .rightsManaged: "an Office file under rights management (IRM)"
    case .legacyOffice: "an old binary Office file (.xls, .doc)"
    case .pdf: "a PDF"
    case .text: "text"
    case .empty: "an empty file"
    case .unknown: "data of an unknown kind"
    }
  }

  /// Whether a stream or storage has a name (UTF-16, little endian).
  private static func hasStream(_ name: String, _ bytes: [UInt8]) -> Bool {
    let name = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard bytes.count >= name.count else { return false }
    // Directory entries stand at multiples of 128 bytes.
    for offset in stride(from: 0, through: bytes.count - name.count, by: 128)
    where bytes[offset] == name[0] && bytes[offset..<(offset + name.count)].elementsEqual(name) {
      return true
    }
    return false
  }

  private static func looksLikeText(_ start: ArraySlice<UInt8>) -> Bool {
    !start.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }
  }
}
