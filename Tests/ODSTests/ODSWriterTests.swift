import ByteSupport
import SpreadsheetModel
import Testing
import ZipArchive

@testable import ODS

@Suite struct ODSWriterTests {
  private func workbook(_ change: (inout Workbook, inout Worksheet) -> Void) -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "S")
    change(&workbook, &sheet)
    workbook.sheets.insert(sheet, at: 0)
    return workbook
  }

  private func content(_ workbook: Workbook) throws -> String {
    try Sample.part("content.xml", of: ODSWriter.write(workbook))
  }

  @Test func putsTheMimetypeFirstAndStored() throws {
    let bytes = try ODSWriter.write(workbook { _, _ in })
    let name = Array("mimetype".utf8)
    #expect(Array(bytes[30..<38]) == name)
    #expect(
      Array(bytes[38..<(38 + ODSWriter.mediaType.utf8.count)]) == Array(ODSWriter.mediaType.utf8))
    // No extra field.
    #expect(bytes[28] == 0 && bytes[29] == 0)
  }

  @Test func givesTheSameBytesTwice() throws {
    let book = FullWorkbook.make()
    #expect(try ODSWriter.write(book) == ODSWriter.write(book))
  }

  @Test func writesTypedValueAndShownText() throws {
    let text = try content(
      workbook { book, sheet in
        var format = CellFormat()
        format.numberFormat = .decimals(1)
        sheet.set(.number(1234.5), at: Sample.at("A1"), formatIndex: book.formatIndex(for: format))
        sheet.set(.boolean(true), at: Sample.at("B1"))
      })
    #expect(
      text.contains("office:value-type=\"float\" office:value=\"1234.5\"><text:p>1.234,5</text:p>"))
    #expect(text.contains("office:boolean-value=\"true\"><text:p>ĐÚNG</text:p>"))
  }

  @Test func writesFormulasInOpenFormulaWithTheirResult() throws {
    let text = try content(
      workbook { _, sheet in
        sheet.set(
          .formula(Formula("SUM(A1:B2)", result: .number(3))), at: Sample.at("C1"))
        sheet.set(.formula(Formula("IF(A1=1,\"\",2)", result: .text(""))), at: Sample.at("C2"))
        sheet.set(.formula(Formula("1/0", result: .error("#DIV/0!"))), at: Sample.at("C3"))
        sheet.set(.formula(Formula("A1")), at: Sample.at("C4"))
      })
    #expect(
      text.contains(
        "<table:table-cell table:formula=\"of:=SUM([.A1:.B2])\" office:value-type=\"float\""
          + " office:value=\"3\"><text:p>3</text:p></table:table-cell>"))
    #expect(text.contains("office:value-type=\"string\" office:string-value=\"\"><text:p/>"))
    #expect(text.contains("calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"))
    #expect(text.contains("<table:table-cell table:formula=\"of:=[.A1]\"/>"))
  }

  @Test func keepsArrayFormulasAndTheDateSystem() throws {
    var formula = Formula("SUM(A1:A2*B1:B2)", result: .number(3))
    formula.arrayRange = Sample.range("C1:C2")
    let book = workbook { book, sheet in
      book.uses1904Dates = true
      sheet.set(.formula(formula), at: Sample.at("C1"))
      sheet.set(.number(3), at: Sample.at("C2"))
    }
    let back = try ODSReader.read(ODSWriter.write(book))
    #expect(back.uses1904Dates)
    #expect(back.sheets[0].value(at: Sample.at("C1")) == .formula(formula))
    #expect(back.sheets[0].value(at: Sample.at("C2")) == .number(3))
  }

  @Test func writesEveryCoveredCell() throws {
    let text = try content(
      workbook { _, sheet in
        sheet.set(.text("x"), at: Sample.at("A1"))
        sheet.merges = [Sample.range("A1:B3")]
      })
    #expect(text.contains("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\""))
    #expect(text.components(of: "<table:covered-table-cell") == 2)
    #expect(
      text.contains(
        "table:number-rows-repeated=\"2\"><table:covered-table-cell"
          + " table:number-columns-repeated=\"2\"/></table:table-row>"))
  }

  @Test func keepsSpacesTabsAndLines() throws {
    let text = try content(
      workbook { _, sheet in sheet.set(.text(" a  b\tc\nd "), at: Sample.at("A1")) })
    #expect(
      text.contains(
        "<text:p><text:s/>a <text:s/>b<text:tab/>c</text:p><text:p>d<text:s/></text:p>"))
  }

  /// As LibreOffice lays out the header of an XLSX file: pages break at the same rows.
  @Test func givesTheHeaderOfPageNumbersItsTextAndTheRestAsDistance() throws {
    let book = workbook { _, sheet in
      sheet.print.numbersPages = true
      (sheet.print.margins.top, sheet.print.margins.header) = (0.75, 0.3)
    }
    let styles = try Sample.part("styles.xml", of: ODSWriter.write(book))
    #expect(
      styles.contains(
        "<style:header-footer-properties fo:min-height=\"0.45in\" fo:margin-left=\"0in\""
          + " fo:margin-right=\"0in\" fo:margin-bottom=\"0.2694in\"/>"))
  }

  @Test func neverMaterialisesGaps() throws {
    let bytes = try ODSWriter.write(
      workbook { _, sheet in sheet.set(.number(1), at: Sample.at("XFD1048576")) })
    #expect(bytes.count < 5000)
    let back = try ODSReader.read(bytes)
    #expect(back.sheets[0].rows.count == 1)
    #expect(back.sheets[0].value(at: Sample.at("XFD1048576")) == .number(1))
  }

  @Test func refusesWhatNoSheetCanHold() {
    var twice = Workbook()
    twice.sheets = [Worksheet(name: "A"), Worksheet(name: "a")]
    let cases = [
      Workbook(), twice,
      workbook { _, sheet in sheet.name = "a/b" },
      workbook { _, sheet in sheet.set(.number(.nan), at: Sample.at("A1")) },
      workbook { _, sheet in
        sheet.set(.formula(Formula("SUM(")), at: Sample.at("A1"))
      },
      workbook { _, sheet in sheet.rows = [Row(index: 2_000_000)] },
    ]
    for book in cases {
      #expect { try ODSWriter.write(book) } throws: { error in
        (error as? SpreadsheetError)?.code == .invalidArgument
      }
    }
  }

  @Test func readsBackWhatItWrote() throws {
    let book = FullWorkbook.make()
    let back = try ODSReader.read(ODSWriter.write(book))
    #expect(back.sheets.map(\.name) == book.sheets.map(\.name))
    #expect(back.properties == book.properties)
    for (one, other) in zip(book.sheets, back.sheets) {
      #expect(one.merges == other.merges)
      #expect(one.freeze == other.freeze)
      #expect(one.print == other.print)
      #expect(one.isProtected == other.isProtected)
      #expect(one.visibility == other.visibility)
      #expect(one.validations == other.validations)
      #expect(one.notes == other.notes)
      for row in one.rows {
        #expect(other.row(at: row.index)?.height == row.height)
        #expect((other.row(at: row.index)?.isHidden ?? false) == row.isHidden)
        for cell in row.cells {
          let found = other.cell(at: CellReference(row: row.index, column: cell.column))
          #expect((found?.value ?? .empty) == cell.value)
          if let found, cell.value != .empty {
            #expect(back.formats[found.formatIndex] == book.formats[cell.formatIndex])
          }
        }
      }
    }
    #expect(Set(back.definedNames) == Set(book.definedNames))
  }
}
