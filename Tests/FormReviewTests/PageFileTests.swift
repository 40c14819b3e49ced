import ByteSupport
import FileAccess
import TestSupport
import Testing

@testable import FormReview

@Suite("PageFile")
struct PageFileTests {
  @Test("JSON in the page holds no mark that ends a script, and means the same")
  func inert() throws {
    let text =
      "</script><script>alert(1)</script><!-- & \u{2028}\u{2029}\u{7F}\u{0}\n  \n \"x\" \\n €"
    var writer = JSONWriter()
    writer.startObject()
    writer.member("long", String(repeating: "dòng ", count: 40))
    writer.member("text", text)
    writer.endObject()
    let plain = writer.finish()
    let inert = PageFile.inert(plain)
    #expect(try JSONValue(parsing: inert) == JSONValue(parsing: plain))
    #expect(!inert.contains { [0x0A, 0x7F].contains($0) || "<>&".utf8.contains($0) })
    let scalars = String(decoding: inert, as: UTF8.self).unicodeScalars
    #expect(!scalars.contains("\u{2028}") && !scalars.contains("\u{2029}"))
  }

  @Test("the title is text and the policy names exactly our script and style")
  func policy() throws {
    let page = PageFile.bytes(
      title: "</title><script>alert('x')</script>\"", language: "vi", data: Array("{}".utf8))
    let text = String(decoding: page, as: UTF8.self)
    #expect(
      text.contains(
        "<title>&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;</title>"))
    let script = try #require(text.between("</script>\n<script>", "</script>"))
    let style = try #require(text.between("<style>", "</style>"))
    let policy = try #require(text.between("Content-Security-Policy\" content=\"", "\""))
    #expect(
      policy
        == "default-src 'none'; script-src \(ContentHash.source(of: Array(script.utf8))); "
        + "style-src \(ContentHash.source(of: Array(style.utf8))); base-uri 'none'; form-action 'none'"
    )
    #expect(text.components(of: "<script") == 2 && text.components(of: "</script") == 2)
  }

  @Test("nothing is loaded from anywhere")
  func selfContained() {
    let page = PageFile.bytes(title: "", language: "vi", data: Array("{}".utf8))
    let text = String(decoding: page, as: UTF8.self)
    for name in [
      "http:", "https:", "//cdn", " src=", "@import", "url(", "fetch(", "XMLHttpRequest",
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
    ] {
      #expect(!text.contains(name), "\(name)")
    }
  }

  @Test("every file of the page is in the program, the script's parts once each and in one scope")
  func parts() throws {
    #expect(try Fixture.bytes("\(Self.folder)/page.html") == PageParts.body)
    #expect(try Fixture.bytes("\(Self.folder)/page.css") == PageParts.style)
    let script = String(decoding: PageParts.script(), as: UTF8.self)
    let names = FileAccess.list("\(Fixture.root)/\(Self.folder)").filter { $0.hasSuffix(".js") }
    #expect(names.count == 14)
    for name in names {
      #expect(script.components(of: try Fixture.text("\(Self.folder)/\(name)")) == 1, "\(name)")
    }
    #expect(script.hasPrefix("(() => {") && script.hasSuffix("})();\n"))
  }

  @Test("no tag and no comment begins in what stands inside an element")
  func rawText() {
    for part in [PageParts.script(), PageParts.style] {
      let text = String(decoding: part, as: UTF8.self).lowercased()
      #expect(!text.contains("</script") && !text.contains("</style") && !text.contains("<!--"))
    }
  }

  private static let folder = "Sources/FormReview/Page"
}

extension String {
  /// The text between the first `start` and the `end` behind it.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(self[from..<to])
  }

  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
