internal import ByteSupport
internal import IndicatorModel

extension AuditStatement {
  /// The finding in Vietnamese: what follows, then what is stated.
  var vietnamese: String {
    switch self {
    case .percentage, .impliedPlans: vietnamesePercentage
    case .parts, .countedTwice, .partExceedsWhole, .remainder, .tradeBalance, .shares: vietnameseSum
    case .change, .growth, .ratioAsGrowth, .twoMovements, .oppositeDirections, .fallBeyondAll,
      .fromTo:
      vietnameseMovement
    case .repeated, .repeatedAchievement, .repeatedPrior, .betweenReports: vietnameseRepeat
    default: vietnameseOther
    }
  }

  private var vietnamesePercentage: String {
    switch self {
    case .percentage(let name, let part, let whole, let percent, let rounded, let stated, let fault):
      "\(name): \(part.vi)/\(whole.vi) = \(percent.vi)%, "
        + fault.vietnamese(stated: stated, rounded: rounded)
    case .impliedPlans(let name, let value, let unit, let percentages, let plans):
      "\(name): cùng số \(value.vi) \(unit) mà ghi đạt \(percentages.list("% và "))%; kế hoạch suy ra là \(plans.list(" và ")) \(unit)."
    default: ""
    }
  }

  private var vietnameseSum: String {
    switch self {
    case .parts(let name, let parts, let sum, let total, let unit):
      "\(name): các phần \(parts.list(" + ")) cộng lại là \(sum.vi), báo cáo ghi tổng \(total.vi) \(unit)."
    case .countedTwice(let name, let parts, let sum, let total, let surplus, let unit):
      "\(name): các phần \(parts.list(" + ")) cộng lại là \(sum.vi), thừa \(surplus.vi) so với tổng \(total.vi) \(unit); có thể đã tính hai lần."
    case .partExceedsWhole(let name, let part, let whole, let unit):
      "\(name): phần \(part.vi) lớn hơn tổng \(whole.vi) \(unit)."
    case .remainder(let name, let total, let done, let left, let stated, let unit):
      "\(name): \(total.vi) − \(done.vi) = \(left.vi), báo cáo ghi còn \(stated.vi) \(unit)."
    case .tradeBalance(let exports, let imports, let balance, let stated, let unit):
      "Xuất khẩu \(exports.vi) − nhập khẩu \(imports.vi) = \(balance.vi), báo cáo ghi chênh lệch \(stated.vi) \(unit)."
    case .shares(let parts, let sum):
      "Các tỷ trọng \(parts.list(" + ")) cộng lại là \(sum.vi)%, không phải 100%."
    default: ""
    }
  }

  private var vietnameseMovement: String {
    switch self {
    case .change(let name, let value, let prior, let change, let stated, let unit):
      "\(name): \(value.vi) − \(prior.vi) = \(change.vi), báo cáo ghi \(stated.vi) \(unit)."
    case .growth(let name, let value, let prior, let percent, let direction, let stated, let fault):
      "\(name): \(value.vi) so với \(prior.vi) là \(direction) \(percent.vi)%, báo cáo ghi \(direction) \(stated.vi)%\(fault == .truncated ? " (cắt bớt thay vì làm tròn)" : "")."
    case .ratioAsGrowth(let name, let stated):
      "\(name): “tăng \(stated.vi)%” nghĩa là gấp đôi; có lẽ là “bằng \(stated.vi)%”."
    case .twoMovements(let name, let amount, let before, let unit, let percent, let stated):
      "\(name): \(amount.vi) trên \(before.vi) \(unit) là \(percent.vi)%, báo cáo ghi \(stated.vi)%."
    case .oppositeDirections(let name, let direction, let ratio):
      "\(name): ghi “\(direction)” nhưng lại bằng \(ratio.vi)% của kỳ so sánh."
    case .fallBeyondAll(let name, let stated): "\(name): không thể giảm \(stated.vi)%."
    case .fromTo(let name, let direction, let from, let to):
      "\(name): ghi “\(direction)” nhưng từ \(from.vi) thành \(to.vi)."
    default: ""
    }
  }

  private var vietnameseRepeat: String {
    switch self {
    case .repeated(let name, let first, let firstUnit, let second, let secondUnit):
      "\(name): nơi này ghi \(first.vi) \(firstUnit), nơi khác ghi \(second.vi) \(secondUnit)."
    case .repeatedAchievement(let name, let first, let second, let against):
      "\(name): đạt \(first.vi)% và \(second.vi)% của cùng một kế hoạch\(against.isEmpty ? "" : " (\(against))")."
    case .repeatedPrior(let name, let first, let second):
      "\(name): số kỳ trước ghi \(first.vi) và \(second.vi)."
    case .betweenReports(let name, let period, let first, let second, let unit):
      "\(name), kỳ \(period): báo cáo này ghi \(first.vi), báo cáo kia ghi \(second.vi) \(unit)."
    default: ""
    }
  }

  private var vietnameseOther: String {
    switch self {
    case .cumulativeBelowPeriod(let name, let period, let cumulative, let unit):
      "\(name): lũy kế \(cumulative.vi) nhỏ hơn số trong kỳ \(period.vi) \(unit)."
    case .afterSigning(let day, let signed):
      "Số liệu đến \(day.vietnameseText), sau ngày ký báo cáo (\(signed.vietnameseText))."
    case .afterPeriod(let day, let end):
      "Số liệu đến \(day.vietnameseText), sau kỳ báo cáo (hết \(end.vietnameseText))."
    case .ownMonth(let month, let year):
      "So sánh với tháng \(month)/\(year), chính là tháng báo cáo."
    case .ownYear(let year): "So sánh với cùng kỳ năm \(year), chính là năm báo cáo."
    case .rateAboveHundred(let name, let stated): "\(name): tỷ lệ \(stated.vi)% lớn hơn 100%."
    case .countInPercent(let name): "\(name): một số đếm lại ghi đơn vị %."
    case .beyondCountry(let name, let stated, let unit, let ceiling):
      "\(name): \(stated.vi) \(unit) lớn hơn cả nước có (khoảng \(ceiling.vi) \(unit))."
    case .scale(let name, let stated, let unit, let expected):
      "\(name): \(stated.vi) \(unit) không khớp các số bên cạnh; có lẽ là \(expected)."
    case .product(
      let name, let count, let average, let averageUnit, let product, let stated, let unit):
      "\(name): \(count.vi) × \(average.vi) \(averageUnit) = \(product.vi) \(unit), báo cáo ghi \(stated.vi) \(unit): lệch hàng đơn vị."
    case .missingUnit(let name, let text):
      "\(name.isEmpty ? "" : "\(name): ")“\(text)” không ghi đơn vị hoặc dấu %."
    case .recognisedPoorly(let text):
      "“\(text)”: nhận dạng từ ảnh không chắc chắn; đối chiếu với bản giấy rồi nhập tay."
    case .spelling(let spelling, let text): "\(spelling.vietnamese): “\(text)”."
    default: ""
    }
  }
}

extension AuditStatement.PercentageFault {
  fileprivate func vietnamese(stated: DecimalNumber, rounded: DecimalNumber) -> String {
    switch self {
    case .truncated: "báo cáo ghi \(stated.vi)% (cắt bớt, làm tròn là \(rounded.vi)%)."
    case .wrong: "không phải \(stated.vi)%."
    case .swappedDigits: "báo cáo ghi \(stated.vi)% (có lẽ đảo chữ số)."
    }
  }
}

extension AuditStatement.Spelling {
  fileprivate var vietnamese: String {
    switch self {
    case .spacedPercent: "khoảng trắng trước dấu %"
    case .glued: "số viết dính với chữ"
    case .foreignSeparator: "dấu phân cách trong số lệch chuẩn"
    case .impliedMoney: "thiếu chữ “đồng” sau số"
    }
  }
}

extension DecimalNumber {
  /// As the report's country writes it.
  fileprivate var vi: String { vietnameseText() }
}

extension [DecimalNumber] {
  fileprivate func list(_ separator: String) -> String {
    map { $0.vietnameseText() }.joined(separator: separator)
  }
}
