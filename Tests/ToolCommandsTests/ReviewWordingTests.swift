import Testing

@testable import FormReview
@testable import ToolCommands

@Suite("Words of the review page")
struct ReviewWordingTests {
  @Test(
    "the page asks for no word that is missing, in either language", arguments: Language.allCases)
  func complete(language: Language) {
    let words = ReviewWording.words(in: language).words
    let script = String(decoding: PageParts.script(), as: UTF8.self)
    var asked = Set(
      script.matches(of: /word\('([A-Za-z.]+)'[,)]/).map { String($0.output.1) })
    asked.formUnion(
      String(decoding: PageParts.body, as: UTF8.self).matches(of: /data-word="([a-z]+)"/).map {
        String($0.output.1)
      })
    let kinds = [
      "stated", "converted", "derived", "carried", "proposed", "recomputed", "refused", "blank",
      "kept", "decided",
    ]
    asked.formUnion(kinds.flatMap { ["k." + $0, "l." + $0] })
    asked.formUnion(["accept", "correct", "choose", "blank"].map { "a." + $0 })
    asked.formUnion(
      ["all", "look", "refused", "derived", "proposed", "blank", "unused", "decided"].map {
        "f." + $0
      })
    #expect(asked.count > 80)
    for name in asked.sorted() {
      #expect(words[name]?.isEmpty == false, "\(name)")
    }
    // A letter stands for one kind only.
    #expect(Set(kinds.compactMap { words["l." + $0] }).count == kinds.count)
  }
}
