internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension SpreadsheetError {
  /// The layer below, in this product's codes.
  init(_ error: PackageError) {
    switch error {
    case .container(let container): self.init(container)
    case .markup(let part, let markup): self.init(markup, part: part)
    case .wrongKind(.encrypted), .wrongKind(.encryptedOpenDocument):
      self.init(.encrypted, error.message)
    case .wrongKind(.legacy): self.init(.legacyFormat, error.message)
    case .wrongKind(.other(.empty)): self.init(.emptyFile, error.message)
    case .wrongKind(.other), .wrongKind(.otherArchive): self.init(.notAPackage, error.message)
    case .wrongKind: self.init(.wrongKind, error.message)
    case .missingPart(let part): self.init(.missingPart, error.message, part: part)
    case .malformed(let part, _): self.init(.malformedPart, error.message, part: part)
    }
  }

  /// A fault of the archive.
  init(_ error: ZipError) {
    switch error {
    case .empty: self.init(.emptyFile, error.message)
    case .notAnArchive(.encryptedPackage): self.init(.encrypted, error.message)
    case .notAnArchive(.legacyOffice): self.init(.legacyFormat, error.message)
    case .notAnArchive: self.init(.notAPackage, error.message)
    case .encryptedEntry: self.init(.encrypted, error.message)
    case .limitExceeded: self.init(.limitExceeded, error.message)
    case .truncated, .inconsistent, .duplicateName, .damagedEntry, .cannotWrite:
      self.init(.damagedPackage, error.message)
    }
  }

  /// A fault of a part's markup.
  init(_ error: XMLError, part: String) {
    self.init(
      error.code == .limitExceeded ? .limitExceeded : .malformedPart, error.message, part: part,
      line: error.line)
  }
}
