import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing
import ZipArchive

@testable import XLSX

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The shared corpus: a folder beside the checkout, or where `BIEUMAU_SHARED` says.
private enum SharedCorpus {
  static var root: String {
    if let path = FileAccess.environment("BIEUMAU_SHARED") { return path }
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + FileAccess.parent(of: package) + "/shared"
  }

  static func files(_ folder: String) -> [String] {
    guard let handle = opendir("\(root)/corpus/\(folder)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm") { names.append(name) }
    }
    return names.sorted()
  }

  static let isThere = !files("xlsx").isEmpty
}

@Suite(
  "XLSX over the shared corpus",
  .enabled(if: SharedCorpus.isThere, "the shared corpus is not beside this checkout"))
struct XLSXCorpusTests {
  @Test("a cell is set in every workbook; only the parts that must change do")
  func setsCells() throws {
    for name in SharedCorpus.files("xlsx") {
      let source = try FileAccess.read("\(SharedCorpus.root)/corpus/xlsx/\(name)")
      // The largest ones say nothing more and cost seconds in a debug build.
      guard source.count < 200_000 else { continue }
      let workbook = try XLSXReader.read(source)
      let sheet = try #require(workbook.sheets.first, "\(name)")
      let place = CellReference(row: 4_000, column: 200)
      let edits: [Edit] = [
        .set(sheet: sheet.name, cell: place, value: .text("ệ <&>")),
        .set(sheet: sheet.name, cell: CellReference(row: 4_000, column: 201), value: .number(1.5)),
      ]
      let result = try XLSXEditor.apply(edits, to: source)
      let edited = try XLSXReader.read(result.bytes)
      #expect(edited.sheets[0].value(at: place) == .text("ệ <&>"), "\(name)")
      let changed = try changedEntries(source, result.bytes)
      let allowed = [
        "/worksheets/", "sharedStrings.xml", "[Content_Types].xml", "workbook.xml.rels",
      ]
      #expect(
        changed.allSatisfy { entry in allowed.contains { entry.contains($0) } },
        "\(name): \(changed)")
      #expect(changed.count <= 4, "\(name): \(changed)")
    }
  }

  @Test("rows inserted and deleted again leave every value where it was")
  func insertsAndDeletes() throws {
    for name in SharedCorpus.files("xlsx") {
      let source = try FileAccess.read("\(SharedCorpus.root)/corpus/xlsx/\(name)")
      guard source.count < 200_000 else { continue }
      let before = try XLSXReader.read(source)
      for sheet in before.sheets.prefix(3).map(\.name) {
        let edits: [Edit] = [
          .insertRows(sheet: sheet, at: 2, count: 3), .deleteRows(sheet: sheet, at: 2, count: 3),
          .insertColumns(sheet: sheet, at: 0, count: 2),
          .deleteColumns(sheet: sheet, at: 0, count: 2),
        ]
        let after: Workbook
        do throws(SpreadsheetError) {
          after = try XLSXReader.read(XLSXEditor.apply(edits, to: source).bytes)
        } catch {
          #expect(error.code == .refusedEdit, "\(name): \(error.message)")
          continue
        }
        for (one, other) in zip(before.sheets, after.sheets) {
          #expect(Set(one.merges) == Set(other.merges), "\(name)")
          for row in one.rows {
            for cell in row.cells {
              let place = CellReference(row: row.index, column: cell.column)
              #expect(other.value(at: place) == cell.value, "\(name) \(one.name)!\(place)")
            }
          }
        }
        #expect(before.definedNames == after.definedNames, "\(name)")
      }
    }
  }

  @Test(
    "the checker finds nothing in workbooks with rows inserted that it did not find before",
    .enabled(if: ConformanceCheck.isThere, "the checker is not there"))
  func insertedRowsConform() throws {
    let folder = try TemporaryFolder()
    var files: [(original: String, edited: String)] = []
    for name in SharedCorpus.files("xlsx") {
      let path = "\(SharedCorpus.root)/corpus/xlsx/\(name)"
      let source = try FileAccess.read(path)
      guard source.count < 200_000 else { continue }
      let sheet = try #require(try XLSXReader.read(source).sheets.first).name
      let bytes: [UInt8]
      do throws(SpreadsheetError) {
        let edits = [Edit.insertRows(sheet: sheet, at: 4, count: 2)]
        bytes = try XLSXEditor.apply(edits, to: source).bytes
      } catch {
        #expect(error.code == .refusedEdit, "\(name): \(error.message)")
        continue
      }
      files.append((path, try folder.write(bytes, name)))
    }
    #expect(files.count > 30)
    #expect(try ConformanceCheck.newFaults("xlsx_check.py", files) == [])
  }

  @Test("bad files give an error, quickly and without a trap")
  func refusesBadFiles() throws {
    for name in SharedCorpus.files("bad") {
      let bytes = try FileAccess.read("\(SharedCorpus.root)/corpus/bad/\(name)")
      do throws(SpreadsheetError) {
        let workbook = try XLSXReader.read(bytes)
        #expect(!workbook.sheets.isEmpty, "\(name)")
      } catch {
        #expect(!error.message.isEmpty, "\(name)")
      }
    }
  }

  private func changedEntries(_ source: [UInt8], _ result: [UInt8]) throws -> [String] {
    let (before, after) = (try ZipReader(bytes: source), try ZipReader(bytes: result))
    return try after.entries.compactMap { entry in
      guard let old = before.entry(named: entry.name) else { return entry.name }
      let isSame = try before.rawBytes(of: old) == after.rawBytes(of: entry)
      return isSame ? nil : entry.name
    }
  }
}
