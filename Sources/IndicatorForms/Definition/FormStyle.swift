internal import SpreadsheetModel

/// The looks of the shipped forms (`TEMPLATES.md` 0): Times New Roman, thin borders, pale fills.
enum FormStyle {
  /// Cells a person fills in.
  static let inputFill = "FFF2CC"
  /// Cells that take no figure.
  static let barredFill = "D9D9D9"
  /// Cells filled from an earlier period, to be checked.
  static let prefilledFill = "DDEBF7"
  /// Cells with a figure that was computed from stated ones.
  static let derivedFill = "FCE4D6"
  /// Cells with a target that is proposed.
  static let proposedFill = "E2EFDA"
  /// Cells with a figure that a person wrote when checking.
  static let decidedFill = "E4DFEC"
  /// The letters of proposed figures: blue, 9 to 1 against white.
  static let proposalColor = "1F3864"
  /// The height of a line of 12 point text, points.
  static let pointsPerLine = 16.0
  /// The first row of data, zero-based.
  static let firstDataRow = 12

  /// Running text.
  static func text(
    size: Double, bold: Bool = false, italic: Bool = false,
    across: Alignment.Horizontal = .center, wraps: Bool = true
  ) -> CellFormat {
    var format = CellFormat()
    format.font.size = size
    format.font.isBold = bold
    format.font.isItalic = italic
    format.alignment.horizontal = across
    format.alignment.wraps = wraps
    return format
  }

  /// A column header.
  static var header: CellFormat {
    var format = text(size: 12, bold: true)
    format.borders = Borders(all: .thin)
    return format
  }

  /// A column header that a person types.
  static var typedHeader: CellFormat {
    var format = header
    format.isLocked = false
    format.fill = inputFill
    return format
  }

  /// A cell of the row that numbers the columns.
  static var columnNumber: CellFormat {
    var format = text(size: 10, italic: true)
    format.borders = Borders(all: .thin)
    return format
  }

  /// A cell of the body.
  static func body(level: String, across: Alignment.Horizontal, indents: Bool) -> CellFormat {
    var format = text(
      size: 12, bold: level == "A" || level == "I", italic: level == "-" || level == "+",
      across: across)
    format.borders = Borders(all: .thin)
    if indents { format.alignment.indent = level == "-" ? 1 : level == "+" ? 2 : 0 }
    return format
  }

  /// A figure of the body: upright whatever the row's level.
  static func figure(level: String, decimals: Int, isInput: Bool) -> CellFormat {
    var format = body(
      level: level == "A" || level == "I" ? level : "1", across: .right, indents: false)
    format.alignment.wraps = false
    format.numberFormat = .decimals(decimals)
    format.isLocked = !isInput
    format.fill = isInput ? inputFill : nil
    return format
  }

  /// A place barred to figures.
  static func barred(level: String) -> CellFormat {
    var format = figure(level: level, decimals: 0, isInput: false)
    format.fill = barredFill
    return format
  }

  /// A percentage: times 100, two decimals, never a percent format.
  static func ratio(level: String) -> CellFormat {
    var format = figure(level: level, decimals: 2, isInput: false)
    format.numberFormat = NumberFormat("0.00")
    return format
  }

  /// A figure that a formula proposes: it must not be taken for one that was reported.
  static func proposal(level: String, decimals: Int) -> CellFormat {
    var format = figure(level: level, decimals: decimals, isInput: false)
    format.font.isItalic = true
    format.font.color = proposalColor
    return format
  }

  /// A text a person may type.
  static func remark(across: Alignment.Horizontal = .left) -> CellFormat {
    var format = body(level: "1", across: across, indents: false)
    format.numberFormat = .text
    format.isLocked = false
    format.fill = inputFill
    return format
  }

  /// The height of a row, points: 16 a line of the wrapped text at the column's width.
  static func rowHeight(
    of text: String, width: Double, pointsPerLine: Double = FormStyle.pointsPerLine
  ) -> Double {
    // Capitals are a third wider than the letters that widths are counted in.
    let perCharacter = text == text.uppercased() ? 0.8 : 1.05
    return pointsPerLine * Double(lineCount(of: text, width: width * perCharacter))
  }

  /// How many lines a text takes when it breaks between words.
  static func lineCount(of text: String, width: Double) -> Int {
    var lines = 1
    var used = 0.0
    for word in text.split(separator: " ") {
      let length = Double(word.count)
      if used > 0, used + 1 + length > width {
        lines += 1
        used = length
      } else {
        used += (used > 0 ? 1 : 0) + length
      }
    }
    return lines
  }
}
