import ByteSupport
import IndicatorModel
import VietnameseText

/// A measure while its sentence is being read: everything in tokens, no name yet.
struct Draft {
  /// The number and its unit.
  var quantity: Quantity
  /// What is stated.
  var kind = MeasureKind.actual
  /// The words before the value that say what it is of.
  var subject: Range<Int>
  /// The words behind the unit that belong to it.
  var post: Range<Int>
  /// A heading of the sentence or list, before its colon.
  var group: Range<Int>?
  /// The draft it belongs under.
  var parent: Int?
  /// How.
  var relation: ParentRelation?
  /// It is another period's value, told in brackets.
  var isPrior = false
  /// The draft whose other period's value it is.
  var priorOf: Int?
  /// The draft that is this one's plan.
  var planOf: Int?
  /// Percentages of plans.
  var achieved: [Achievement] = []
  /// Movements.
  var comparisons: [Comparison] = []
  /// The softening word, as the contract spells it.
  var qualifier: String?
  /// The draft whose plan it is, told beside it.
  var planFor: Int?
  /// Whose plan it is: `tỉnh`, `Nghị quyết`.
  var planBody: String?
  /// The words behind it that say whose plan its right side is.
  var planName: Range<Int>?
  /// The words that name the place it is of, in a table of places.
  var placeName: Range<Int>?
  /// Its plan stands in brackets beside it.
  var hasPlanBeside = false
  /// It says only what another measure's comparison holds already.
  var isAbsorbed = false
  /// The words before it name a time still to come.
  var isAhead = false
  /// The day it is of.
  var asOf: CalendarDate?
  /// The period it is of, where stated.
  var period: String?
  /// The stretch of time that the words before it name.
  var stretch: MeasureStretch?
  /// It is the first value behind the heading of its item.
  var headsItem = false
  /// How many brackets are open around it.
  var depth = 0
  /// Index of its paragraph.
  var paragraph: Int
  /// Running number of its item.
  var item = 0
  /// Running number of its sentence.
  var sentence: Int
  /// The cell of a table that it was read from.
  var cell: TableCell?
  /// The rules that made it.
  var trace: [String] = []
  /// The unit it counts in.
  ///
  /// Stored: a computed one would have the whole draft copied for every rule that asks.
  private(set) var unit: UnitOfMeasure?
  /// Whether a unit was taken over from a neighbour.
  private(set) var hasInheritedUnit = false

  /// A draft of which nothing else is known yet.
  init(quantity: Quantity, subject: Range<Int>, post: Range<Int>, paragraph: Int, sentence: Int) {
    (self.quantity, self.subject, self.post) = (quantity, subject, post)
    (self.paragraph, self.sentence) = (paragraph, sentence)
    unit = quantity.unit
  }

  /// "1.742 hộ, trong đó hộ nghèo 391 hộ, chiếm 22,45%": the part that a share is told of, where the
  /// whole is its parent.
  static func partBefore(_ index: Int, in drafts: [Draft]) -> Int? {
    guard index > 0, drafts[index].relation == .shareOf, let whole = drafts[index].parent,
      drafts[index].subject.isEmpty, drafts[index - 1].parent == whole,
      drafts[index - 1].relation == .breakdown, drafts[index - 1].item == drafts[index].item
    else { return nil }
    return index - 1
  }

  /// Takes over from the measure whose earlier value or plan this is that it counts by heads.
  mutating func takeHeads(from owner: Draft) { unit = owner.unit }

  /// Takes a unit over from a neighbour; its own stays where it has one.
  mutating func inherit(_ unit: UnitOfMeasure?) {
    hasInheritedUnit = unit != nil
    self.unit = quantity.unit ?? unit
  }
}
