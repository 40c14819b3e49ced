// Files of old programs, through programs that read them:
//
//   doc ─ antiword (DocBook) ─▶ DocBookReader ─▶ blocks      else catdoc ─▶ text
//   doc with lists or drawings, if LibreOffice is installed: as rtf
//   doc, rtf, xls ─ LibreOffice headless ─▶ docx or xlsx ─▶ the readers of those

internal import ByteSupport
internal import FileAccess

/// Reads `.doc`, `.rtf` and `.xls`.
struct LegacyReader {
  let bytes: [UInt8]
  let file: String
  let options: ReportOptions

  /// What a converted file is to be.
  enum Target: String {
    case docx, xlsx
  }

  /// What an old file became.
  enum Result {
    /// Blocks that a program gave.
    case content(ReportContent)
    /// Plain text that a program gave.
    case text([UInt8])
    /// A file of a newer format.
    case converted([UInt8])
  }

  /// Reads a compound file of old Office.
  ///
  /// - Throws: `ReportError` when nothing that reads it is installed or it cannot be read.
  func readCompoundFile() throws(ReportError) -> Result {
    if holdsStream("WordDocument") { return try readWord() }
    if holdsStream("Workbook") || holdsStream("Book") {
      return .converted(try converted(from: "xls", to: .xlsx, kind: ".xls"))
    }
    throw .binary(file: file, looksLike: "tệp OLE (không phải doc, xls)")
  }

  /// Reads rich text.
  func readRichText() throws(ReportError) -> Result {
    var (depth, isEscaped) = (0, false)
    for byte in bytes {
      if !isEscaped, byte == UInt8(ascii: "{") { depth += 1 }
      if !isEscaped, byte == UInt8(ascii: "}") { depth -= 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      // LibreOffice takes seconds to find out.
      guard depth <= 1000 else {
        throw .limitExceeded(file: file, part: nil, detail: "groups nest deeper than 1000")
      }
    }
    return .converted(try converted(from: "rtf", to: .docx, kind: ".rtf"))
  }

  private func readWord() throws(ReportError) -> Result {
    if let program = ChildProcess.find("antiword") {
      let tool = Tool(name: "antiword", file: file, options: options)
      // "-" is standard input; antiword finds its table of letters by its own name.
      let output = try tool.run(program, ["-x", "db", "-m", "UTF-8.txt", "-"], input: bytes)
      if output.status == 0, let content = DocBookReader.read(output.bytes) {
        // Numbers of nested lists and text in boxes are lost on antiword.
        if DocBookReader.losesText(output.bytes),
          let whole = try? converted(from: "doc", to: .docx, kind: ".doc")
        {
          return .converted(whole)
        }
        return .content(content)
      }
      // A .doc that antiword does not know may be one that others read.
    }
    if let program = ChildProcess.find("catdoc") {
      let tool = Tool(name: "catdoc", file: file, options: options)
      let output = try tool.run(program, ["-d", "utf-8", "-w"], input: bytes)
      if output.status == 0, output.bytes.contains(where: { $0 > 0x20 }) {
        return .text(output.bytes)
      }
    }
    return .converted(
      try converted(from: "doc", to: .docx, kind: ".doc", others: ["antiword"]))
  }

  /// Whether a compound file has a stream of a name (UTF-16, little endian).
  private func holdsStream(_ name: String) -> Bool {
    var pattern: [UInt8] = []
    for unit in name.utf16 { pattern += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    pattern += [0, 0]
    guard bytes.count >= pattern.count else { return false }
    // Directory entries stand at multiples of 128 bytes.
    let last = bytes.count - pattern.count
    for offset in stride(from: 0, through: last, by: 128) where bytes[offset] == pattern[0] {
      if bytes[offset...].starts(with: pattern) { return true }
    }
    return false
  }

  // MARK: LibreOffice

  /// The file as LibreOffice saves it in a newer format.
  private func converted(
    from source: String, to target: Target, kind: String, others: [String] = []
  ) throws(ReportError) -> [UInt8] {
    guard let program = ChildProcess.find("soffice") ?? ChildProcess.find("libreoffice") else {
      let package = target == .docx ? "libreoffice-writer" : "libreoffice-calc"
      throw .toolMissing(file: file, kind: kind, packages: others + [package])
    }
    let folder = try Tool.folder(file)
    let profile = folder.path + "/profile"
    try writeProfile(profile)
    try Tool.write(bytes, to: folder.path + "/report.\(source)", for: file)
    let tool = Tool(name: "LibreOffice", file: file, options: options)
    let output = try tool.run(
      program,
      [
        "-env:UserInstallation=file://\(profile)", "--headless", "--norestore", "--nologo",
        "--nolockcheck", "--convert-to", target.rawValue, "--outdir", folder.path + "/out",
        folder.path + "/report.\(source)",
      ])
    do throws(FileError) {
      return try FileAccess.read(
        folder.path + "/out/report.\(target.rawValue)", limit: options.limits.reportBytes)
    } catch {
      // LibreOffice reports success whether it could load the file or not.
      throw .toolFailed(file: file, tool: tool.name, detail: Tool.firstLine(output.complaint))
    }
  }

  /// A profile of its own that runs no macro and opens no link.
  private func writeProfile(_ path: String) throws(ReportError) {
    func item(_ folder: String, _ name: String, _ value: String) -> String {
      """
      <item oor:path="/org.openoffice.\(folder)"><prop oor:name="\(name)" oor:op="fuse">\
      <value>\(value)</value></prop></item>
      """
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
      xmlns:xs="http://www.w3.org/2001/XMLSchema" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      \(item("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"))\
      \(item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))\
      \(item("Inet/Settings", "ooInetProxyType", "2"))\
      \(item("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"))\
      \(item("Inet/Settings", "ooInetHTTPProxyPort", "9"))\
      \(item("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"))\
      \(item("Inet/Settings", "ooInetHTTPSProxyPort", "9"))\
      </oor:items>
      """
    do throws(FileError) {
      try FileAccess.makeFolder(path + "/user")
    } catch {
      throw .toolFailed(file: file, tool: "mkdir", detail: "\(error)")
    }
    try Tool.write(Array(text.utf8), to: path + "/user/registrymodifications.xcu", for: file)
  }
}
