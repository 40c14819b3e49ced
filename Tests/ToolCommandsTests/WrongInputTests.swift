import FileAccess
import OfficePackage
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

/// Every verb with wrong input: a message that names the file, the exit status of the contract,
/// and nothing written.
@Suite("Wrong input")
struct WrongInputTests {
  let report = Fixture.root + "/Examples/bao-cao-quy-1.txt"

  /// Runs a verb in a folder and expects a failure that leaves the folder as it was.
  private func expect(
    _ status: Int32, _ code: String, _ arguments: [String], in folder: TemporaryFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = folder.names
    for language in ["vi", "en"] {
      let result = ToolMain.capture(arguments + ["--lang", language])
      #expect(result.status == status, "\(result.error)", sourceLocation: sourceLocation)
      #expect(result.error.contains("error: "), "\(result.error)", sourceLocation: sourceLocation)
      #expect(result.error.contains("[\(code)]"), "\(result.error)", sourceLocation: sourceLocation)
    }
    #expect(folder.names == before, sourceLocation: sourceLocation)
  }

  @Test(
    "reports that cannot be read",
    arguments: [
      ("empty.txt", [UInt8](), "emptyReport"), ("spaces.txt", Array(" \n\n ".utf8), "emptyReport"),
      ("binary.txt", [0, 1, 2, 3, 0, 0, 255], "binaryReport"),
      ("zip.txt", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], "binaryReport"),
      (
        "latin.txt", Array("B".utf8) + [0xE9, 0xFF, 0x20] + Array("12 ha".utf8), "undecodableReport"
      ),
    ])
  func reports(name: String, bytes: [UInt8], code: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, name)
    for verb in [
      ["extract", path], ["audit", path], ["summary", path, "-o", folder.file("s.xlsx")],
      ["fill", path, "--template", "xa-quy", "-o", folder.file("o.xlsx")],
    ] {
      expect(65, code, verb, in: folder)
    }
  }

  @Test("a report without figures is refused by fill and summary")
  func noFigures() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("Báo cáo không có số nào.\n".utf8), "r.txt")
    expect(
      65, "reportWithoutFigures",
      ["fill", path, "--template", "xa-quy", "-o", folder.file("o.xlsx")], in: folder)
    expect(65, "reportWithoutFigures", ["summary", path, "-o", folder.file("o.xlsx")], in: folder)
    #expect(ToolMain.capture(["extract", path]).status == 0)
  }

  @Test("missing inputs")
  func missing() throws {
    let folder = try TemporaryFolder()
    expect(
      66, "missingFile",
      ["fill", folder.file("no.txt"), "--template", "xa-quy", "-o", folder.file("o.xlsx")],
      in: folder)
    expect(
      66, "missingFile",
      ["fill", report, "--template", folder.file("no.xlsx"), "-o", folder.file("o.xlsx")],
      in: folder)
    expect(
      66, "unknownForm", ["fill", report, "--template", "xa-quyy", "-o", folder.file("o.xlsx")],
      in: folder)
    expect(66, "missingFile", ["explain", folder.file("no.xlsx"), "A1"], in: folder)
    expect(65, "notAFile", ["audit", folder.path], in: folder)
  }

  @Test(
    "forms that are no forms",
    arguments: [
      ("empty.xlsx", [UInt8](), "emptyFile"),
      ("text.xlsx", Array("STT,Chỉ tiêu".utf8), "notAPackage"),
      (
        "old.xlsx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600),
        "legacyFormat"
      ),
    ])
  func forms(name: String, bytes: [UInt8], code: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, name)
    expect(65, code, ["fill", report, "--template", path, "-o", folder.file("o.xlsx")], in: folder)
    expect(65, code, ["template", "inspect", path], in: folder)
  }

  @Test("a Word document under the name of a workbook is called that")
  func renamedDocument() throws {
    let folder = try TemporaryFolder()
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r" Target="word/document.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
      </Relationships>
      """
    let bytes = try EditedPackage.assemble([
      ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relationships.utf8)),
      ("word/document.xml", Array("<document/>".utf8)),
    ])
    let path = try folder.write(bytes, "bao-cao.xlsx")
    expect(
      65, "wrongKind", ["fill", report, "--template", path, "-o", folder.file("o.xlsx")],
      in: folder)
    #expect(ToolMain.capture(["template", "inspect", path]).error.contains("Word"))
  }

  @Test(
    "encrypted workbooks and bombs of others", .enabled(if: Fixture.hasShared, "no shared folder"),
    arguments: [
      ("encryptAES.xlsx", "encrypted"), ("encrypted-letmein.ods", "encrypted"),
      ("poc-xmlbomb-empty.xlsx", "malformedPart"), ("issue_594_dos.ods", "limitExceeded"),
    ])
  func sharedBadFiles(name: String, code: String) throws {
    let folder = try TemporaryFolder()
    let path = Fixture.shared + "/corpus/bad/" + name
    expect(65, code, ["template", "inspect", path], in: folder)
  }

  @Test("a form cut short", arguments: ["xlsx", "ods"])
  func truncated(kind: String) throws {
    let folder = try TemporaryFolder()
    let whole = try Fixture.bytes("Templates/xa-quy.\(kind)")
    for count in [40, whole.count / 3, whole.count / 2, whole.count - 30] {
      let path = try folder.write(Array(whole[..<count]), "cut.\(kind)")
      expect(
        65, "damagedPackage", ["fill", report, "--template", path, "-o", folder.file("o.\(kind)")],
        in: folder)
    }
  }

  @Test("a workbook without a table", arguments: SpreadsheetFile.Format.allCases)
  func withoutTable(format: SpreadsheetFile.Format) throws {
    let folder = try TemporaryFolder()
    var book = Workbook()
    book.sheets = [Worksheet(name: "Trống")]
    let path = try folder.write(try SpreadsheetFile.write(book, as: format), "f.\(format.rawValue)")
    expect(
      65, "formWithoutTable",
      ["fill", report, "--template", path, "-o", folder.file("o.\(format.rawValue)")], in: folder)
    expect(65, "formWithoutTable", ["template", "inspect", path], in: folder)
  }

  @Test("outputs that cannot be")
  func outputs() throws {
    let folder = try TemporaryFolder()
    expect(
      73, "cannotCreate", ["fill", report, "--template", "xa-quy", "-o", folder.file("no/o.xlsx")],
      in: folder)
    expect(
      64, "unknownFormat", ["fill", report, "--template", "xa-quy", "-o", folder.file("o.pdf")],
      in: folder)
    expect(
      64, "formatMismatch",
      ["fill", report, "--template", "xa-quy", "--format", "ods", "-o", folder.file("o.xlsx")],
      in: folder)
    let form = try folder.write(try Fixture.bytes("Templates/xa-quy.xlsx"), "form.xlsx")
    expect(
      64, "outputIsInput", ["fill", report, "--template", form, "-o", form, "--force"], in: folder)
    expect(
      64, "formatMismatch",
      ["fill", report, "--template", form, "--format", "ods", "-o", folder.file("o.ods")],
      in: folder)
  }

  @Test(
    "wrong use is status 64",
    arguments: [
      ["fill"], ["fil"], ["fill", "a.txt"], ["explain", "x.xlsx"],
      ["fill", "a", "--template", "b", "--period", "quý 1"],
      ["extract", "a", "-f", "pdf"], ["extract", "a", "-f", "xlsx"], ["--nope"],
      ["template", "inspect"],
    ])
  func usage(arguments: [String]) {
    let result = ToolMain.capture(arguments)
    #expect(result.status == 64, "\(result.error)")
    #expect(!result.error.isEmpty)
  }

  @Test("wrong use and help are told in the language asked for")
  func usageWording() {
    let wrong = ToolMain.capture(["fill", "a", "--template", "x", "--formt", "b"]).error
    #expect(wrong.contains("Lỗi: không có tùy chọn '--formt'. Có phải ý bạn là '--format'?"))
    #expect(!wrong.contains("Usage:"))
    let value = ToolMain.capture(["fill", "a", "--template", "x", "--format", "foo"]).error
    #expect(value.contains("giá trị 'foo' không hợp lệ"))
    #expect(value.contains("'xlsx' và 'ods'"))
    #expect(ToolMain.capture(["fill", "--help"]).out.contains("TÙY CHỌN:"))
    let english = ToolMain.capture(
      ["fill", "a", "--template", "x", "--formt", "b", "--lang", "en"]
    ).error
    #expect(english.contains("Error: Unknown option '--formt'."))
    #expect(ToolMain.capture(["fill", "--lang", "en", "--help"]).out.contains("OPTIONS:"))
  }

  @Test("a roll-up of files that are not there names the first of them")
  func rollupOfNothing() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("không có.txt")
    expect(66, "missingFile", ["rollup", missing, "--template", "xa-quy"], in: folder)
  }

  @Test("a cell that is none, a sheet that is none")
  func explain() throws {
    let folder = try TemporaryFolder()
    _ = ToolMain.capture(["fill", report, "--template", "xa-quy", "-o", folder.file("o.xlsx")])
    expect(64, "badCellReference", ["explain", folder.file("o.xlsx"), "BC_QUY!14D"], in: folder)
    expect(64, "noSuchSheet", ["explain", folder.file("o.xlsx"), "'Không có'!D14"], in: folder)
    expect(1, "notAnInputCell", ["explain", folder.file("o.xlsx"), "'BC_QUY'!A1"], in: folder)
    let bare = Fixture.root + "/Templates/xa-quy.xlsx"
    expect(1, "noProvenance", ["explain", bare, "'BC_QUY'!I20"], in: folder)
  }
}
