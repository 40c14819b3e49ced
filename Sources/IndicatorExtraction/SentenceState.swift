import ByteSupport
import IndicatorModel

/// Where the reading of a paragraph stands.
struct SentenceState {
  /// First token of the words that are not yet taken by a quantity.
  var segmentStart: Int
  /// The measure that percentages and movements attach to.
  var current: Int?
  /// The measure whose text stands directly before `segmentStart`.
  var gapOwner: Int?
  /// What follows are parts of this measure.
  var partsOwner: Int?
  /// The parts are set apart by `;`.
  var partsInItems = false
  /// The item that "trong đó" stands in, without a colon: only what counts alike goes on behind it.
  var partsItem: Int?
  /// The list behind a colon that "gồm" inside one of its items interrupts.
  var outerParts: Int?
  /// The heading before the last colon of the sentence.
  var group: Range<Int>?
  /// The heading before the first colon of the paragraph.
  var paragraphGroup: Range<Int>?
  /// The heading of the list that the paragraph is an item of.
  var carriedGroup: Range<Int>?
  /// The other period named for the movements that follow.
  var base: String?
  /// The day named for what follows.
  var asOf: CalendarDate?
  /// Whether the day holds for the whole sentence.
  var asOfLeads = false
  /// The day that the paragraph opens with: it holds for all its sentences.
  var paragraphDay: CalendarDate?
  /// The day was told of an earlier sentence or item of the same field.
  var inheritsDay = false
  /// The heading names a stretch up to its day: the figures below add it up.
  var sumsUp = false
  /// The last day named in the paragraph.
  var noted: CalendarDate?
  /// The last day up to which figures were said to count ("đến …", "thời điểm …"); no mere event.
  var closing: CalendarDate?
  /// The sentence opens with an estimate.
  var estimates = false
  /// The sentence opens with an aim.
  var aims = false
  /// Percentages of a plan that stand before their value.
  var pending: [Achievement] = []
  /// The last thing read was a movement: its draft and direction.
  var lastMovement: (draft: Int, direction: String)?
  /// What the next numbers of "A và B tăng lần lượt x và y" are of.
  var respective: Respective?
  /// Whose plans the next percentages of "vượt lần lượt x và y dự toán A, B giao" are of.
  var listedPlans: [String] = []
  /// Those percentages tell how far the plans were exceeded.
  var listedExceeds = false
  /// The plans that a bracket of this sentence named: percentages alone in later ones are of them.
  var bracketPlans: [String?]?
  /// The measures whose earlier values a bracket lists in their order.
  var listedPriors: [Int] = []
  /// The measures that the next values of "năng suất lần lượt x, y và z" are of.
  var listedOwners: [Int] = []
  /// What those values measure of them.
  var listedSide = 0..<0
  /// Subjects of the next values of "A, B lần lượt đạt x, y".
  var listed: [Range<Int>] = []
  /// Drafts of this sentence start here.
  var firstDraft: Int
  /// Running number of the sentence.
  var sentence = 0
  /// Something was counted since the sentence began.
  var hasQuantity = false
  /// Something was counted since the last heading.
  var hasQuantityInGroup = false
  /// Open parentheses, outermost first.
  var frames: [Frame] = []

  /// Owners of the movements that follow, in order: measures, or subjects without a level.
  struct Respective {
    var targets: [Int] = []
    var subjects: [Range<Int>] = []
    let direction: String
  }

  /// What an open parenthesis interrupted.
  struct Frame {
    /// The state outside.
    var segmentStart: Int
    var current: Int?
    var partsOwner: Int?
    var asOf: CalendarDate?
    var base: String?
    var estimates: Bool
    /// Drafts before the parenthesis.
    var draftCount: Int
    /// Whether anything in it was read as a quantity.
    var sawQuantity = false
    /// Words stood between the last quantity and the parenthesis.
    var gap: Range<Int>
    /// The measure directly before the parenthesis.
    var owner: Int?
  }

  /// The start of a paragraph.
  init(start: Int, firstDraft: Int) {
    segmentStart = start
    self.firstDraft = firstDraft
  }
}
