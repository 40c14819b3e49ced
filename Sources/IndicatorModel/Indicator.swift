/// One indicator (chỉ tiêu) of the catalogue.
public struct Indicator: Hashable, Sendable {
  /// What its figures add up to over time or what they are.
  public enum Kind: String, Hashable, Sendable {
    /// Counted over a period.
    case flow
    /// A level at a day.
    case stock
    /// A ratio.
    case ratio
    /// An index against another period, in percent.
    case index
    /// A rate of growth.
    case growth
  }

  /// Which way is better.
  public enum Direction: String, Hashable, Sendable {
    /// More is better.
    case higherIsBetter = "higher-is-better"
    /// Less is better.
    case lower
    /// Neither.
    case neutral
  }

  /// How figures come together.
  public enum Aggregation: String, Hashable, Sendable {
    /// By adding.
    case sum
    /// The last one counts.
    case last
    /// The mean, weighted.
    case weightedMean = "weighted-mean"
    /// Not at all.
    case none
  }

  /// The code: `NN.LUA.DX.NS`.
  public var code: String
  /// The group: `Nông nghiệp`.
  public var group: String
  /// The name.
  public var name: String
  /// The unit, with a capital as forms write it: `Tạ/ha`.
  public var unit: String
  /// Other wordings.
  public var aliases: [String]
  /// Which way is better.
  public var direction: Direction
  /// Over the periods of a year.
  public var aggregation: Aggregation
  /// Over the units of a province.
  public var unitRollup: Aggregation
  /// The indicator that weighs the mean; `nil` for none.
  public var weightCode: String?
  /// What its figures are.
  public var kind: Kind
  /// The indicator in whose sentence the figure usually stands; `nil` for none.
  public var contextCode: String?
}
