internal import ByteSupport

/// The HTML file around the data: nothing in it is loaded from anywhere, and nothing runs but our own
/// script, which the policy names by its hash.
///
/// - Note: Source: HTML Living Standard §13.1.2 (raw text), §4.12.1 (data blocks); CSP Level 3.
enum PageFile {
  /// The whole file, UTF-8.
  ///
  /// - Parameters:
  ///   - title: any text.
  ///   - language: BCP 47.
  ///   - data: JSON text in which no `<` stands.
  static func bytes(title: String, language: String, data: [UInt8]) -> [UInt8] {
    let style = PageParts.style
    let script = PageParts.script()
    var page = ByteWriter(capacity: data.count + style.count + script.count + 8192)
    page.append(literal: "<!doctype html>\n<html lang=\"")
    page.append(escaped(language))
    page.append(literal: "\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.append(literal: "<meta http-equiv=\"Content-Security-Policy\" content=\"")
    page.append(policy(script: script, style: style))
    page.append(
      literal: "\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
    page.append(literal: "<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    page.append(escaped(title))
    page.append(literal: "</title>\n<style>")
    page.append(contentsOf: style)
    page.append(literal: "</style>\n</head>\n")
    page.append(contentsOf: PageParts.body)
    page.append(literal: "<script type=\"application/json\" id=\"data\">")
    page.append(contentsOf: data)
    page.append(literal: "</script>\n<script>")
    page.append(contentsOf: script)
    page.append(literal: "</script>\n</body>\n</html>\n")
    return page.bytes
  }

  private static func policy(script: [UInt8], style: [UInt8]) -> String {
    "default-src 'none'; script-src \(ContentHash.source(of: script)); "
      + "style-src \(ContentHash.source(of: style)); base-uri 'none'; form-action 'none'"
  }

  /// Text for HTML, also inside a quoted attribute.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// JSON that may stand in a `script` element: no tag can begin or end in it, and no line separator
  /// stands bare; without the indents of a file for people.
  static func inert(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    var position = 0
    while position < json.count {
      let byte = json[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\n"):
        // Line breaks inside strings are escaped already: this one is layout.
        while position < json.count, json[position] == UInt8(ascii: " ") { position += 1 }
      case UInt8(ascii: "<"): result.append(utf8Of: "\\u003c" as StaticString)
      case UInt8(ascii: ">"): result.append(utf8Of: "\\u003e" as StaticString)
      case UInt8(ascii: "&"): result.append(utf8Of: "\\u0026" as StaticString)
      case 0x7F: result.append(utf8Of: "\\u007f" as StaticString)
      case 0xE2
      where position + 1 < json.count && json[position] == 0x80
        && (json[position + 1] == 0xA8 || json[position + 1] == 0xA9):
        result.append(
          utf8Of: json[position + 1] == 0xA8 ? "\\u2028" : "\\u2029" as StaticString)
        position += 2
      default: result.append(byte)
      }
    }
    return result
  }
}
