/// The indicators we know, by code.
///
/// The built-in catalogue is `Sources/IndicatorModel/catalogue.csv`, compiled in so that it is
/// found from any folder (`make catalogue` writes `Catalogue+Data.swift`).
public struct Catalogue: Sendable {
  /// In the order of the file.
  public let indicators: [Indicator]
  private let positions: [String: Int]

  /// A catalogue; a later entry of the same code replaces an earlier one.
  public init(_ indicators: [Indicator]) {
    var list: [Indicator] = []
    var positions: [String: Int] = [:]
    list.reserveCapacity(indicators.count)
    positions.reserveCapacity(indicators.count)
    for indicator in indicators {
      if let position = positions[indicator.code] {
        list[position] = indicator
      } else {
        positions[indicator.code] = list.count
        list.append(indicator)
      }
    }
    self.indicators = list
    self.positions = positions
  }

  /// The indicators of a CSV (RFC 4180, UTF-8) with a header row: `code`, `name`, `unit`, and what else
  /// of the built-in catalogue's columns there is; rows without a code are passed over.
  public init(csv bytes: [UInt8]) {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.init(CatalogueParser.parse(marked ? Array(bytes.dropFirst(3)) : bytes))
  }

  /// The indicator with a code.
  public subscript(code: String) -> Indicator? { positions[code].map { indicators[$0] } }

  /// The built-in catalogue, parsed once.
  public static let builtIn = Catalogue(CatalogueParser.parse(PackageResources.catalogue_csv))
}
