public import ArgumentParser
public import ReportReading

/// How reports are read.
package struct ReadingOptions: ParsableArguments {
  /// The encoding of plain text.
  @Option(
    help: HelpText.help(
      "Bảng mã của báo cáo dạng văn bản: auto, utf-8, utf-16, tcvn3, vni, viqr, windows-1258.",
      "The encoding of text reports: auto, utf-8, utf-16, tcvn3, vni, viqr, windows-1258."))
  package var encoding: TextEncoding = .auto

  /// Whether pictures are recognised.
  @Flag(
    help: HelpText.help(
      "Nhận dạng chữ trong PDF quét và ảnh (cần tesseract-ocr-vie).",
      "Recognises the text of scanned PDFs and pictures (needs tesseract-ocr-vie)."))
  package var ocr = false

  /// Made by the argument parser.
  package init() {}

  /// The options of the reader.
  package var options: ReportOptions {
    var options = ReportOptions()
    options.encoding = encoding
    options.recognises = ocr
    return options
  }
}

extension TextEncoding: ExpressibleByArgument {}
