import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

/// The state of one application of edits: the package being changed and what its shared parts
/// will need in the end.
struct EditSession {
  let workbook: WorkbookPart
  /// The package with the parts put so far.
  var output: EditedPackage
  /// New shared strings; `nil` until a text needs one.
  var strings: SharedStringsEditor?
  /// Formats of marked cells; `nil` until a cell is marked.
  var styleMarks: StyleMarks?
  /// Relationships to add, by the part that has them.
  var newRelationships: [PartName: [(id: String, kind: String, target: PartName)]] = [:]
  /// Content types to add for new parts, in order.
  var newTypes: [(part: PartName, type: String)] = []
  /// Extensions that need a default type.
  var newDefaults: [(pathExtension: String, type: String)] = []
  /// Splices of the workbook part.
  var workbookOutline: PartOutline?
  var workbookSplices = ByteSplices()
  /// `sheet` and `definedName` elements to add to the workbook.
  var newSheetElements: [UInt8] = []
  var newNames: [UInt8] = []
  var newSheetNames: [String] = []
  /// Whether the package must call itself a workbook, no template.
  var convertsTemplate = false
  /// Whether `calcPr` must be added.
  var requestsNewCalculationSettings = false
  /// Sheets that were looked through and have no formula.
  var plainParts: Set<String> = []
  /// Whether a sheet is left as it is as soon as one of its cells may have a formula.
  var stopsAtFormulas = false
  /// Whether copies of rows that can be counted are left out of their sheet, and which were.
  var leavesCopies = false
  var leftOut: CountedCopies?
  /// Copies that were left out and come into their sheet now.
  var copiedCells: CopiedCells?
  /// What a person should look at.
  var warnings: [String] = []

  var dialect: Dialect { workbook.dialect }
  var limits: Limits { workbook.package.limits }

  init(_ workbook: WorkbookPart) {
    self.workbook = workbook
    output = EditedPackage(workbook.package.archive)
  }

  /// The bytes of a part as they are now, in UTF-8.
  func current(_ part: PartName) throws(SpreadsheetError) -> [UInt8] {
    if let pending = output.pendingBytes(of: entryName(part)) { return pending }
    return try workbook.scannable(part)
  }

  /// Scans a part as it is now.
  func outline(_ part: PartName) throws(SpreadsheetError) -> PartOutline {
    let bytes = try current(part)
    return try translating(part: part.path) { () throws(XMLError) in
      try PartOutline(bytes, limits: limits)
    }
  }

  /// Replaces a part or adds it.
  mutating func put(_ bytes: [UInt8], into part: PartName) {
    output.put(bytes, into: entryName(part))
  }

  /// Replaces some bytes of a part.
  ///
  /// - Parameter bytes: the part as `current` gave it.
  mutating func patch(
    _ part: PartName, _ bytes: [UInt8], with splices: ByteSplices, source: SpliceSource? = nil
  ) {
    output.patch(entryName(part), bytes, with: splices, source: source)
  }

  /// Whether a part is there now.
  func exists(_ part: PartName) -> Bool {
    workbook.package.entry(of: part) != nil || output.pendingBytes(of: part.path) != nil
      || newTypes.contains { $0.part == part }
  }

  /// A part name that is not taken: `xl/comments2.xml`.
  func freeName(_ start: String, _ end: String) -> (name: PartName, number: Int) {
    var number = 1
    while exists(PartName("\(start)\(number)\(end)")) { number += 1 }
    return (PartName("\(start)\(number)\(end)"), number)
  }

  /// The relationships of a part, those to be added included.
  func relationships(of part: PartName) throws(SpreadsheetError) -> [Relationship] {
    let existing = try translating { () throws(PackageError) in
      try workbook.package.relationships(of: part)
    }
    let added = newRelationships[part, default: []].map {
      Relationship(
        id: $0.id, type: dialect.relationshipType($0.kind), target: $0.target.description)
    }
    return existing + added
  }

  /// Adds a relationship.
  ///
  /// - Returns: its id, behind all that are there.
  mutating func relate(
    _ source: PartName, to target: PartName, kind: String
  ) throws(SpreadsheetError) -> String {
    let ids = try relationships(of: source).map(\.id)
    let numbers = ids.compactMap { $0.lowercased().hasPrefix("rid") ? Int($0.dropFirst(3)) : nil }
    // A careless producer may have numbered up to the last integer.
    var number = (numbers.filter { $0 < 1_000_000_000 }.max() ?? 0) + 1
    while ids.contains("rId\(number)") { number += 1 }
    newRelationships[source, default: []].append(("rId\(number)", kind, target))
    return "rId\(number)"
  }

  /// Puts the shared parts that edits have changed.
  mutating func finish() throws(SpreadsheetError) {
    try finishStrings()
    try finishWorkbook()
    try finishRelationships()
    try finishContentTypes()
  }

  /// The name of the entry that holds a part or will hold it.
  func entryName(_ part: PartName) -> String {
    workbook.package.entry(of: part)?.name ?? part.path
  }
}
