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
  ///   and for a scan when recognition is not asked for.
  static func read(
    _ bytes: [UInt8], file: String, _ options: ReportOptions
  ) throws(ReportError) -> ReportContent {
    guard let program = ChildProcess.find("pdftotext") else {
      throw .toolMissing(file: file, kind: "PDF", packages: ["poppler-utils"])
    }
    let poppler = PopplerText(
      program: program, tool: Tool(name: "pdftotext", file: file, options: options), bytes: bytes)
    var pages = try poppler.pages()
    let scanned = ScannedPages.positions(in: pages, of: bytes, file: file, options)
    guard !scanned.isEmpty else { return content(of: pages) }
    guard options.recognises else {
      guard scanned.count < pages.count else { throw .scanned(file: file) }
      var content = content(of: pages)
      content.unreadPages = scanned.map { $0 + 1 }
      return content
    }
    let reader = PictureReader(file: file, options: options)
    let recognised = try reader.pages(scanned.map { pages[$0] }, ofPDF: bytes)
    for (position, page) in zip(scanned, recognised) { pages[position] = page }
    return content(of: pages)
  }

  /// The blocks of pages.
  static func content(of pages: [TextPage]) -> ReportContent {
    var content = ReportContent()
    var pages = pages
    content.doubtful = pages.flatMap { page in
      page.lines.flatMap(\.words).filter(\.isDoubtful).map {
        DoubtfulWord(page: page.number, box: $0.box, scalars: $0.scalars)
      }
    }
    content.marginals = RunningHeads.removed(from: &pages)
    var joiner = ParagraphJoiner(pages)
    var rows = pages.map { PageRows.rows(of: $0.lines) }
    for next in rows.indices.dropFirst() {
      let head = TableHeads.taken(from: &rows[next - 1], for: rows[next])
      rows[next].insert(contentsOf: head, at: 0)
    }
    let heads = RepeatedHead.taken(from: &rows)
    for (index, columns) in ColumnSplitter.columns(rows).enumerated() {
      joiner.begin(pages[index], isTableOpen: heads[index] != nil)
      let goesOn = heads.indices.contains(index + 1) && heads[index + 1] != nil
      for (number, column) in columns.enumerated() {
        let finder = PageTableFinder(
          rows: column.rows, head: number == 0 ? heads[index] : nil,
          goesOn: goesOn && number == columns.count - 1)
        for piece in finder.pieces() { joiner.add(piece, margins: column.margins) }
      }
    }
    content.blocks = joiner.finish()
    return content
  }
}
