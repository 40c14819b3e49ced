package import XMLStream
package import ZipArchive

/// Why an office package could not be opened, read or built.
package enum PackageError: Error, Hashable, Sendable {
  /// The zip container cannot be used.
  case container(ZipError)
  /// A part is not XML that we accept.
  case markup(part: String, XMLError)
  /// The file is of another kind.
  case wrongKind(OfficeKind)
  /// A part that others need is not in the package.
  case missingPart(String)
  /// A part breaks the rules of the package format.
  case malformed(part: String, String)

  /// One English sentence: what was found.
  package var message: String {
    switch self {
    case .container(let error): error.message
    case .markup(_, let error): error.message
    case .wrongKind(let kind): "the file is \(kind.words)"
    case .missingPart(let part): "the package has no part \(part)"
    case .malformed(_, let message): message
    }
  }
}
