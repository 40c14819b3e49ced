internal import ByteSupport
package import IndicatorModel

/// A file on its way into the history.
package struct ImportedFile: Sendable {
  /// What the file is.
  package enum Kind: Sendable {
    /// A report; the SHA-256 is of the text that spans count in.
    case report(textSha256: String)
    /// A filled form, by the SHA-256 of the form's columns and rows.
    case form(fingerprint: String)
  }

  /// The path as the caller gave it.
  package var name: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  package var sha256: String
  /// What it is.
  package var kind: Kind
  /// Who reports.
  package var unitName: String
  /// The period that its figures are of, where they name no other.
  package var period: ReportingPeriod
  /// The title of the report or form.
  package var title: String
  /// What it states, in order of place.
  package var figures: [StatedFigure]

  /// A report with its figures.
  ///
  /// - Parameters:
  ///   - unitName: who reports, whatever the report says.
  ///   - period: what it is of, whatever the report says.
  package init(
    _ report: ExtractedReport, unitName: String, period: ReportingPeriod, catalogue: Catalogue
  ) {
    name = report.file
    sha256 = report.sha256
    kind = .report(textSha256: report.textSha256)
    self.unitName = unitName
    self.period = period
    title = report.title
    figures = ReportFigures.figures(of: report, period: period, catalogue: catalogue)
  }

  /// A filled form with its figures.
  package init(_ form: FormFigures, unitName: String, period: ReportingPeriod) {
    name = form.file
    sha256 = form.sha256
    kind = .form(fingerprint: form.fingerprint)
    self.unitName = unitName
    self.period = period
    title = form.title
    figures = form.figures
  }
}

/// What became of a file.
package enum ImportOutcome: Hashable, Sendable {
  /// The same bytes were imported before: nothing changed.
  case alreadyImported
  /// Its figures are in the store.
  case imported(ImportCounts)
}

/// What a file brought.
package struct ImportCounts: Hashable, Sendable {
  /// Observations that were not there before.
  package var new = 0
  /// Observations that got another value: their earlier revisions stay.
  package var revised = 0
  /// Observations of which it says what was known.
  package var confirmed = 0
  /// Observations, of any of the three, whose readings in the file differ from each other.
  package var conflicts = 0

  /// Nothing.
  package init() {}
}
