public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream
import ZipArchive

extension XLSXReader {
  /// What the file holds that the model does not.
  ///
  /// - Throws: as `read`.
  public static func foreignContent(
    of bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [ForeignContent] {
    let part = try WorkbookPart(bytes, limits: limits)
    var counts: [ForeignContent.Kind: Int] = [:]
    for entry in part.package.archive.entries {
      if let kind = kind(ofEntry: entry.name.lowercased()) { counts[kind, default: 0] += 1 }
    }
    for sheet in part.sheets {
      guard sheet.isWorksheet, let name = sheet.part else {
        counts[.otherSheet, default: 0] += 1
        continue
      }
      let bytes = try part.scannable(name)
      let own = try translating(part: name.path) { () throws(XMLError) in
        try elements(in: bytes)
      }
      for (kind, count) in own { counts[kind, default: 0] += count }
    }
    let held = try read(bytes, limits: limits).sheets.reduce(0) { $0 + $1.validations.count }
    counts[.validation] = max(0, counts[.validation, default: 0] - held)
    return ForeignContent.list(counts)
  }

  private static let folders: [(String, ForeignContent.Kind)] = [
    ("/charts/chart", .chart), ("/media/", .picture), ("/drawings/drawing", .drawing),
    ("/pivottables/pivottable", .pivotTable), ("/tables/table", .table),
    ("/threadedcomments/", .discussion), ("/vbaproject.bin", .macro),
    ("/externallinks/externallink", .externalLink), ("/ctrlprops/", .control),
    ("/slicers/", .extensions), ("/timelines/", .extensions), ("/embeddings/", .drawing),
  ]

  private static func kind(ofEntry name: String) -> ForeignContent.Kind? {
    guard !name.contains("_rels/") else { return nil }
    return folders.first { name.contains($0.0) }?.1
  }

  private static let kinds: [String: ForeignContent.Kind] = [
    "conditionalFormatting": .conditionalFormat, "autoFilter": .filter, "hyperlink": .link,
    "dataValidation": .validation, "extLst": .extensions, "scenarios": .extensions,
  ]

  private static func elements(in sheet: [UInt8]) throws(XMLError) -> [ForeignContent.Kind: Int] {
    var counts: [ForeignContent.Kind: Int] = [:]
    var scanner = XMLScanner(sheet)
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 2, scanner.hasLocalName(token, "row") {
        if scanner.value("outlineLevel") != nil { counts[.outline] = 1 }
        if token.kind == .startTag { _ = try scanner.skipElement(token) }
        continue
      }
      guard let kind = kinds[scanner.string(scanner.localName(token.name))] else { continue }
      counts[kind, default: 0] += 1
      if token.kind == .startTag { _ = try scanner.skipElement(token) }
    }
    return counts
  }
}
