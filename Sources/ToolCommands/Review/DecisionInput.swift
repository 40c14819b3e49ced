internal import ByteSupport
internal import FileAccess
internal import IndicatorForms

/// The decisions of a command: read, checked, carried out.
struct DecisionInput {
  /// As the caller named it.
  let path: String
  let file: DecisionFile

  /// Reads a file of decisions.
  ///
  /// - Throws: `ToolError` naming the file and the place in it.
  init(path: String) throws {
    self.path = path
    let bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    do throws(DecisionFile.Fault) {
      file = try DecisionFile(parsing: bytes)
    } catch {
      throw ToolError(
        status: .dataError, file: path,
        message: .decisionsMalformed(path: error.path, expected: error.expected),
        code: "malformedDecisions")
    }
  }

  /// The plan with the decisions carried out.
  ///
  /// - Throws: `ToolError` when they were taken of something else; nothing is carried out then.
  func applied(
    to plan: FillPlan, form: FormFingerprint, input: ReportInput
  ) throws -> FillPlan {
    do throws(DecisionError) {
      return try plan.applying(file, form: form, reports: input.reports)
    } catch {
      throw refused(error)
    }
  }

  /// The roll-up with the decisions carried out.
  ///
  /// - Throws: as for a fill.
  func applied(
    to plan: RollupPlan, form: FormFingerprint, inputs: [RunRecord.Input]
  ) throws -> RollupPlan {
    do throws(DecisionError) {
      return try plan.applying(file, form: form, inputs: inputs)
    } catch {
      throw refused(error)
    }
  }

  private func refused(_ error: DecisionError) -> ToolError {
    ToolError(
      status: .dataError, file: path, message: .decisionsRefused(problems: error.problems),
      code: "decisionsRefused", hint: .reviewAgain)
  }
}
