internal import ByteSupport
internal import FileAccess
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel

/// The binding of a command: read, checked, held against the form.
struct BindingInput {
  /// As the caller named it.
  let path: String
  let binding: FormBinding
  private let sha256: String

  /// Reads the YAML of a binding; `nil` in the program that cannot (`CompanionProgram.binding`).
  @TaskLocal static var reader: (@Sendable ([UInt8]) throws(BindingError) -> BindingNode)?

  /// Reads a binding file.
  ///
  /// - Parameter catalogue: the CSV of the user's own indicators; `nil` for none.
  /// - Throws: `ToolError` naming file, line and key.
  init(path: String, catalogue: String?) throws {
    self.path = path
    guard let reader = BindingInput.reader else {
      let name = CompanionProgram.binding.rawValue
      throw ToolError(
        status: .failed, file: path, message: .programMissing(name: name), code: "missingProgram",
        hint: .install(name: name))
    }
    let bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    sha256 = SHA256.hexDigest(of: bytes)
    let known = try CatalogueInput.catalogue(extendedBy: catalogue)
    do throws(BindingError) {
      binding = try BindingReader(catalogue: known).binding(try reader(bytes))
    } catch {
      throw ToolError(error, file: path)
    }
  }

  /// What the run record says of it.
  var recorded: RunRecord.Input { RunRecord.Input(file: path, sha256: sha256) }

  /// The form as the binding has it.
  ///
  /// - Parameter understood: the form, analysed for `period`.
  /// - Throws: `ToolError` when the form is not the one that was bound.
  func analysis(
    of form: FormInput, workbook: Workbook, understood: FormAnalysis, period: ReportingPeriod?
  ) throws -> FormAnalysis {
    let fingerprint = FormFingerprint(of: understood, workbook: workbook)
    if fingerprint != binding.fingerprint {
      let moves = FormMove.find(in: understood, since: binding, fingerprint: fingerprint)
      throw ToolError(
        status: .dataError, file: form.path, message: .formMoved(binding: path, moves: moves),
        code: "formMoved", hint: .bindAgain(form: form.path, binding: path))
    }
    do throws(BindingError) {
      return try BoundForm(
        binding, workbook: workbook, understood: understood, period: period
      ).analysis()
    } catch {
      throw ToolError(error, file: path)
    }
  }
}

extension ToolError {
  /// Something wrong in a binding file.
  init(_ error: BindingError, file: String) {
    self.init(
      status: .dataError, file: file, line: error.line,
      message: .badBinding(key: error.key, problem: error.problem), code: "binding",
      hint: error.problem.hint)
  }
}

extension BindingError.Problem {
  /// What the person can do, where it is not plain from the message.
  fileprivate var hint: Hint? {
    switch self {
    case .unknownKey(let known): .nearestKey(known)
    case .unknownCode: .listCodes
    case .notYAML: .quoteTexts
    case .anchor: .quoteTexts
    case .expected(.unit, _): .unitExample
    case .otherLabel: .useLabelOfForm
    case .missingKey, .expected, .repeatedKey, .listedTwice:
      .seeBindingDocumentation
    default: nil
    }
  }
}
