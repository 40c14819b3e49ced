/// Translates a number format code of Excel into a data style.
///
/// Sections become conditions as LibreOffice does it: the last section is the style itself, the
/// ones before it are styles with a condition.
///
/// - Note: Source: ECMA-376-1 §18.8.31 (numFmts); ODF 1.3 part 3 §16.3 (style:map).
struct FormatCodeParser {
  private let language: String
  private let country: String

  /// Translates a code.
  ///
  /// - Parameters:
  ///   - code: any text; what no section can hold becomes literal text.
  ///   - language: for styles whose code names no locale.
  ///   - country: likewise.
  static func dataStyle(for code: String, language: String, country: String) -> DataStyle {
    FormatCodeParser(language: language, country: country).style(for: code)
  }

  private func style(for code: String) -> DataStyle {
    var sections = FormatCodeParser.sections(of: code).map(section(_:))
    guard let first = sections.first, sections.count > 1 else {
      return sections.first?.style ?? .general(language: language, country: country)
    }
    if sections.count == 2, sections[1].style.kind == .text, first.style.kind != .text {
      sections = [first, first, first, sections[1]]
    }
    var base = sections.removeLast()
    let hasText = sections.count == 3 || base.style.kind == .text
    let defaults: [(DataStyle.Condition.Comparison, Double)] =
      sections.count == 1 && !hasText
      ? [(.greaterOrEqual, 0)] : [(.greater, 0), (.less, 0), (.equal, 0)]
    if hasText, base.style.parts.isEmpty { base.style.kind = .text }
    for (section, standard) in zip(sections, defaults) {
      base.style.conditions.append(
        DataStyle.Condition(
          comparison: section.condition?.0 ?? standard.0, bound: section.condition?.1 ?? standard.1,
          style: section.style))
    }
    return base.style
  }

  /// Cuts a code at the semicolons outside quotes and brackets; at most four sections.
  private static func sections(of code: String) -> [[Character]] {
    var sections: [[Character]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if character == "\"" {
        isQuoted = true
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == ";", sections.count < 4 {
        sections.append([])
        continue
      }
      sections[sections.count - 1].append(character)
    }
    return sections
  }

  private func section(_ characters: [Character]) -> FormatSection {
    var section = FormatSection(language: language, country: country)
    section.parse(characters)
    return section
  }
}
