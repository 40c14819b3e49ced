internal import FileAccess
internal import IndicatorModel

/// Recognises pictures of text with tesseract.
struct PictureReader {
  let file: String
  let options: ReportOptions

  /// The pages of a PDF that holds pictures.
  ///
  /// - Throws: `ReportError` when tesseract or poppler is not installed or fails.
  func pages(ofPDF bytes: [UInt8]) throws(ReportError) -> [TextPage] {
    guard let renderer = ChildProcess.find("pdftoppm") else {
      throw .toolMissing(file: file, kind: "PDF", packages: ["poppler-utils"])
    }
    _ = try recogniser()
    let folder = try Tool.folder(file)
    let tool = Tool(name: "pdftoppm", file: file, options: options)
    let output = try tool.run(
      renderer, ["-r", "300", "-gray", "-png", "-", folder.path + "/p"], input: bytes)
    guard output.status == 0 else {
      throw .toolFailed(file: file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
    var pages: [TextPage] = []
    for name in FileAccess.list(folder.path) {
      try pages += self.pages(ofPicture: folder.path + "/" + name, from: pages.count)
    }
    return pages
  }

  /// The page of a picture.
  func pages(ofPicture bytes: [UInt8]) throws(ReportError) -> [TextPage] {
    let folder = try Tool.folder(file)
    let path = folder.path + "/p"
    try Tool.write(bytes, to: path, for: file)
    return try pages(ofPicture: path, from: 0)
  }

  private func recogniser() throws(ReportError) -> String {
    guard let program = ChildProcess.find("tesseract") else {
      throw .toolMissing(
        file: file, kind: "OCR", packages: ["tesseract-ocr", "tesseract-ocr-vie"])
    }
    return program
  }

  private func pages(ofPicture path: String, from count: Int) throws(ReportError) -> [TextPage] {
    let tool = Tool(name: "tesseract", file: file, options: options)
    let output = try tool.run(
      try recogniser(), [path, "-", "-l", "vie", "--psm", "3", "tsv"],
      environment: ["OMP_THREAD_LIMIT": "2"])
    guard output.status == 0 else {
      if output.complaint.contains("vie") {
        throw .toolMissing(file: file, kind: "OCR", packages: ["tesseract-ocr-vie"])
      }
      throw .toolFailed(file: file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
    return RecognisedText.pages(in: String(decoding: output.bytes, as: UTF8.self), from: count)
  }
}

/// Reads the table that tesseract prints: level, page, block, paragraph, line, word, left, top,
/// width, height, confidence, text.
enum RecognisedText {
  /// Pixels an inch that pictures are recognised at.
  private static let resolution = 300.0

  static func pages(in text: String, from count: Int) -> [TextPage] {
    var pages: [TextPage] = []
    var line: (key: [Substring], words: [PageWord]) = ([], [])
    func flush() {
      if let last = pages.indices.last {
        pages[last].lines += PageRows.split(line.words).compactMap { PageLine($0) }
      }
      line = ([], [])
    }
    for row in text.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 12 else { continue }
      let numbers = fields[6...9].compactMap { Double($0) }.map { $0 * 72 / resolution }
      guard numbers.count == 4 else { continue }
      if fields[0] == "1" {
        flush()
        var page = TextPage(
          number: count + pages.count + 1, width: numbers[2], height: numbers[3])
        page.isRecognised = true
        pages.append(page)
      }
      guard fields[0] == "5" else { continue }
      let key = Array(fields[1...4])
      if key != line.key { flush() }
      line.key = key
      let scalars = ParagraphText.cleaned(Array(fields[11].unicodeScalars))
      if !scalars.isEmpty {
        line.words.append(
          PageWord(
            scalars: scalars,
            box: PageBox(
              left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
              bottom: numbers[1] + numbers[3])))
      }
    }
    flush()
    return pages
  }
}
