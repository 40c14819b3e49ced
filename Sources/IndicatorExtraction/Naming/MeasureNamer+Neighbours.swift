import IndicatorModel
import ReportReading
import VietnameseText

/// The measures around one.
extension MeasureNamer {
  /// The last measure before in the sentence, else in the paragraph, that fits.
  func before(_ index: Int, sentence: Bool = false, _ fits: (Int) -> Bool) -> Int? {
    var candidate = index - 1
    while candidate >= 0, index - candidate <= 10,
      drafts[candidate].paragraph == drafts[index].paragraph
    {
      if sentence, drafts[candidate].sentence != drafts[index].sentence { return nil }
      if fits(candidate) { return candidate }
      candidate -= 1
    }
    return nil
  }

  func sameClass(_ first: Int, _ second: Int) -> Bool {
    drafts[first].unit?.unitClass == drafts[second].unit?.unitClass
  }

  /// The measure that a draft belongs under, when it is named already.
  ///
  /// A plan or an earlier value in brackets stands for the measure before the brackets.
  func parent(_ index: Int) -> Int? {
    guard var parent = drafts[index].parent, parent < index else { return nil }
    while drafts[parent].depth > drafts[index].depth, drafts[parent].kind == .targetOnly,
      let owner = drafts[parent].parent, owner < parent
    { parent = owner }
    return parent
  }
}
