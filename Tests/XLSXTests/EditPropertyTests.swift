import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

/// Numbers that look random and are the same each run.
private struct Draw {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % count
  }
}

@Suite("XLSXEditor against a plain model")
struct EditPropertyTests {
  /// Rows with an identity in A; in B a formula for the A of another row.
  private func sheet(_ targets: [Int]) -> String {
    let rows = targets.enumerated().map { index, target in
      "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\"><v>\(1000 + index)</v></c><c r=\"B\(index + 1)\"><f>A\(target + 1)</f></c></row>"
    }
    return "<sheetData>\(rows.joined())</sheetData>"
  }

  @Test("PITFALLS 33: references never point at the wrong cell", arguments: 1...12)
  func references(_ seed: Int) throws {
    var draw = Draw(state: UInt64(seed))
    let count = 30
    let targets = (0..<count).map { _ in draw.below(count) }
    // The model: which row of the beginning stands where.
    var model: [Int?] = (0..<count).map { $0 }
    var edits: [Edit] = []
    for _ in 0..<6 {
      let (at, size) = (draw.below(model.count), 1 + draw.below(4))
      if draw.below(2) == 0 {
        edits.append(.insertRows(sheet: "Biểu", at: at, count: size))
        model.insert(contentsOf: Array(repeating: nil, count: size), at: at)
      } else {
        edits.append(.deleteRows(sheet: "Biểu", at: at, count: size))
        model.removeSubrange(at..<min(model.count, at + size))
      }
    }
    let bytes = try XLSXEditor.apply(edits, to: LiteralWorkbook(sheet(targets)).bytes).bytes
    let result = try XLSXReader.read(bytes).sheets[0]
    for (row, origin) in model.enumerated() {
      let identity = result.value(at: CellReference(row: row, column: 0))
      let formula = result.value(at: CellReference(row: row, column: 1))
      guard let origin else {
        #expect(identity == .empty && formula == .empty, "seed \(seed), row \(row)")
        continue
      }
      #expect(identity == .number(Double(1000 + origin)), "seed \(seed), row \(row)")
      let place = model.firstIndex(of: targets[origin]).map { "A\($0 + 1)" } ?? "#REF!"
      guard case .formula(let own) = formula else {
        Issue.record("seed \(seed), row \(row): no formula")
        continue
      }
      #expect(own.expression == place, "seed \(seed), row \(row)")
    }
  }

  @Test("edits of different cells commute, and one plan is as good as several", arguments: 1...6)
  func commutation(_ seed: Int) throws {
    var draw = Draw(state: UInt64(seed) &* 977)
    var places: Set<CellReference> = []
    while places.count < 12 {
      places.insert(CellReference(row: draw.below(40), column: 2 + draw.below(6)))
    }
    let values: [CellValue] = [
      .number(2.5), .text("hai"), .boolean(true), .error("#N/A"), .text("ba"),
    ]
    var edits = places.sorted().map { place in
      Edit.replace(sheet: "Biểu", cell: place, value: values[draw.below(values.count)])
    }
    let source = try LiteralWorkbook(sheet(Array(0..<20))).bytes
    let straight = try XLSXEditor.apply(edits, to: source).bytes
    for index in edits.indices.reversed() { edits.swapAt(index, draw.below(index + 1)) }
    #expect(try XLSXEditor.apply(edits, to: source).bytes == straight, "seed \(seed)")
    var apart = source
    for edit in edits { apart = try XLSXEditor.apply([edit], to: apart).bytes }
    let (one, other) = (try XLSXReader.read(straight), try XLSXReader.read(apart))
    for place in places {
      #expect(one.sheets[0].value(at: place) == other.sheets[0].value(at: place), "seed \(seed)")
    }
  }

  @Test("what is inserted and deleted again leaves every byte of the rows", arguments: 1...6)
  func identity(_ seed: Int) throws {
    var draw = Draw(state: UInt64(seed) &* 31)
    let source = try LiteralWorkbook(sheet((0..<25).map { _ in draw.below(25) })).bytes
    let (at, size) = (draw.below(25), 1 + draw.below(5))
    let edits: [Edit] = [
      .insertRows(sheet: "Biểu", at: at, count: size),
      .insertColumns(sheet: "Biểu", at: 1, count: size),
      .deleteColumns(sheet: "Biểu", at: 1, count: size),
      .deleteRows(sheet: "Biểu", at: at, count: size),
    ]
    let bytes = try XLSXEditor.apply(edits, to: source).bytes
    let part = "xl/worksheets/main.xml"
    #expect(try text(of: part, in: bytes) == text(of: part, in: source), "seed \(seed)")
  }
}
