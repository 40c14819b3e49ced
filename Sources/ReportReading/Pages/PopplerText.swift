internal import ByteSupport
internal import FileAccess

/// The words of a PDF with their boxes, from `pdftotext`.
struct PopplerText {
  /// The path of the program.
  let program: String
  let tool: Tool
  /// The PDF.
  let bytes: [UInt8]

  /// The pages; a file of several is read by two processes, each its half.
  ///
  /// - Throws: `ReportError` when the program cannot read the file or takes too long.
  func pages() throws(ReportError) -> [TextPage] {
    let half = (visiblePages + 1) / 2
    guard half > 1 else { return try pages(from: 1, to: nil) }
    let (first, second) = try ParallelWork.pair { () throws(ReportError) in
      try pages(from: half + 1, to: nil)
    } _: { () throws(ReportError) in
      try pages(from: 1, to: half)
    }
    return second + first
  }

  private func pages(from first: Int, to last: Int?) throws(ReportError) -> [TextPage] {
    var arguments = ["-bbox-layout", "-enc", "UTF-8"]
    if first > 1 { arguments += ["-f", "\(first)"] }
    if let last { arguments += ["-l", "\(last)"] }
    let output = try tool.run(program, arguments + ["-", "-"], input: bytes)
    guard output.status == 0 else {
      if output.complaint.contains("ncorrect password") { throw .encrypted(file: tool.file) }
      // The pages were counted by what looks like one.
      if first > 1, output.complaint.contains("page range") { return [] }
      throw .toolFailed(
        file: tool.file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
    return try BoxParser.pages(in: output.bytes, from: first, file: tool.file)
  }

  /// How many dictionaries of pages stand in the file uncompressed: `/Type /Page` without an `s`.
  ///
  /// - Complexity: linear in the bytes.
  private var visiblePages: Int {
    let (type, page) = (Array("/Type".utf8), Array("/Page".utf8))
    let bytes = bytes.span
    func holds(_ word: [UInt8], at start: Int) -> Bool {
      guard start + word.count < bytes.count else { return false }
      for index in word.indices where bytes[start + index] != word[index] { return false }
      return true
    }
    var (count, index) = (0, 0)
    while index + 12 < bytes.count {
      if bytes[index] == type[0], holds(type, at: index) {
        index += type.count
        if bytes[index] == 0x20 { index += 1 }
        let isLetter = index + 5 < bytes.count && (0x61...0x7A).contains(bytes[index + 5])
        if holds(page, at: index), !isLetter { count += 1 }
      } else {
        index += 1
      }
    }
    return count
  }
}
