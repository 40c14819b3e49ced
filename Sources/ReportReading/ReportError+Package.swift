internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension ReportError {
  /// What went wrong in a package.
  init(_ error: PackageError, file: String) {
    switch error {
    case .container(.limitExceeded(_, _, _, let entry)):
      self = .limitExceeded(file: file, part: entry, detail: error.message)
    case .container(.encryptedEntry): self = .encrypted(file: file)
    case .container(.empty): self = .empty(file: file)
    case .markup(let part, let fault):
      self =
        fault.code == .limitExceeded
        ? .limitExceeded(file: file, part: part, detail: fault.message)
        : .damaged(file: file, part: part, line: fault.line, detail: fault.message)
    case .wrongKind(.encrypted), .wrongKind(.encryptedOpenDocument): self = .encrypted(file: file)
    case .wrongKind(let kind): self = .binary(file: file, looksLike: kind.words)
    case .missingPart(let part):
      self = .damaged(file: file, part: part, line: nil, detail: error.message)
    case .malformed(let part, let detail):
      self = .damaged(file: file, part: part, line: nil, detail: detail)
    case .container: self = .damaged(file: file, part: nil, line: nil, detail: error.message)
    }
  }

  /// What went wrong in a workbook.
  init(_ error: SpreadsheetError, file: String) {
    switch error.code {
    case .encrypted: self = .encrypted(file: file)
    case .emptyFile: self = .empty(file: file)
    case .limitExceeded:
      self = .limitExceeded(file: file, part: error.part, detail: error.message)
    case .wrongKind, .notAPackage: self = .binary(file: file, looksLike: error.message)
    default:
      self = .damaged(file: file, part: error.part, line: error.line, detail: error.message)
    }
  }
}
