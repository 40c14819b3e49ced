// Pages become blocks:
//
//   pdf ─ pdftotext -bbox-layout ─▶ BoxParser ─▶ [TextPage]   words with boxes, in lines
//   scan ─ pdftoppm, tesseract ─▶ ┘ (PictureReader)
//        ─ RunningHeads ─▶ ─ PageRows ─▶ visual rows ─ ColumnSplitter ─▶ two columns apart
//        ─ PageTableFinder ─▶ tables ─ ParagraphJoiner ─▶ paragraphs, also over pages
//
// A process and not libpoppler-glib: the library brings GLib and Cairo into every start of the
// command, and a fault in a hostile PDF would be ours.

internal import FileAccess
internal import IndicatorModel

/// Reads PDF through poppler's programs.
enum PageReader {
  /// The blocks of a PDF.
  ///
  /// - Throws: `ReportError` when poppler is not installed, cannot read the file or takes too long,
  ///   and for a scan when nothing is recognised.
  static func read(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent {
    guard let program = ChildProcess.find("pdftotext") else {
      throw .toolMissing(file: file, kind: "PDF", packages: ["poppler-utils"])
    }
    let tool = Tool(name: "pdftotext", file: file, options: options)
    let output = try tool.run(program, ["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes)
    guard output.status == 0 else {
      if output.complaint.contains("ncorrect password") { throw .encrypted(file: file) }
      throw .toolFailed(
        file: file, tool: "pdftotext", detail: Tool.firstLine(output.complaint))
    }
    let pages = try BoxParser.pages(in: output.bytes, file: file)
    if pages.contains(where: { !$0.lines.isEmpty }) { return content(of: pages) }
    guard options.recognises else { throw .scanned(file: file) }
    return content(of: try PictureReader(file: file, options: options).pages(ofPDF: bytes))
  }

  /// The blocks of pages.
  static func content(of pages: [TextPage]) -> ReportContent {
    var content = ReportContent()
    var pages = pages
    content.marginals = RunningHeads.removed(from: &pages)
    var joiner = ParagraphJoiner(pages)
    var rows = pages.map { PageRows.rows(of: $0) }
    for next in rows.indices.dropFirst() {
      let head = TableHeads.taken(from: &rows[next - 1], for: rows[next])
      rows[next].insert(contentsOf: head, at: 0)
    }
    for (page, rows) in zip(pages, rows) {
      joiner.begin(page)
      for column in ColumnSplitter.columns(rows) {
        for piece in PageTableFinder.pieces(of: column) { joiner.add(piece) }
      }
    }
    content.blocks = joiner.finish()
    return content
  }
}
