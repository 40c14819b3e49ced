import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing
import ZipArchive

@testable import ODS

@Suite(.enabled(if: Fixture.hasShared, "the folder shared is not there"))
struct CorpusTests {
  private static let folder = Fixture.shared + "/corpus/ods"
  static let files = FileAccess.list(folder).filter { $0.hasSuffix(".ods") }.sorted()

  @Test(arguments: files)
  func setsOneCellAndLosesNothing(file: String) throws {
    let bytes = try FileAccess.read(Self.folder + "/" + file)
    let before = try ODSReader.read(bytes)
    let place = CellReference(row: 3000, column: 2)
    let edit = Edit.set(sheet: before.sheets[0].name, cell: place, value: .number(1234.5))
    let changed = try ODSEditor.apply([edit], to: bytes).bytes
    let (old, new) = (try ZipReader(bytes: bytes), try ZipReader(bytes: changed))
    #expect(Set(old.entries.map(\.name)) == Set(new.entries.map(\.name)))
    for entry in old.entries where entry.name != "content.xml" {
      let other = try #require(new.entry(named: entry.name))
      #expect(try old.read(entry) == new.read(other))
    }
    var after = try ODSReader.read(changed)
    #expect(after.sheets[0].value(at: place) == .number(1234.5))
    after.sheets[0].set(.empty, at: place)
    for (one, other) in zip(before.sheets, after.sheets) {
      for row in one.rows {
        for cell in row.cells {
          let place = CellReference(row: row.index, column: cell.column)
          #expect(other.value(at: place) == cell.value)
        }
      }
      #expect(one.merges == other.merges)
    }
    #expect(before.formats == after.formats)
  }

  @Test(arguments: files)
  func writesWhatItReads(file: String) throws {
    let book = try ODSReader.read(FileAccess.read(Self.folder + "/" + file))
    let back = try ODSReader.read(ODSWriter.write(book))
    for (one, other) in zip(book.sheets, back.sheets) {
      #expect(one.merges.count == other.merges.count)
      for row in one.rows {
        for cell in row.cells where cell.value != .empty {
          let place = CellReference(row: row.index, column: cell.column)
          #expect(other.value(at: place) == cell.value, "\(one.name)!\(place)")
        }
      }
    }
  }
}
