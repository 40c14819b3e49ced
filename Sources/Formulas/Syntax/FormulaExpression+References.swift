public import SpreadsheetModel

extension FormulaExpression {
  /// Cells that a formula refers to.
  public struct Reference: Hashable, Sendable {
    /// The sheet's name; `nil` for the formula's own sheet.
    public let sheet: String?
    /// The last sheet of a 3-D reference; `nil` for one sheet.
    public let lastSheet: String?
    /// Another workbook, as the file names it (`1` for `[1]`); `nil` for this one.
    public let workbook: String?
    /// The cells; whole rows and columns reach to the edges of the sheet.
    public let range: RangeReference
  }

  /// The references in the order of the text, deleted ones (`#REF!`) and those inside defined
  /// names left out.
  ///
  /// - Complexity: O(nodes).
  public var references: [Reference] {
    nodes.compactMap { node in
      guard case .reference(let term) = node, term.shape != .deleted else { return nil }
      let prefix = term.sheet >= 0 ? sheets[Int(term.sheet)] : nil
      let area = term.area(sheet: 0, rows: 0, columns: 0)
      return Reference(
        sheet: prefix?.first, lastSheet: prefix?.last, workbook: prefix?.workbook,
        range: RangeReference(
          CellReference(row: Int(area.firstRow), column: Int(area.firstColumn)),
          CellReference(row: Int(area.lastRow), column: Int(area.lastColumn))))
    }
  }

  /// Whether a reference to cells that are gone (`#REF!`) stands in it.
  public var hasDeletedReference: Bool {
    nodes.contains { node in
      switch node {
      case .reference(let term): term.shape == .deleted
      case .error(let code): code == .reference
      default: false
      }
    }
  }

  /// The names of the functions it calls that we do not compute, without prefix.
  public var unsupportedFunctions: [String] {
    nodes.compactMap { node in
      guard case .call(let call) = node, call.function < 0 else { return nil }
      return texts[Int(call.name)]
    }
  }
}
