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
    drafts.indices.map { measure($0, namer) }
  }

  private func id(_ index: Int) -> String { "m\(firstID + index)" }

  private mutating func measure(_ index: Int, _ namer: MeasureNamer) -> Measure {
    let draft = drafts[index]
    let section = document.sections[document.paragraphs[draft.paragraph].section].path
    let span = scanner.span(draft.quantity.valueTokens)
    var measure = Measure(
      id: id(index), section: section, span: span,
      valueText: document.text(in: span.start..<span.end), kind: draft.kind)
    measure.indicator = draft.cell?.name ?? namer.name(of: index)
    measure.wording = scanner.text(draft.subject)
    measure.quote = quote(draft)
    measure.unit = draft.unit?.name
    measure.unitText = draft.quantity.unitTokens.map { scanner.text($0) }
    fillValue(&measure, draft)
    fillTarget(&measure, draft)
    measure.qualifier = draft.qualifier
    measure.achieved = draft.achieved
    measure.comparisons = draft.comparisons
    measure.asOf = draft.asOf
    measure.period = draft.period
    measure.stretch = draft.stretch
    measure.planBody = draft.planBody
    measure.place = place(index).map { scanner.text($0) }
    measure.parent = draft.parent.map(id)
    measure.parentRelation = draft.relation
    measure.planReference = draft.planOf.map(id)
    measure.trace = draft.trace
    note(draft, span)
    return measure
  }

  /// The place that a measure is said of: before its number, at the end of its words, as the row of a
  /// table, or as one of a list of places ("các xã Phú Lạc, Tân Hòa lần lượt 4,6 km, 3,1 km").
  private func place(_ index: Int) -> Range<Int>? {
    let draft = drafts[index]
    if draft.cell != nil { return draft.placeName }
    if let place = scanner.place(before: draft.quantity.tokens.lowerBound) { return place }
    // "ấp Trung Liêm có 18 hộ nuôi, 198 con": the money or the heads of what is there.
    if draft.relation == .attribute, let owner = draft.parent, owner < index,
      drafts[owner].sentence == draft.sentence, drafts[owner].cell == nil
    {
      return place(owner)
    }
    guard !draft.subject.isEmpty else { return nil }
    if let place = scanner.place(endingAt: draft.subject.upperBound) { return place }
    guard index > 0, drafts[index - 1].sentence == draft.sentence,
      drafts[index - 1].unit == draft.unit, draft.subject.count <= 5,
      draft.subject.allSatisfy({ scanner.tokens[$0].isCapitalized }),
      place(index - 1) != nil
    else { return nil }
    return draft.subject
  }

  private func fillValue(_ measure: inout Measure, _ draft: Draft) {
    if let range = draft.quantity.range {
      measure.range = MeasureRange(low: range.low, high: range.high)
    } else if draft.kind == .targetOnly {
      (measure.target, measure.targetKind) = (draft.quantity.value, .plan)
      measure.targetSpan = measure.span
    } else if draft.kind != .change {
      measure.value = draft.quantity.value
    } else if measure.unit == "%" || measure.unit == "lần" {
      (measure.unit, measure.unitText) = (nil, nil)
    }
  }

  /// The right side of a pair: a plan, or the whole.
  private func fillTarget(_ measure: inout Measure, _ draft: Draft) {
    guard let pair = draft.quantity.pair, draft.kind != .targetOnly else { return }
    measure.target = pair.value
    measure.targetSpan = scanner.span(pair.token..<(pair.token + 1))
    let named = draft.achieved.contains { $0.against != nil }
    let exceeded = draft.quantity.value.map { $0 > pair.value } ?? false
    let percent = draft.unit?.isPercent ?? false
    let planned = planSections[document.paragraphs[draft.paragraph].section]
    let said = draft.quantity.pairNamesPlan
    let cell = draft.cell.map { !$0.pairIsWhole } ?? draft.hasPlanBeside
    // "1.264/4.200 triệu đồng": sums and masses are held against plans.
    let measured = draft.unit.map { $0.isMoney || $0.unitClass == "g" } ?? false
    // "9 tháng 118/120 ha": months are held against the year's plan.
    let counted = draft.stretch == .yearToDate && draft.relation != .breakdown
    measure.targetKind =
      cell || counted || named || said || exceeded || percent || planned || measured
        || draft.kind == .estimate || isOfTask(draft)
      ? .plan : .total
  }

  /// "Thành lập mới 02/04 hợp tác xã", "Giao quân 110/110 thanh niên", "đàn gia cầm 385.000/400.000
  /// con": of work that has no whole but what was set, and of rates, the right side is the plan.
  private func isOfTask(_ draft: Draft) -> Bool {
    if draft.unit?.unitClass.contains("/") == true { return true }
    let own = draft.subject.isEmpty ? draft.post : draft.subject
    let words = max(own.lowerBound, own.upperBound - 14)..<own.upperBound
    let limit = scanner.tokens.count
    func holds(_ range: Range<Int>, _ set: PhraseSet) -> Bool {
      range.contains { set.match(scanner.tokens, at: $0, limit: limit) != nil }
    }
    if holds(words, Self.tasks) || holds(draft.post, Self.tasks) { return true }
    guard draft.unit?.unitClass == "con", let first = words.first else { return false }
    return Self.herds.match(scanner.tokens, at: first, limit: limit) != nil
  }
  private static let tasks = PhraseSet([
    "giao quân", "nhập ngũ", "tuyển quân", "việc làm", "xuất khẩu lao động", "thành lập mới",
    "đăng ký mới", "công nhận mới", "trồng mới", "trồng rừng", "kết nạp", "cấp mới", "cấp lần đầu",
    "tái canh", "xóa nhà", "phát triển mới", "đi làm việc ở nước ngoài",
  ])
  private static let herds = PhraseSet(["đàn", "tổng đàn"])

  /// The clause around the value, at most 160 scalars.
  private func quote(_ draft: Draft) -> String {
    let span = scanner.span(draft.quantity.tokens)
    let start = draft.subject.isEmpty ? span.start : document.tokens[draft.subject.lowerBound].start
    let from = max(min(start, span.start), span.end - 160)
    return document.text(
      in:
        from..<max(
          span.end, min(from + 160, draft.post.isEmpty ? span.end : scanner.span(draft.post).end)))
  }

  private mutating func note(_ draft: Draft, _ span: SourceSpan) {
    if draft.quantity.impliesMoney {
      diagnostics.append(
        ReportDiagnostic(
          severity: .warning, code: "impliedUnit", span: span,
          message: "thiếu chữ “đồng” sau số; hiểu là \(draft.unit?.name ?? "đồng")"))
    }
    if draft.quantity.evidence == .foreign {
      diagnostics.append(
        ReportDiagnostic(
          severity: .note, code: "foreignDecimalMark", span: span,
          message:
            "dấu phân cách trong số lệch chuẩn; đọc là \(draft.quantity.value.map { $0.vietnameseText() } ?? "một khoảng")"
        ))
    }
  }
}
