public import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

extension RunRecord {
  /// The record as JSON; the same run gives the same text.
  public func json(wording: FillWording) -> JSONValue {
    .object([
      "schema": .string("bieumau.run/1"), "template": .string(template), "output": .string(output),
      "period": .optional(plan.fields.period?.description),
      "unitName": .optional(plan.fields.unitName),
      "inputs": .array(
        inputs.map { .object(["file": .string($0.file), "sha256": .string($0.sha256)]) }),
      "cells": .array(plan.cells.map { json($0, wording) } + formulas.map(json)),
      "headings": .array(
        plan.headings.map {
          .object([
            "sheet": .string($0.sheetName), "cell": .string($0.cell.description),
            "text": .string($0.text),
          ])
        }),
      "unusedMeasures": .array(plan.unusedMeasures.map(JSONValue.string)),
      "lost": .array(lost.map(JSONValue.string)),
    ])
  }

  private func json(_ cell: PlannedCell, _ wording: FillWording) -> JSONValue {
    var members: [String: JSONValue] = [
      "sheet": .string(cell.sheetName), "cell": .string(cell.cell.description),
      "state": .string(cell.state.rawValue), "code": .optional(cell.code),
      "label": .string(cell.label), "role": .string(cell.role.name), "unit": .string(cell.unit),
      "value": .null, "measure": .null, "spans": .array([]), "quote": .null, "derivation": .null,
      "reason": .optional(cell.reason.map(wording.reason)),
      "candidates": .array(cell.candidates.map(candidate)),
    ]
    if cell.state == .filled, let reading = cell.reading {
      members["value"] = .decimal(reading.value)
      members["measure"] = .string(reading.measure.id)
      members["spans"] = .array([span(of: reading)])
      members["quote"] = .string(reading.measure.quote)
      members["derivation"] = .string(reading.derivation.rawValue)
    }
    return .object(members)
  }

  private func candidate(_ reading: Reading) -> JSONValue {
    .object([
      "measure": .string(reading.measure.id), "score": score(reading),
      "value": .decimal(reading.value), "quote": .string(reading.measure.quote),
      "spans": .array([span(of: reading)]),
    ])
  }

  /// The confidence to two decimals, so that no last digit of a sum of logarithms shows.
  private func score(_ reading: Reading) -> JSONValue {
    .double((reading.measure.confidence * 100).rounded() / 100)
  }

  private func span(of reading: Reading) -> JSONValue {
    .object([
      "file": .string(reading.file), "start": .integer(reading.span.start),
      "end": .integer(reading.span.end),
    ])
  }

  private func json(_ formula: RecalculatedEdits.RecomputedCell) -> JSONValue {
    .object([
      "sheet": .string(sheetNames[formula.sheet]), "cell": .string(formula.cell.description),
      "state": .string("formula"), "value": value(of: formula.result), "measure": .null,
      "unit": .null, "spans": .array([]), "quote": .null,
      "derivation": formula.result == .none ? .null : .string("recomputed"),
      "reason": formula.reason.isEmpty ? .null : .string(formula.reason), "candidates": .array([]),
    ])
  }

  private func value(of result: FormulaResult) -> JSONValue {
    switch result {
    case .none: .null
    case .number(let number): .double(number)
    case .text(let text): .string(text)
    case .boolean(let value): .boolean(value)
    case .error(let code): .string(code)
    }
  }
}
