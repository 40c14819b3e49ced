internal import IndicatorForms

extension LintFinding.Kind {
  /// What is wrong.
  func text(in language: Language) -> String {
    language.pick(vietnamese, english)
  }

  /// What the person can do.
  func remedy(in language: Language) -> String {
    language.pick(vietnameseRemedy, englishRemedy)
  }

  private static func list(_ rows: [Int]) -> String {
    rows.prefix(8).map(String.init).joined(separator: ", ") + (rows.count > 8 ? ", …" : "")
  }

  private var vietnamese: String {
    switch self {
    case .noTable: "không tìm thấy bảng chỉ tiêu nào trong biểu"
    case .headerNotUnderstood(let header): "chưa hiểu tiêu đề cột '\(header)'"
    case .unitMissing(let label): "dòng '\(label)' có ô số liệu nhưng không có đơn vị tính"
    case .unitUnknown(let unit, let label): "không có đơn vị '\(unit)' (dòng '\(label)')"
    case .duplicateLabel(let label, let other):
      "dòng '\(label)' trùng tên với hàng \(other) cùng nhóm"
    case .unitUnlikely(let unit, let label): "đơn vị '\(unit)' không hợp với dòng '\(label)'"
    case .formulaError(let code, let count): "\(count) công thức báo lỗi \(code)"
    case .formulaOfOtherRow(let formula, let row):
      "công thức =\(formula) tính trên hàng \(row), không phải hàng này"
    case .filledDown(let formula): "công thức kéo xuống =\(formula): mẫu số trượt theo từng hàng"
    case .formulaMissing(let example): "thiếu công thức mà cả cột có (như =\(example))"
    case .sumMissesRows(let formula, let rows): "tổng =\(formula) bỏ sót hàng \(Self.list(rows))"
    case .sumCountsTwice(let formula, let rows):
      "tổng =\(formula) cộng hai lần hàng \(Self.list(rows))"
    case .sumMixesUnits(let formula, let units):
      "tổng =\(formula) cộng các đơn vị khác nhau: \(units.joined(separator: ", "))"
    case .constantOverFormula(let number, let example):
      "số \(number) gõ thẳng vào ô tổng, các cột khác có công thức (như =\(example))"
    case .brokenReference(let text): "tham chiếu hỏng (#REF!): \(text)"
    case .excelPercent(let header, let format):
      "cột '\(header)' định dạng phần trăm của Excel (\(format)): số 47,57 sẽ hiện thành 4757%"
    case .lockedInput(let count): "\(count) ô số liệu bị khóa khi trang được bảo vệ"
    case .hiddenInputs(let header): "cột ẩn '\(header)' có ô số liệu"
    case .textNumber(let text): "số '\(text)' được lưu dạng chữ, công thức không tính được"
    case .mergedFigures: "ô gộp giữa vùng số liệu"
    case .noPrintTitles(let rows): "bảng dài \(rows) hàng nhưng không lặp tiêu đề khi in"
    case .numberDisagrees(let number, let formula):
      "hàng số cột ghi '\(number)', công thức lại là =\(formula)"
    }
  }

  private var english: String {
    switch self {
    case .noTable: "no table of indicators was found in the form"
    case .headerNotUnderstood(let header): "the header '\(header)' is not understood"
    case .unitMissing(let label): "the row '\(label)' has cells for figures but no unit"
    case .unitUnknown(let unit, let label): "there is no unit '\(unit)' (row '\(label)')"
    case .duplicateLabel(let label, let other):
      "the row '\(label)' has the name of row \(other) in the same group"
    case .unitUnlikely(let unit, let label):
      "the unit '\(unit)' does not go with the row '\(label)'"
    case .formulaError(let code, let count): "\(count) formulas show \(code)"
    case .formulaOfOtherRow(let formula, let row):
      "the formula =\(formula) is over row \(row), not this one"
    case .filledDown(let formula): "filled down, =\(formula) divides by another row each time"
    case .formulaMissing(let example):
      "the formula that the column has elsewhere is missing (as =\(example))"
    case .sumMissesRows(let formula, let rows):
      "the total =\(formula) leaves out rows \(Self.list(rows))"
    case .sumCountsTwice(let formula, let rows):
      "the total =\(formula) counts rows \(Self.list(rows)) twice"
    case .sumMixesUnits(let formula, let units):
      "the total =\(formula) adds different units: \(units.joined(separator: ", "))"
    case .constantOverFormula(let number, let example):
      "the number \(number) is typed into a total, other columns have formulas (as =\(example))"
    case .brokenReference(let text): "a reference to cells that are gone (#REF!): \(text)"
    case .excelPercent(let header, let format):
      "the column '\(header)' is formatted as Excel percent (\(format)): 47,57 would show as 4757%"
    case .lockedInput(let count):
      "\(count) cells for figures are locked while the sheet is protected"
    case .hiddenInputs(let header): "the hidden column '\(header)' has cells for figures"
    case .textNumber(let text): "the number '\(text)' is stored as text; formulas pass it over"
    case .mergedFigures: "merged cells among the figures"
    case .noPrintTitles(let rows):
      "the table has \(rows) rows, but its header does not repeat in print"
    case .numberDisagrees(let number, let formula):
      "the number row says '\(number)', the formula is =\(formula)"
    }
  }

  private var vietnameseRemedy: String {
    switch self {
    case .noTable: "thêm hàng tiêu đề có ô 'Chỉ tiêu' (hoặc 'Nội dung') và các cột bên cạnh"
    case .headerNotUnderstood:
      "viết rõ kỳ và loại số (như 'Thực hiện 6 tháng'), hoặc ghi role trong bảng liên kết"
    case .unitMissing: "ghi đơn vị tính ở cột ĐVT hoặc sau tên chỉ tiêu trong ngoặc"
    case .unitUnknown: "sửa lại đơn vị tính (như ha, tấn, triệu đồng, %)"
    case .duplicateLabel: "đổi tên một dòng hoặc xóa dòng thừa"
    case .unitUnlikely: "sửa đơn vị tính hoặc tên dòng cho khớp nhau"
    case .formulaError: "bọc công thức bằng IF(mẫu số=0;\"\";…) hoặc IFERROR"
    case .formulaOfOtherRow: "chép lại công thức từ hàng đúng của cột"
    case .filledDown: "khóa hàng của mẫu số bằng $ (như I$33) rồi kéo lại"
    case .formulaMissing: "chép công thức của cột vào ô này"
    case .sumMissesRows: "thêm các hàng ấy vào tổng, hoặc bỏ chúng khỏi nhóm"
    case .sumCountsTwice: "chỉ cộng các hàng cấp trên, không cộng cả phần chi tiết"
    case .sumMixesUnits: "tách tổng theo đơn vị, hoặc đổi các hàng về một đơn vị"
    case .constantOverFormula: "chép công thức tổng của cột bên cạnh vào ô này"
    case .brokenReference: "viết lại công thức (hoặc tên), hoặc xóa đi"
    case .excelPercent: "đổi định dạng ô thành số (0,00); đơn vị % đã ở tiêu đề"
    case .lockedInput: "bỏ khóa ô (Format Cells, Protection) rồi bảo vệ lại trang"
    case .hiddenInputs: "hiện cột, hoặc chuyển ô số liệu ra cột nhìn thấy"
    case .textNumber: "gõ lại thành số"
    case .mergedFigures: "tách ô gộp, mỗi dòng một ô"
    case .noPrintTitles: "đặt hàng tiêu đề lặp lại khi in (Page Layout, Print Titles)"
    case .numberDisagrees: "sửa số cột hoặc công thức cho khớp nhau"
    }
  }

  private var englishRemedy: String {
    switch self {
    case .noTable: "add a header row with a cell 'Chỉ tiêu' (or 'Nội dung') and columns beside it"
    case .headerNotUnderstood:
      "say the period and the sort of figure, or give a role in the binding"
    case .unitMissing: "write the unit in the unit column, or in brackets behind the name"
    case .unitUnknown: "correct the unit (ha, tấn, triệu đồng, %)"
    case .duplicateLabel: "rename one of the rows or delete the spare one"
    case .unitUnlikely: "correct the unit or the row's name"
    case .formulaError: "wrap the formula in IF(divisor=0,\"\",…) or IFERROR"
    case .formulaOfOtherRow: "copy the formula from a right row of the column"
    case .filledDown: "fix the divisor's row with $ (as I$33) and fill down again"
    case .formulaMissing: "copy the column's formula into this cell"
    case .sumMissesRows: "add the rows to the total, or move them out of the group"
    case .sumCountsTwice: "add up the upper rows only, not their parts too"
    case .sumMixesUnits: "total each unit apart, or bring the rows to one unit"
    case .constantOverFormula: "copy the total's formula from a column beside it"
    case .brokenReference: "write the formula (or name) anew, or delete it"
    case .excelPercent: "format the cells as numbers (0.00); the header has the %"
    case .lockedInput: "unlock the cells (Format Cells, Protection) and protect the sheet again"
    case .hiddenInputs: "show the column, or move the cells for figures to a visible one"
    case .textNumber: "type it again as a number"
    case .mergedFigures: "split the merged cells, one a row"
    case .noPrintTitles: "set the header rows to repeat in print (Page Layout, Print Titles)"
    case .numberDisagrees: "correct the number or the formula"
    }
  }
}
