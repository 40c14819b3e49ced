internal import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

extension FormFingerprint {
  /// The fingerprint of a roll-up's form, tables with a row a unit included.
  ///
  /// - Parameters:
  ///   - form: the form before room was made for units.
  ///   - catalogue: what the rows are understood with.
  public init(ofRollup form: FormAnalysis, workbook: Workbook, catalogue: Catalogue) {
    self.init(of: form, workbook: workbook)
    var text = ""
    for layout in AskedForm(form, workbook: workbook, catalogue: catalogue).layouts {
      guard case .unitRows(let table) = layout else { continue }
      text += "\(table.sheetName)\t\(table.rows.lowerBound)\n"
      text += table.columns.map { "\($0.index)\t\($0.label)\t\($0.unit)\n" }.joined()
    }
    guard !text.isEmpty else { return }
    let bytes = Array(((digests[.headers] ?? "") + text).utf8)
    digests[.headers] = String(SHA256.hexDigest(of: bytes).prefix(16))
  }
}
