internal import IndicatorModel
internal import VietnameseText

/// What the figures of a row are that the catalogue does not know, told by its words and unit.
enum RowKind {
  static func kind(of row: FormRow, unit: UnitOfMeasure) -> Indicator.Kind {
    let name = FoldedText(row.name)
    if unit.isPercent {
      return name.holds(anyOf: ["toc do", "tang truong"]) ? .growth : .ratio
    }
    if unit.unitClass.contains("/") || name.holds("binh quan") { return .ratio }
    let level = [
      "tong dan", "hien co", "dan so", "so ho ngheo", "ho ngheo", "ho can ngheo", "luy ke", "den nay",
      "dang hoat dong", "so du", "du no", "ton kho", "tong so ho", "dang quan ly", "dang huong",
      "dan trau", "dan bo", "dan lon", "dan heo", "dan gia cam", "tong so dang vien", "hien dang",
    ]
    return name.holds(anyOf: level) ? .stock : .flow
  }
}
