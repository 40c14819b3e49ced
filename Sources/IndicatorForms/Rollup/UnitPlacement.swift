internal import IndicatorModel
internal import SpreadsheetModel

/// Which row or place of a form each unit takes: the one that names it, else the next free one.
struct UnitPlacement {
  /// By the unit's position: a zero-based row, or a position into `UnitColumnTable.places`.
  private(set) var places: [Int?]

  /// Units without a place.
  var missing: Int { places.count { $0 == nil } }

  init(_ table: UnitRowTable, units: [RollupUnit]) {
    self.init(
      free: table.rows.filter { table.placed[$0] == nil },
      named: table.placed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, units: units)
  }

  init(_ table: UnitColumnTable, units: [RollupUnit]) {
    let places = table.places
    self.init(
      free: places.indices.filter { places[$0].name == nil },
      named: places.indices.compactMap { position in
        places[position].name.map { (position, RollupUnit(code: nil, name: $0)) }
      }, units: units)
  }

  private init(free: [Int], named: [(Int, RollupUnit)], units: [RollupUnit]) {
    let list = UnitList(named.map(\.1))
    places = units.map { unit in
      (unit.code.flatMap { list.position(code: $0) } ?? list.position(name: unit.name)).map {
        named[$0].0
      }
    }
    var free = free[...]
    for position in places.indices where places[position] == nil {
      places[position] = free.popFirst()
    }
  }
}

extension UnitColumnTable {
  /// The columns of one unit.
  struct Place {
    var name: String?
    var header: CellReference
    var columns: [Column]
  }

  /// The units' places from left to right: columns under one header cell.
  var places: [Place] {
    var places: [Place] = []
    for column in columns {
      if let last = places.indices.last, places[last].header == column.header {
        places[last].columns.append(column)
      } else {
        places.append(Place(name: column.name, header: column.header, columns: [column]))
      }
    }
    return places
  }
}
