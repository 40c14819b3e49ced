internal import IndicatorModel
internal import VietnameseText

/// What the figures of a row are that the catalogue does not know, told by its words and unit.
enum RowKind {
  /// Whether the figures are a head of the population.
  static func isPerHead(_ row: FormRow) -> Bool {
    let name = FoldedText(row.name)
    return name.holds(anyOf: [
      "binh quan", "dau nguoi", "mot nguoi", "moi nguoi", "van dan", "10.000 dan", "1.000 dan",
      "tren 01 ha",
      "tren 1 ha",
    ])
  }

  /// Whether the figures say how far a plan is reached: "Tỷ lệ hoàn thành chỉ tiêu giao quân".
  static func isCompletion(_ row: FormRow) -> Bool {
    FoldedText(row.name).holds(anyOf: [
      "hoan thanh chi tieu", "hoan thanh ke hoach", "so voi chi tieu", "so chi tieu",
      "so voi ke hoach", "so ke hoach", "dat chi tieu",
    ])
  }

  /// "Tốc độ tăng …", or a part under it.
  private static func isGrowth(_ row: FormRow, in table: FormTable) -> Bool {
    let growth = ["toc do", "tang truong", "nhip tang", "nhip do", "muc tang"]
    let other = ["ty trong", "co cau", "ty le"]
    var position: Int?
    var current = row
    for _ in 0..<3 {
      let name = FoldedText(current.name)
      if name.holds(anyOf: other) { return false }
      if name.holds(anyOf: growth) || name.words.last == "tang" { return true }
      position = current.parent
      guard let next = position else { return false }
      current = table.rows[next]
    }
    return false
  }

  static func kind(of row: FormRow, in table: FormTable, unit: UnitOfMeasure) -> Indicator.Kind {
    let name = FoldedText(row.name)
    if unit.isPercent { return isGrowth(row, in: table) ? .growth : .ratio }
    if unit.unitClass.contains("/") || name.holds("binh quan") { return .ratio }
    let level = [
      "tong dan", "hien co", "dan so", "so ho ngheo", "ho ngheo", "ho can ngheo", "luy ke",
      "den nay",
      "dang hoat dong", "so du", "du no", "ton kho", "tong so ho", "dang quan ly", "dang huong",
      "dan trau", "dan bo", "dan lon", "dan heo", "dan gia cam", "tong so dang vien", "hien dang",
      "dat chuan",
      "nong thon moi", "tieu chi", "so xa", "so thon", "the bhyt", "bao hiem y te", "bhyt",
      "huy dong von", "von huy dong", "tien gui", "no thue", "tong no",
    ]
    if unit.unitClass == "con" {
      // Heads of cattle are a herd, unless something was done to them.
      let done = [
        "xuat chuong", "xuat ban", "giet mo", "tiem", "chet", "tieu huy", "mac", "mua", "ban",
      ]
      return name.holds(anyOf: done) ? .flow : .stock
    }
    return name.holds(anyOf: level) ? .stock : .flow
  }
}
