import BindingFile
import IndicatorForms
import Testing

@Suite("A binding's YAML")
struct BindingFileTests {
  private func problem(_ text: String) -> BindingError.Problem? {
    do {
      _ = try BindingFile.read(Array(text.utf8))
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("Keys, lists and texts come with the lines they stand on")
  func linesAreThere() throws {
    let root = try BindingFile.read(Array("a: 1\nb:\n  - \"x: y\"\n  - ~\n".utf8))
    guard case .mapping(let entries) = root.content, entries.count == 2,
      case .sequence(let items) = entries[1].value.content, items.count == 2,
      case .scalar(let text) = items[0].content, case .null = items[1].content
    else {
      Issue.record("not read as a mapping with a list: \(root)")
      return
    }
    #expect(entries.map(\.line) == [1, 2])
    #expect(text == "x: y")
    #expect(items.map(\.line) == [3, 4])
  }

  @Test("A text that looks like a number stays as it was written")
  func textsStay() throws {
    let root = try BindingFile.read(Array("row: 007\nno: \"1.10\"\n".utf8))
    guard case .mapping(let entries) = root.content,
      case .scalar(let row) = entries[0].value.content,
      case .scalar(let number) = entries[1].value.content
    else {
      Issue.record("not a mapping")
      return
    }
    #expect((row, number) == ("007", "1.10"))
  }

  @Test(
    "Anchors, aliases and tags are refused before anything is built of them",
    arguments: [
      "a: &x 1\nb: *x\n", "a: !!binary aGk=\n", "- *x\n", "{a: &x [1]}\n", "? &x a\n: b\n",
      "a:\n  &x\n  b: 1\n", "[a, *x]\n", "\"k\": !t 1\n",
    ])
  func anchorsAreRefused(text: String) {
    guard case .anchor = problem(text) else {
      Issue.record("not refused: \(text) → \(String(describing: problem(text)))")
      return
    }
  }

  @Test("A bomb of aliases that names one list nine deep is refused at its first anchor")
  func bombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(names)]\n"
    }
    #expect(problem(text) == .anchor("&"))
  }

  @Test("Signs inside texts, quotes and comments are no anchors")
  func signsInTextsStay() {
    #expect(
      problem("a: \"*x &y !z\"\nb: R&D *2 (!)\nc: 'it''s *'\n# &a *b\nd: [\"*\", \"&\"]\n") == nil)
  }

  @Test(
    "Deep nesting is refused, in brackets, in lists and by indentation",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 50_000) + "x", String(repeating: "? ", count: 10_000) + "x",
      (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
  func deepNestingIsRefused(text: String) {
    #expect(problem(text) == .tooDeep(limit: 32))
  }

  @Test("A file over the limit, one that is no UTF-8 and an empty one are told apart")
  func wrongBytes() {
    #expect(throws: BindingError.self) { try BindingFile.read([0xFF, 0xFE, 0x00]) }
    let huge = [UInt8](repeating: UInt8(ascii: "#"), count: BindingFile.byteLimit + 1)
    do {
      _ = try BindingFile.read(huge)
      Issue.record("read")
    } catch {
      #expect(error.problem == .tooLarge(bytes: huge.count, limit: BindingFile.byteLimit))
    }
    for text in ["", "# nothing\n", "\u{FEFF}"] {
      guard case .notYAML = problem(text) else {
        Issue.record("\(text.debugDescription) → \(String(describing: problem(text)))")
        continue
      }
    }
  }

  @Test(
    "Broken YAML says on which line",
    arguments: [
      ("a: 1\nb: [1, 2\nc: 3\n", 3), ("a: 1\n\tb: 2\n", 2), ("a: \"x\n", 2), ("a: 1\na: 2\n", 2),
      ("a: 1\n---\nb: 2\n", 2), ("a: b: c\n", 1), ("a: \u{01}\n", 1),
    ])
  func brokenYAMLHasALine(text: String, line: Int) {
    do {
      _ = try BindingFile.read(Array(text.utf8))
      Issue.record("read: \(text)")
    } catch {
      #expect(abs(error.line - line) <= 1, "\(error)")
    }
  }

  @Test("Any bytes are read or refused, never a trap")
  func anyBytes() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let signs = Array("abc:-?[]{},\"'#&*!|>%@`\n\n  \t1ạ\u{0}".utf8)
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(8 + Int(state % 40)) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(signs[Int((state >> 33) % UInt64(signs.count))])
      }
      _ = try? BindingFile.read(bytes)
    }
  }
}
