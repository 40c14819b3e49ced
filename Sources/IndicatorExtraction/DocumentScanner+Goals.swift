import IndicatorModel
import ReportReading
import VietnameseText

/// Movements that are still to be reached.
extension DocumentScanner {
  /// Whether the movement is one to be reached: "Phấn đấu GRDP cả năm tăng 8,2% trở lên".
  func isGrowthToReach(_ gap: Range<Int>) -> Bool {
    guard state.current == nil || isAim(lastClause(gap)) else { return false }
    let inTasks = taskSections[document.paragraphs[paragraph].section] || isInTaskList
    return inTasks || state.aims || isAim(gap)
  }

  func growthToReach(
    _ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>
  ) -> Int {
    let index = add(
      quantity, subject: subjectRange(gap, tail), gap: gap, tail: tail, rule: "growth to be reached"
    )
    drafts[index].kind = .targetOnly
    state.current = index
    return finish(at: drafts[index].quantity.tokens.upperBound)
  }
}
