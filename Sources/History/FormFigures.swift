package import IndicatorModel

/// The figures of a filled form, as its analysis found them.
package struct FormFigures: Sendable {
  /// One cell that holds a figure.
  package struct Entry: Hashable, Sendable {
    /// The sheet's name.
    package var sheet: String
    /// The cell as people write it: `D14`.
    package var cell: String
    /// The row's indicator, a code of the catalogue.
    package var code: String
    /// The indicator's name.
    package var indicator: String
    /// What the column holds.
    package var role: ObservationKind
    /// The number; its unit is the row's, as the form writes it.
    package var figure: ObservedFigure

    /// A cell.
    package init(
      sheet: String, cell: String, code: String, indicator: String, role: ObservationKind,
      figure: ObservedFigure
    ) {
      self.sheet = sheet
      self.cell = cell
      self.code = code
      self.indicator = indicator
      self.role = role
      self.figure = figure
    }
  }

  /// The file's path as the caller gave it.
  package var file: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  package var sha256: String
  /// The form's title, or its file's name.
  package var title: String
  /// SHA-256 of the form's columns and rows: filled files of one form share it.
  package var fingerprint: String
  /// In sheet and cell order.
  package var entries: [Entry]

  /// Figures of a form.
  package init(
    file: String, sha256: String, title: String, fingerprint: String, entries: [Entry]
  ) {
    self.file = file
    self.sha256 = sha256
    self.title = title
    self.fingerprint = fingerprint
    self.entries = entries
  }

  /// The entries on their way into the history.
  var figures: [StatedFigure] {
    entries.map { entry in
      StatedFigure(
        code: entry.code, indicator: entry.indicator, kind: entry.role, figure: entry.figure,
        place: .cell(sheet: entry.sheet, cell: entry.cell))
    }
  }
}
