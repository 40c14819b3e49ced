internal import ByteSupport
internal import FileAccess
package import IndicatorModel

/// The catalogue of a command: the built-in one, and what the user's CSV adds.
package enum CatalogueInput {
  /// The catalogue when it is asked for: the built-in one is parsed on the thread that needs it.
  static func lazily(extendedBy path: String?) throws -> @Sendable () -> Catalogue {
    guard path != nil else { return { .builtIn } }
    let catalogue = try catalogue(extendedBy: path)
    return { catalogue }
  }

  /// The catalogue.
  ///
  /// - Parameter path: a CSV with the columns of `Sources/IndicatorModel/catalogue.csv`, `code`, `name` and `unit`
  ///   at least; `nil` for none.
  /// - Throws: `ToolError` when the file cannot be read or holds no indicator.
  package static func catalogue(extendedBy path: String?) throws -> Catalogue {
    guard let path else { return .builtIn }
    let bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    let added = Catalogue(csv: bytes).indicators
    guard !added.isEmpty else {
      throw ToolError(
        status: .dataError, file: path, message: .catalogueWithoutIndicators,
        code: "catalogueWithoutIndicators", hint: .giveCatalogue)
    }
    return Catalogue(Catalogue.builtIn.indicators + added)
  }
}
