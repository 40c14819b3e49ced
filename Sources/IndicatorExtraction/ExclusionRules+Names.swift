import ByteSupport
import ReportReading
import VietnameseText

/// Small numbers that name, order or grade.
extension ExclusionRules {
  // MARK: small numbers that name or order

  /// `6 tháng`, `quý 1`, `tháng 5`, `kỷ niệm 20 năm`.
  func isPeriod(_ index: Int, _ range: Range<Int>) -> Bool {
    // "trong 24 giờ đầu".
    if index + 2 < range.upperBound, previousKey(index, range) == WordKey.within,
      Self.hours.contains(tokens[index + 1].key), integer(index) != nil
    {
      return true
    }
    if Self.periodLeads.contains(previousKey(index, range)),
      integer(index).map({ $0 <= 60 }) == true,
      !(hasUnit(index, range) && tokens[index].end - tokens[index].start > 2),
      !isCountWithin(index, range), !isBehindMonths(index, range)
    {
      return true
    }
    guard index + 1 < range.upperBound, Self.durations.contains(tokens[index + 1].key),
      integer(index) != nil
    else { return false }
    return !(index + 2 < range.upperBound && tokens[index + 2].key == WordKey.labour)
  }

  /// `bỏ học trong quý 03 em`, `phát hiện trong tháng 12 ca`, `kế hoạch năm 40 hộ`, `đầu năm 60 hộ`:
  /// counted within the period.
  private func isCountWithin(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound,
      Self.wholes.contains(tokens[index - 2].key)
        || previousKey(index, range) == WordKey.year
          && Self.yearNames.contains(tokens[index - 2].key)
    else { return false }
    return hasUnit(index, range)
  }

  /// `6 tháng 23 doanh nghiệp`, `9 tháng 12 vụ`: the months are counted already, the number behind them
  /// counts something; not `ngày 6 tháng 12`.
  private func isBehindMonths(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound, tokens[index - 1].key == WordKey.month,
      tokens[index - 2].kind == .number, let count = integer(index - 2), (2...11).contains(count),
      !Self.dayWords.contains(previousKey(index - 2, range))
    else { return false }
    return hasUnit(index, range)
  }

  /// `5 tuổi`, `từ 18 đến 25 tuổi`; not a life expectancy.
  func isAge(_ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    if next + 1 < range.upperBound, isDash(next) || tokens[next].key == WordKey.until,
      tokens[next + 1].kind == .number
    {
      next += 2
    }
    guard next < range.upperBound, tokens[next].key == Self.ageWord else { return false }
    let from = max(range.lowerBound, index - 8)
    return !(from..<index).contains { tokens[$0].key == WordKey.lifespan }
  }

  /// `thứ 13`, `lần thứ 5`, `đứng thứ 12/63`, `đợt 02`, `khóa 15`.
  func isOrdinal(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let count = Self.ordinalLeads.match(tokens, endingAt: index, from: range.lowerBound)
    else {
      return false
    }
    return count > 1 || !hasUnit(index, range)
      || tokens[index - 1].key == WordKey.ordinal || tokens[index - 1].key == WordKey.rank
  }

  mutating func markRankTotal(_ index: Int, _ range: Range<Int>) {
    guard index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
      tokens[index + 2].kind == .number
    else { return }
    marks[index + 2] = .ordinal
  }

  /// `tỷ lệ 1/5000`, `1/500`.
  func isScale(_ index: Int, _ range: Range<Int>) -> Bool {
    guard integer(index) == 1, index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
      let value = plainInteger(index + 2)
    else { return false }
    return [200, 500, 1000, 2000, 5000, 10000, 25000, 50000].contains(value)
  }

  /// `lớp 9`, `mức 2`, `hạng 2`, `cấp 1` with nothing counted behind.
  func isGrade(_ index: Int, _ range: Range<Int>) -> Bool {
    if index + 1 < range.upperBound, tokens[index + 1].key == WordKey.star { return true }
    if isSize(index, range) || isFigureOfSpeech(index, range) || isSaving(index, range) {
      return true
    }
    if isRankMove(index, range) || isOfSpeech(index, range) || isPackSize(index, range) {
      return true
    }
    guard let value = integer(index), value <= 135 else { return false }
    guard Self.gradeLeads.match(tokens, endingAt: index, from: range.lowerBound) != nil else {
      return false
    }
    if previousKey(index, range) == Self.classWord, value <= 12,
      scalars[tokens[index].start] != "0"
    {
      return true
    }
    return !hasUnit(index, range)
  }

  /// `tiết kiệm thêm 10% chi thường xuyên`, `tiêm đủ 8 loại vắc xin`: rules, no figures.
  private func isSaving(_ index: Int, _ range: Range<Int>) -> Bool {
    let start = max(range.lowerBound, index - 3)
    let saves = (start..<index).contains {
      Self.savings.match(tokens, at: $0, limit: index) != nil
        && ($0 == range.lowerBound || tokens[$0 - 1].key != WordKey.rateTail)
    }
    guard index + 1 < range.upperBound else { return false }
    if saves { return tokens[index + 1].isMark("%") }
    return previousKey(index, range) == Self.full && tokens[index + 1].key == Self.sort
  }

  /// `tụt 4 bậc`, `tăng 03 hạng`: ranks.
  private func isRankMove(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, Self.rankUnits.contains(tokens[index + 1].key),
      integer(index) != nil
    else { return false }
    return Self.rankMoves.contains(previousKey(index, range))
  }

  /// `07 nhóm giải pháp`, `thuộc nhóm 15 địa phương dẫn đầu`, `ranh mặn 4‰`: talked of, not measured.
  private func isOfSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
    if Self.groups.match(tokens, at: index + 1, limit: range.upperBound) != nil { return true }
    return Self.tops.match(tokens, endingAt: index, from: range.lowerBound) != nil
      || Self.saltLines.match(tokens, endingAt: index, from: range.lowerBound) != nil
  }

  /// `35.000 đồng/chục (12 trái)`: how many there are to the dozen.
  private func isPackSize(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound, tokens[index - 1].isMark("("), integer(index) != nil,
      Self.packs.contains(tokens[index - 2].key), index + 2 < range.upperBound
    else { return false }
    return tokens[index + 1].kind == .word && tokens[index + 2].isMark(")")
  }

  /// `tôm loại 100 con/kg`, `cá loại 0,8 - 1 kg/con`: how large they are.
  private func isSize(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 2 < range.upperBound else { return false }
    var lead = index
    if index - 2 > range.lowerBound, isDash(index - 1), tokens[index - 2].kind == .number {
      lead = index - 2
    }
    guard Self.sizes.contains(previousKey(lead, range)) else { return false }
    var unit = index + 1
    if lead == index, isDash(unit), unit + 3 < range.upperBound, tokens[unit + 1].kind == .number {
      unit += 2
    }
    guard unit + 1 < range.upperBound, tokens[unit + 1].isMark("/") else { return false }
    return tokens[unit].key == Self.animal
      || unit + 2 < range.upperBound && tokens[unit + 2].key == Self.animal
  }

  /// `tăng trưởng 2 con số`, `giảm cả 3 tiêu chí`, `chính quyền 2 cấp`.
  private func isFigureOfSpeech(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let value = integer(index), value <= 5, index + 1 < range.upperBound else { return false }
    let next = tokens[index + 1].key
    if next == Self.tier { return true }
    // "thành lập từ 03 xã cũ"
    if index + 2 < range.upperBound, tokens[index + 2].key == Self.former { return true }
    if next == Self.animal, index + 2 < range.upperBound {
      return tokens[index + 2].key == Self.numberWord
    }
    return previousKey(index, range) == Self.all && Self.sides.contains(next)
  }

  /// Digits in groups of three, read as a whole number.
  private func plainInteger(_ index: Int) -> Int? {
    VietnameseNumber(scalars, tokens[index].start..<tokens[index].end).flatMap {
      $0.value.isInteger ? Int($0.value.doubleValue) : nil
    }
  }

  /// Numbers in names: `Phường 2`, `đường số 4`, `mô đun 6, 7, 8`, `Hưng Phú 1`.
  func isName(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let value = integer(index) else { return isNamedAmount(index, range) }
    if isNamedAmount(index, range) { return true }
    let padded = scalars[tokens[index].start] == "0" && tokens[index].end - tokens[index].start > 1
    let before = index - 1
    guard before >= range.lowerBound else { return false }
    // "thị trường Nhật Bản 842 người": a proper name's last syllable.
    let isProper =
      before - 1 >= range.lowerBound && tokens[before].isCapitalized
      && tokens[before - 1].kind == .word && tokens[before - 1].isCapitalized && value > 30
      && Self.properTails.contains(tokens[before].key)
    if value < 1000, !isProper,
      let count = Self.nameLeads.match(tokens, endingAt: index, from: range.lowerBound),
      Self.armies.match(tokens, endingAt: index, from: range.lowerBound) == nil
    {
      if !hasUnit(index, range) || tokens[index - count].isCapitalized && !padded { return true }
    }
    if tokens[before].isMark(","), before - 1 >= range.lowerBound, marks[before - 1] == .name,
      !hasUnit(index, range)
    {
      return true
    }
    if tokens[before].isMark("-"), tokens[before].isGlued, tokens[index].isGlued,
      before - 1 >= range.lowerBound, tokens[before - 1].kind == .word
    {
      return tokens[before - 1].isCapitalized
    }
    guard value <= 30, !padded, before - 1 >= range.lowerBound else { return false }
    let capitals = tokens[before].isCapitalized && tokens[before - 1].isCapitalized
    return capitals && tokens[before - 1].kind == .word && tokens[before].kind == .word
      && !hasMeasuringUnit(index, range)
  }

  private static let properTails = WordSet(["bản"])
  /// "quân đội 41, công an 13": who they went to, no unit's number.
  ///
  /// "chi dự phòng 350, thị trường 120": words that only end like the name of a place.
  private static let armies = PhraseSet([
    "quân đội", "dự phòng", "quốc phòng", "tiêm phòng", "thị trường", "môi trường", "bội chi",
  ])

  /// `Đề án 1 triệu ha lúa`: the amount is the project's name.
  func isNamedAmount(_ index: Int, _ range: Range<Int>) -> Bool {
    guard Self.projects.match(tokens, endingAt: index, from: range.lowerBound) != nil,
      index + 1 < range.upperBound
    else { return false }
    return UnitTable.scale(tokens[index + 1].key) != nil
  }

  /// `02 buổi/ngày`, `mỗi đồng chí 1 phần quà`, `24/24`.
  func isFrequency(_ index: Int, _ range: Range<Int>) -> Bool {
    if index + 3 < range.upperBound, tokens[index + 2].isMark("/"),
      Self.durations.contains(tokens[index + 3].key),
      Self.repeated.contains(tokens[index + 1].key)
    {
      return true
    }
    if integer(index) == 24, index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
      integer(index + 2) == 24 || integer(index + 2) == 7,
      !(index + 3 < range.upperBound && hasUnit(index + 2, range)
        && !Self.hours.contains(tokens[index + 3].key))
    {
      return true
    }
    let from = max(range.lowerBound, index - 4)
    for position in stride(from: index - 1, through: from, by: -1) {
      if tokens[position].kind != .word { return false }
      if tokens[position].key == Self.each {
        return integer(index).map { $0 < 10 } == true && !hasMeasuringUnit(index, range)
      }
    }
    return false
  }

  /// Small numbers inside quotation marks belong to a name: “5 không, 3 sạch”.
  mutating func markQuoted(_ range: Range<Int>) {
    var open: Int?
    for index in range where tokens[index].kind == .punctuation {
      let mark = tokens[index].first
      if mark == "“" || mark == "«" {
        open = index
      } else if mark == "”" || mark == "»", let start = open {
        if index - start < 25 {
          for position in start..<index
          where tokens[position].kind == .number && marks[position] == nil {
            marks[position] = .name
          }
        }
        open = nil
      }
    }
  }
}
