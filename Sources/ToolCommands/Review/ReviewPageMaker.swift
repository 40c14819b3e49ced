internal import ByteSupport
internal import FormReview
internal import IndicatorExtraction
internal import IndicatorForms
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// A review page, before it is written.
struct ReviewFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Makes the review page of a run from what the run wrote and read.
struct ReviewPageMaker {
  /// The structure of the form before it was filled.
  let fingerprint: FormFingerprint
  /// The reports, in the record's order.
  let input: ReportInput
  let language: Language

  /// The page of a run.
  ///
  /// - Parameters:
  ///   - record: the run record as it is written: the page says what it says.
  ///   - output: the filled form.
  ///   - name: of the filled form, for errors.
  /// - Throws: `ToolError` when either cannot be read.
  func page(record: [UInt8], output: [UInt8], name: String) throws -> [UInt8] {
    let file: SpreadsheetFile
    do throws(SpreadsheetError) {
      file = try SpreadsheetFile(bytes: output)
    } catch {
      throw ToolError(error, file: name)
    }
    return try page(record: record, form: file, formName: name, name: name)
  }

  /// The page of a run whose filled form was opened.
  ///
  /// - Parameter formName: of the form, for errors; `name` is the record's.
  func page(
    record: [UInt8], form: SpreadsheetFile, formName: String, name: String
  ) throws -> [UInt8] {
    let (workbook, visuals): (Workbook, [SheetVisuals])
    do throws(SpreadsheetError) {
      workbook = try form.workbook()
      visuals = try form.visuals()
    } catch {
      throw ToolError(error, file: formName)
    }
    guard let parsed = try? JSONValue(parsing: record),
      parsed["schema"]?.stringValue == "bieumau.run/1"
    else {
      throw ToolError(
        status: .dataError, file: name, message: .notARecord, code: "malformedRecord",
        hint: .giveRecord)
    }
    let review = FormReview(
      record: parsed, recordDigest: SHA256.hexDigest(of: record), workbook: workbook,
      visuals: visuals,
      fingerprint: fingerprint,
      reports: zip(input.documents, input.reports).map { ($0, $1) },
      findings: ReportAuditor.audit(input.reports, documents: input.documents))
    return review.page(ReviewWording.words(in: language))
  }
}
