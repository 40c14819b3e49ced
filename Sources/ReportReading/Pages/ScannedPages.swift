internal import FileAccess

/// Tells pages that are one picture, with no text or little over it: a stamp, a signature.
enum ScannedPages {
  /// A page with more words has text of its own.
  private static let mostWords = 40

  /// The positions of scanned pages.
  ///
  /// A page without words counts even if nothing says that it holds a picture, when no page has any.
  static func positions(
    in pages: [TextPage], of bytes: [UInt8], file: String, _ options: ReportOptions
  ) -> [Int] {
    let sparse = pages.indices.filter { words(on: pages[$0]) <= mostWords }
    guard !sparse.isEmpty, holdsPictures(bytes), let program = ChildProcess.find("pdfimages")
    else {
      return pages.allSatisfy(\.lines.isEmpty) ? Array(pages.indices) : []
    }
    let tool = Tool(name: "pdfimages", file: file, options: options)
    let range = ["-f", String(sparse[0] + 1), "-l", String(sparse[sparse.count - 1] + 1)]
    guard let output = try? tool.run(program, ["-list"] + range + ["-"], input: bytes),
      output.status == 0
    else { return sparse.filter { pages[$0].lines.isEmpty } }
    let covered = pictureAreas(String(decoding: output.bytes, as: UTF8.self))
    return sparse.filter { position in
      let page = pages[position]
      return covered[page.number, default: 0] >= 0.6 * page.width * page.height
    }
  }

  private static func words(on page: TextPage) -> Int {
    page.lines.reduce(0) { $0 + $1.words.count }
  }

  /// Whether the file has a picture: the dictionary of a stream is never compressed.
  ///
  /// - Note: Source: ISO 32000-1 §7.5.7 (object streams hold no streams), §8.9.5 (image
  ///   dictionaries).
  static func holdsPictures(_ bytes: [UInt8]) -> Bool {
    let word = Array("/Image".utf8)
    var position = 0
    while position + word.count < bytes.count {
      if bytes[position] == word[0], bytes[position + 2] == word[2],
        bytes[position..<(position + word.count)].elementsEqual(word)
      {
        // Not `/ImageB`, `/ImageC`, `/ImageI` and `/ImageMask`, which say less.
        let next = bytes[position + word.count] | 0x20
        if !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) { return true }
      }
      position += 1
    }
    return false
  }

  /// Square points that pictures cover, by page, of the list that `pdfimages` prints: page, number,
  /// type, width, height, …, pixels an inch across and down, size, ratio.
  static func pictureAreas(_ list: String) -> [Int: Double] {
    var areas: [Int: Double] = [:]
    for line in list.split(separator: "\n").dropFirst(2) {
      let fields = line.split(separator: " ")
      guard fields.count >= 12, fields[2] == "image" || fields[2] == "stencil",
        let page = Int(fields[0]), let width = Double(fields[3]), let height = Double(fields[4]),
        let across = Double(fields[fields.count - 4]), let down = Double(fields[fields.count - 3]),
        across > 0, down > 0
      else { continue }
      areas[page, default: 0] += width / across * 72 * height / down * 72
    }
    return areas
  }
}
