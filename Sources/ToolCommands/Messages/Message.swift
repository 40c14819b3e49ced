package import IndicatorForms
package import SpreadsheetTemplate

/// Every sentence the command says, as data.
///
/// `Message+Vietnamese.swift` and `Message+English.swift` say each of them; the compiler sees that
/// none is missing.
package enum Message: Sendable {
  // Files
  case fileMissing
  case notAFile
  case fileTooLarge(size: Int, limit: Int)
  case outputExists
  case cannotCreate(reason: String)
  case inputOutput(reason: String)
  case outputIsInput
  // Spreadsheets
  case emptyFile
  case notAPackage(detail: String)
  case damagedPackage(detail: String)
  case encrypted
  case legacyFormat
  case wrongKind(detail: String)
  case malformedPart(detail: String)
  case missingPart(detail: String)
  case limitExceeded(detail: String)
  case noSuchSheet(name: String)
  case refusedEdit(detail: String)
  case invalidArgument(detail: String)
  case signed
  // Reports
  case reportEmpty
  case reportBinary(looksLike: String)
  case reportUndecodable(offset: Int)
  case reportTooLarge(size: Int, limit: Int)
  case reportWithoutFigures
  case reportScanned
  case pagesUnread(pages: String)
  case readerMissing(kind: String)
  case readerFailed(tool: String, detail: String)
  case readerTimedOut(tool: String, seconds: Int)
  case catalogueWithoutIndicators
  case unknownMeasure(id: String)
  // Forms
  case unknownForm(name: String, known: [String])
  case formWithoutTable
  case formatMismatch(form: String, asked: String)
  case unknownOutputFormat(name: String)
  case definitionMalformed(path: String, expected: String)
  case wouldLose(list: [String])
  case strictRefused(count: Int)
  // Edit
  case planMalformed(path: String, expected: String)
  // Calc
  case badMoment(text: String)
  case calculatedOtherwise(stored: String?, computed: String?, formula: String)
  case notCalculated(WorkbookCalculation.SkipReason)
  case calculated(formulas: Int, differing: Int, skipped: Int)
  case calculationTime(formulas: Int, microseconds: Int)
  // Explain
  case badCellReference(text: String)
  case nothingToExplain
  case noProvenance
  // Fill summary
  case filled(output: String, filled: Int, inputs: Int)
  case dryRun(filled: Int, inputs: Int)
  case runRecordAt(path: String)
  case conflictsHeader(count: Int)
  case refusedHeader(count: Int)
  case unresolvedFormulas(count: Int)
  case unknownRows(count: Int)
  case periodUnknown
  // Batch
  case notAFolder
  case folderWithoutReports
  case badJobs(count: Int)
  case batchDone(filled: Int, unchanged: Int, folder: String)
  case batchDryRun(filled: Int, cells: Int)
  case batchNeedsLook(files: Int)
  case badFiles(count: Int)
  // Roll-up
  case rolledUp(sent: Int, units: Int, files: Int, period: String)
  case rollupStrict
  case moreNews(count: Int)
  case periodsDiffer
  case noRoomForUnits(count: Int)
  case unitFile(UnitFileError.Fault)
  // Others
  case wrote(path: String)
  case noDifference
  case differences(count: Int)
  case auditClean
  case usage(detail: String)
  case badPeriod(text: String)
  // Bindings
  case badBinding(key: String, problem: BindingError.Problem)
  case formMoved(binding: String, moves: [FormMove])
  case exampleDiffers(moves: [FormMove])
  case bound(rows: Int, words: Int, unknownColumns: Int)
  case learned(cells: Int, of: Int)
  case notCarriedOver(labels: [String])
  // Review and decisions
  case decisionsMalformed(path: String, expected: String)
  case decisionsRefused(problems: [DecisionProblem])
  case decided(count: Int, path: String)
  case reviewAt(path: String)
  case notARecord
  case reportChanged
  case dryRunRecord
  // Lint
  case lintClean
  case lintFound(count: Int)
  // History
  case storeMissing
  case notAStore
  case storeIsNewer(version: Int, known: Int)
  case storeDamaged(detail: String)
  case storeBusy
  case importedOtherwise(unitName: String, period: String)
  case unitUnknown
  case formWithoutFigures
  case alreadyImported
  case imported(ImportTally)
  case conflictsInFile(count: Int)
  case noObservations
  case leftOutOfSDMX(count: Int)
  case programMissing(name: String)
}

/// A hint: what the person can do.
package enum Hint: Sendable {
  case checkPath
  case useForce
  case saveWithoutPassword
  case saveAsXLSX
  case openAndSave
  case listForms
  case headerNeeded
  case pickFormat
  case giveReport
  case giveCatalogue
  case listMeasures
  case convertReport
  case saveAsUTF8
  case chooseOtherOutput
  case runFillFirst
  case cellExample
  case givePeriod
  case freeSpace
  case lookAtRecord
  case readContract
  case unitListExample
  case mappingExample
  case addColumns
  case nearestForm(String)
  case bindAgain(form: String, binding: String)
  case nearestKey([String])
  case listCodes
  case quoteTexts
  case unitExample
  case useLabelOfForm
  case seeBindingDocumentation
  case exampleOfThisForm
  case importFirst
  case giveStore
  case updateProgram
  case restoreCopy
  case tryAgain
  case giveUnitName
  case install(name: String)
  case installPackages([String])
  case recognise
  case reviewAgain
  case giveRecord
}

/// What an import brought, in observations.
package struct ImportTally: Sendable {
  /// Who reports.
  package var unitName: String
  /// The period, as `2024-Q1`.
  package var period: String
  /// Not there before.
  package var new: Int
  /// With another value than before.
  package var revised: Int
  /// As they were known.
  package var confirmed: Int

  /// A tally.
  package init(unitName: String, period: String, new: Int, revised: Int, confirmed: Int) {
    self.unitName = unitName
    self.period = period
    self.new = new
    self.revised = revised
    self.confirmed = confirmed
  }
}
