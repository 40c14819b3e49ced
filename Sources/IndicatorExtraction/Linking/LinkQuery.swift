/// What a measure is held against the catalogue with.
struct LinkQuery {
  let unitClass: Int
  let wantsGrowth: Bool
  let allowsGrowth: Bool
  let ownWeight: Float
  let parent: Int
  /// The indicators of the measures before it in the paragraph.
  let recent: ArraySlice<Int>
  let isPart: Bool
  let isCumulative: Bool
  let isShare: Bool
}
