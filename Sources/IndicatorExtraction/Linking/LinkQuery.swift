/// What a measure is held against the catalogue with.
struct LinkQuery {
  let unitClass: Int
  let wantsGrowth: Bool
  let allowsGrowth: Bool
  let ownWeight: Float
  let parent: Int
  /// The indicators of the measures before it in the paragraph; -1 where there is none.
  let recent: InlineArray<6, Int>
  let isPart: Bool
  let isCumulative: Bool
  let isShare: Bool

  /// Whether a measure just before is of an indicator.
  func isRecent(_ indicator: Int) -> Bool {
    for place in recent.indices where recent[place] == indicator { return true }
    return false
  }
}
