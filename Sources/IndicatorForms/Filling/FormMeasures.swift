/// The measures that speak of each row of a form.
package struct FormMeasures: Sendable {
  /// By table of the form, then by row.
  let byTable: [[MeasureIndex.RowReadings]]
}
