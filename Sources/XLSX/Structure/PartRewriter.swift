import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Rewrites one part for a change of structure in a single pass: what refers to the changed sheet
/// follows it, every other byte stays.
///
///     open(element) ── rules of the part's role ──> replaced attributes, or the element goes
///     text of formulas and places ──> replaced text
///     sheetData ── PartRewriter+Rows ──> rows streamed to the output
///     close(element) ──> counts, containers that became empty
struct PartRewriter {
  /// What a part is to the change.
  enum Role: Hashable {
    case workbook, sheet, drawing, chart, table, comments, pivotTable, pivotCache, control, other
  }

  /// An element that is open.
  struct Frame {
    var site: ElementSite
    /// The count of splices when it began.
    var mark: Int
    /// Children that stay and children that went.
    var kept = 0
    var dropped = 0
    /// Elements added inside it.
    var added = 0
    /// Whether it cannot stand without a child that went.
    var isGone = false
    /// Where its formulas stand.
    var place: FormulaShift.Place
    /// What its text is.
    var content: Content?
    /// Its text so far, and where.
    var text = ""
    var textRange: Range<Int>?
    /// Whether caches inside it show cells that are no more.
    var dropsCaches = false
    /// The cells it stood for before (an autofilter's columns count from there).
    var oldRange: RangeReference?
    /// Copies of it, for rows that are repeated.
    var copies: [RangeReference] = []
    /// Where its rows stand, for an anchor on rows that are repeated.
    var anchor: [Number]?
    /// What its copies are made from, for a sparkline in rows that are repeated.
    var sparkline: SparklineCopies?
  }

  /// Where a number stands and what it is.
  struct Number {
    var range: Range<Int>
    var value: Int
  }

  /// What the text of an element is.
  enum Content { case formula, list }

  let change: StructureChange
  let shift: FormulaShift
  let role: Role
  /// Whether the part belongs to the sheet that changes.
  let isOnSheet: Bool
  /// The sheet the part belongs to, for warnings.
  let sheetName: String
  let part: String
  let limits: Limits
  var scanner: XMLScanner
  var frames: [Frame] = []
  /// Replacements behind `cursor`.
  var splices: [(range: Range<Int>, bytes: [UInt8])] = []
  /// The part as far as it is rewritten.
  var output: [UInt8] = []
  /// How far the bytes of the part are in the output.
  var cursor = 0
  /// Whether anything differs.
  var isChanged = false
  var warnings: [String] = []

  /// Whether groups of shared formulas stay so where they can.
  var keepsShared = true
  var sharedFormulas: [Int: SharedGroup] = [:]
  var blockRows: [(range: Range<Int>, row: Int)] = []
  var hasCopied = false
  /// Where the row numbers of a row's references stand.
  var plainReferences: [Range<Int>] = []
  /// Rows that the row being written stands below its original.
  var copyOffset = 0
  /// Whether copies of rows that can be counted are left out, and which were.
  var leavesCopies = false
  var leftOut: CountedCopies?
  /// The largest number of a shape, copies included; `nil` until a shape is copied.
  var lastShapeID: Int?

  /// A group of shared formulas.
  struct SharedGroup {
    var text: String
    var cell: CellReference
    /// The range that stays shared; `nil` when each cell gets its own formula.
    var range: RangeReference?
  }

  var map: ShiftMap { change.map }
  var bytes: [UInt8] { scanner.bytes }

  init(
    _ bytes: [UInt8], _ change: StructureChange, _ shift: FormulaShift, role: Role,
    isOnSheet: Bool, sheetName: String, part: String, limits: Limits
  ) {
    self.change = change
    self.shift = shift
    self.role = role
    self.isOnSheet = isOnSheet
    self.sheetName = sheetName
    self.part = part
    self.limits = limits
    scanner = XMLScanner(bytes, limits: limits)
  }

  /// The part rewritten; `nil` when nothing of it changes.
  ///
  /// - Throws: `.malformedPart`, `.limitExceeded`, `.refusedEdit`.
  mutating func run() throws(SpreadsheetError) -> [UInt8]? {
    while let token = try next() {
      switch token.kind {
      case .startTag, .emptyTag: try open(token)
      case .endTag: close(token)
      case .text, .characterData: note(token)
      case .other: break
      }
    }
    flush(to: bytes.count)
    return isChanged ? output : nil
  }

  // MARK: Elements

  private mutating func open(_ token: XMLToken) throws(SpreadsheetError) {
    let site = ElementSite(token, scanner)
    if role == .sheet, token.depth == 1, site.local == "sheetData" {
      try rewriteRows(token)
      return
    }
    var place = FormulaShift.Place(isOnSheet: isOnSheet)
    if let last = frames.last { place = last.place }
    var frame = Frame(site: site, mark: splices.count, place: place)
    if try rewrite(&frame, token) {
      if let last = frames.indices.last { frames[last].kept += 1 }
      if token.kind == .startTag { frames.append(frame) } else { finish(frame) }
    } else {
      splices.removeSubrange(frame.mark...)
      let end = try skip(token)
      remove(token.range.lowerBound..<end)
      if let last = frames.indices.last { frames[last].dropped += 1 }
    }
  }

  /// Whether an element stays; its attributes are rewritten.
  private mutating func rewrite(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    switch role {
    case .workbook:
      rewriteWorkbook(&frame)
      return true
    case .sheet: return try rewriteSheetElement(&frame, token)
    case .drawing:
      try rewriteDrawing(&frame, token)
      return true
    case .chart: return rewriteChart(&frame)
    case .table: return try rewriteTable(&frame)
    case .comments: return rewriteComment(&frame)
    case .pivotTable:
      try rewritePivotTable(frame)
      return true
    case .pivotCache:
      rewritePivotCache(frame)
      return true
    case .control:
      rewriteControl(frame)
      return true
    case .other: return rewriteOther(&frame)
    }
  }

  private mutating func close(_ token: XMLToken) {
    guard var frame = frames.popLast() else { return }
    frame.site.contentEnd = token.range.lowerBound
    frame.site.end = token.range.upperBound
    finish(frame)
  }

  private mutating func finish(_ frame: Frame) {
    if let content = frame.content, let range = frame.textRange {
      rewriteText(frame.text, range, content, frame)
    }
    addCopies(of: frame)
    guard frame.dropped > 0 || frame.added > 0 else { return }
    let isEmptied = frame.kept + frame.added == 0 && Self.emptyable.contains(frame.site.local)
    if isEmptied || frame.isGone {
      splices.removeSubrange(frame.mark...)
      remove(frame.site.range)
      if let last = frames.indices.last {
        frames[last].kept -= 1
        frames[last].dropped += 1
        if frame.site.local == "sparklines" { frames[last].isGone = true }
      }
      return
    }
    for name in ["count", "manualBreakCount"] where Self.counted.contains(frame.site.local) {
      guard let count = frame.site.attribute(name).flatMap({ Int($0.value) }) else { continue }
      set(name, String(max(0, count - frame.dropped + frame.added)), of: frame.site)
    }
  }

  /// Elements that may not stand empty.
  private static let emptyable: Set<String> = [
    "mergeCells", "dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors",
    "cellWatches", "rowBreaks", "colBreaks", "conditionalFormattings", "sparklines",
    "sparklineGroup", "sparklineGroups", "smartTags", "ext", "extLst", "definedNames",
    "cols", "scenario", "scenarios",
  ]
  /// Elements whose attribute `count` counts their children.
  private static let counted: Set<String> = [
    "mergeCells", "dataValidations", "rowBreaks", "colBreaks", "scenario",
  ]

  // MARK: Text

  private mutating func note(_ token: XMLToken) {
    guard let last = frames.indices.last, frames[last].content != nil else { return }
    frames[last].text += scanner.text(of: token)
    let start = frames[last].textRange?.lowerBound ?? token.range.lowerBound
    frames[last].textRange = start..<token.range.upperBound
  }

  private mutating func rewriteText(
    _ text: String, _ range: Range<Int>, _ content: Content, _ frame: Frame
  ) {
    switch content {
    case .formula:
      let outcome = shift.rewrite(text, .excel, at: frame.place)
      remark(outcome, at: frame.site.attribute("name")?.value ?? frame.site.local)
      if outcome.isResized, let last = frames.indices.last { frames[last].dropsCaches = true }
      if outcome.isChanged { replace(range, outcome.text) }
      if role == .workbook { noteName(frame, outcome) }
    case .list:
      if let moved = moved(list: text), moved != text { replace(range, moved) }
    }
  }

  /// Says what a person should know of a formula.
  mutating func remark(_ outcome: FormulaShift.Outcome, at place: String) {
    let text: String
    if let remark = outcome.remark {
      text = remark.rawValue
    } else if outcome.losesReference {
      text = "refers to deleted cells: #REF!"
    } else {
      return
    }
    warn(
      role == .workbook
        ? "\(place): the name \(text)" : "'\(sheetName)'!\(place): the formula \(text)")
  }

  /// Adds a warning, each once and no endless list.
  mutating func warn(_ text: String) {
    guard warnings.count < 200, !warnings.contains(text) else { return }
    warnings.append(text)
  }
}
