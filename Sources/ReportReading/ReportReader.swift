// Reports of every kind become a SourceDocument: text with spans, sections, paragraphs.
//
//   bytes ─ FileKind ─▶ refuse what is no text ─ TextDecoder ─▶ scalars
//         ─ ParagraphFinder ─▶ paragraphs (page breaks rejoined) ─ SectionNumbering ─▶ sections
//
// For now: plain text and markdown; UTF-8, UTF-16 and TCVN3.

public import ByteSupport

/// Reads reports.
public enum ReportReader {
  /// Reads one report.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The path as the caller gave it, for messages and provenance.
  ///   - limits: `reportBytes` is the largest file accepted, in bytes.
  /// - Throws: `ReportError` for an empty, binary, undecodable or too large file.
  /// - Complexity: linear in the bytes.
  public static func read(
    bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(ReportError) -> SourceDocument {
    guard bytes.count <= limits.reportBytes else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: limits.reportBytes)
    }
    if let kind = FileKind.binaryKind(of: bytes) { throw .binary(file: file, looksLike: kind) }
    let (scalars, isRecoded) = try text(bytes, file: file)
    guard scalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
      throw .empty(file: file)
    }
    return SourceDocument(
      file: file, sha256: SHA256.hexDigest(of: bytes), scalars: scalars, bytes: bytes,
      isRecoded: isRecoded)
  }

  /// The decoded text: UTF-8 or UTF-16, else TCVN3.
  private static func text(
    _ bytes: [UInt8], file: String
  ) throws(ReportError) -> (scalars: [Unicode.Scalar], isRecoded: Bool) {
    do {
      let scalars = try TextDecoder.decode(bytes, file: file)
      guard let repaired = TCVN3.repaired(scalars) else { return (scalars, false) }
      return (repaired, true)
    } catch {
      guard case .undecodable = error, let scalars = TCVN3.decode(bytes) else { throw error }
      return (scalars, true)
    }
  }
}
