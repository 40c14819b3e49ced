import Formulas
import IndicatorForms
import SpreadsheetModel
import TestSupport

/// A shipped form with figures typed into it, as a spreadsheet program would show it.
struct SampleForm {
  var workbook: Workbook

  /// The names of the definitions, sorted.
  static let names = [
    "cong-khai-ngan-sach", "giai-ngan-dau-tu-cong", "giai-phong-mat-bang", "hdnd-6-thang",
    "ke-hoach-ky-sau", "nhap-may", "thu-chi-ngan-sach", "tinh-quy", "tong-hop-don-vi", "xa-quy",
  ]

  static func definition(_ name: String) throws -> FormDefinition {
    try FormDefinition(json: try Fixture.bytes("Templates/definitions/\(name).json"))
  }

  init(_ name: String) throws { workbook = FormBuilder.build(try Self.definition(name)) }

  /// Types values: addresses as `Sheet!D14`.
  mutating func type(_ values: [String: CellValue]) throws {
    for (address, value) in values {
      let (sheet, cell) = try place(address)
      workbook.sheets[sheet].set(value, at: cell)
    }
  }

  /// What cells show after a calculation of the whole workbook.
  func shown(_ addresses: [String]) throws -> [CellValue] {
    let results = calculated()
    return try addresses.map {
      let (sheet, cell) = try place($0)
      return results.sheets[sheet].value(at: cell).result
    }
  }

  /// The workbook with every formula computed.
  func calculated() -> Workbook {
    var workbook = workbook
    for entry in Recalculation.run(workbook, changed: nil).entries {
      guard case .computed(let result) = entry.outcome,
        case .formula(var formula) = workbook.sheets[entry.sheet].value(at: entry.cell)
      else { continue }
      formula.result = result
      workbook.sheets[entry.sheet].set(.formula(formula), at: entry.cell)
    }
    return workbook
  }

  private func place(_ address: String) throws -> (sheet: Int, cell: CellReference) {
    let parts = address.split(separator: "!")
    guard parts.count == 2, let sheet = workbook.sheetIndex(named: String(parts[0])),
      let cell = CellReference(parts[1])
    else { throw NoSuchPlace(address: address) }
    return (sheet, cell)
  }

  struct NoSuchPlace: Error { let address: String }
}
