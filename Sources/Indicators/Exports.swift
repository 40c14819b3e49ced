// The public product `Indicators`: from a report to measures to a filled form.
@_exported public import IndicatorExtraction
@_exported public import IndicatorForms
@_exported public import IndicatorModel
@_exported public import ReportReading
