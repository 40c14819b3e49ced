internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// The units of a roll-up and what each sent: which files count, and why the others do not.
struct RollupUnits {
  /// A unit, with its own files and those of the units it was made of.
  struct Sender {
    var unit: RollupUnit
    var own: [RollupSubmission] = []
    /// The units it was made of, as the mapping names them, and what they sent.
    var former: [(unit: RollupUnit, files: [RollupSubmission])] = []

    var hasSent: Bool { !own.isEmpty || former.contains { !$0.files.isEmpty } }
    var files: [RollupSubmission] { own + former.flatMap(\.files) }
  }

  private(set) var senders: [Sender] = []
  private(set) var problems: [RollupProblem] = []
  let period: ReportingPeriod
  let list: UnitList?
  let mapping: BoundaryMapping

  /// - Parameter submissions: in the order that the caller named the files.
  init(
    _ submissions: [RollupSubmission], period: ReportingPeriod, list: UnitList?,
    mapping: BoundaryMapping
  ) {
    (self.period, self.list, self.mapping) = (period, list, mapping)
    senders = (list?.units ?? []).map(newSender)
    for submission in submissions { place(submission) }
    for position in senders.indices { dropRepeats(position) }
    for sender in senders { addMissing(sender) }
    addStructures(submissions)
  }

  private func newSender(_ unit: RollupUnit) -> Sender {
    let former = mapping.predecessors(of: unit, on: period.lastDay).map { name in
      (
        unit: list?.position(name).flatMap { list?.units[$0] } ?? RollupUnit(code: nil, name: name),
        files: [RollupSubmission]()
      )
    }
    return Sender(unit: unit, former: former)
  }

  private mutating func place(_ submission: RollupSubmission) {
    func refuse(_ kind: RollupProblem.Kind) {
      problems.append(
        RollupProblem(kind, unitName: submission.unitName, file: submission.file))
    }
    guard let found = submission.period else { return refuse(.periodUnknown) }
    guard found == period else {
      return refuse(.otherPeriod(found: found.description, expected: period.description))
    }
    guard let unit = UnitIdentity(list: list).unit(of: submission) else {
      return refuse(.unitUnknown)
    }
    switch mapping.outcome(of: unit, on: period.lastDay) {
    case .split(let names): refuse(.split(into: names))
    case .same:
      guard let position = position(of: unit) else { return refuse(.notListed) }
      senders[position].own.append(submission)
    case .became(let reference):
      let current =
        list?.position(reference).flatMap { list?.units[$0] }
        ?? RollupUnit(code: nil, name: reference)
      guard let position = position(of: current) else { return refuse(.notListed) }
      addFormer(unit, submission, to: position)
    }
  }

  private mutating func addFormer(
    _ unit: RollupUnit, _ submission: RollupSubmission, to position: Int
  ) {
    let place = senders[position].former.firstIndex {
      mapping.names($0.unit.name, unit) || $0.unit.code != nil && $0.unit.code == unit.code
    }
    if let place {
      senders[position].former[place].unit = unit
      senders[position].former[place].files.append(submission)
    } else {
      senders[position].former.append((unit, [submission]))
    }
  }

  /// The sender of a unit, added when there is no list that lacks it.
  private mutating func position(of unit: RollupUnit) -> Int? {
    if let list {
      return unit.code.flatMap { list.position(code: $0) } ?? list.position(name: unit.name)
    }
    if let known = senders.firstIndex(where: { $0.unit.key == unit.key }) { return known }
    senders.append(newSender(unit))
    return senders.count - 1
  }

  /// Tells of several files of one unit; the same bytes count once.
  private mutating func dropRepeats(_ position: Int) {
    let name = senders[position].unit.name
    var found: [RollupProblem] = []
    func distinct(_ files: [RollupSubmission], _ name: String) -> [RollupSubmission] {
      var kept: [RollupSubmission] = []
      for file in files {
        if let same = kept.first(where: { $0.sha256 == file.sha256 }) {
          found.append(
            RollupProblem(
              .duplicate(of: same.file, isSame: true), unitName: name, file: file.file))
          continue
        }
        if let first = kept.first {
          found.append(
            RollupProblem(
              .duplicate(of: first.file, isSame: false), unitName: name, file: file.file))
        }
        kept.append(file)
      }
      return kept
    }
    senders[position].own = distinct(senders[position].own, name)
    for place in senders[position].former.indices {
      let former = senders[position].former[place]
      senders[position].former[place].files = distinct(former.files, former.unit.name)
      if let own = senders[position].own.first {
        found += former.files.map {
          RollupProblem(
            .duplicate(of: own.file, isSame: false), unitName: former.unit.name, file: $0.file)
        }
      }
    }
    problems += found
  }

  private mutating func addMissing(_ sender: Sender) {
    if !sender.hasSent {
      problems.append(RollupProblem(.missing, unitName: sender.unit.name))
    } else if sender.own.isEmpty {
      problems += sender.former.filter(\.files.isEmpty).map {
        RollupProblem(.missing, unitName: $0.unit.name)
      }
    }
  }

  /// Forms whose rows or columns are not those of most.
  private mutating func addStructures(_ submissions: [RollupSubmission]) {
    var counts: [String: Int] = [:]
    for submission in submissions {
      if let fingerprint = submission.fingerprint { counts[fingerprint, default: 0] += 1 }
    }
    let all = counts.values.reduce(0, +)
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), counts.count > 1,
      most.value * 2 > all
    else { return }
    for submission in submissions
    where submission.fingerprint != nil && submission.fingerprint != most.key {
      problems.append(
        RollupProblem(.structureDiffers, unitName: submission.unitName, file: submission.file))
    }
  }
}

/// Tells whose a file is: by what it says, else by its name.
struct UnitIdentity {
  let list: UnitList?

  /// The unit; `nil` when nothing says so, or the file's name says another than the file.
  func unit(of submission: RollupSubmission) -> RollupUnit? {
    let stem = UnitIdentity.stem(submission.file)
    guard let list else {
      return submission.unitName.map {
        RollupUnit(
          code: submission.unitCode ?? UnitIdentity.code(inName: stem),
          name: UnitIdentity.bareTitle($0))
      }
    }
    let code = submission.unitCode ?? UnitIdentity.code(inName: stem)
    let byCode = code.flatMap { list.position(code: $0) }
    let byName = submission.unitName.flatMap { list.position(name: $0) }
    if let byCode, let byName, byCode != byName { return nil }
    if let position = byCode ?? byName {
      // A listed code with the name of an unlisted unit is another unit's file under that code.
      if byName == nil, let name = submission.unitName,
        UnitName.bare(ofKey: UnitName.key(name)) != UnitName.bare(ofKey: list.units[position].key)
      {
        return nil
      }
      return list.units[position]
    }
    if let name = submission.unitName {
      return RollupUnit(code: code, name: UnitIdentity.bareTitle(name))
    }
    return named(inName: stem, list)
  }

  /// The unit of "UBND xã Tân Long", as a table names it: "Xã Tân Long".
  private static func bareTitle(_ name: String) -> String {
    let rest = name.hasPrefix("UBND ") ? String(name.dropFirst(5)) : name
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// `10001` of `BC_10001_2026-Q1`, the names of exchange files.
  private static func code(inName stem: String) -> String? {
    let parts = stem.split(separator: "_")
    guard parts.count >= 3, parts[0].uppercased() == "BC" else { return nil }
    return String(parts[1])
  }

  /// The one unit whose name stands in a file's name: `q1-xa-tan-long`.
  private func named(inName stem: String, _ list: UnitList) -> RollupUnit? {
    let words = " " + FoldedText(stem).words.joined(separator: " ") + " "
    let found = list.units.filter {
      words.contains(" " + FoldedText($0.name).words.joined(separator: " ") + " ")
    }
    let longest = found.max { $0.name.utf8.count < $1.name.utf8.count }
    guard let longest, found.count(where: { !longest.name.hasPrefix($0.name) }) == 0 else {
      return nil
    }
    return longest
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
