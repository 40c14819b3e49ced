internal import IndicatorModel

/// A label index that is built when the first label asks for it: a form with a column of codes
/// never does, and building takes longer than reading the form.
final class LazyLabelIndex {
  private let catalogue: Catalogue
  private var built: LabelIndex?

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The index.
  ///
  /// - Complexity: O(catalogue) the first time.
  var index: LabelIndex {
    if let built { return built }
    let index = LabelIndex(catalogue)
    built = index
    return index
  }
}
