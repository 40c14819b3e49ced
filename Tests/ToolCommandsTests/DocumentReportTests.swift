import ByteSupport
import FileAccess
import OfficePackage
import TestSupport
import Testing
import ToolCommands

/// Verbs on documents: figures as from text, places that lead back into the file.
@Suite("Documents as reports")
struct DocumentReportTests {
  /// A Word document of paragraphs.
  private func document(_ lines: [String]) throws -> [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let body = lines.map { line in
      let text = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
    let types = """
      <Types xmlns="\(package)/content-types"><Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>
      """
    let relationships = """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="r" \
      Target="word/document.xml" Type="\(office)/officeDocument"/></Relationships>
      """
    let main = """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
      \(body.joined())</w:body></w:document>
      """
    return try EditedPackage.assemble([
      ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relationships.utf8)),
      ("word/document.xml", Array(main.utf8)),
    ])
  }

  private func sample(in folder: TemporaryFolder) throws -> String {
    let lines = try Fixture.text("Examples/bao-cao-quy-1.txt").split(separator: "\n")
    return try folder.write(try document(lines.map(String.init)), "bao-cao.docx")
  }

  @Test("a Word document has the figures of its text, each with its paragraph")
  func extract() throws {
    let folder = try TemporaryFolder()
    let path = try sample(in: folder)
    let word = ToolMain.capture(["extract", path, "-f", "csv"])
    let text = ToolMain.capture([
      "extract", Fixture.root + "/Examples/bao-cao-quy-1.txt", "-f", "csv",
    ])
    #expect(word.status == 0)
    func figures(_ output: String) -> [[String]] {
      output.split(whereSeparator: \.isNewline).dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).prefix(5).map(String.init)
      }
    }
    #expect(figures(word.out) == figures(text.out))
    let json = ToolMain.capture(["extract", path, "-f", "json"]).out
    #expect(json.contains("\"place\""))
    #expect(json.contains("\"paragraph\""))
  }

  @Test("the document of measures is one on standard output and in a file")
  func extractToFile() throws {
    let folder = try TemporaryFolder()
    let path = Fixture.root + "/Examples/bao-cao-quy-1.txt"
    let output = folder.path + "/a.json"
    let shown = ToolMain.capture(["extract", path, "-f", "json"])
    #expect(ToolMain.capture(["extract", path, "-o", output]).status == 0)
    #expect(try FileAccess.read(output, limit: 1 << 24) == Array(shown.out.utf8))
    #expect(ToolMain.capture(["extract", path, "-o", output]).status == 73)
    #expect(ToolMain.capture(["extract", path, "-f", "json", "-o", path, "--force"]).status == 64)
  }

  @Test("--text prints what spans count in, --map where it stands")
  func textAndMap() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try document(["Thu 5 tỷ đồng.", "Chi 4 tỷ đồng."]), "a.docx")
    #expect(
      ToolMain.capture(["extract", path, "--text"]).out == "Thu 5 tỷ đồng.\n\nChi 4 tỷ đồng.\n")
    #expect(
      ToolMain.capture(["extract", path, "--map"]).out
        == "0–14\tđoạn 1\tThu 5 tỷ đồng.\n16–30\tđoạn 2\tChi 4 tỷ đồng.\n")
    #expect(
      ToolMain.capture(["extract", path, "--map", "--lang", "en"]).out.contains("paragraph 2"))
  }

  @Test("the run record and explain lead back to the paragraph")
  func explain() throws {
    let folder = try TemporaryFolder()
    let path = try sample(in: folder)
    let output = folder.file("out.xlsx")
    let result = ToolMain.capture(["fill", path, "--template", "xa-quy", "-o", output])
    #expect([0, 2].contains(result.status), "\(result.error)")
    let record = try JSONValue(parsing: try FileAccess.read(output + ".run.json"))
    let filled = try #require(
      record["cells"]?.elements.first { entry in
        entry["state"]?.stringValue == "filled"
          && entry["spans"]?.elements.first?["place"]?["paragraph"] != nil
      })
    let cell = "'\(filled["sheet"]?.stringValue ?? "")'!\(filled["cell"]?.stringValue ?? "")"
    let words = ToolMain.capture(["explain", output, cell]).out
    #expect(words.contains("Vị trí: đoạn "), "\(words)")
  }

  @Test("a named encoding is followed, an unknown one is wrong use")
  func encodings() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("®¹t 12 ha".utf8), "a.txt")
    #expect(
      ToolMain.capture(["extract", path, "--text", "--encoding", "tcvn3"]).out == "đạt 12 ha")
    #expect(ToolMain.capture(["extract", path, "--encoding", "klingon"]).status == 64)
  }

  @Test("a picture is refused without --ocr, with a hint")
  func picture() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a.png")
    let result = ToolMain.capture(["extract", path])
    #expect(result.status == 65)
    #expect(result.error.contains("[binaryReport]"))
  }
}
