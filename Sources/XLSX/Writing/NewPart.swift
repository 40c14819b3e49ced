internal import ZipArchive

/// A part to be written.
struct NewPart {
  /// The name in the archive: `xl/worksheets/sheet1.xml`.
  var name: String
  /// The content type; `nil` where a default for the extension says it.
  var contentType: String?
  var bytes: [UInt8]
  /// The part compressed already; `bytes` are empty then.
  var entry: PreparedEntry?
}
