import IndicatorModel
import VietnameseText

/// What came of the thing counted before: "xử lý 58 vụ, thu nộp ngân sách 1,2 tỷ đồng".
extension DraftResolver {
  /// Puts a measure under the count before it when its words say what came of that count.
  mutating func markConsequence(_ index: Int) {
    let draft = drafts[index]
    guard draft.parent == nil, draft.planOf == nil, draft.kind != .share, draft.kind != .change,
      let unit = draft.unit, !unit.isPercent, opensWith(draft.subject, Self.consequences)
    else { return }
    guard let head = head(of: index), let own = drafts[head].unit else { return }
    let same = own.isComparable(with: unit)
    if same {
      guard let value = draft.quantity.value, let whole = drafts[head].quantity.value,
        value <= whole
      else { return }
    }
    (drafts[index].parent, drafts[index].relation) = (head, same ? .breakdown : .attribute)
    drafts[index].trace.append("what came of the count before it")
  }

  /// The nearest count of the same item that is no attribute itself.
  private func head(of index: Int) -> Int? {
    let start = index - min(index, 8)
    let near = (start..<index).filter {
      drafts[$0].sentence == drafts[index].sentence && drafts[$0].item == drafts[index].item
        && drafts[$0].depth == drafts[index].depth && drafts[$0].kind != .share
        && drafts[$0].unit?.isPercent == false
    }
    return near.last { drafts[$0].relation != .attribute && drafts[$0].unit?.isMoney == false }
  }

  /// Whether the words of a measure open with one of the phrases.
  private func opensWith(_ subject: Range<Int>, _ set: PhraseSet) -> Bool {
    let range = scanner.trimmed(subject)
    let tokens = scanner.tokens
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 2 {
      if set.match(tokens, at: index, limit: range.upperBound) != nil { return true }
      guard Self.auxiliaries.contains(tokens[index].key) else { return false }
      index += 1
    }
    // The joint of the clause may have taken the verb: "…, làm chết 02 người".
    let before = range.lowerBound
    return before > 0
      && (max(0, before - 2)..<before).contains {
        set.match(tokens, at: $0, limit: range.upperBound) != nil
      }
  }
  private static let auxiliaries = PhraseSet(["đã", "ra", "làm", "bị", "được", "tổng", "số", "có"])
  private static let consequences = PhraseSet([
    "chết", "làm chết", "bị thương", "làm bị thương", "tử vong", "thiệt hại", "tài sản thiệt hại",
    "hư hỏng", "thu giữ", "tịch thu", "tang vật", "thu hồi", "nộp ngân sách", "thu nộp", "nộp nsnn",
    "tiêu hủy", "trọng lượng", "xử phạt", "phạt tiền", "phạt", "nhắc nhở", "đình chỉ", "bắt",
    "khởi tố", "dương tính", "doanh thu", "doanh số", "tổng tiền", "số tiền", "kinh phí",
    "tổng kinh phí", "trị giá", "tổng trị giá", "dư nợ", "diện tích", "tổng diện tích",
    "diện tích sàn", "phun", "lập biên bản", "tước", "tạm giữ", "di dời", "đã di dời", "bố trí",
    "trả kết quả", "phát hiện", "thu phí", "xử lý", "chi trả", "quyết định", "thu về", "chi hỗ trợ",
    "nhận tiền", "bàn giao", "hoàn thành", "kiến nghị",
  ])
}
