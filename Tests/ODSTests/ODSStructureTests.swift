import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing

@testable import ODS

/// Edits the sheet `S` with this inside and gives what is inside it then.
private func edited(_ table: String, _ edits: Edit..., automatic: String = "") throws -> String {
  try Sample.table(
    ODSEditor.apply(edits, to: Sample.file(table: table, automatic: automatic)).bytes)
}

private let insertion = Edit.insertRows(sheet: "S", at: 2, count: 2)
private let deletion = Edit.deleteRows(sheet: "S", at: 2, count: 2)
private let column = "<table:table-column table:number-columns-repeated=\"3\"/>"
private let cell = "<table:table-cell/>"

private func row(_ cells: String, count: Int = 1, style: String = "") -> String {
  "<table:table-row" + (style.isEmpty ? "" : " table:style-name=\"\(style)\"")
    + (count > 1 ? " table:number-rows-repeated=\"\(count)\"" : "") + ">\(cells)</table:table-row>"
}

private func formula(_ text: String) -> String {
  "<table:table-cell table:formula=\"of:=\(text)\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>"
}

@Suite("ODS: rows and columns come and go")
struct ODSStructureTests {
  @Test("PITFALLS E.4 8: a run of rows is cut where rows come in; the last run shrinks")
  func runs() throws {
    let part = try edited(
      column + row(cell, count: 5, style: "ro1") + row(cell, count: 1_048_571), insertion)
    #expect(
      part == column + row(cell, count: 2, style: "ro1")
        + row("<table:table-cell table:number-columns-repeated=\"3\"/>", count: 2, style: "ro1")
        + row(cell, count: 3, style: "ro1") + row(cell, count: 1_048_569))
    let less = try edited(column + row(cell, count: 5) + row(formula("[.A9]")), deletion)
    #expect(less == column + row(cell, count: 2) + row(cell) + row(formula("[.A7]")))
  }

  @Test("PITFALLS E.4 9: a run of formulas becomes single cells, each with its own references")
  func formulaRuns() throws {
    let repeated = formula("[.A4]").replacing(
      "<table:table-cell", with: "<table:table-cell table:number-columns-repeated=\"2\"")
    let part = try edited(column + row(repeated, count: 2), insertion)
    #expect(part.components(of: "of:=[.A6]") == 1)
    #expect(part.components(of: "of:=[.B7]") == 1)
    #expect(!part.contains("repeated=\"2\""))
  }

  @Test("PITFALLS E.4 10: merges grow with covered cells and shrink; their first cell may go")
  func merges() throws {
    let merged =
      "<table:table-cell table:number-columns-spanned=\"1\" table:number-rows-spanned=\"3\"/>"
    let covered = "<table:covered-table-cell/>"
    let table = column + row(cell) + row(merged + cell) + row(covered + cell) + row(covered + cell)
    let more = try edited(table, insertion)
    #expect(more.contains("table:number-rows-spanned=\"5\""))
    #expect(
      more.contains(
        row(covered + "<table:table-cell table:number-columns-repeated=\"2\"/>", count: 2)))
    let less = try edited(table, .deleteRows(sheet: "S", at: 1, count: 1))
    #expect(
      less.contains(
        "<table:table-cell table:number-columns-spanned=\"1\" table:number-rows-spanned=\"2\"/>"))
    #expect(less.components(of: "covered-table-cell") == 1)
    #expect(!(try edited(table, deletion)).contains("spanned"))
  }

  @Test("PITFALLS E.4 11: rows come into the wrapper of the row they stand before")
  func wrappers() throws {
    let table =
      column + "<table:table-header-rows>" + row(cell) + row(cell) + row(cell)
      + "</table:table-header-rows>" + row(cell)
    let part = try edited(table, insertion)
    #expect(
      part.firstRange(of: "number-rows-repeated=\"2\"")!.lowerBound
        < part.firstRange(of: "</table:table-header-rows>")!.lowerBound)
  }

  @Test("columns: runs of columns and cells, and short rows")
  func columns() throws {
    let table =
      column + row("<table:table-cell table:number-columns-repeated=\"3\"/>")
      + row(cell + formula("[.C1]")) + row(cell)
    let more = try edited(table, .insertColumns(sheet: "S", at: 1, count: 2))
    #expect(
      more == "<table:table-column table:number-columns-repeated=\"5\"/>"
        + row(
          cell + "<table:table-cell table:number-columns-repeated=\"2\"/>"
            + "<table:table-cell table:number-columns-repeated=\"2\"/>")
        + row(
          cell + "<table:table-cell table:number-columns-repeated=\"2\"/>" + formula("[.E1]"))
        + row(cell))
    let less = try edited(table, .deleteColumns(sheet: "S", at: 1, count: 1))
    #expect(
      less == "<table:table-column table:number-columns-repeated=\"2\"/>"
        + row(cell + cell) + row(cell) + row(cell))
  }

  @Test("PITFALLS E.4 14-18: names, filters, print ranges and validations follow")
  func addresses() throws {
    func spreadsheet(_ row: Int) -> String {
      "<table:content-validations><table:content-validation table:name=\"v\" table:condition=\"of:cell-content()&gt;[.A\(row)]\" table:base-cell-address=\"S.A\(row)\"/></table:content-validations>"
    }
    func tail(_ row: Int) -> String {
      "<table:named-expressions><table:named-range table:name=\"n\" table:base-cell-address=\"$S.$A$4\" table:cell-range-address=\"$S.$A$\(row):.$B$\(row + 2)\"/>"
        + "<table:named-expression table:name=\"e\" table:base-cell-address=\"$S.$A$4\" table:expression=\"[.$A$\(row)]+[.A3]\"/></table:named-expressions>"
    }
    let source = try Sample.file(table: column + row(cell) + tail(4), spreadsheet: spreadsheet(4))
    let bytes = try ODSEditor.apply([insertion], to: source).bytes
    #expect(try Sample.part("content.xml", of: bytes).contains(spreadsheet(6)))
    #expect(try Sample.table(bytes).contains(tail(6)))
  }

  @Test("PITFALLS E.4 19: conditional formats of both kinds follow")
  func conditionalFormats() throws {
    func format(_ range: String, _ base: String, _ value: String) -> String {
      "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"\(range)\"><calcext:condition calcext:apply-style-name=\"x\" calcext:value=\"formula-is(\(value))\" calcext:base-cell-address=\"\(base)\"/></calcext:conditional-format></calcext:conditional-formats>"
    }
    let moved = try edited(
      column + row(cell) + format("S.A4:S.A9", "S.A4", "[.A4]&gt;[.$B$4]"), insertion)
    #expect(moved.contains(format("S.A6:S.A11", "S.A6", "[.A6]&gt;[.$B$6]")))
    let grown = try edited(
      column + row(cell) + format("S.A2:S.A5", "S.A2", "[.A3]&gt;[.$B$4]"), insertion)
    #expect(grown.contains(format("S.A2:S.A7", "S.A2", "[.A3]&gt;[.$B$6]")))
    let gone = try edited(column + row(cell) + format("S.A3:S.A4", "S.A3", "[.A3]&gt;1"), deletion)
    #expect(!gone.contains("conditional-format "))
    let map =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:map style:condition=\"is-true-formula([.A4]&gt;1)\" style:apply-style-name=\"x\" style:base-cell-address=\"S.A4\"/></style:style>"
    let source = try Sample.file(table: column + row(cell), automatic: map)
    let bytes = try ODSEditor.apply([insertion], to: source).bytes
    #expect(
      try Sample.part("content.xml", of: bytes).contains(
        map.replacing("A4", with: "A6")))
  }

  @Test("PITFALLS E.4 22, 23: shapes, charts and their objects follow")
  func shapesAndCharts() throws {
    let frame =
      "<table:table-cell><draw:frame table:end-cell-address=\"S.B4\"><draw:object draw:notify-on-update-of-ranges=\"S.A3:S.A9 S.B3:S.B9\"/></draw:frame></table:table-cell>"
    let object = "<chart:plot-area table:cell-range-address=\"S.A3:S.B9\"/>"
    let source = try Sample.file(
      table: column + row(cell) + row(frame), extra: [("Object 1/content.xml", object)])
    let bytes = try ODSEditor.apply([insertion], to: source).bytes
    let table = try Sample.table(bytes)
    #expect(table.contains("table:end-cell-address=\"S.B6\""))
    #expect(table.contains("draw:notify-on-update-of-ranges=\"S.A5:S.A11 S.B5:S.B11\""))
    #expect(
      try Sample.part("Object 1/content.xml", of: bytes).contains(
        "cell-range-address=\"S.A5:S.B11\""))
  }

  @Test("PITFALLS 34: repeated rows: formulas as copies have them, totals grow, merges are copied")
  func repeats() throws {
    let merged =
      "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\"/><table:covered-table-cell/>"
    let table =
      column + row(cell) + row(merged + formula("[.B2]*[.$B$9]"), style: "ro2")
      + row(cell + formula("SUM([.C2:.C2])"))
    let part = try edited(table, .repeatRows(sheet: "S", rows: 1...1, times: 2))
    #expect(
      part == column + row(cell) + row(merged + formula("[.B2]*[.$B$11]"), style: "ro2")
        + row(merged + formula("[.B3]*[.$B$11]"), style: "ro2")
        + row(merged + formula("[.B4]*[.$B$11]"), style: "ro2")
        + row(cell + formula("SUM([.C2:.C4])")))
  }

  @Test("a matrix formula is never torn")
  func matrices() throws {
    let matrix =
      "<table:table-cell table:formula=\"of:=[.B1:.B3]\" table:number-matrix-columns-spanned=\"1\" table:number-matrix-rows-spanned=\"3\"/>"
    #expect {
      try edited(column + row(cell) + row(matrix) + row(cell) + row(cell), insertion)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test("a renamed sheet is renamed everywhere, in the view settings too")
  func rename() throws {
    let settings =
      "<office:document-settings xmlns:office=\"o\" xmlns:config=\"c\"><config:config-item-map-entry config:name=\"S\"/><config:config-item config:name=\"ActiveTable\">S</config:config-item></office:document-settings>"
    let source = try Sample.file(
      table: column + row(formula("[$S.A1]+[.A1]")), extra: [("settings.xml", settings)])
    let bytes = try ODSEditor.apply([.renameSheet(sheet: "S", to: "Biểu 1")], to: source).bytes
    #expect(try ODSReader.read(bytes).sheets.map(\.name) == ["Biểu 1"])
    #expect(try Sample.part("content.xml", of: bytes).contains("of:=[$'Biểu 1'.A1]+[.A1]"))
    let view = try Sample.part("settings.xml", of: bytes)
    #expect(view.contains("config:name=\"Biểu 1\"") && view.contains(">Biểu 1<"))
  }
}

@Suite(.enabled(if: Fixture.hasShared, "the folder shared is not there"))
struct ODSStructureCorpusTests {
  @Test(
    "rows inserted and deleted again leave every value where it was", arguments: CorpusTests.files)
  func insertAndDelete(file: String) throws {
    let bytes = try FileAccess.read(Fixture.shared + "/corpus/ods/" + file)
    let before = try ODSReader.read(bytes)
    let name = before.sheets[0].name
    let edits: [Edit] = [
      .insertRows(sheet: name, at: 2, count: 3), .deleteRows(sheet: name, at: 2, count: 3),
      .insertColumns(sheet: name, at: 1, count: 2), .deleteColumns(sheet: name, at: 1, count: 2),
    ]
    let after: Workbook
    do throws(SpreadsheetError) {
      after = try ODSReader.read(ODSEditor.apply(edits, to: bytes).bytes)
    } catch {
      #expect(error.code == .refusedEdit, "\(error.message)")
      return
    }
    for (one, other) in zip(before.sheets, after.sheets) {
      #expect(one.merges == other.merges)
      for row in one.rows {
        for cell in row.cells {
          let place = CellReference(row: row.index, column: cell.column)
          #expect(other.value(at: place) == cell.value, "\(one.name)!\(place)")
        }
      }
    }
    #expect(before.definedNames == after.definedNames)
  }

  @Test(
    "the checker finds nothing in files with rows inserted that it did not find before",
    .enabled(if: ConformanceCheck.isThere, "the checker is not there"))
  func insertedRowsConform() throws {
    let folder = try TemporaryFolder()
    var files: [(original: String, edited: String)] = []
    for name in CorpusTests.files {
      let path = Fixture.shared + "/corpus/ods/" + name
      let source = try FileAccess.read(path)
      let sheet = try #require(try ODSReader.read(source).sheets.first).name
      let bytes: [UInt8]
      do throws(SpreadsheetError) {
        bytes = try ODSEditor.apply(
          [.insertRows(sheet: sheet, at: 2, count: 2)], to: source
        ).bytes
      } catch {
        #expect(error.code == .refusedEdit, "\(name): \(error.message)")
        continue
      }
      files.append((path, try folder.write(bytes, name)))
    }
    #expect(files.count > 10)
    #expect(try ConformanceCheck.newFaults("ods_check.py", files) == [])
  }
}
