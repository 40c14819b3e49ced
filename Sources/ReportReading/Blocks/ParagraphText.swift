internal import VietnameseText

/// The text of paragraphs as it is laid down.
enum ParagraphText {
  /// Without soft hyphens and signs of no width, no-break spaces as spaces, letters composed, no
  /// white space at the ends.
  static func cleaned(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    for scalar in scalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: continue
      case 0xA0, 0x202F, 0x2000...0x200A, 0x3000: result.append(" ")
      case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x2011: result.append("-")
      case 0x00...0x08, 0x0E...0x1F, 0x7F: continue
      default: result.append(scalar)
      }
    }
    return VietnameseText.composed(trimmed(result))
  }

  /// Without white space at the ends.
  static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return Array(scalars[first...last])
  }
}

extension ParagraphText {
  /// A paragraph of a format that does not tell fonts, old encodings undone where the text itself
  /// shows them.
  static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    EncodingFinder.repaired(scalars) ?? scalars
  }
}
