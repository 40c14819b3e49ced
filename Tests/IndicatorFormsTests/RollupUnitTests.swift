import ByteSupport
import Testing

@testable import IndicatorForms

@Suite("Units of a roll-up")
struct RollupUnitTests {
  private func list(_ text: String) throws -> UnitList { try UnitList(csv: Array(text.utf8)) }
  private func mapping(_ text: String) throws -> BoundaryMapping {
    try BoundaryMapping(csv: Array(text.utf8))
  }
  private let day = CalendarDate(year: 2026, month: 3, day: 31)

  @Test("a name is one unit's in any spelling, and never another level's")
  func names() throws {
    let list = try list(
      "\u{FEFF}code,name,parent\r\n1,Xã Tân Long,\r\n2,\"Phường 5, B\",X\r\n3,Xã Mỹ Hòa,\r\n")
    #expect(list.units.count == 3)
    #expect(list.position(name: "UBND XÃ TÂN LONG") == 0)
    #expect(list.position(name: "Ủy ban nhân dân xã Tân Long") == 0)
    #expect(list.position(name: "Tân Long") == 0)
    #expect(list.position(name: "phường Tân Long") == nil)
    #expect(list.position(name: "xã Tấn Long") == nil)
    #expect(list.units[1].parent == "X")
  }

  @Test("lists of spreadsheet programs with a decimal comma are read too")
  func semicolons() throws {
    let list = try list("Mã;Tên đơn vị\n01;Xã A\n02;Xã B\n")
    #expect(list.units.map(\.code) == ["01", "02"])
  }

  @Test(
    "a list that cannot be relied on is refused with its line",
    arguments: [
      ("code\n1\n", UnitFileError(line: 1, fault: .columnMissing("name"))),
      ("code,name\n1,\n", UnitFileError(line: 2, fault: .fieldMissing("name"))),
      ("code,name\n1,Xã A\n1,Xã B\n", UnitFileError(line: 3, fault: .repeated("1"))),
    ])
  func faults(text: String, error: UnitFileError) {
    #expect(throws: error) { try list(text) }
  }

  @Test("a change counts from its day on, through as many changes as there were")
  func changes() throws {
    let day = try #require(day)
    let mapping = try mapping(
      "old,new,from\nXã A,Xã C,2025-07-01\nXã B,Xã C,01/7/2025\nXã C,Xã D,2026-02-01\nXã E,Xã F,2026-07-01\n"
    )
    func unit(_ name: String) -> RollupUnit { RollupUnit(code: nil, name: name) }
    #expect(mapping.outcome(of: unit("UBND xã A"), on: day) == .became("Xã D"))
    #expect(mapping.outcome(of: unit("xã E"), on: day) == .same)
    #expect(mapping.predecessors(of: unit("xã D"), on: day) == ["Xã A", "Xã B"])
    let before = try #require(CalendarDate(year: 2025, month: 6, day: 30))
    #expect(mapping.outcome(of: unit("xã A"), on: before) == .same)
  }

  @Test("a unit that went to several is told of, a circle is refused")
  func refused() throws {
    let day = try #require(day)
    let split = try mapping("old,new,from\nXã A,Xã C,2025-07-01\nXã A,Xã D,2025-07-01\n")
    #expect(
      split.outcome(of: RollupUnit(code: nil, name: "Xã A"), on: day)
        == .split(["Xã C", "Xã D"]))
    #expect(throws: UnitFileError.self) {
      try mapping("old,new,from\nXã A,Xã B,2025-07-01\nXã B,Xã A,2025-08-01\n")
    }
    #expect(throws: UnitFileError(line: 2, fault: .badDate("hôm qua"))) {
      try mapping("old,new,from\nXã A,Xã B,hôm qua\n")
    }
  }
}
