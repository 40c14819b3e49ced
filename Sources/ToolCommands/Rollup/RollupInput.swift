internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// Reads the files of a roll-up, reports and filled forms alike, several at a time.
struct RollupInput: Sendable {
  /// What came of a file.
  enum Outcome: Sendable {
    case read(RollupSubmission)
    case bad(ToolError)
  }

  let reader: RollupReader
  let extractor: IndicatorExtractor
  let period: ReportingPeriod?
  /// How reports are read.
  let reading: ReportOptions

  /// The files of arguments: a folder stands for the files in it, in order of name.
  ///
  /// Run records and hidden files of a folder are passed over.
  static func files(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard FileAccess.isFolder(argument) else { return [argument] }
      let folder = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      return FileAccess.list(folder).filter { name in
        !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix("~")
          && !name.hasSuffix(".run.json") && FileAccess.isFile(folder + "/" + name)
      }.map { folder + "/" + $0 }
    }
  }

  /// Reads every file, in the order given.
  func read(_ files: [String], jobs: Int) -> [Outcome] {
    var outcomes = [Outcome?](repeating: nil, count: files.count)
    var finished = 0
    ParallelWork.each(files.count, workers: jobs) { number in
      outcome(of: files[number])
    } receive: { number, outcome in
      outcomes[number] = outcome
      finished += 1
      Console.progress("\(finished)/\(files.count)  \(files[number])")
    }
    Console.progress("")
    return outcomes.compactMap { $0 }
  }

  private func outcome(of file: String) -> Outcome {
    do {
      return .read(try submission(file))
    } catch let error as ToolError {
      return .bad(error)
    } catch let error as FileError {
      return .bad(ToolError(error))
    } catch {
      return .bad(
        ToolError(
          status: .failed, file: file, message: .inputOutput(reason: "\(error)"),
          code: "inputOutput"))
    }
  }

  private func submission(_ file: String) throws -> RollupSubmission {
    let bytes = try FileAccess.read(file, limit: Limits().entryBytes)
    // Word documents are archives too.
    guard ReportReader.isWorkbook(bytes) else {
      let input = try ReportInput(path: file, options: reading, extractor: extractor)
      try input.requireFigures()
      guard let report = input.reports.first, let document = input.documents.first else {
        throw FileError.missing(path: file)
      }
      return reader.submission(report, document)
    }
    do throws(SpreadsheetError) {
      return reader.submission(
        try SpreadsheetFile(bytes: bytes).workbook(), file: file,
        sha256: SHA256.hexDigest(of: bytes), period: period)
    } catch {
      throw ToolError(error, file: file)
    }
  }
}
