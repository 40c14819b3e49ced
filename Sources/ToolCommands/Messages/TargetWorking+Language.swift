internal import ByteSupport
internal import IndicatorForms

extension TargetWorking {
  /// Where a proposed target comes from, in words.
  func text(in language: Language) -> String {
    language.pick("đề xuất: ", "proposed: ") + formula(language)
  }

  private func formula(_ language: Language) -> String {
    func number(_ value: DecimalNumber) -> String { language.number(value) }
    switch self {
    case .stated(let isBound):
      return isBound
        ? language.pick("báo cáo tự đặt ra, lấy mức giới hạn", "the report's own aim, its bound")
        : language.pick("báo cáo tự đặt ra cho kỳ sau", "the report's own aim for the period")
    case .evenShare(let remainder, let months, let rest):
      return language.pick("chia đều phần còn lại ", "even share of the remainder ")
        + "\(number(remainder)) × \(months)/\(rest) " + language.pick("tháng", "months")
    case .seasonShare(let remainder, let months, let rest, let season):
      return language.pick("phần còn lại của vụ ", "the remainder of the season ")
        + "\(season.text(in: language)): \(number(remainder)) × \(months)/\(rest) "
        + language.pick("tháng", "months")
    case .shareOfLastYear(let remainder, let part, let whole, let growth):
      return language.pick("phần còn lại ", "the remainder ")
        + "\(number(remainder)) × \(number(part)) ÷ \(number(whole)) "
        + language.pick(
          "theo tỷ trọng cùng kỳ; phần còn lại của năm phải tăng ",
          "by last year's shares; the rest of the year must grow ")
        + "\(number(growth)) %"
    case .neededGrowth(let part, let growth):
      return language.pick("cùng kỳ ", "last year's period ") + number(part)
        + language.pick(
          ", mức tăng cần đạt để hoàn thành kế hoạch ", ", growth needed to reach the plan ")
        + "\(number(growth)) %"
    case .growthSoFar(let part, let total, let before):
      return language.pick("cùng kỳ ", "last year's period ")
        + "\(number(part)) × \(number(total)) ÷ \(number(before)), "
        + language.pick("theo mức tăng từ đầu năm", "at this year's growth so far")
    case .meanSoFar(let total, let passed, let months):
      return "\(number(total)) × \(months)/\(passed) "
        + language.pick("tháng, theo tiến độ từ đầu năm", "months, at this year's pace")
    case .planPassed(let plan, let total):
      return language.pick("đã vượt kế hoạch ", "the plan is passed ")
        + "(\(number(total))/\(number(plan))); "
        + language.pick("giữ bằng cùng kỳ", "last year's period is kept")
    case .ceiling:
      return language.pick("không cao hơn cùng kỳ", "not more than last year's period")
    case .level: return language.pick("mức kế hoạch năm", "the level of the year's plan")
    case .levelReached(let plan):
      return language.pick("giữ mức đã đạt, kế hoạch là ", "the level reached; the plan is ")
        + number(plan)
    }
  }
}

extension CropSeason {
  /// The season's name.
  func text(in language: Language) -> String {
    switch self {
    case .winterSpring: language.pick("Đông Xuân", "winter-spring")
    case .summerAutumn: language.pick("Hè Thu", "summer-autumn")
    case .autumnWinter: language.pick("Thu Đông - Mùa", "autumn-winter")
    }
  }
}

extension NoProposal {
  /// Why no target is proposed, in words.
  func text(in language: Language) -> String {
    language.pick("không đề xuất: ", "nothing proposed: ") + cause(language)
  }

  private func cause(_ language: Language) -> String {
    switch self {
    case .carryOnly: language.pick("chỉ chuyển số (--method carry)", "--method carry")
    case .noPlan: language.pick("không rõ kế hoạch năm", "the year's plan is not known")
    case .severalPlans:
      language.pick(
        "hai cấp giao kế hoạch khác nhau", "two bodies set different plans")
    case .noTotal: language.pick("không rõ số lũy kế", "the total so far is not known")
    case .noLastYear: language.pick("không rõ số cùng kỳ", "last year's figures are not known")
    case .needsWeights:
      language.pick(
        "chỉ số và tốc độ tăng cần tỷ trọng từng quý",
        "indices and growth need the weights of the quarters")
    case .outOfSeason: language.pick("ngoài thời vụ", "out of season")
    case .severalStated:
      language.pick(
        "báo cáo đặt ra nhiều mức khác nhau", "the report states targets that differ")
    }
  }
}
