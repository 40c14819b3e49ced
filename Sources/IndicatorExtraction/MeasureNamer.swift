import IndicatorModel
import ReportReading
import VietnameseText

/// Writes the name of a measure as a clerk would: from its words, its heading and its parents.
struct MeasureNamer {
  let scanner: DocumentScanner
  let drafts: [Draft]
  /// The words of each draft's subject, or of the heading of its item.
  var subjects: [[String]] = []
  /// The words behind each draft's unit.
  var posts: [[String]] = []

  /// A namer of the drafts of a scan.
  init(scanner: DocumentScanner, drafts: [Draft]) {
    self.scanner = scanner
    self.drafts = drafts
    subjects = drafts.indices.map { ownOrHeading($0) }
    posts = drafts.indices.map { postWords($0) }
  }

  /// The canonical name of a draft.
  func name(of index: Int) -> String {
    let own = subjects[index]
    return counts(drafts[index]) ? countedName(index, own) : measuredName(index, own)
  }

  /// Names of amounts: money, area, percent.
  func measuredName(_ index: Int, _ own: [String]) -> String {
    let draft = drafts[index]
    let post = draft.kind == .change ? [] : posts[index]
    var words = own
    if opensWithHead(post), draft.unit?.isPercent != true { return joined(post, own) }
    if NameWords.weight(own) <= 1 || isAttribute(draft) { words += post }
    let light = NameWords.weight(words) <= 3
    if draft.kind == .share, NameWords.weight(own) == 0 { words = ["Tỷ lệ"] + words }
    if draft.kind == .share, draft.parent == nil, !startsWithHead(own),
      let head = siblingHead(index)
    {
      return joined(head, words)
    }
    if let parent = draft.parent, light || isAttribute(draft) || isItemOfHead(index, words) {
      return partName(draft, words, parent)
    }
    if let whole = draft.priorOf, whole < index, drafts[whole].priorOf == nil {
      return name(of: whole)
    }
    if isAttribute(draft) { return joined(words, clauseContext(index)) }
    if let group = groupWords(draft), !startsWithHead(own) || NameWords.weight(words) == 0,
      startsWithHead(group) || NameWords.weight(words) <= (draft.unit?.isPercent == true ? 3 : 1)
    {
      return joined(group, words)
    }
    if draft.unit?.isPercent == true, own.isEmpty, !post.isEmpty {
      return joined(["Tỷ lệ"] + post, [])
    }
    if let dimension = dimension(draft), !startsWithHead(words), NameWords.weight(words) > 0 {
      return joined(dimension + words, [])
    }
    if NameWords.weight(words) == 0, let before = sameKindBefore(index) {
      return joined(words, core(before))
    }
    if NameWords.weight(words) <= 1 { return joined(words, topic(draft)) }
    return joined(words, [])
  }

  /// The name of an amount that belongs under another: with the head or the words of its owner.
  private func partName(_ draft: Draft, _ words: [String], _ parent: Int) -> String {
    if draft.relation == .breakdown, isAttribute(drafts[parent]), !startsWithHead(words) {
      return joined(Array(subjects[parent].prefix(3)) + words, [])
    }
    let whole = core(parent)
    if draft.relation == .breakdown, !startsWithHead(words), startsWithHead(whole),
      draft.unit?.isPercent != true
    {
      return joined(whole + words, [])
    }
    return joined(words, whole)
  }

  /// "Giá trị sản xuất …, chia ra: nông nghiệp …": the head stands with the total only.
  func isItemOfHead(_ index: Int, _ words: [String]) -> Bool {
    guard let parent = drafts[index].parent, drafts[index].relation == .breakdown,
      drafts[index].unit?.isPercent != true
    else { return false }
    return !startsWithHead(words) && startsWithHead(core(parent)) && NameWords.weight(words) <= 6
  }

  /// What a unit measures where the text does not say it: hectares an area, kilometres a length.
  func dimension(_ draft: Draft) -> [String]? {
    switch draft.unit?.unitClass {
    case "m²": ["Diện", "tích"]
    case "m": ["Chiều", "dài"]
    default: nil
    }
  }

  /// The measure before in the same sentence and unit: "giảm từ 4,2% … xuống còn 3,1%".
  func sameKindBefore(_ index: Int) -> Int? {
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      drafts[index - 1].unit?.unitClass == drafts[index].unit?.unitClass
    else { return nil }
    return index - 1
  }

  /// "Tỷ trọng …" of the first of a list holds for the others.
  func siblingHead(_ index: Int) -> [String]? {
    let draft = drafts[index]
    let first = drafts.indices.prefix(index).suffix(6).first {
      drafts[$0].sentence == draft.sentence && drafts[$0].kind == .share
        && startsWithHead(subjects[$0])
    }
    return first.map { Array(subjects[$0].prefix(2)) }
  }

  /// Names of counts: "Số" with the unit, what is counted, what was done.
  func countedName(_ index: Int, _ own: [String]) -> String {
    let draft = drafts[index]
    if let whole = draft.priorOf, whole < index, drafts[whole].priorOf == nil {
      return name(of: whole)
    }
    let post = posts[index]
    if startsWithHead(own) { return joined(own + (NameWords.weight(own) <= 2 ? post : []), []) }
    let words = ["Số"] + unitWords(draft) + post + own
    guard NameWords.weight(post + own) <= 2 else { return joined(words, []) }
    var context: [String] = []
    if let parent = draft.parent {
      context = core(parent)
    } else if let group = groupWords(draft) {
      context = group
    } else if let neighbour = neighbour(of: index), NameWords.weight(own) == 0 {
      context = neighbour
    }
    if NameWords.weight(post + own + context) <= 2 { context += topic(draft) }
    return joined(words, context)
  }

  /// The words of the measure before in a list that shares its verb.
  func neighbour(of index: Int) -> [String]? {
    for position in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      guard drafts[position].sentence == drafts[index].sentence else { return nil }
      if !subjects[position].isEmpty { return Array(subjects[position].prefix(8)) }
    }
    return nil
  }

  /// What a measure is of, without its "Số …" and unit.
  func core(_ index: Int, depth: Int = 0) -> [String] {
    let draft = drafts[index]
    var words = cutTail(subjects[index])
    if counts(draft) || NameWords.weight(words) == 0 || isAttribute(draft) { words += posts[index] }
    if NameWords.weight(words) <= 2, let parent = draft.parent, depth < 6 {
      words += core(parent, depth: depth + 1)
    }
    if NameWords.weight(words) == 0, let group = groupWords(draft) { words = group }
    if NameWords.weight(words) <= 1 { words += topic(draft) }
    if let first = words.first, ["số", "tổng"].contains(first.lowercased()), words.count > 2 {
      words.removeFirst()
    }
    return Array(words.prefix(14))
  }

  /// A context without what only says by whom and where: "giá lúa được thương lái thu mua".
  func cutTail(_ words: [String]) -> [String] {
    guard startsWithHead(words) || words.first?.lowercased() == "giá",
      let cut = words.firstIndex(where: { ["được", "do", "tại"].contains($0.lowercased()) }),
      cut >= 2
    else { return words }
    return Array(words[..<cut])
  }
}
