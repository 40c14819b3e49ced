internal import IndicatorForms

extension Message {
  /// The sentence in English, without a full stop.
  var english: String {
    switch self {
    case .fileMissing: "there is no such file"
    case .notAFile: "this is not a regular file (a folder, perhaps)"
    case .fileTooLarge(let size, let limit): "the file has \(size) bytes, the limit is \(limit)"
    case .outputExists: "the output exists already; nothing was written"
    case .cannotCreate(let reason): "the output cannot be created: \(reason)"
    case .inputOutput(let reason): "reading or writing failed: \(reason)"
    case .outputIsInput: "the output is one of the inputs; inputs are never written to"
    case .emptyFile: "the file is empty; an .xlsx or .ods was expected"
    case .notAPackage(let detail): "the file is no .xlsx or .ods (\(detail))"
    case .damagedPackage(let detail): "the file is damaged or cut short (\(detail))"
    case .encrypted: "the file is encrypted and cannot be read"
    case .legacyFormat: "the file is of an old kind (.xls, .doc); an .xlsx or .ods was expected"
    case .wrongKind(let detail): "the file is no .xlsx or .ods spreadsheet (\(detail))"
    case .malformedPart(let detail): "a part of the file breaks the format's rules: \(detail)"
    case .missingPart(let detail): "the file lacks a part it needs: \(detail)"
    case .limitExceeded(let detail): "the file passes a safety limit: \(detail)"
    case .noSuchSheet(let name): "there is no sheet '\(name)'"
    case .refusedEdit(let detail): "this cell may not be edited: \(detail)"
    case .invalidArgument(let detail): "the format cannot hold this value: \(detail)"
    case .signed: "the file is signed; an edit would break the signature"
    case .reportEmpty: "the report is empty"
    case .reportBinary(let kind): "the file is no report that can be read (it looks like \(kind))"
    case .reportUndecodable(let offset):
      "the report's encoding is not clear (no UTF-8 from byte \(offset))"
    case .reportTooLarge(let size, let limit): "the report has \(size) bytes, the limit is \(limit)"
    case .catalogueWithoutIndicators:
      "expected a CSV catalogue with columns code, name, unit, but read no indicator"
    case .unknownMeasure(let id): "no measure of the report has the id '\(id)'"
    case .pagesUnread(let pages):
      "page \(pages): a picture of a scanner, no figure was read from it"
    case .reportScanned: "the file holds pictures of a scanner and no text"
    case .readerMissing(let kind): "no program that reads \(kind) is installed"
    case .readerFailed(let tool, let detail): "\(tool) could not read the file (\(detail))"
    case .readerTimedOut(let tool, let seconds): "\(tool) ran for more than \(seconds) s, stopped"
    case .reportWithoutFigures: "no figure was found in the report"
    case .unknownForm(let name, let known):
      "there is no form '\(name)'; the shipped forms are \(known.joined(separator: ", "))"
    case .formWithoutTable: "no table of indicators was found in the form"
    case .formatMismatch(let form, let asked):
      "the form is .\(form) and cannot be written as .\(asked)"
    case .unknownOutputFormat(let name):
      "unknown output format '\(name)'; .xlsx or .ods was expected"
    case .definitionMalformed(let path, let expected):
      "the form's definition is wrong at \(path): expected \(expected)"
    case .wouldLose(let list):
      "the output would lose parts of the form: \(list.joined(separator: "; "))"
    case .strictRefused(let count):
      "\(count) cells are refused or in conflict (--strict); nothing was written"
    case .planMalformed(let path, let expected):
      "the plan is wrong at \(path): expected \(expected)"
    case .badMoment(let text): "'\(text)' is no day or moment such as 2024-03-31"
    case .calculatedOtherwise(let stored, let computed, let formula):
      "stored \(stored ?? "nothing"), computed \(computed ?? "nothing"): =\(formula)"
    case .notCalculated(let reason): "skipped: \(reason.text(in: .en))"
    case .calculated(let formulas, let differing, let skipped):
      "\(formulas) formulas, \(differing) stored otherwise, \(skipped) skipped"
    case .calculationTime(let formulas, let microseconds):
      "Computed \(formulas) formulas in \(microseconds) microseconds"
    case .badCellReference(let text): "'\(text)' is not the address of a cell"
    case .nothingToExplain: "the cell is neither an input cell nor a recomputed formula"
    case .noProvenance: "the file carries no sources: no .run.json record, no _MAP sheet, no note"
    case .filled(let output, let filled, let inputs):
      "Filled \(filled) of \(inputs) input cells into \(output)"
    case .dryRun(let filled, let inputs):
      "Dry run, nothing written: would fill \(filled) of \(inputs) input cells"
    case .runRecordAt(let path): "Where each figure came from: \(path)"
    case .conflictsHeader(let count):
      "Left blank because readings contradict each other: \(count)"
    case .refusedHeader(let count):
      "Left blank because the reading is not good enough: \(count)"
    case .unresolvedFormulas(let count):
      "\(count) formulas cannot be computed here and will be computed on opening"
    case .unknownRows(let count): "\(count) rows of the form match no indicator of the catalogue"
    case .periodUnknown: "the report does not say which period it is of"
    case .notAFolder: "this is not a folder"
    case .folderWithoutReports: "the folder holds no report"
    case .badJobs(let count): "--jobs must be 1 to 64, not \(count)"
    case .batchDone(let filled, let unchanged, let folder):
      "Filled \(filled) forms into \(folder), \(unchanged) unchanged"
    case .batchDryRun(let filled, let cells):
      "Dry run, nothing written: would fill \(filled) forms, \(cells) cells"
    case .batchNeedsLook(let files):
      "\(files) forms have cells refused or in conflict, see the .run.json record of each"
    case .badFiles(let count): "\(count) files were not done:"
    case .rolledUp(let sent, let units, let files, let period):
      "\(period): \(sent) of \(units) units have sent, \(files) files"
    case .rollupStrict:
      "units are missing, files left out or cells not computed (--strict); nothing was written"
    case .moreNews(let count): "… and \(count) more, see the .run.json record"
    case .periodsDiffer: "the files are of different periods, or name none"
    case .noRoomForUnits(let count):
      "the form lacks room for \(count) units and its columns cannot be added to"
    case .unitFile(let fault): fault.text(in: .en)
    case .wrote(let path): "Wrote \(path)"
    case .noDifference: "The workbooks are the same"
    case .differences(let count): "\(count) differences"
    case .auditClean: "Nothing disagrees"
    case .usage(let detail): detail
    case .badPeriod(let text): "'\(text)' is not a reporting period"
    case .badBinding(let key, let problem):
      (key.isEmpty ? "" : "\(key): ") + problem.text(in: .en)
    case .formMoved(let binding, let moves):
      "the form is not as it was when \(binding) was made:" + FormMove.list(moves, in: .en)
    case .exampleDiffers(let moves):
      "the filled example is not this form:" + FormMove.list(moves, in: .en)
    case .bound(let rows, let words, let columns):
      "\(rows) rows have an indicator, \(words) are found by words, \(columns) columns are not understood"
    case .learned(let cells, let all):
      "Learned from the example: \(cells) of \(all) figures come out as in the example"
    case .notCarriedOver(let labels):
      "\(labels.count) rows or columns of the old binding are not in the form: "
        + labels.prefix(12).joined(separator: "; ") + (labels.count > 12 ? "; …" : "")
    case .decisionsMalformed(let path, let expected):
      "malformed decisions at \(path): expected \(expected)"
    case .decisionsRefused(let problems):
      "no decision was applied: " + DecisionProblem.list(problems, in: .en)
    case .decided(let count, let path): "Applied \(count) decisions of \(path)"
    case .reviewAt(let path): "Review page: \(path)"
    case .notARecord: "the file is no record of schema bieumau.run/1"
    case .reportChanged: "the report has changed since the form was filled"
    case .dryRunRecord: "the record is of a dry run, without a filled form"
    case .lintClean: "Nothing found"
    case .lintFound(let count): "\(count) findings"
    case .storeMissing: "there is no history store here"
    case .notAStore: "this file is no history store of bieumau; nothing was written"
    case .storeIsNewer(let version, let known):
      "the store was made by a later version (schema \(version), this one knows \(known))"
    case .storeDamaged(let detail):
      "the store is damaged or was changed by another program (\(detail))"
    case .storeBusy: "another program is writing to the store"
    case .importedOtherwise(let unitName, let period):
      "the file was imported for \(unitName), period \(period); nothing was written"
    case .unitUnknown: "the file does not say who reports"
    case .formWithoutFigures: "no cell of the form holds a figure of an indicator of the catalogue"
    case .alreadyImported: "imported before, nothing changed"
    case .imported(let tally):
      "\(tally.unitName), period \(tally.period): \(tally.new) new figures, "
        + "\(tally.revised) revised, \(tally.confirmed) as known"
    case .conflictsInFile(let count):
      "\(count) figures contradict each other in the file; recorded without a value"
    case .noObservations: "There are no such figures"
    case .leftOutOfSDMX(let count):
      "\(count) figures without an indicator code or a certain period are left out of SDMX"
    case .programMissing(let name): "the program \(name) is not beside bieumau"
    }
  }
}

extension Hint {
  /// The hint in English.
  var english: String {
    switch self {
    case .checkPath: "check the path"
    case .useForce: "add --force to replace the old file, or choose another name with -o"
    case .saveWithoutPassword:
      "open the file with its password, save it without one, then run again"
    case .saveAsXLSX: "open it in Excel or LibreOffice, save it as .xlsx or .ods, then run again"
    case .openAndSave: "open the file in LibreOffice and save it again, then run again"
    case .listForms: "see the list: bieumau template list"
    case .headerNeeded:
      "the form needs a header row with a cell 'Chỉ tiêu' (or 'Nội dung') and columns beside it"
    case .pickFormat: "leave out --format, or name the output with the right extension"
    case .giveCatalogue:
      "take Sources/IndicatorModel/catalogue.csv as a model, one indicator a line"
    case .listMeasures: "list the ids of the measures: bieumau extract REPORT -f csv"
    case .giveReport: "a report with figures is needed (.docx, .odt, .pdf, .txt, .xlsx, .ods…)"
    case .convertReport: "open the file and save it as .docx, .odt or .txt (UTF-8), then run again"
    case .saveAsUTF8: "save the report as UTF-8, or name its encoding with --encoding"
    case .chooseOtherOutput: "choose another name with -o"
    case .runFillFirst: "make the file with bieumau fill, or add --annotate notes when filling"
    case .cellExample: "write it as 'BC_QUY'!D14"
    case .givePeriod: "write it as 2024, 2024-H1, 2024-Q1, 2024-9M or 2024-05 with --period"
    case .freeSpace: "check the free space and permissions of the disk"
    case .lookAtRecord: "run without --strict to see these cells in the run record"
    case .readContract: "see bieumau edit --help and the examples in the README"
    case .bindAgain(let form, let binding):
      "bind again and keep your edits: bieumau template bind '\(form)' --rebind '\(binding)' -o NEW.binding.yaml"
    case .nearestKey(let known): "the keys are \(known.joined(separator: ", "))"
    case .listCodes:
      "look the code up in Sources/IndicatorModel/catalogue.csv, or write indicator: \"name\" in its place"
    case .quoteTexts: "put texts in double quotes and indent with spaces"
    case .unitExample: "write it as on the form: ha, triệu đồng, %"
    case .useLabelOfForm: "correct the row or column, or bind again with --rebind"
    case .seeBindingDocumentation: "see Documentation/analysis/binding.md"
    case .exampleOfThisForm: "take a file filled from this form, or leave out the form's name"
    case .unitListExample: "the CSV needs columns code,name and may have parent, one unit a line"
    case .mappingExample: "the CSV needs columns old,new,from; say: Xã A,Xã C,2025-07-01"
    case .addColumns: "add columns for units to the form, then run again"
    case .nearestForm(let name): "did you mean '\(name)'?"
    case .importFirst: "import first: bieumau history import REPORT, or name a store with --store"
    case .giveStore: "name another store with --store"
    case .updateProgram: "install a later version of bieumau"
    case .restoreCopy: "use a backup copy of the store, or import the reports into a new one"
    case .tryAgain: "wait for the other command, then run again"
    case .giveUnitName: "add --unit-name 'UBND xã ...'"
    case .installPackages(let names): "install with: apt install \(names.joined(separator: " "))"
    case .reviewAgain: "fill again with --review and decide on the new page"
    case .giveRecord: "give the OUTPUT.run.json beside the filled form"
    case .recognise: "add --ocr to recognise the text (needs tesseract-ocr and tesseract-ocr-vie)"
    case .install(let name):
      "put \(name) into the same folder (make build builds all three programs)"
    }
  }
}

extension Language {
  /// A message in this language.
  package func text(_ message: Message) -> String {
    self == .vi ? message.vietnamese : message.english
  }

  /// A hint in this language.
  package func text(_ hint: Hint) -> String { self == .vi ? hint.vietnamese : hint.english }
}
