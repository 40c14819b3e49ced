public import ByteSupport

/// How the target of a flow for the next period is proposed (`FORMS.md` 5.2).
///
/// A target that the report itself states comes before any of them, and levels, ratios and figures
/// that should go down have rules of their own.
public enum ProposalMethod: String, Sendable, CaseIterable {
  /// Figures are carried over, nothing is proposed.
  case carry
  /// What is left of the plan, in equal parts over the months left.
  case remaining
  /// This year's pace: last year's period times this year's growth so far, else the mean of the
  /// months passed. It does not lead to the plan.
  case pace
  /// What is left of the plan, by the shares that the periods left had last year.
  case seasonal
  /// Last year's period times the growth that the rest of the year needs to reach the plan.
  case growth
}

/// Where a proposed target comes from; numbers are in the row's unit.
public enum TargetWorking: Hashable, Sendable {
  /// The report states it; `isBound` when it says "từ … trở lên" or "dưới …".
  case stated(isBound: Bool)
  /// `remainder` in equal parts: `months` of `rest` months.
  case evenShare(remainder: DecimalNumber, months: Int, rest: Int)
  /// The same over the months of the crop's season that are left.
  case seasonShare(remainder: DecimalNumber, months: Int, rest: Int, season: CropSeason)
  /// `remainder` × `part` ÷ `whole`, last year's values of the period and of the rest of the year;
  /// `growth` is what the rest of the year must grow, in percent.
  case shareOfLastYear(
    remainder: DecimalNumber, part: DecimalNumber, whole: DecimalNumber, growth: DecimalNumber)
  /// `part` (last year's period) grown by what the rest of the year needs, in percent.
  case neededGrowth(part: DecimalNumber, growth: DecimalNumber)
  /// `part` (last year's period) × this year's total ÷ last year's.
  case growthSoFar(part: DecimalNumber, total: DecimalNumber, before: DecimalNumber)
  /// The mean of the months passed.
  case meanSoFar(total: DecimalNumber, passed: Int, months: Int)
  /// The plan is passed: last year's period.
  case planPassed(plan: DecimalNumber, total: DecimalNumber)
  /// Less is better: not more than last year's period.
  case ceiling
  /// A level or ratio: the plan's.
  case level
  /// A level or ratio that is past the plan: the one reached.
  case levelReached(plan: DecimalNumber)
}

/// Why no target is proposed.
public enum NoProposal: String, Hashable, Sendable {
  /// The method carries only.
  case carryOnly
  /// No plan is known.
  case noPlan
  /// Two bodies set different plans.
  case severalPlans
  /// The figure so far is not known.
  case noTotal
  /// Last year's figures are not known, and nothing else leads to a target.
  case noLastYear
  /// An index or a rate of growth: it needs the weights of the quarters.
  case needsWeights
  /// The crop is not in season.
  case outOfSeason
  /// The report states several targets that differ.
  case severalStated
}
