import IndicatorModel
import ReportReading
import VietnameseText

/// What a link may be decided from besides the name.
struct LinkContext {
  let document: SourceDocument
  let drafts: [Draft]
  let scanner: DocumentScanner
}

/// Links measures to the catalogue.
struct CatalogueLinker: Sendable {
  init(_ catalogue: Catalogue) {}
  func link(_ measures: inout [Measure], context: LinkContext) {}
}
