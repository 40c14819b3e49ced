internal import ByteSupport
internal import FileAccess
internal import IndicatorModel

/// Recognises pictures of text with tesseract.
struct PictureReader {
  let file: String
  let options: ReportOptions

  /// Pixels an inch that pages are drawn at: what tesseract was trained for.
  private static let resolution = 300.0
  /// The most pixels of a page: A2 at 300 to the inch.
  private static let mostPixels = 36e6
  /// The most pages of one report.
  private static let mostPages = 1000
  /// Below this mean confidence (0...100) a page may lie on its side or stand on its head.
  private static let uprightConfidence = 45.0

  /// Pages of a PDF that hold pictures, recognised, in their order.
  ///
  /// - Parameter pages: those to recognise, with number and size.
  /// - Throws: `ReportError` when tesseract or poppler is not installed or fails.
  func pages(_ pages: [TextPage], ofPDF bytes: [UInt8]) throws(ReportError) -> [TextPage] {
    guard let renderer = ChildProcess.find("pdftoppm") else {
      throw .toolMissing(file: file, kind: "PDF", packages: ["poppler-utils"])
    }
    guard pages.count <= PictureReader.mostPages else {
      throw .limitExceeded(file: file, part: nil, detail: "\(pages.count) > 1000 PDF")
    }
    let recogniser = try recogniser()
    let folder = try Tool.folder(file)
    let path = folder.path + "/pdf"
    try Tool.write(bytes, to: path, for: file)
    var results = [Result<TextPage, ReportError>?](repeating: nil, count: pages.count)
    let workers = min(ParallelWork.processorCount, pages.count)
    ParallelWork.each(pages.count, workers: workers) { index in
      Result { () throws(ReportError) in
        try page(pages[index], of: path, renderer, recogniser)
      }
    } receive: { index, result in
      results[index] = result
    }
    var recognised: [TextPage] = []
    for result in results.compactMap({ $0 }) { recognised.append(try result.get()) }
    return recognised
  }

  /// One page, drawn and recognised; its picture is gone afterwards.
  private func page(
    _ page: TextPage, of pdf: String, _ renderer: String, _ recogniser: String
  ) throws(ReportError) -> TextPage {
    let tool = Tool(name: "pdftoppm", file: file, options: options)
    let area = max(1, page.width * page.height) / (72 * 72)
    let resolution = min(
      PictureReader.resolution, (PictureReader.mostPixels / area).squareRoot().rounded(.down))
    let folder = try Tool.folder(file)
    let number = String(page.number)
    // Not PNG: packing it costs 20 s a noisy page, as much as five recognitions.
    let output = try tool.run(
      renderer,
      [
        "-r", String(Int(max(1, resolution))), "-gray", "-singlefile", "-f", number, "-l",
        number, pdf, folder.path + "/p",
      ])
    guard output.status == 0 else {
      throw .toolFailed(file: file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
    let found = try recognised(folder.path + "/p.pgm", recogniser, resolution: resolution)
    var result = found.first ?? page
    result.number = page.number
    result.isRecognised = true
    return result
  }

  /// The pages of a picture: a TIFF may hold several.
  func pages(ofPicture bytes: [UInt8]) throws(ReportError) -> [TextPage] {
    if let size = PictureSize(bytes), Double(size.width) * Double(size.height) > 4e8 {
      throw .limitExceeded(file: file, part: nil, detail: "\(size.width) × \(size.height) pixel")
    }
    let folder = try Tool.folder(file)
    let path = folder.path + "/p"
    try Tool.write(bytes, to: path, for: file)
    return try recognised(path, try recogniser(), resolution: PictureReader.resolution)
  }

  private func recogniser() throws(ReportError) -> String {
    guard let program = ChildProcess.find("tesseract") else {
      throw .toolMissing(
        file: file, kind: "OCR", packages: ["tesseract-ocr", "tesseract-ocr-vie"])
    }
    return program
  }

  /// The pages of a picture as it lies, or turned when little can be read that way.
  private func recognised(
    _ path: String, _ program: String, resolution: Double
  ) throws(ReportError) -> [TextPage] {
    let first = try text(of: path, program, layout: "3", resolution)
    guard first.confidence < PictureReader.uprightConfidence else { return first.pages }
    // Turning is found by another set of data, which may not be installed.
    let turned = try? text(of: path, program, layout: "1", resolution)
    return turned.map { $0.confidence > first.confidence ? $0.pages : first.pages } ?? first.pages
  }

  /// - Parameter layout: tesseract's `--psm`: 3 takes the page as it lies, 1 looks how it lies.
  private func text(
    of path: String, _ program: String, layout: String, _ resolution: Double
  ) throws(ReportError) -> RecognisedText {
    let tool = Tool(name: "tesseract", file: file, options: options)
    // One thread a page: its own threads wait for each other in a loop and cost five times as much.
    let output = try tool.run(
      program, [path, "-", "-l", "vie", "--psm", layout, "tsv"],
      environment: ["OMP_THREAD_LIMIT": "1"])
    guard output.status == 0 else {
      if output.complaint.contains("vie.traineddata")
        || output.complaint.contains("language 'vie'")
      {
        throw .toolMissing(file: file, kind: "OCR", packages: ["tesseract-ocr-vie"])
      }
      throw .toolFailed(file: file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
    return RecognisedText(String(decoding: output.bytes, as: UTF8.self), resolution: resolution)
  }
}
