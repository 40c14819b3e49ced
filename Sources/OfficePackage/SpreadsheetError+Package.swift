package import SpreadsheetModel
package import XMLStream
package import ZipArchive

extension SpreadsheetError {
  /// A package's error as the public one.
  package init(_ error: PackageError) {
    switch error {
    case .container(let zip): self.init(zip)
    case .markup(let part, let markup): self.init(markup, part: part)
    case .wrongKind(let kind): self.init(wrongKind: kind)
    case .missingPart(let part): self.init(.missingPart, error.message, part: part)
    case .malformed(let part, let words): self.init(.malformedPart, words, part: part)
    }
  }

  /// The error for a file that is no workbook we read.
  package init(wrongKind kind: OfficeKind) {
    self.init(SpreadsheetError.code(of: kind), "the file is \(kind.words)")
  }

  /// A container's error as the public one.
  package init(_ error: ZipError) {
    switch error {
    case .empty: self.init(.emptyFile, error.message)
    case .notAnArchive(.encryptedPackage), .notAnArchive(.rightsManaged):
      self.init(.encrypted, error.message)
    case .notAnArchive(.legacyOffice): self.init(.legacyFormat, error.message)
    case .notAnArchive: self.init(.notAPackage, error.message)
    case .encryptedEntry: self.init(.encrypted, error.message)
    case .limitExceeded: self.init(.limitExceeded, error.message)
    case .damagedEntry(let name, _): self.init(.damagedPackage, error.message, part: name)
    case .truncated, .inconsistent, .duplicateName, .cannotWrite, .file:
      self.init(.damagedPackage, error.message)
    }
  }

  /// A markup error in a part as the public one.
  package init(_ error: XMLError, part: String) {
    self.init(
      error.code == .limitExceeded ? .limitExceeded : .malformedPart, error.message, part: part,
      line: error.line)
  }

  private static func code(of kind: OfficeKind) -> Code {
    switch kind {
    case .encrypted, .encryptedOpenDocument, .rightsManaged: .encrypted
    case .legacy: .legacyFormat
    case .other(.empty): .emptyFile
    case .other, .otherArchive: .notAPackage
    default: .wrongKind
    }
  }
}

/// Runs work on a package with its errors as `SpreadsheetError`.
package func translating<Result>(
  _ body: () throws(PackageError) -> Result
) throws(SpreadsheetError) -> Result {
  do throws(PackageError) { return try body() } catch { throw SpreadsheetError(error) }
}

/// Runs work on the markup of a part with its errors as `SpreadsheetError`.
package func translating<Result>(
  part: String, _ body: () throws(XMLError) -> Result
) throws(SpreadsheetError) -> Result {
  do throws(XMLError) { return try body() } catch { throw SpreadsheetError(error, part: part) }
}
