internal import OfficePackage
internal import SpreadsheetModel
internal import ZipArchive

extension SpreadsheetError {
  /// The error of looking what a file is.
  init(sniffing error: PackageError) {
    switch error {
    case .container(.empty): self.init(.emptyFile, error.message)
    case .container: self.init(.damagedPackage, error.message)
    case .markup(let part, _), .malformed(let part, _):
      self.init(.malformedPart, error.message, part: part)
    case .missingPart(let part): self.init(.missingPart, error.message, part: part)
    case .wrongKind(let kind): self.init(wrongKind: kind)
    }
  }

  /// The error for a file that is no workbook we read.
  init(wrongKind kind: OfficeKind) {
    let message = "the file is \(kind.words)"
    switch kind {
    case .encrypted, .encryptedOpenDocument: self.init(.encrypted, message)
    case .legacy: self.init(.legacyFormat, message)
    case .other: self.init(.notAPackage, message)
    default: self.init(.wrongKind, message)
    }
  }
}
