/// Plan columns that name two levels of administration side by side: the upper one's is assigned, the
/// lower one's is what its own council set.
enum PlanLevels {
  /// The lower of two levels that headers say give a plan; `nil` where one or none does.
  static func own(in headers: [String]) -> String? {
    let folded = headers.map { FoldedText($0) }
    let giving = levels.filter { level in
      folded.contains { $0.holds("\(level) giao") && !$0.holds("hdnd") }
    }
    guard giving.count == 2 else { return nil }
    return giving.last
  }

  /// A header with the plan of the own level named after its council: "nghị quyết HĐND" for "Huyện
  /// giao".
  static func folded(_ text: String, own level: String?) -> FoldedText {
    let folded = FoldedText(text)
    guard let level, let place = folded.position(of: "\(level) giao"), !folded.holds("hdnd") else {
      return folded
    }
    let bytes = Array(folded.text.utf8)
    let behind = place + level.utf8.count + " giao".utf8.count
    let named = bytes[..<place] + Array("nghi quyet hdnd".utf8) + bytes[behind...]
    return FoldedText(String(decoding: named, as: UTF8.self))
  }

  /// From the highest down.
  private static let levels = ["trung uong", "tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong"]
}
