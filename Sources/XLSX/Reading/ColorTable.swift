import XMLStream

/// Turns the four ways to write a colour into `RRGGBB`.
///
/// - Note: Source: ECMA-376-1 §18.8.3 (bgColor), §18.8.27 (indexedColors), §20.1.6.2 (clrScheme).
struct ColorTable {
  /// The theme's colours in the order of the `theme` attribute.
  private var theme: [String] = []
  /// The file's own palette.
  private var palette: [String] = []

  /// The table of a workbook without styles.
  static let standard = ColorTable()

  private init() {}

  /// A table for a workbook.
  ///
  /// - Parameters:
  ///   - theme: the root of the theme part.
  ///   - styles: the root of the styles part.
  init(theme: XMLNode?, styles: XMLNode) {
    let scheme = theme?.child("themeElements")?.child("clrScheme")
    let colors = (scheme?.children ?? []).map { node -> String in
      let color = node.children.first
      return color?.attribute("lastClr") ?? color?.attribute("val") ?? "000000"
    }
    // The file lists dark before light; the attribute counts light first.
    let order = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11]
    self.theme = colors.count >= 12 ? order.map { colors[$0].uppercased() } : []
    palette = (styles.child("colors")?.child("indexedColors")?.children("rgbColor") ?? []).map {
      Self.sixDigits($0.attribute("rgb") ?? "")
    }
  }

  /// The colour of a `color`, `fgColor` or `bgColor` element; `nil` for automatic.
  func color(_ node: XMLNode?) -> String? {
    guard let node else { return nil }
    var color: String?
    if let rgb = node.attribute("rgb") {
      color = Self.sixDigits(rgb)
    } else if let index = node.attribute("theme").flatMap({ Int($0) }) {
      color = theme.indices.contains(index) ? theme[index] : nil
    } else if let index = node.attribute("indexed").flatMap({ Int($0) }) {
      color = indexed(index)
    }
    guard let tint = node.attribute("tint").flatMap({ Double($0) }), tint != 0 else { return color }
    return color.map { Self.tinted($0, by: tint) }
  }

  private func indexed(_ index: Int) -> String? {
    if palette.indices.contains(index) { return palette[index] }
    return Self.standardPalette.indices.contains(index) ? Self.standardPalette[index] : nil
  }

  private static func sixDigits(_ text: String) -> String { String(text.suffix(6)).uppercased() }

  /// Lightens (tint > 0) or darkens towards white or black, channel by channel.
  private static func tinted(_ color: String, by tint: Double) -> String {
    guard let value = UInt32(color, radix: 16) else { return color }
    var result = ""
    for shift in [16, 8, 0] {
      let channel = Double((value >> UInt32(shift)) & 0xFF)
      let change =
        tint < 0 ? channel * (1 + max(tint, -1)) : channel + (255 - channel) * min(tint, 1)
      let digits = String(Int(change.rounded()), radix: 16, uppercase: true)
      result += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return result
  }

  /// The palette of 64 colours; 0...7 repeat as 8...15.
  private static let standardPalette: [String] = {
    let basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
    let rest = """
      800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 \
      FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF \
      CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 \
      969696 003366 339966 003300 333300 993300 993366 333399 333333
      """
    return "\(basic) \(basic) \(rest)".split(separator: " ").map(String.init)
  }()
}
