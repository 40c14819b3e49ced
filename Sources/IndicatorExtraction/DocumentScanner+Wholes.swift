import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// The wholes that parts are of.
extension DocumentScanner {
  /// Whether a figure is of a shorter time than the one that opens its sentence, told in passing.
  ///
  /// "ước 38.946 triệu đồng, tăng 5,8%; quý II ước chi 20.315 triệu đồng. Trong đó:".
  func isOfShorterStretch(_ index: Int) -> Bool {
    guard let unit = drafts[index].unit, unit.isMoney, let value = drafts[index].quantity.value,
      let first = drafts.indices.prefix(index).suffix(8).first(where: {
        drafts[$0].sentence == drafts[index].sentence && drafts[$0].parent == nil
          && drafts[$0].kind != .targetOnly && drafts[$0].unit == unit
      }), let whole = drafts[first].quantity.value, whole > value
    else { return false }
    let number = drafts[index].quantity.tokens.lowerBound
    return (min(drafts[index - 1].quantity.tokens.upperBound, number)..<number).contains { place in
      tokens[place - 1].kind != .number
        && (tokens[place].key == WordKey.quarter
          || tokens[place].key == WordKey.month && tokens[place - 1].isMark(";"))
    }
  }

  /// Whether a measure hangs under no other, but for a running total of the sentence before.
  func isWhole(_ index: Int) -> Bool {
    guard let parent = drafts[index].parent else { return true }
    return drafts[index].relation == .cumulativeOf
      && drafts[parent].sentence != drafts[index].sentence
  }

  /// "- Theo thị trường: …" below a paragraph: the parts of its total.
  func openPartsByKind() {
    let section = document.paragraphs[paragraph].section
    let total = drafts.indices.suffix(40).last {
      drafts[$0].paragraph < paragraph && drafts[$0].parent == nil && drafts[$0].depth == 0
        && drafts[$0].kind != .share && drafts[$0].kind != .change
        && document.paragraphs[drafts[$0].paragraph].section == section
    }
    if let total { (state.partsOwner, state.partsInItems) = (total, true) }
  }

  func openNamedWhole(_ whole: Int) {
    state.partsOwner = whole
    state.partsInItems = true
    if state.asOf == nil { (state.asOf, state.asOfLeads) = (drafts[whole].asOf, true) }
  }
}
