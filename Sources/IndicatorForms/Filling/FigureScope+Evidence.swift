internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// What else than its words says of which stretch a figure is.
extension FigureScope {
  /// Whether a figure without a stretch counts from January: up to a day ("tính đến ngày 15/9 giải
  /// ngân …"), or held against the plan of the year ("đạt 41,02 % kế hoạch").
  static func countsFromJanuary(_ measure: Measure) -> Bool {
    guard [.actual, .estimate, .cumulative].contains(measure.kind), !isOfPartialPlan(measure) else {
      return false
    }
    if measure.asOf != nil { return true }
    if measure.achieved.contains(where: { $0.against != nil }) { return true }
    guard let target = measure.target else {
      // "KH 620 ha, TH 585 ha, đạt 94,35%".
      return measure.planReference != nil
    }
    // "574/574 ha", "64/150 ha, đạt 42,67%": held against the year's or the whole.
    let isWhole = measure.targetKind == .plan || !measure.achieved.isEmpty
    let isArea = ["ha", "m", "km", "m²"].contains(measure.unit)
    return measure.targetKind != .prior && target.coefficient != 0 && (isWhole || isArea)
  }

  /// Whether a figure is the area under a crop, which no month's or quarter's report counts anew:
  /// "sắn 388 ha".
  static func isStandingCrop(_ measure: Measure) -> Bool {
    guard measure.kind == .actual, measure.unit == "ha" else { return false }
    let name = FoldedText(measure.indicator)
    let crops = [
      "lua", "ngo", "bap", "san", "mia", "lac", "dau", "rau", "mau", "khoai", "che", "ca phe",
      "dua",
      "ho tieu", "dieu", "cao su", "cay an qua", "cay an trai", "xoai", "sau rieng", "hoa", "cay",
    ]
    let changes = [
      "thiet hai", "nhiem", "chuyen doi", "trong moi", "rung", "benh", "ray", "sau benh",
    ]
    return name.holds(anyOf: crops) && !name.holds(anyOf: changes)
  }

  /// Whether a running total is of the state's revenue or spending: they start with the year.
  static func runsWithBudget(_ measure: Measure, _ period: ReportingPeriod) -> Bool {
    guard measure.period == nil,
      measure.unit.flatMap({ UnitOfMeasure(parsing: $0) })?.isMoney == true
    else { return false }
    return FoldedText(measure.indicator).holds(anyOf: [
      "thu ngan sach", "chi ngan sach", "thu nsnn", "thue", "le phi", "tien su dung dat",
      "chi thuong xuyen", "chi dau tu",
    ])
  }

  /// Whether a figure is of a part of the months since January: the whole cannot hold less.
  static func isOfPart(_ measure: Measure, of period: ReportingPeriod) -> Bool {
    guard measure.kind != .targetOnly else { return false }
    guard period.startsYear else {
      return FigureScope(of: measure, reporting: period) == .thisPeriod
    }
    guard let part = measure.period.flatMap({ ReportingPeriod($0) }), part != period,
      part.year == period.year
    else { return false }
    return part.months.upperBound <= period.months.upperBound
  }

  /// "Đạt 98 % kế hoạch quý": not the plan of the year.
  static func isOfPartialPlan(_ measure: Measure) -> Bool {
    FoldedText(measure.quote).holds(anyOf: partialPlans)
  }
  private static let partialPlans = [
    "ke hoach quy", "ke hoach thang", "ke hoach vu", "ke hoach 6 thang", "ke hoach 9 thang",
    "kh quy", "kh vu", "kh thang", "ke hoach 5 nam", "ca nhiem ky", "kich ban",
  ]
}

extension CandidateFinder {
  /// "các địa phương có đàn bò lớn gồm: huyện Tân Khê 3.400 con": a part of the unit that reports, in
  /// a row and column of the whole.
  func isOfOtherPlace(_ measure: Measure, column: Int) -> Bool {
    guard let place = measure.place else { return isOfCentre(measure) || isOfOneEntity(measure) }
    if case .unit = table.scope(column: column) { return false }
    guard !isOwnPlace(place) else { return false }
    if case .whole = table.scope(column: column) { return true }
    let name = CandidateFinder.bareName(place)
    return !name.isEmpty && !FoldedText(rowName).holds(name)
  }

  /// "doanh thu HTX Nông nghiệp 1 đạt 6,2 tỷ đồng", "khu du lịch suối Mọoc đón 64.200 lượt": of one of
  /// those that the row counts together, named by its own name.
  private func isOfOneEntity(_ measure: Measure) -> Bool {
    // Most wordings have none of the nouns.
    guard CandidateFinder.entityMarks.contains(where: { measure.wording.holdsBytes(of: $0) }) else {
      return false
    }
    let words = measure.wording.split { !$0.isLetter && !$0.isNumber }
    let folded = words.map { FoldedText(String($0)).text }
    let row = FoldedText(rowName)
    for start in words.indices {
      guard
        let noun = CandidateFinder.entities.first(where: { folded[start...].starts(with: $0) })
      else { continue }
      // "khu du lịch suối Mọoc", "HTX Nông nghiệp 1".
      let behind = words[(start + noun.count)...].prefix(2)
      let named = behind.first { $0.first?.isUppercase == true && $0.contains { $0.isLowercase } }
      if let named, named.startIndex > words[0].startIndex {
        return !row.holds(FoldedText(String(named)).text)
      }
    }
    return false
  }
  private static let entityMarks = [
    "HTX", "ợp tác", "ông ty", "hà máy", "hu du", "hợ", "ệnh viện", "ụm công", "hu công", "ự án",
    "ảng", "ÔNG TY",
  ]
  private static let entities = [
    ["htx"], ["hop", "tac", "xa"], ["cong", "ty"], ["nha", "may"], ["khu", "du", "lich"], ["cho"],
    ["benh", "vien"], ["cum", "cong", "nghiep"], ["khu", "cong", "nghiep"], ["du", "an"], ["cang"],
  ]

  /// A place's name without its level of administration, folded.
  private static func bareName(_ place: String) -> String {
    FoldedText(place).words.drop { administrativeNouns.contains($0) }.joined(separator: " ")
  }

  /// Whether a place is the unit that reports: "TT Trà Bương" is not the district of that name.
  private func isOwnPlace(_ place: String) -> Bool {
    guard !CandidateFinder.bareName(place).isEmpty else { return true }
    let folded = FoldedText(place).words.joined(separator: " ")
    return ColumnScope.unit(folded).covers(unitName)
  }

  /// "thu gom 68% tại trung tâm xã": of the centre, not of the whole.
  private func isOfCentre(_ measure: Measure) -> Bool {
    let centres = ["tai trung tam xa", "tai trung tam huyen", "tai khu trung tam"]
    return FoldedText(measure.quote).holds(anyOf: centres)
      && !FoldedText(rowName).holds("trung tam")
  }

  private static let administrativeNouns: Set<String> = [
    "huyen", "xa", "phuong", "thi", "tran", "thanh", "pho", "quan", "tp", "tx", "dac", "khu",
    "thon", "ap", "ban", "khom", "buon", "tt", "to", "dan",
  ]
}
