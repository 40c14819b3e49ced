import FileAccess
import SpreadsheetModel
import TestSupport
import Testing

@testable import ODS

/// Second opinions of other people's programs on what we write.
@Suite struct ForeignProgramTests {
  @Test(.enabled(if: ForeignProgram.python != nil, "BIEUMAU_PYTHON names no Python"))
  func calamineReadsTheSameValues() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ODSWriter.write(FullWorkbook.make()), "full.ods")
    let script =
      "import python_calamine as c, sys; w = c.load_workbook(sys.argv[1]);"
      + " s = w.get_sheet_by_name('BIEU').to_python(skip_empty_area=False);"
      + " print(w.sheet_names, s[12][2], s[12][3], s[12][4], s[19][3])"
    let (status, out) = try ForeignProgram.run(
      try #require(ForeignProgram.python), ["-c", script, path])
    #expect(status == 0)
    #expect(out.contains("Sản lượng  lúa 1234.56 2469.12 2024-03-31"), "\(out)")
  }

  @Test(
    .enabled(
      if: Fixture.hasShared && FileAccess.isFile("/usr/bin/jing"), "no checker beside the checkout")
  )
  func theConformanceCheckerFindsNothing() throws {
    let folder = try TemporaryFolder()
    let bytes = try ODSWriter.write(FullWorkbook.make())
    let written = try folder.write(bytes, "written.ods")
    let edits: [Edit] = [
      .set(sheet: "BIEU", cell: Sample.at("D40"), value: .number(12.5)),
      .set(sheet: "BIEU", cell: Sample.at("H2"), value: .text("a")),
      .note(
        sheet: "BIEU", note: CellNote(reference: Sample.at("D14"), author: "x", text: "nguồn")),
      .setResult(sheet: "BIEU", cell: Sample.at("E13"), result: .none),
      .appendSheet(Worksheet(name: "_MAP"), formats: []),
    ]
    let edited = try folder.write(ODSEditor.apply(edits, to: bytes).bytes, "edited.ods")
    let (status, out) = try ForeignProgram.run(
      ForeignProgram.python ?? "/usr/bin/env",
      (ForeignProgram.python == nil ? ["python3"] : [])
        + [Fixture.shared + "/tools/ods_check.py", written, edited])
    #expect(status == 0, "\(out)")
  }
}
