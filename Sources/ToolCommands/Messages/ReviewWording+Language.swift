internal import ByteSupport
internal import FormReview
internal import IndicatorForms
internal import IndicatorModel

extension ReviewWording {
  /// The words of the review page in a language.
  static func words(in language: Language) -> ReviewWording {
    ReviewWording(
      language: language.rawValue,
      words: Dictionary(
        (entries + deciding + paper + visuals).map { ($0.0, language.pick($0.1, $0.2)) },
        uniquingKeysWith: { first, _ in first }),
      state: { ExplanationText.state($0, language) },
      lines: { ExplanationText.lines(of: $0, language: language) },
      number: { ExplanationText.number($0, language) },
      finding: {
        AuditText.severity($0.severity, language) + " — " + AuditText.sentence($0, language)
      },
      changed: { value in
        value.isEmpty
          ? language.pick(
            "Trong tệp, ô này nay trống: có người đã sửa sau khi điền.",
            "The cell is empty in the file now: somebody changed it after the fill.")
          : language.pick(
            "Trong tệp, ô này nay là \(value): có người đã sửa sau khi điền.",
            "The cell holds \(value) in the file now: somebody changed it after the fill.")
      })
  }

  /// A name of `Page/*.js`, the Vietnamese and the English text.
  private typealias Entry = (String, String, String)

  private static var entries: [Entry] {
    [
      ("title", "Kiểm tra biểu đã điền", "Checking a filled form"),
      ("report", "Báo cáo", "Report"), ("form", "Biểu", "Form"),
      ("finish", "Lưu quyết định", "Saving decisions"), ("filter", "Lọc ô", "Filter"),
      ("f.all", "Tất cả", "All"), ("f.look", "Cần xem", "To check"),
      ("f.refused", "Từ chối", "Refused"), ("f.derived", "Suy ngược", "Derived"),
      ("f.proposed", "Đề xuất, chuyển kỳ", "Proposed, carried"), ("f.blank", "Trống", "Blank"),
      ("f.unused", "Số chưa dùng", "Unused figures"), ("f.decided", "Đã duyệt", "Decided"),
      ("k.stated", "trích nguyên văn", "stated"), ("l.stated", "T", "S"),
      ("k.converted", "quy đổi đơn vị", "converted"), ("l.converted", "Q", "V"),
      ("k.derived", "suy ngược", "derived"), ("l.derived", "S", "D"),
      ("k.carried", "chuyển từ kỳ trước", "carried over"), ("l.carried", "C", "C"),
      ("k.proposed", "đề xuất", "proposed"), ("l.proposed", "Đ", "P"),
      ("k.recomputed", "tính lại từ công thức", "recomputed"), ("l.recomputed", "L", "R"),
      ("k.refused", "từ chối hoặc mâu thuẫn", "refused or in conflict"), ("l.refused", "X", "X"),
      ("k.blank", "để trống", "blank"), ("l.blank", "B", "B"),
      ("k.kept", "giữ số có sẵn", "kept as it was"), ("l.kept", "G", "K"),
      ("k.decided", "người duyệt ghi", "decided by a person"), ("l.decided", "N", "H"),
      ("k.unused", "số của báo cáo chưa dùng", "figure not used"),
      ("k.other", "số đi kèm của chỉ tiêu đã dùng", "another figure of a measure that is used"),
      ("previous", "← Trước", "← Previous"), ("next", "Sau →", "Next →"),
      ("undo", "Hoàn tác", "Undo"), ("print", "In", "Print"), ("help-open", "Trợ giúp", "Help"),
      ("legend", "Màu và chữ trong ô", "Colours and letters"), ("keys", "Bàn phím", "Keyboard"),
      (
        "keys.list",
        """
        Mũi tên: sang ô (hoặc số) bên cạnh
        Enter: từ ô sang câu trong báo cáo, từ số sang ô
        n, p: ô sau, ô trước theo bộ lọc
        a: đồng ý; e: sửa số; x: để trống; u hoặc Ctrl+Z: hoàn tác
        Esc: từ phần duyệt trở về ô
        Dấu ! là ô có điều cần lưu ý khi kiểm tra báo cáo; ✓ là ô đã duyệt
        """,
        """
        Arrows: the cell (or figure) beside
        Enter: from a cell to its sentence, from a figure to its cell
        n, p: the next and previous cell of the filter
        a: accept; e: correct; x: leave blank; u or Ctrl+Z: undo
        Esc: back to the cell
        ! marks a cell with audit findings; ✓ one that is decided
        """
      ),
      ("views", "Phần của trang", "Parts of the page"), ("v.form", "Biểu", "Form"),
      ("v.report", "Báo cáo", "Report"), ("v.cell", "Ô", "Cell"), ("v.finish", "Lưu", "Save"),
      ("fold", "{0} hàng, {1} cột ẩn", "{0} rows, {1} columns hidden"),
      (
        "cut", "Trang tính dài hơn phần vẽ ở đây; mở tệp để xem hết.",
        "The sheet is larger than what is drawn here; open the file to see all."
      ),
      ("page", "Trang {0}", "Page {0}"), ("table", "Bảng trong báo cáo", "Table of the report"),
      ("mark.cells", "vào ô {0}", "fills {0}"), ("nothing", "trống", "blank"),
      ("decided", "đã duyệt", "decided"), ("hasFindings", "có lưu ý", "has findings"),
      ("none", "Không có ô nào như vậy", "No such cell"),
      ("noSentence", "Ô này không có câu nguồn", "The cell has no sentence"),
      ("state", "Trạng thái", "State"), ("toSentence", "Xem câu trong báo cáo", "To the sentence"),
      ("candidates", "Số ứng viên", "Candidates"),
      ("findings", "Lưu ý khi kiểm tra báo cáo", "Audit of the report"), ("show", "Xem", "Show"),
      ("figure", "Số liệu", "Figure"), ("inText", "Trong báo cáo", "In the report"),
    ]
  }

  private static var deciding: [Entry] {
    [
      ("decideHere", "Quyết định cho ô này", "Decision on this cell"),
      ("accept", "Đồng ý", "Accept"), ("acceptBlank", "Đồng ý để trống", "Accept the blank"),
      ("choose", "Chọn số này", "Take this"), ("correctTo", "Sửa thành", "Correct to"),
      ("correct", "Ghi số", "Write"), ("reason", "Lý do", "Reason"),
      ("leaveBlank", "Để trống", "Leave blank"), ("withdraw", "Bỏ quyết định", "Withdraw"),
      ("a.accept", "đồng ý", "accepted"), ("a.correct", "sửa thành", "corrected to"),
      ("a.choose", "chọn", "chose"), ("a.blank", "để trống", "left blank"),
      ("accepted", "{0}: đồng ý", "{0}: accepted"),
      ("corrected", "{0}: sửa thành {1}", "{0}: corrected to {1}"),
      ("chosen", "{0}: chọn {1}", "{0}: chose {1}"),
      ("blanked", "{0}: để trống", "{0}: left blank"),
      ("undone", "{0}: đã hoàn tác", "{0}: undone"),
      ("withdrawn", "{0}: đã bỏ quyết định", "{0}: decision withdrawn"),
      ("understood", "Hiểu là {0} {1}", "Understood as {0} {1}"),
      ("number.empty", "Chưa gõ số", "No number typed"),
      (
        "number.bad", "Không đọc được số này; gõ như 1.234,5",
        "This is no number; type it as 1.234,5"
      ),
      (
        "number.dot",
        "Dấu chấm chỉ ngăn hàng nghìn, phần thập phân sau dấu phẩy: 1.234,5",
        "A dot stands between thousands only; decimals follow a comma: 1.234,5"
      ),
      (
        "number.three", "có 3 chữ số thập phân; nếu là hàng nghìn, gõ dấu chấm",
        "with 3 decimals; for thousands type a dot"
      ),
      ("number.long", "Số có quá nhiều chữ số", "Too many digits"),
      ("needsReason", "Để trống thì cần ghi lý do", "A blank needs a reason"),
      ("needsName", "Ghi tên người duyệt trước khi lưu", "Give your name before saving"),
      ("needsDate", "Ghi ngày duyệt trước khi lưu", "Give the day before saving"),
      ("progress", "Đã duyệt {0} ô, còn {1} ô cần xem", "{0} cells decided, {1} left to check"),
      ("name", "Người duyệt", "Checked by"), ("date", "Ngày", "Date"),
      ("save", "Lưu quyết định", "Save decisions"), ("open", "Mở quyết định…", "Open decisions…"),
      ("copy", "Không thấy tệp? Chép nội dung này", "No file? Copy this text"),
      (
        "saved", "Đã lưu {0}. Điền lại với --decisions để đưa vào biểu.",
        "Saved {0}. Fill again with --decisions to put it into the form."
      ),
      ("opened", "Đã mở {0} quyết định", "Opened {0} decisions"),
      ("open.bad", "Tệp này không phải tệp quyết định", "This is no file of decisions"),
      ("open.form", "Tệp quyết định này của biểu khác", "These decisions are of another form"),
      (
        "open.reports", "Tệp quyết định này của báo cáo khác",
        "These decisions are of other reports"
      ),
      (
        "notStored",
        "Trình duyệt không giữ được tiến độ: hãy lưu quyết định ra tệp trước khi đóng trang.",
        "This browser keeps no progress: save the decisions before closing the page."
      ),
    ]
  }

  /// Conditional formats and charts.
  private static var visuals: [Entry] {
    [
      ("cf", "Định dạng có điều kiện", "Conditional format"),
      ("cf.comparison", "{0}", "{0}"), ("cf.formula", "{0}", "{0}"),
      ("cf.top", "thuộc {0} giá trị lớn nhất", "among the greatest {0}"),
      ("cf.bottom", "thuộc {0} giá trị nhỏ nhất", "among the smallest {0}"),
      ("cf.above", "trên mức trung bình", "above the mean"),
      ("cf.below", "dưới mức trung bình", "below the mean"),
      ("cf.repeated", "giá trị trùng", "a repeated value"),
      ("cf.unique", "giá trị không trùng", "a unique value"),
      ("cf.scale", "tô theo thang màu", "on a colour scale"),
      ("cf.bar", "thanh dữ liệu {0}", "data bar {0}"),
      ("cf.icon", "biểu tượng {0}", "icon {0}"),
      (
        "cf.undrawn", "{0} quy tắc định dạng có điều kiện không vẽ được ở trang này; tệp vẫn giữ.",
        "{0} rules of conditional formats are not drawn on this page; the file has them."
      ),
      ("chart", "Biểu đồ", "Chart"), ("charts", "Biểu đồ trong biểu", "Charts of the form"),
      ("chart.column", "Biểu đồ cột", "Column chart"), ("chart.bar", "Biểu đồ thanh", "Bar chart"),
      ("chart.line", "Biểu đồ đường", "Line chart"), ("chart.pie", "Biểu đồ tròn", "Pie chart"),
      (
        "chart.other", "Biểu đồ loại “{0}” không vẽ ở trang này; số liệu ở bảng dưới",
        "A chart of the kind “{0}” is not drawn here; its figures are in the table below"
      ),
      ("chart.data", "Số liệu của biểu đồ", "Figures of the chart"),
      ("chart.name", "Tên", "Name"), ("chart.series", "Dãy {0}", "Series {0}"),
      (
        "chart.file", "theo số trong tệp, chưa tính quyết định trên trang này",
        "from the figures in the file, without decisions made on this page"
      ),
    ]
  }

  private static var paper: [Entry] {
    [
      ("paper.title", "Những số cần biết khi ký", "What to know before signing"),
      ("paper.decided", "Số do người duyệt ghi ({0})", "Written by a person ({0})"),
      ("paper.derived", "Số suy ngược ({0})", "Derived ({0})"),
      ("paper.proposed", "Số đề xuất ({0})", "Proposed ({0})"),
      ("paper.carried", "Số chuyển từ kỳ trước ({0})", "Carried over ({0})"),
      ("paper.refused", "Để trống vì chưa chắc chắn ({0})", "Refused ({0})"),
      ("paper.cell", "Ô", "Cell"), ("paper.indicator", "Chỉ tiêu", "Indicator"),
      ("paper.figure", "Số liệu", "Figure"), ("paper.why", "Căn cứ, lý do", "Basis, reason"),
      ("paper.decision", "Quyết định", "Decision"), ("paper.by", "Người kiểm tra", "Checked by"),
      ("paper.chair", "Chủ tịch", "Chair"),
    ]
  }
}
