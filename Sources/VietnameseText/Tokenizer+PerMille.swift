internal import ByteSupport

/// The sign ‰ as keyboards without it write it: `14,2%o`, `9,1%0`, `12,5 0/00`, `5,1 o/oo`.
extension Tokenizer {
  /// The end of such a spelling that starts at an offset.
  ///
  /// - Returns: `nil` where something else starts: `100% ổn định`, `5% 0 hộ`, `10/00`.
  func perMilleEnd(at start: Int) -> Int? {
    if scalars[start] == "%" {
      guard start + 1 < end,
        isRound(start + 1) || scalars[start + 1] == "°" || scalars[start + 1] == "º"
      else { return nil }
      return isWhole(start + 2) ? start + 2 : nil
    }
    guard start + 3 < end, isRound(start), scalars[start + 1] == "/", isRound(start + 2),
      scalars[start + 3] == scalars[start + 2], isWhole(start + 4)
    else { return nil }
    // A fraction of noughts says something only as a unit: behind a number, in brackets, alone.
    let isUnit = tokens.last.map { $0.kind == .number && start - $0.end <= 1 || $0.isMark("(") }
    return isUnit ?? true ? start + 4 : nil
  }

  /// Whether no letter or digit goes on at an offset.
  private func isWhole(_ index: Int) -> Bool {
    index == end || !letter(at: index).isLetter && !letter(at: index).isDigit
  }

  /// A nought, or the letter in its place.
  private func isRound(_ index: Int) -> Bool {
    scalars[index] == "0" || scalars[index] == "o" || scalars[index] == "O"
  }
}
