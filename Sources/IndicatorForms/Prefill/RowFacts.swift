internal import IndicatorModel
internal import VietnameseText

/// What a row's figures are, from the catalogue or from its words.
struct RowFacts {
  let indicator: Indicator?
  let unit: UnitOfMeasure
  let kind: Indicator.Kind
  let direction: Indicator.Direction
  let isPerHead: Bool

  /// - Returns: `nil` for a heading.
  init?(_ row: FormRow, in table: FormTable, catalogue: Catalogue) {
    indicator = row.code.flatMap { catalogue[$0] }
    guard row.unit != nil || indicator != nil,
      let unit = UnitOfMeasure(parsing: row.unit ?? indicator?.unit ?? "")
    else { return nil }
    self.unit = unit
    kind = indicator?.kind ?? RowKind.kind(of: row, in: table, unit: unit)
    direction = indicator?.direction ?? RowFacts.direction(of: row)
    isPerHead = RowKind.isPerHead(row)
  }

  /// Whether the unit counts things that have no parts: people, cattle, houses, cases.
  var isCount: Bool {
    let parted = [
      "%", "‰", "điểm %", "đồng", "usd", "eur", "m", "m²", "m³", "lít", "g", "lượng", "Wh", "W",
      "MVA", "ster", "độ", "tuổi", "lần", "năm",
    ]
    return unit.power == 0 && !unit.unitClass.contains("/") && !parted.contains(unit.unitClass)
  }

  /// Which way is better, by the words of a row that the catalogue does not know.
  private static func direction(of row: FormRow) -> Indicator.Direction {
    let lower = [
      "tai nan", "vi pham", "pham toi", "nguoi chet", "bi thuong", "ho ngheo", "can ngheo",
      "that nghiep", "mac benh", "so ca", "so vu", "chay no", "ton dong", "qua han", "khieu nai",
      "to cao", "sinh con thu", "suy dinh duong", "thiet hai", "nghien", "no xau", "no dong",
    ]
    let name = FoldedText(([row.name, row.label] + row.groups).joined(separator: " "))
    return name.holds(anyOf: lower) ? .lower : .higherIsBetter
  }
}
