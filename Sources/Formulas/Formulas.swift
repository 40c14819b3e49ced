// Formulas: one tree, two spellings, one evaluator.
//
//   Excel text ──┐                    ┌── excelText
//                ├─ FormulaExpression ┤                       (Syntax/)
//   OpenFormula ─┘    │    shifted()  └── openFormulaText
//                     │
//   Workbook ── CalculationModel ── EvaluationScope ── FunctionTable   (Evaluation/, Functions/)
//                     │
//                     │                  FormulaMachine ── CompiledFormula  (Compilation/)
//                     │
//   changed cells ── Recalculation.run ── RecalculationResult           (Recalculation/)
//
// A tree is an array of nodes in post-order, so that a formula costs two allocations, a walk over
// its references is a loop, and no hostile formula can overflow the stack when it is freed.
// An error such as #DIV/0! is a value; what we cannot compute at all (a function we lack, another
// workbook) is a failure with a reason, so that no wrong value is ever stored.
