public import ByteSupport
internal import IndicatorModel

/// The roll-up before this one, from its run record: what has changed since is told.
public struct PreviousRollup: Sendable {
  private struct Unit: Sendable {
    var name: String
    var fingerprints: Set<String>
    var hasSent: Bool
  }

  private let period: String
  private var units: [String: Unit] = [:]
  /// Figures as text, by unit, sheet, label and role.
  private var figures: [String: String] = [:]

  /// Reads a record.
  ///
  /// - Returns: `nil` when it is no roll-up's.
  public init?(record: JSONValue) {
    guard record["schema"]?.stringValue == "bieumau.run/1", let units = record["units"]?.elements
    else { return nil }
    period = record["period"]?.stringValue ?? ""
    for unit in units {
      guard let name = unit["name"]?.stringValue else { continue }
      self.units[UnitName.key(name)] = Unit(
        name: name,
        fingerprints: Set(
          (unit["files"]?.elements ?? []).compactMap { $0["fingerprint"]?.stringValue }),
        hasSent: unit["state"]?.stringValue == "sent")
    }
    for cell in record["cells"]?.elements ?? [] {
      for part in cell["parts"]?.elements ?? [] {
        guard let name = part["unit"]?.stringValue, case .number(let value)? = part["value"] else {
          continue
        }
        let key = PreviousRollup.key(
          name, cell["sheet"]?.stringValue, cell["label"]?.stringValue,
          cell["role"]?.stringValue)
        figures[key] = value
      }
    }
  }

  private static func key(
    _ unit: String, _ sheet: String?, _ label: String?, _ role: String?
  ) -> String {
    [UnitName.key(unit), sheet ?? "", label ?? "", role ?? ""].joined(separator: "\u{1F}")
  }

  /// What has changed from the record to a plan of the same period, in order of unit and cell.
  public func changes(to plan: RollupPlan) -> [RollupProblem] {
    guard plan.fields.period?.description == period else { return [] }
    var found = plan.units.compactMap(change)
    var told: Set<String> = []
    for cell in plan.cells where cell.state == .filled {
      for part in cell.parts {
        let key = PreviousRollup.key(
          part.unit.name, cell.sheetName, cell.label, cell.role.name)
        guard let before = figures[key], before != part.value.description,
          told.insert(key).inserted
        else { continue }
        found.append(
          RollupProblem(
            .figureChanged(label: cell.label, before: before, after: part.value.description),
            unitName: part.unit.name))
      }
    }
    return found
  }

  private func change(_ standing: UnitStanding) -> RollupProblem? {
    guard let before = units[UnitName.key(standing.unit.name)] else {
      return standing.hasSent ? RollupProblem(.sentSince, unitName: standing.unit.name) : nil
    }
    guard before.hasSent == standing.hasSent else {
      return RollupProblem(
        standing.hasSent ? .sentSince : .withdrawn, unitName: standing.unit.name)
    }
    let now = Set(standing.files.compactMap(\.fingerprint))
    guard !now.isEmpty, !before.fingerprints.isEmpty, now != before.fingerprints else { return nil }
    return RollupProblem(.structureChanged, unitName: standing.unit.name)
  }
}
