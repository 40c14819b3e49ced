public import ByteSupport
internal import OfficePackage
public import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension ODSReader {
  /// What the file holds that the model does not.
  ///
  /// - Throws: as `read`.
  public static func foreignContent(
    of bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [ForeignContent] {
    let package = try ODSPackage(bytes: bytes, limits: limits)
    var counts: [ForeignContent.Kind: Int] = try translating(part: ODSPackage.contentPart) {
      () throws(XMLError) in
      try elements(in: package.content)
    }
    counts[.macro, default: 0] +=
      package.package.archive.entries.filter {
        $0.name.hasPrefix("Basic/") || $0.name.hasPrefix("Scripts/")
      }.count
    return ForeignContent.list(counts)
  }

  private static let kinds: [String: ForeignContent.Kind] = [
    "draw:object": .chart, "draw:object-ole": .chart, "draw:custom-shape": .drawing,
    "draw:line": .drawing, "draw:rect": .drawing, "draw:ellipse": .drawing, "draw:g": .drawing,
    "draw:polyline": .drawing, "draw:text-box": .drawing, "draw:connector": .drawing,
    "draw:path": .drawing, "table:data-pilot-table": .pivotTable,
    "table:database-range": .filter, "calcext:conditional-format": .conditionalFormat,
    "text:a": .link, "text:span": .richText, "draw:control": .control,
    "table:table-row-group": .outline, "table:table-column-group": .outline,
    "table:tracked-changes": .recordedChanges, "calcext:sparkline": .extensions,
    "table:table-source": .externalLink, "table:cell-range-source": .externalLink,
    "table:dde-link": .externalLink, "table:scenario": .extensions,
  ]

  private static func elements(
    in content: [UInt8]
  ) throws(XMLError) -> [ForeignContent.Kind: Int] {
    var counts: [ForeignContent.Kind: Int] = [:]
    var scanner = XMLScanner(content)
    var frameHasObject = false
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag, token.name.count > 5 else {
        continue
      }
      // Most tags are cells and paragraphs.
      let name = scanner.string(token.name)
      switch name {
      case "table:table-cell", "table:table-row", "text:p", "table:covered-table-cell": continue
      case "draw:frame": frameHasObject = false
      case "draw:image": if !frameHasObject { counts[.picture, default: 0] += 1 }
      case "table:content-validation":
        if DataValidation.Rule(condition: scanner.value("table:condition") ?? "") == nil {
          counts[.validation, default: 0] += 1
        }
      case "office:annotation": _ = try scanner.skipElement(token)
      default:
        guard let kind = kinds[name] else { continue }
        if kind == .chart { frameHasObject = true }
        counts[kind, default: 0] += 1
      }
    }
    return counts
  }
}
