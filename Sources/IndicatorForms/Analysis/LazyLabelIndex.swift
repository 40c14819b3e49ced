internal import IndicatorModel
internal import Synchronization

/// A label index that is built when the first label asks for it: a form with a column of codes
/// never does, and building takes longer than reading the form.
final class LazyLabelIndex: Sendable {
  private let catalogue: Catalogue
  private let built = Mutex<LabelIndex?>(nil)

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The index.
  ///
  /// - Complexity: O(catalogue) the first time.
  var index: LabelIndex {
    built.withLock { built in
      if let built { return built }
      let index = LabelIndex(catalogue)
      built = index
      return index
    }
  }
}
