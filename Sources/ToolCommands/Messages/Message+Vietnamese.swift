internal import IndicatorForms

extension Message {
  /// The sentence in Vietnamese, without a full stop.
  var vietnamese: String {
    switch self {
    case .fileMissing: "không có tệp này"
    case .notAFile: "đây không phải là một tệp (có thể là thư mục)"
    case .fileTooLarge(let size, let limit): "tệp lớn \(size) byte, giới hạn là \(limit) byte"
    case .outputExists: "tệp kết quả đã có sẵn, chưa ghi gì"
    case .cannotCreate(let reason): "không tạo được tệp kết quả: \(reason)"
    case .inputOutput(let reason): "đọc hoặc ghi bị lỗi: \(reason)"
    case .outputIsInput: "tệp kết quả trùng với tệp đầu vào; tệp đầu vào không bao giờ bị ghi đè"
    case .emptyFile: "tệp rỗng, cần một tệp .xlsx hoặc .ods"
    case .notAPackage(let detail): "tệp không phải là .xlsx hay .ods (\(detail))"
    case .damagedPackage(let detail): "tệp bị hỏng hoặc tải về chưa đủ (\(detail))"
    case .encrypted: "tệp được đặt mật khẩu (mã hóa), không đọc được"
    case .legacyFormat: "tệp thuộc dạng cũ (.xls, .doc), cần .xlsx hoặc .ods"
    case .wrongKind(let detail): "tệp không phải là bảng tính .xlsx hay .ods (\(detail))"
    case .malformedPart(let detail): "một phần của tệp sai quy cách: \(detail)"
    case .missingPart(let detail): "tệp thiếu một phần bắt buộc: \(detail)"
    case .limitExceeded(let detail): "tệp vượt giới hạn an toàn: \(detail)"
    case .noSuchSheet(let name): "không có trang tính '\(name)'"
    case .refusedEdit(let detail): "không được phép sửa ô này: \(detail)"
    case .invalidArgument(let detail): "định dạng không chứa được giá trị này: \(detail)"
    case .signed: "tệp có chữ ký số; sửa tệp sẽ làm mất hiệu lực chữ ký"
    case .reportEmpty: "báo cáo rỗng, không có chữ nào"
    case .reportBinary(let kind): "tệp không phải là báo cáo đọc được (có vẻ là \(kind))"
    case .reportUndecodable(let offset):
      "không đoán được bảng mã của báo cáo (không phải UTF-8 từ byte \(offset))"
    case .reportTooLarge(let size, let limit): "báo cáo lớn \(size) byte, giới hạn là \(limit) byte"
    case .catalogueWithoutIndicators:
      "cần danh mục CSV có cột code, name, unit, nhưng không đọc được chỉ tiêu nào"
    case .unknownMeasure(let id): "báo cáo không có số liệu nào mang mã '\(id)'"
    case .pagesUnread(let pages):
      "trang \(pages) là ảnh quét, không đọc được số nào ở đó"
    case .reportScanned: "tệp chỉ có ảnh quét, không có chữ nào"
    case .readerMissing(let kind): "máy này chưa có chương trình đọc \(kind)"
    case .readerFailed(let tool, let detail): "\(tool) không đọc được tệp (\(detail))"
    case .readerTimedOut(let tool, let seconds): "\(tool) chạy quá \(seconds) giây, đã dừng"
    case .reportWithoutFigures: "không tìm thấy số liệu nào trong báo cáo"
    case .unknownForm(let name, let known):
      "không có biểu mẫu '\(name)'; các biểu mẫu có sẵn: \(known.joined(separator: ", "))"
    case .formWithoutTable: "không tìm thấy bảng chỉ tiêu nào trong biểu mẫu"
    case .formatMismatch(let form, let asked): "biểu mẫu là .\(form), không thể ghi ra .\(asked)"
    case .unknownOutputFormat(let name): "không rõ định dạng kết quả '\(name)', cần .xlsx hoặc .ods"
    case .definitionMalformed(let path, let expected):
      "định nghĩa biểu mẫu sai ở \(path): cần \(expected)"
    case .wouldLose(let list):
      "kết quả sẽ làm mất nội dung của biểu mẫu: \(list.joined(separator: "; "))"
    case .strictRefused(let count):
      "còn \(count) ô bị từ chối hoặc mâu thuẫn (--strict), chưa ghi gì"
    case .planMalformed(let path, let expected):
      "danh sách thao tác sai ở \(path): cần \(expected)"
    case .badMoment(let text): "'\(text)' không phải là ngày hoặc thời điểm như 2024-03-31"
    case .calculatedOtherwise(let stored, let computed, let formula):
      "giá trị lưu \(stored ?? "trống"), tính ra \(computed ?? "trống"): =\(formula)"
    case .notCalculated(let reason): "bỏ qua: \(reason.text(in: .vi))"
    case .calculated(let formulas, let differing, let skipped):
      "\(formulas) công thức, \(differing) ô có giá trị lưu khác, \(skipped) ô bỏ qua"
    case .calculationTime(let formulas, let microseconds):
      "Tính \(formulas) công thức trong \(microseconds) micro giây"
    case .badCellReference(let text): "'\(text)' không phải là địa chỉ ô"
    case .nothingToExplain: "ô này không phải ô nhập số liệu hay công thức được tính lại"
    case .noProvenance:
      "tệp không mang nguồn số liệu: không có bản ghi .run.json, trang _MAP hay ghi chú"
    case .filled(let output, let filled, let inputs):
      "Đã điền \(filled)/\(inputs) ô số liệu vào \(output)"
    case .dryRun(let filled, let inputs):
      "Chạy thử, không ghi tệp: sẽ điền \(filled)/\(inputs) ô số liệu"
    case .runRecordAt(let path): "Nguồn từng số: \(path)"
    case .conflictsHeader(let count): "\(count) ô có số liệu mâu thuẫn, để trống"
    case .refusedHeader(let count): "\(count) ô có số liệu chưa đủ chắc chắn, để trống"
    case .unresolvedFormulas(let count):
      "\(count) công thức chưa tính được ở đây, sẽ tự tính khi mở tệp"
    case .unknownRows(let count): "\(count) dòng của biểu không khớp chỉ tiêu nào trong danh mục"
    case .periodUnknown: "báo cáo không nói rõ kỳ báo cáo"
    case .notAFolder: "đây không phải là thư mục"
    case .folderWithoutReports: "thư mục không có báo cáo nào"
    case .badJobs(let count): "--jobs phải từ 1 đến 64, không phải \(count)"
    case .batchDone(let filled, let unchanged, let folder):
      "Đã điền \(filled) biểu vào \(folder), giữ nguyên \(unchanged) biểu không đổi"
    case .batchDryRun(let filled, let cells):
      "Chạy thử, không ghi tệp: sẽ điền \(filled) biểu, \(cells) ô số liệu"
    case .batchNeedsLook(let files):
      "\(files) biểu có ô bị từ chối hoặc mâu thuẫn, xem bản ghi .run.json của từng biểu"
    case .badFiles(let count): "\(count) tệp không điền được:"
    case .rolledUp(let sent, let units, let files, let period):
      "\(period): \(sent)/\(units) đơn vị đã nộp, \(files) tệp"
    case .rollupStrict:
      "còn đơn vị chưa nộp, tệp không tính hoặc ô chưa tổng hợp được (--strict), chưa ghi gì"
    case .moreNews(let count): "… và \(count) mục khác, xem bản ghi .run.json"
    case .periodsDiffer: "các tệp không cùng kỳ báo cáo, hoặc không nêu kỳ"
    case .noRoomForUnits(let count): "biểu thiếu chỗ cho \(count) đơn vị và không tự thêm cột được"
    case .unitFile(let fault): fault.text(in: .vi)
    case .wrote(let path): "Đã ghi \(path)"
    case .noDifference: "Hai bảng tính như nhau"
    case .differences(let count): "\(count) chỗ khác nhau"
    case .auditClean: "Không phát hiện sai lệch"
    case .usage(let detail): detail
    case .badPeriod(let text): "'\(text)' không phải là kỳ báo cáo"
    case .badBinding(let key, let problem):
      (key.isEmpty ? "" : "\(key): ") + problem.text(in: .vi)
    case .formMoved(let binding, let moves):
      "biểu không còn như khi lập bảng liên kết \(binding):" + FormMove.list(moves, in: .vi)
    case .exampleDiffers(let moves):
      "biểu mẫu đã điền khác biểu cần liên kết:" + FormMove.list(moves, in: .vi)
    case .bound(let rows, let words, let columns):
      "\(rows) dòng đã rõ chỉ tiêu, \(words) dòng sẽ tìm theo lời, \(columns) cột chưa hiểu"
    case .learned(let cells, let all):
      "Học từ mẫu: \(cells)/\(all) số điền lại được đúng như mẫu"
    case .notCarriedOver(let labels):
      "\(labels.count) dòng, cột của bảng liên kết cũ không còn trong biểu: "
        + labels.prefix(12).joined(separator: "; ") + (labels.count > 12 ? "; …" : "")
    case .decisionsMalformed(let path, let expected):
      "tệp quyết định sai ở \(path): cần \(expected)"
    case .decisionsRefused(let problems):
      "không áp dụng quyết định nào: " + DecisionProblem.list(problems, in: .vi)
    case .decided(let count, let path): "Đã áp dụng \(count) quyết định của \(path)"
    case .reviewAt(let path): "Trang kiểm tra: \(path)"
    case .notARecord: "tệp không phải bản ghi bieumau.run/1"
    case .reportChanged: "báo cáo đã thay đổi kể từ khi điền biểu"
    case .dryRunRecord: "bản ghi này của lần chạy thử, không có biểu đã điền"
    case .lintClean: "Không thấy lỗi nào"
    case .lintFound(let count): "\(count) điều cần xem lại"
    case .storeMissing: "chưa có kho số liệu ở đây"
    case .notAStore: "tệp này không phải kho số liệu của bieumau; chưa ghi gì"
    case .storeIsNewer(let version, let known):
      "kho số liệu do phiên bản mới hơn tạo (lược đồ \(version), bản này biết đến \(known))"
    case .storeDamaged(let detail): "kho số liệu bị hỏng hoặc bị chương trình khác sửa (\(detail))"
    case .storeBusy: "chương trình khác đang ghi vào kho số liệu"
    case .importedOtherwise(let unitName, let period):
      "tệp này đã được nhập cho \(unitName), kỳ \(period); chưa ghi gì"
    case .unitUnknown: "tệp không nói rõ đơn vị báo cáo"
    case .formWithoutFigures: "biểu không có ô số liệu nào của chỉ tiêu trong danh mục"
    case .alreadyImported: "đã nhập trước đây, không có gì thay đổi"
    case .imported(let tally):
      "\(tally.unitName), kỳ \(tally.period): \(tally.new) số liệu mới, "
        + "\(tally.revised) số liệu sửa, \(tally.confirmed) số liệu như đã có"
    case .conflictsInFile(let count):
      "\(count) số liệu mâu thuẫn ngay trong tệp, chỉ ghi nguồn, không ghi giá trị"
    case .noObservations: "Không có số liệu nào như vậy"
    case .leftOutOfSDMX(let count):
      "\(count) số liệu không có mã chỉ tiêu hoặc không rõ kỳ, không đưa vào SDMX"
    case .programMissing(let name): "không tìm thấy chương trình \(name) bên cạnh bieumau"
    }
  }
}

extension Hint {
  /// The hint in Vietnamese.
  var vietnamese: String {
    switch self {
    case .checkPath: "kiểm tra lại đường dẫn"
    case .useForce: "thêm --force để thay tệp cũ, hoặc chọn tên khác với -o"
    case .saveWithoutPassword: "mở tệp bằng mật khẩu, lưu lại không đặt mật khẩu rồi chạy lại"
    case .saveAsXLSX: "mở trong Excel hoặc LibreOffice, lưu thành .xlsx hoặc .ods rồi chạy lại"
    case .openAndSave: "mở tệp trong LibreOffice, lưu lại rồi chạy lại"
    case .listForms: "xem danh sách: bieumau template list"
    case .headerNeeded:
      "biểu cần một hàng tiêu đề có ô 'Chỉ tiêu' (hoặc 'Nội dung') và các cột bên cạnh"
    case .pickFormat: "bỏ --format, hoặc đặt tên tệp kết quả đúng phần mở rộng"
    case .giveCatalogue: "lấy Sources/IndicatorModel/catalogue.csv làm mẫu, mỗi dòng một chỉ tiêu"
    case .listMeasures: "xem mã của các số liệu: bieumau extract BÁO_CÁO -f csv"
    case .giveReport: "cần một báo cáo có số liệu (.docx, .odt, .pdf, .txt, .xlsx, .ods…)"
    case .convertReport: "mở tệp và lưu lại thành .docx, .odt hoặc .txt (UTF-8) rồi chạy lại"
    case .saveAsUTF8: "lưu báo cáo với mã UTF-8, hoặc nêu bảng mã bằng --encoding"
    case .chooseOtherOutput: "chọn tên khác với -o"
    case .runFillFirst: "tạo tệp bằng bieumau fill, hoặc thêm --annotate notes khi điền"
    case .cellExample: "viết như 'BC_QUY'!D14"
    case .givePeriod: "viết như 2024, 2024-H1, 2024-Q1, 2024-9M hoặc 2024-05 với --period"
    case .freeSpace: "kiểm tra dung lượng đĩa và quyền ghi"
    case .lookAtRecord: "chạy không có --strict để xem các ô này trong bản ghi"
    case .readContract: "xem bieumau edit --help và ví dụ trong README"
    case .bindAgain(let form, let binding):
      "lập lại, giữ phần đã sửa: bieumau template bind '\(form)' --rebind '\(binding)' -o MỚI.binding.yaml"
    case .nearestKey(let known): "các khóa dùng được: \(known.joined(separator: ", "))"
    case .listCodes:
      "tra mã trong Sources/IndicatorModel/catalogue.csv, hoặc thay code bằng indicator: \"tên chỉ tiêu\""
    case .quoteTexts: "đặt chữ trong dấu ngoặc kép, thụt dòng bằng dấu cách"
    case .unitExample: "viết như trên biểu, ví dụ: ha, triệu đồng, %"
    case .useLabelOfForm: "sửa số dòng hoặc chữ cái cột cho đúng biểu, hoặc lập lại bằng --rebind"
    case .seeBindingDocumentation: "xem Documentation/analysis/binding.md"
    case .exampleOfThisForm:
      "dùng tệp điền từ chính biểu này, hoặc bỏ tên biểu để học ngay trên tệp đã điền"
    case .unitListExample: "tệp CSV cần cột code,name và có thể có parent, mỗi dòng một đơn vị"
    case .mappingExample: "tệp CSV cần cột old,new,from; ví dụ: Xã A,Xã C,2025-07-01"
    case .addColumns: "thêm cột cho đơn vị vào biểu mẫu rồi chạy lại"
    case .nearestForm(let name): "có phải là '\(name)'?"
    case .importFirst:
      "nhập số liệu trước: bieumau history import BÁO_CÁO, hoặc chỉ kho với --store"
    case .giveStore: "chỉ kho số liệu khác với --store"
    case .updateProgram: "cài phiên bản bieumau mới hơn"
    case .restoreCopy: "dùng lại bản sao lưu của kho, hoặc xuất ra rồi nhập lại từ các báo cáo"
    case .tryAgain: "đợi lệnh kia chạy xong rồi chạy lại"
    case .giveUnitName: "thêm --unit-name 'UBND xã ...'"
    case .installPackages(let names): "cài bằng: apt install \(names.joined(separator: " "))"
    case .reviewAgain: "điền lại với --review rồi duyệt trên trang mới"
    case .giveRecord: "nêu tệp KẾTQUẢ.run.json nằm cạnh biểu đã điền"
    case .recognise: "thêm --ocr để nhận dạng chữ (cần tesseract-ocr và tesseract-ocr-vie)"
    case .install(let name): "cài \(name) vào cùng thư mục (make build dựng cả ba chương trình)"
    }
  }
}
