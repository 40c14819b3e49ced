internal import ByteSupport
internal import SpreadsheetModel

/// A plan of edits as JSON (`bieumau.edits/1`): rows one-based, columns letters, as people see them.
enum EditsDocument {
  /// What is wrong with a plan.
  struct Fault: Error {
    /// `edits[3].cell`.
    var path: String
    /// What was expected there.
    var expected: String
  }

  /// Reads a plan.
  ///
  /// - Throws: `Fault` for anything that is no plan; nothing is guessed.
  static func edits(of bytes: [UInt8]) throws(Fault) -> [Edit] {
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw Fault(path: "byte \(error.offset)", expected: error.expected)
    }
    guard document["schema"]?.stringValue == "bieumau.edits/1" else {
      throw Fault(path: "schema", expected: "bieumau.edits/1")
    }
    guard case .array(let items)? = document["edits"] else {
      throw Fault(path: "edits", expected: "[…]")
    }
    var edits: [Edit] = []
    for (index, item) in items.enumerated() {
      edits += try EditItem(value: item, path: "edits[\(index)]").edits()
    }
    return edits
  }
}
