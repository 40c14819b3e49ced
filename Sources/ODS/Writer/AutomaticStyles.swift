internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// The automatic styles of `content.xml`: made as cells, rows, columns and tables ask for them, each
/// once.
struct AutomaticStyles {
  /// The formats that cells refer to.
  let formats: [CellFormat]
  /// The data style of each format.
  let dataStyles: [DataStyle]
  /// The locale of styles that name none.
  let locale: NumberLocale
  /// What was written so far, data styles before the styles that use them.
  private(set) var output = ByteWriter()

  /// Hands out the names.
  private(set) var names: StyleNames
  private let parent: String?
  private let declaresFonts: Bool
  private let language: String
  private let country: String
  private var cellNames: [Int: String]
  private var dateNames: [Int: String] = [:]
  private var dataNames: [DataStyle: String]
  private var columnNames: [Double: String] = [:]
  private var frameName: String?
  private var rowNames: [RowKey: String] = [:]

  /// - Parameters:
  ///   - formats: the workbook's.
  ///   - language: BCP 47 tag of the document, `vi-VN`.
  ///   - common: names of styles in `styles.xml`: of the format 0 and of a data style.
  ///   - parent: the common cell style that the others stand under; `nil` for none.
  ///   - declaresFonts: whether the part declares the fonts of the formats.
  ///   - names: hands out the names.
  init(
    formats: [CellFormat], language tag: String,
    common: (cell: String, data: DataStyle, String)? = nil, parent: String? = "Default",
    declaresFonts: Bool = true, names: StyleNames
  ) {
    self.formats = formats
    self.parent = parent
    self.declaresFonts = declaresFonts
    self.names = names
    (language, country) = AutomaticStyles.locale(of: tag)
    let (language, country) = (language, country)
    dataStyles = formats.map {
      FormatCodeParser.dataStyle(
        for: $0.numberFormat.code, language: language, country: country)
    }
    locale = NumberLocale(language: language, country: country)
    cellNames = common.map { [0: $0.cell] } ?? [:]
    dataNames = common.map { [$0.data: $0.2] } ?? [:]
  }

  /// Language and country of a BCP 47 tag.
  static func locale(of tag: String) -> (language: String, country: String) {
    let parts = tag.split { $0 == "-" || $0 == "_" }
    return (
      parts.first.map(String.init) ?? "vi", parts.count > 1 ? String(parts[parts.count - 1]) : ""
    )
  }

  /// The style of a cell.
  ///
  /// - Parameter index: zero-based into `formats`.
  mutating func cellStyle(_ index: Int) -> String {
    if let name = cellNames[index] { return name }
    let name = write(formats[index], dataStyle: dataStyles[index])
    cellNames[index] = name
    return name
  }

  /// The style of a cell that holds a day, and the data style it shows it with: the format's own
  /// when that shows days.
  mutating func dateCellStyle(_ index: Int) -> (name: String, style: DataStyle) {
    if dataStyles[index].isDateOrTime { return (cellStyle(index), dataStyles[index]) }
    let style = FormatCodeParser.dataStyle(
      for: NumberFormat.date.code, language: language, country: country)
    if let name = dateNames[index] { return (name, style) }
    let name = write(formats[index], dataStyle: style)
    dateNames[index] = name
    return (name, style)
  }

  private mutating func write(_ format: CellFormat, dataStyle: DataStyle) -> String {
    let data = dataStyleName(dataStyle)
    let name = names.next("ce")
    format.write(
      name: name, parent: parent, dataStyle: data, declaresFonts: declaresFonts, to: &output)
    return name
  }

  private mutating func dataStyleName(_ style: DataStyle) -> String {
    if let name = dataNames[style] { return name }
    let name = names.next("N")
    dataNames[style] = name
    style.write(name: name, to: &output)
    return name
  }

  /// The style of columns of a width in inches.
  mutating func columnStyle(width: Double) -> String {
    if let name = columnNames[width] { return name }
    let name = names.next("co")
    columnNames[width] = name
    start(name, family: "table-column")
    output.append("<style:table-column-properties fo:break-before=\"auto\"")
    output.append(attribute: "style:column-width", ODFLength.inches(width))
    output.append("/></style:style>")
    return name
  }

  private struct RowKey: Hashable {
    var height: Double
    var isFitted: Bool
  }

  /// The style of rows of a height.
  ///
  /// - Parameters:
  ///   - height: points.
  ///   - isFitted: whether programs may fit the height to the text.
  mutating func rowStyle(height: Double, isFitted: Bool) -> String {
    let key = RowKey(height: height, isFitted: isFitted)
    if let name = rowNames[key] { return name }
    let name = names.next("ro")
    rowNames[key] = name
    start(name, family: "table-row")
    output.append("<style:table-row-properties")
    output.append(attribute: "style:row-height", ODFLength.points(height))
    output.append(" fo:break-before=\"auto\"")
    output.append(attribute: "style:use-optimal-row-height", isFitted ? "true" : "false")
    output.append("/></style:style>")
    return name
  }

  /// The style of a table.
  ///
  /// - Parameter masterPage: its page style; `nil` for the document's own.
  mutating func tableStyle(isShown: Bool, masterPage: String?) -> String {
    let name = names.next("ta")
    output.append("<style:style")
    output.append(attribute: "style:name", name)
    output.append(attribute: "style:family", "table")
    if let masterPage { output.append(attribute: "style:master-page-name", masterPage) }
    output.append("><style:table-properties")
    output.append(attribute: "table:display", isShown ? "true" : "false")
    output.append(" style:writing-mode=\"lr-tb\"/></style:style>")
    return name
  }

  /// The style of the frames of charts: no line, no fill of their own.
  mutating func frameStyle() -> String {
    if let frameName { return frameName }
    let name = names.next("gr")
    frameName = name
    start(name, family: "graphic")
    output.append(
      "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\"/></style:style>")
    return name
  }

  private mutating func start(_ name: String, family: String) {
    output.append("<style:style")
    output.append(attribute: "style:name", name)
    output.append(attribute: "style:family", family)
    output.append(">")
  }
}
