import IndicatorModel
import ReportReading
import VietnameseText

/// Which sections tell what is to be done rather than what was done.
enum TaskSections {
  /// One flag a section; the outermost heading that says so decides for all below it.
  ///
  /// A numbered sentence is no heading: what stands behind its first figure says nothing of the
  /// section ("1. Xuất khẩu đạt 2.864 triệu USD, đạt 75% kế hoạch năm").
  static func flags(
    of document: SourceDocument, year: Int?, isNumber: (Int) -> Bool
  ) -> [Bool] {
    var open: [(path: String, task: Bool?)] = []
    let parts = partFlags(of: document, year: year)
    return document.sections.enumerated().map { index, section in
      open.removeAll { !section.isBelow($0.path) }
      var title = section.title.count < 60 ? section.title : section.title.prefix(12)
      if let figure = title.first(where: isNumber) { title = title.lowerBound..<figure }
      var task =
        open.last?.task ?? saysTasks(title, document.tokens, year: year) ?? parts[index]
      // "V. QUÝ IV" behind "IV. TỒN TẠI": what comes next.
      if task == nil, index > 0, namesOnlyTime(title, document.tokens) {
        task = tellsLimits(document.sections[index - 1].title, document.tokens) ? true : nil
      }
      if index <= 1, document.sections.count > 3 { task = task.map { _ in false } }
      open.append((section.path, task))
      return task ?? false
    }
  }

  /// One flag a section: whether its heading, or one above it, names targets ("CÁC CHỈ TIÊU …").
  static func planFlags(of document: SourceDocument) -> [Bool] {
    var open: [(path: String, named: Bool)] = []
    return document.sections.map { section in
      open.removeAll { !section.isBelow($0.path) }
      let title = section.title.prefix(40)
      let named =
        open.last?.named == true
        || title.contains {
          Vocabulary.targetHeadings.match(document.tokens, at: $0, limit: title.upperBound) != nil
        }
      open.append((section.path, named))
      return named
    }
  }

  /// For each section what the part it stands in says.
  ///
  /// An unnumbered heading behind which the numbering begins anew ("KẾ HOẠCH NĂM 2027" and a second
  /// section I) holds to the next of its kind.
  private static func partFlags(of document: SourceDocument, year: Int?) -> [Bool?] {
    var flags = [Bool?](repeating: nil, count: document.sections.count)
    var seen: Set<String> = []
    var part: Bool?
    var last = -1
    for (place, paragraph) in document.paragraphs.enumerated() where paragraph.section != last {
      last = paragraph.section
      let path = document.sections[last].path
      if !seen.insert(path).inserted, place > 0 {
        let above = document.paragraphs[place - 1]
        if above.isHeading, !above.isNumbered {
          part = saysTasks(above.body, document.tokens, year: year)
        }
      }
      flags[last] = part
    }
    return flags
  }

  private static func namesOnlyTime(_ title: Range<Int>, _ tokens: [Token]) -> Bool {
    (1...6).contains(title.count)
      && title.allSatisfy { index in
        tokens[index].kind != .word || times.contains(tokens[index].key)
      }
  }

  private static func tellsLimits(_ title: Range<Int>, _ tokens: [Token]) -> Bool {
    title.contains { limits.match(tokens, at: $0, limit: title.upperBound) != nil }
  }
  private static let times = WordSet([
    "quý", "tháng", "năm", "cuối", "tới", "i", "ii", "iii", "iv", "thời", "gian",
  ])
  private static let limits = PhraseSet(["tồn tại", "hạn chế", "khó khăn", "vướng mắc"])

  /// Whether some words name tasks, beside results or not.
  static func namesTasks(_ title: Range<Int>, _ tokens: [Token]) -> Bool {
    title.contains { Vocabulary.taskHeadings.match(tokens, at: $0, limit: title.upperBound) != nil }
  }

  private static let aheadHeadings = PhraseSet(["dự toán", "kế hoạch", "chỉ tiêu", "dự kiến"])

  /// What a heading says: tasks, results, or neither.
  static func saysTasks(_ title: Range<Int>, _ tokens: [Token], year: Int?) -> Bool? {
    func has(_ set: PhraseSet) -> Bool {
      title.contains { set.match(tokens, at: $0, limit: title.upperBound) != nil }
    }
    if has(Vocabulary.resultHeadings) { return false }
    if has(Vocabulary.taskHeadings) { return true }
    // "DỰ TOÁN NĂM 2025" in a report on 2024.
    guard has(aheadHeadings), let year else { return nil }
    let namesLater = title.contains { index in
      index > title.lowerBound && tokens[index - 1].key == WordKey.year
        && tokens[index].key == WordKey("\(year + 1)")
    }
    return namesLater ? true : nil
  }
}
