import Glibc
import VietnameseText
enum DebugMatch {
  nonisolated(unsafe) static var names: [String] = []
  nonisolated(unsafe) static var spelled: [Int: String] = [:]
  static var on: Bool { getenv("BM_DEBUG") != nil }
  static func row(_ name: String, _ unit: String, _ p: RowPhrases) {
    guard on else { return }
    print("ROW", name, "(\(unit))", p.leansOnContext ? "LEANS" : "", p.name.words.map { spelled[$0] ?? "?" })
  }
  static func why(_ t: String) { if on { print("        why", t) } }
  static func cand(_ index: Int, _ found: Double, _ told: Double, _ veto: [Int], _ sc: Double) {
    guard on, found + told > 0.5 else { return }
    print("    ", (found * 100).rounded() / 100, (told * 100).rounded() / 100, (sc * 100).rounded() / 100, veto.map { spelled[$0] ?? "?" }, names[index])
  }
}
