/// A formula as a tree that has no spelling: Excel's A1 text and OpenFormula are read into it and
/// written from it.
///
/// Nodes stand in post-order: operands before their operator, so the last node is the root and
/// every subtree is one slice. Parentheses are nodes, so text comes back as it was but for spaces,
/// the spelling of numbers and the case of function names.
///
/// - Note: Source: ECMA-376-1 §18.17 (formulas); OpenDocument 1.3 part 4 §5 (OpenFormula syntax).
public struct FormulaExpression: Hashable, Sendable {
  /// The nodes in post-order; never empty after a parse.
  package internal(set) var nodes: [FormulaNode] = []
  /// Indexes of nodes: the arguments of calls and the elements of arrays, run by run.
  package internal(set) var children: [Int32] = []
  /// Texts that nodes refer to: string literals, names, functions we do not know.
  package internal(set) var texts: [String] = []
  /// Sheets that nodes refer to, in the order of their first use, without duplicates.
  package internal(set) var sheets: [SheetPrefix] = []

  /// Whether an inline array or a defined name stands in it, so that one operand may be many.
  package internal(set) var hasArray = false

  /// The deepest nesting that is read; Excel itself stops at 64.
  public static let maximumDepth = 128
  /// The longest text that is read, in UTF-8 bytes; Excel itself stops at 8,192 characters.
  public static let maximumBytes = 1 << 16

  /// Parses Excel's file spelling: English names, commas, A1 references.
  ///
  /// - Parameter text: with or without the leading `=`.
  /// - Throws: `.syntax`, `.tooDeep` or `.tooLong`, with the byte offset.
  /// - Complexity: O(bytes).
  public init(excel text: String) throws(FormulaError) {
    var parser = FormulaParser(text, spelling: .excel)
    self = try parser.parse()
  }

  /// Parses OpenFormula, the text of ODF's `table:formula`.
  ///
  /// - Parameter text: with or without a namespace prefix (`of:`) and `=`. The prefixes `oooc:`
  ///   and `msoxl:` mean other languages and are refused.
  /// - Throws: `.syntax`, `.tooDeep` or `.tooLong`, with the byte offset.
  /// - Complexity: O(bytes).
  public init(openFormula text: String) throws(FormulaError) {
    var parser = FormulaParser(text, spelling: .openFormula)
    self = try parser.parse()
  }

  init() {}

  /// The zero-based index of the root node.
  package var root: Int32 { Int32(nodes.count - 1) }

  /// The indexes of a call's arguments or an array's elements.
  package func children(from first: Int32, count: Int) -> ArraySlice<Int32> {
    children[Int(first)..<Int(first) + count]
  }

  /// The first node of the subtree that ends at `index`.
  ///
  /// - Complexity: O(depth on the left side).
  func subtreeStart(_ index: Int32) -> Int32 {
    var index = index
    while true {
      switch nodes[Int(index)] {
      case .unary(_, let operand), .parentheses(let operand): index = operand
      case .binary(_, let left, _): index = left
      case .call(let call) where call.count > 0: index = children[Int(call.firstChild)]
      case .array(let array): index = children[Int(array.firstChild)]
      default: return index
      }
    }
  }
}
