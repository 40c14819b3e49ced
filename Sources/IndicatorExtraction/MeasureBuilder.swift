import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

typealias CalendarDateOfReport = CalendarDate

/// Turns resolved drafts into measures.
struct MeasureBuilder {
  let document: SourceDocument
  let scanner: DocumentScanner
  let drafts: [Draft]
  let firstID: Int
  /// Which sections tell of targets and what was reached of them.
  private let planSections: [Bool]
  /// The place of each draft so far: a list of places is told by its first one.
  private var places: [Range<Int>?] = []
  private(set) var diagnostics: [ReportDiagnostic] = []

  init(
    document: SourceDocument, scanner: DocumentScanner, drafts: [Draft], firstID: Int
  ) {
    self.document = document
    self.scanner = scanner
    self.drafts = drafts
    self.firstID = firstID
    planSections = TaskSections.planFlags(of: document)
  }

  /// The measures in order of place, without codes.
  mutating func measures(_ namer: MeasureNamer) -> [Measure] {
    var measures: [Measure] = []
    measures.reserveCapacity(drafts.count)
    // Made in its place: a measure that is handed on has its texts counted once more.
    for index in drafts.indices {
      places.append(place(index))
      measures.append(placed(index))
      complete(&measures[index], index, namer)
      note(index, measures[index].span)
    }
    return measures
  }

  private func id(_ index: Int) -> String { "m" + String(firstID + index) }

  /// A measure of which only the place and the value's text are known.
  private func placed(_ index: Int) -> Measure {
    let section = document.sections[document.paragraphs[drafts[index].paragraph].section].path
    let span = scanner.span(drafts[index].quantity.valueTokens)
    return Measure(
      id: id(index), section: section, span: span,
      valueText: document.text(in: span.start..<span.end), kind: drafts[index].kind)
  }

  /// Fills in the name and what the draft knows.
  private func complete(_ measure: inout Measure, _ index: Int, _ namer: MeasureNamer) {
    measure.indicator = drafts[index].cell?.name ?? namer.name(of: index)
    measure.wording = scanner.text(drafts[index].subject)
    measure.quote = quote(index)
    measure.unit = drafts[index].unit?.name
    measure.unitText = drafts[index].quantity.unitTokens.map { scanner.text($0) }
    fillValue(&measure, index)
    fillTarget(&measure, index)
    measure.qualifier = drafts[index].qualifier
    measure.achieved = drafts[index].achieved
    measure.comparisons = drafts[index].comparisons
    measure.asOf = drafts[index].asOf
    measure.period = drafts[index].period
    measure.stretch = drafts[index].stretch
    measure.planBody = drafts[index].planBody
    measure.place = places[index].map { scanner.text($0) }
    measure.parent = drafts[index].parent.map(id)
    measure.parentRelation = drafts[index].relation
    measure.planReference = drafts[index].planOf.map(id)
    if scanner.isTraced { measure.trace = drafts[index].trace }
  }

  /// The place that a measure is said of: before its number, at the end of its words, as the row of a
  /// table, or as one of a list of places ("các xã Phú Lạc, Tân Hòa lần lượt 4,6 km, 3,1 km").
  private func place(_ index: Int) -> Range<Int>? {
    if drafts[index].cell != nil { return drafts[index].placeName }
    let number = drafts[index].quantity.tokens.lowerBound
    if let place = scanner.place(before: number) ?? scanner.knownPlaces.place(before: number) {
      return place
    }
    // "ấp Trung Liêm có 18 hộ nuôi, 198 con": the money or the heads of what is there.
    if drafts[index].relation == .attribute, let owner = drafts[index].parent, owner < index,
      drafts[owner].sentence == drafts[index].sentence, drafts[owner].cell == nil
    {
      return places[owner]
    }
    guard !drafts[index].subject.isEmpty else { return nil }
    if let place = scanner.place(endingAt: drafts[index].subject.upperBound) { return place }
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      drafts[index - 1].unit == drafts[index].unit, drafts[index].subject.count <= 5,
      drafts[index].subject.allSatisfy({ scanner.tokens[$0].isCapitalized }),
      places[index - 1] != nil
    else { return nil }
    return drafts[index].subject
  }

  private func fillValue(_ measure: inout Measure, _ index: Int) {
    if let range = drafts[index].quantity.range {
      measure.range = MeasureRange(low: range.low, high: range.high)
    } else if drafts[index].kind == .targetOnly {
      (measure.target, measure.targetKind) = (drafts[index].quantity.value, .plan)
      measure.targetSpan = measure.span
    } else if drafts[index].kind != .change {
      measure.value = drafts[index].quantity.value
    } else if measure.unit == "%" || measure.unit == "lần" {
      (measure.unit, measure.unitText) = (nil, nil)
    }
  }

  /// The right side of a pair: a plan, or the whole.
  private func fillTarget(_ measure: inout Measure, _ index: Int) {
    guard let pair = drafts[index].quantity.pair, drafts[index].kind != .targetOnly else { return }
    measure.target = pair.value
    measure.targetSpan = scanner.span(pair.token..<(pair.token + 1))
    let named = drafts[index].achieved.contains { $0.against != nil }
    let exceeded = drafts[index].quantity.value.map { $0 > pair.value } ?? false
    let percent = drafts[index].unit?.isPercent ?? false
    let planned = planSections[document.paragraphs[drafts[index].paragraph].section]
    let said = drafts[index].quantity.pairNamesPlan
    let cell = drafts[index].cell.map { !$0.pairIsWhole } ?? drafts[index].hasPlanBeside
    // "1.264/4.200 triệu đồng": sums and masses are held against plans.
    let measured = drafts[index].unit.map { $0.isMoney || $0.unitClass == "g" } ?? false
    // "9 tháng 118/120 ha": months are held against the year's plan.
    let counted = drafts[index].stretch == .yearToDate && drafts[index].relation != .breakdown
    measure.targetKind =
      cell || counted || named || said || exceeded || percent || planned || measured
        || drafts[index].kind == .estimate || isOfTask(index)
      ? .plan : .total
  }

  /// "Thành lập mới 02/04 hợp tác xã", "Giao quân 110/110 thanh niên", "đàn gia cầm 385.000/400.000
  /// con": of work that has no whole but what was set, and of rates, the right side is the plan.
  private func isOfTask(_ index: Int) -> Bool {
    if drafts[index].unit?.unitClass.contains("/") == true { return true }
    let own = drafts[index].subject.isEmpty ? drafts[index].post : drafts[index].subject
    let words = max(own.lowerBound, own.upperBound - 14)..<own.upperBound
    let limit = scanner.tokens.count
    func holds(_ range: Range<Int>, _ set: PhraseSet) -> Bool {
      range.contains { set.match(scanner.tokens, at: $0, limit: limit) != nil }
    }
    if holds(words, Self.tasks) || holds(drafts[index].post, Self.tasks) { return true }
    guard drafts[index].unit?.unitClass == "con", let first = words.first else { return false }
    return Self.herds.match(scanner.tokens, at: first, limit: limit) != nil
  }
  private static let tasks = PhraseSet([
    "giao quân", "nhập ngũ", "tuyển quân", "việc làm", "xuất khẩu lao động", "thành lập mới",
    "đăng ký mới", "công nhận mới", "trồng mới", "trồng rừng", "kết nạp", "cấp mới", "cấp lần đầu",
    "tái canh", "xóa nhà", "phát triển mới", "đi làm việc ở nước ngoài",
  ])
  private static let herds = PhraseSet(["đàn", "tổng đàn"])

  /// The clause around the value, at most 160 scalars.
  private func quote(_ index: Int) -> String {
    let span = scanner.span(drafts[index].quantity.tokens)
    let start =
      drafts[index].subject.isEmpty
      ? span.start : document.tokens[drafts[index].subject.lowerBound].start
    let from = max(min(start, span.start), span.end - 160)
    return document.text(
      in:
        from..<max(
          span.end,
          min(
            from + 160, drafts[index].post.isEmpty ? span.end : scanner.span(drafts[index].post).end
          )))
  }

  private mutating func note(_ index: Int, _ span: SourceSpan) {
    if drafts[index].quantity.impliesMoney {
      diagnostics.append(
        ReportDiagnostic(
          severity: .warning, code: "impliedUnit", span: span,
          message: "thiếu chữ “đồng” sau số; hiểu là \(drafts[index].unit?.name ?? "đồng")"))
    }
    if drafts[index].quantity.evidence == .foreign {
      diagnostics.append(
        ReportDiagnostic(
          severity: .note, code: "foreignDecimalMark", span: span,
          message:
            "dấu phân cách trong số lệch chuẩn; đọc là \(drafts[index].quantity.value.map { $0.vietnameseText() } ?? "một khoảng")"
        ))
    }
  }
}
