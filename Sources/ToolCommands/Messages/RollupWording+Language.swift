internal import ByteSupport
internal import IndicatorForms

extension RollupWording {
  /// The words of a roll-up in a language.
  static func words(in language: Language) -> RollupWording {
    RollupWording(
      fill: FillWording.words(in: language), reason: { $0.text(in: language) },
      problem: { $0.text(in: language) }, rule: { $0.text(in: language) },
      unitCount: { language.pick("\($0) đơn vị", "\($0) units") })
  }
}

extension RollupRule {
  /// How units' figures came together, in words.
  func text(in language: Language) -> String {
    switch self {
    case .sum: language.pick("cộng các đơn vị", "sum of the units")
    case .weightedMean(let code):
      language.pick("bình quân gia quyền theo \(code)", "mean weighted with \(code)")
    case .none: language.pick("số của một đơn vị", "one unit's figure")
    }
  }
}

extension RollupReason {
  /// Why a cell of a roll-up is blank, in words.
  func text(in language: Language) -> String {
    switch self {
    case .gap(let gap): gap.text(in: language)
    case .waits(let names, let all):
      language.pick(
        "chờ \(names.count)/\(all) đơn vị chưa có số: \(RollupReason.list(names))",
        "waits for \(names.count) of \(all) units without a figure: \(RollupReason.list(names))")
    case .weightMissing(let code, let names):
      language.pick(
        "thiếu quyền số \(code) của: \(RollupReason.list(names))",
        "the weight \(code) is missing for: \(RollupReason.list(names))")
    case .weightsZero: language.pick("tổng quyền số bằng 0", "the weights add up to 0")
    case .notAggregated:
      language.pick(
        "chỉ tiêu này không tổng hợp được từ số của các đơn vị",
        "figures of this indicator do not come together over units")
    case .ruleUnknown:
      language.pick(
        "dòng này không có trong danh mục, không rõ có cộng được giữa các đơn vị không",
        "the row is not in the catalogue; whether units' figures add up is not known")
    case .tooLarge: language.pick("kết quả vượt 18 chữ số", "the result passes 18 digits")
    case .alreadyFilled: FillReason.alreadyFilled.text(in: language)
    case .decided(let decision): decision.text(in: language)
    case .noUnit: language.pick("chưa có đơn vị ở vị trí này", "no unit stands here")
    }
  }

  /// At most eight names.
  fileprivate static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? shown + ", … (+\(names.count - 8))" : shown
  }
}

extension FigureGap {
  /// Why a unit has no figure, in words.
  func text(in language: Language) -> String {
    switch self {
    case .report(let reason): reason.text(in: language)
    case .notAsked:
      language.pick("tệp của đơn vị không có chỉ tiêu này", "the unit's file has no such indicator")
    case .blank: language.pick("đơn vị để trống ô này", "the unit left the cell empty")
    case .dash:
      language.pick("đơn vị ghi '-', không phải số 0", "the unit wrote '-', which is not 0")
    case .text(let text, let sheet, let cell):
      language.pick(
        "đơn vị ghi chữ '\(text)' ở '\(sheet)'!\(cell), cần số",
        "the unit wrote the text '\(text)' in '\(sheet)'!\(cell), a number was expected")
    case .unitMismatch(let stated, let expected):
      FillReason.unitMismatch(stated: stated, expected: expected).text(in: language)
    case .contradiction(let values): FillReason.contradiction(values: values).text(in: language)
    case .notSubmitted: language.pick("đơn vị chưa nộp", "the unit has not sent")
    case .partMissing(let unit):
      language.pick("chưa có số của \(unit)", "there is no figure of \(unit)")
    }
  }
}

extension RollupProblem {
  /// What a person should know of what the units sent, in words.
  func text(in language: Language) -> String {
    switch kind {
    case .missing: language.pick("chưa nộp", "has not sent")
    case .duplicate(let file, true):
      language.pick(
        "trùng hoàn toàn với \(file), chỉ tính một lần", "the same as \(file), counted once")
    case .duplicate(let file, false):
      language.pick(
        "cùng đơn vị, cùng kỳ với \(file); chỉ lấy số mà các tệp thống nhất",
        "of the same unit and period as \(file); only figures that agree are taken")
    case .otherPeriod(let found, let expected):
      language.pick(
        "tệp của kỳ \(found), cần kỳ \(expected); không tính",
        "the file is of \(found), \(expected) was expected; left out")
    case .periodUnknown:
      language.pick("tệp không nói rõ kỳ báo cáo; không tính", "the file names no period; left out")
    case .unitUnknown:
      language.pick(
        "không rõ tệp của đơn vị nào, hoặc tên tệp và nội dung nêu hai đơn vị; không tính",
        "the file does not say whose it is, or its name says another; left out")
    case .notListed:
      language.pick(
        "đơn vị không có trong danh sách; không tính", "the unit is not in the list; left out")
    case .split(let names):
      language.pick(
        "đơn vị đã chia về \(names.joined(separator: ", ")), không rõ chia số thế nào; không tính",
        "the unit went to \(names.joined(separator: ", ")) and nothing says how its figures divide; left out"
      )
    case .textInCell(let text):
      language.pick("ghi chữ '\(text)', cần số", "holds the text '\(text)', a number was expected")
    case .unitMismatch(let stated, let expected):
      FillReason.unitMismatch(stated: stated, expected: expected).text(in: language)
    case .contradiction(let values): FillReason.contradiction(values: values).text(in: language)
    case .unreadable(let why): language.pick("không đọc được: \(why)", "cannot be read: \(why)")
    default: news(in: language)
    }
  }

  private func news(in language: Language) -> String {
    switch kind {
    case .structureDiffers:
      language.pick(
        "dòng, cột của biểu khác biểu của đa số đơn vị",
        "rows or columns are not those of most units' forms")
    case .structureChanged:
      language.pick(
        "dòng, cột của biểu đã đổi so với lần trước", "rows or columns changed since the last run")
    case .figureChanged(let label, let before, let after):
      language.pick(
        "\(label): \(before) → \(after) so với lần trước",
        "\(label): \(before) → \(after) since the last run")
    case .sentSince: language.pick("mới nộp sau lần trước", "has sent since the last run")
    case .withdrawn:
      language.pick("lần trước có nộp, lần này không", "had sent at the last run, now has not")
    default: code
    }
  }
}

extension UnitFileError.Fault {
  /// What is wrong with a CSV, in words.
  func text(in language: Language) -> String {
    switch self {
    case .undecodable: language.pick("tệp không phải là UTF-8", "the file is no UTF-8")
    case .columnMissing(let name):
      language.pick("thiếu cột '\(name)' ở dòng tiêu đề", "the header lacks the column '\(name)'")
    case .fieldMissing(let name): language.pick("ô '\(name)' để trống", "'\(name)' is empty")
    case .repeated(let text): language.pick("'\(text)' lặp lại", "'\(text)' stands twice")
    case .badDate(let text): language.pick("'\(text)' không phải là ngày", "'\(text)' is no date")
    case .circle(let text):
      language.pick(
        "'\(text)' đổi thành đơn vị khác rồi lại thành chính nó",
        "'\(text)' becomes another unit and then itself again")
    }
  }
}
