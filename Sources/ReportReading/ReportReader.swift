// Reports of every kind become a SourceDocument: text with spans, sections, paragraphs, places.
//
//   bytes ─ FileKind ─┬ text ─ EncodingFinder ─▶ scalars ───────────────────────────────┐
//                     ├ docx ─ WordReader ──────┐                                       │
//                     ├ odt ── OpenTextReader ──┤                                       │
//                     ├ xlsx, ods ─ WorkbookReader ─┼▶ [ReportBlock] ─ TextRenderer ─▶ scalars,
//                     ├ pdf ── PageReader ──────┤   (pdftotext)          places, tables ┤
//                     └ doc, rtf, xls ─ LegacyReader ┘ (antiword, LibreOffice)          │
//         ─ ParagraphFinder ─▶ paragraphs (page breaks rejoined) ─ SectionNumbering ─▶ sections

public import ByteSupport
internal import FileAccess
internal import ODS
internal import OfficePackage
internal import SpreadsheetModel
internal import VietnameseText
internal import XLSX

/// Reads reports.
public enum ReportReader {
  /// Reads one report.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The path as the caller gave it, for messages and provenance.
  ///   - limits: `reportBytes` is the largest file accepted, in bytes.
  /// - Throws: `ReportError`.
  /// - Complexity: linear in the bytes.
  public static func read(
    bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(ReportError) -> SourceDocument {
    var options = ReportOptions()
    options.limits = limits
    return try read(bytes: bytes, file: file, options: options)
  }

  /// Reads one report.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; its kind is told by its content, not by its name.
  ///   - file: The path as the caller gave it, for messages and provenance.
  ///   - options: Encoding, recognition, limits.
  /// - Throws: `ReportError`.
  /// - Complexity: linear in the bytes.
  public static func read(
    bytes: [UInt8], file: String, options: ReportOptions
  ) throws(ReportError) -> SourceDocument {
    let limits = options.limits
    guard bytes.count <= limits.reportBytes else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: limits.reportBytes)
    }
    let content: ReportContent
    do throws(ReportError) {
      guard let found = try self.content(bytes, file: file, options) else {
        return try checked(try plainText(bytes, file: file, options), limits)
      }
      content = found
    } catch {
      // Everything is put away by now: the signal may do what it would have done.
      if case .interrupted(_, let signal) = error { ChildProcess.deliver(signal) }
      throw error
    }
    let rendered = TextRenderer(content.blocks)
    try check(rendered.scalars.count, limits, file: file)
    guard !rendered.scalars.isEmpty else { throw .empty(file: file) }
    return try checked(
      SourceDocument(
        file: file, sha256: SHA256.hexDigest(of: bytes), rendered: rendered, content: content),
      limits)
  }

  /// Whether a file is a workbook of either format, by its content.
  ///
  /// A damaged archive counts as one when nothing says that it is a text document.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    guard FileKind(of: bytes) == .archive else { return false }
    switch try? OfficeKind(of: bytes) {
    case .wordDocument, .openText, .presentation: return false
    default: return true
    }
  }

  /// What a document of some format holds; `nil` for plain text.
  private static func content(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent? {
    switch FileKind(of: bytes) {
    case .text: return nil
    case .archive: return try office(bytes, file: file, options)
    case .pdf: return try PageReader.read(bytes, file: file, options)
    case .legacy: return try legacy(bytes, file: file, options)
    case .richText:
      let reader = LegacyReader(bytes: bytes, file: file, options: options)
      return try content(try reader.readRichText(), file: file, options)
    case .picture(let kind):
      guard options.recognises else { throw .binary(file: file, looksLike: kind) }
      let reader = PictureReader(file: file, options: options)
      return PageReader.content(of: try reader.pages(ofPicture: bytes))
    case .encrypted: throw .encrypted(file: file)
    case .other(let kind): throw .binary(file: file, looksLike: kind)
    }
  }

  private static func legacy(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent {
    let reader = LegacyReader(bytes: bytes, file: file, options: options)
    return try content(try reader.readCompoundFile(), file: file, options)
  }

  /// What another program made of a file.
  private static func content(
    _ result: LegacyReader.Result, file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent {
    switch result {
    case .content(let content): return content
    case .converted(let bytes): return try office(bytes, file: file, options)
    case .text(let bytes):
      var content = ReportContent()
      let (scalars, _) = try TextDecoder.text(bytes, file: file, as: .auto)
      content.blocks = scalars.split(separator: "\n").map { line in
        .paragraph(BlockParagraph(ParagraphText.cleaned(Array(line))))
      }
      return content
    }
  }

  private static func office(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent {
    var limits = options.limits
    limits.entryBytes = min(limits.entryBytes, limits.reportBytes / 4)
    do {
      let kind = try OfficeKind(of: bytes, limits: limits)
      switch kind {
      case .wordDocument: return try WordReader.read(OPCPackage(bytes: bytes, limits: limits))
      case .openText: return try OpenTextReader.read(ODFPackage(bytes: bytes, limits: limits))
      case .workbook:
        return WorkbookReader.content(of: try XLSXReader.read(bytes, limits: limits))
      case .openSpreadsheet:
        return WorkbookReader.content(of: try ODSReader.read(bytes, limits: limits))
      default: throw PackageError.wrongKind(kind)
      }
    } catch let error as PackageError {
      throw ReportError(error, file: file)
    } catch let error as SpreadsheetError {
      throw ReportError(error, file: file)
    } catch {
      throw .damaged(file: file, part: nil, line: nil, detail: "\(error)")
    }
  }

  /// - Throws: `.limitExceeded` for more text than a report has.
  private static func check(
    _ characters: Int, _ limits: Limits, file: String
  ) throws(ReportError) {
    guard characters > limits.reportCharacters else { return }
    throw .limitExceeded(
      file: file, part: nil,
      detail: "\(characters) characters of text, at most \(limits.reportCharacters)")
  }

  /// A document that holds no more numbers than a report: each may become a measure, which takes a
  /// kilobyte.
  ///
  /// - Throws: `.limitExceeded`.
  private static func checked(
    _ document: SourceDocument, _ limits: Limits
  ) throws(ReportError) -> SourceDocument {
    let figures = document.tokens.count { $0.kind == .number }
    guard figures > limits.reportFigures else { return document }
    throw .limitExceeded(
      file: document.file, part: nil,
      detail: "\(figures) numbers, at most \(limits.reportFigures)")
  }

  private static func plainText(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> SourceDocument {
    if bytes.count > options.limits.reportCharacters {
      // Bytes that begin a character of UTF-8: known before the encoding is.
      try check(bytes.count { $0 & 0xC0 != 0x80 }, options.limits, file: file)
    }
    let (scalars, isRecoded) = try TextDecoder.text(bytes, file: file, as: options.encoding)
    guard scalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
      throw .empty(file: file)
    }
    return SourceDocument(
      file: file, sha256: SHA256.hexDigest(of: bytes), scalars: scalars, bytes: bytes,
      isRecoded: isRecoded)
  }
}
