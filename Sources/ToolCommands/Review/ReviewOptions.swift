internal import ArgumentParser

/// Where the page goes on which a person checks the output.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: HelpText.help(
      "Ghi thêm một trang HTML để kiểm tra từng số với báo cáo (không cần mạng).",
      "Writes an HTML page besides, for checking every figure against the report, offline."))
  var review: String?
}

/// Decisions that a person took on such a page.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: HelpText.help(
      "Áp dụng quyết định lưu từ trang kiểm tra (bieumau.decisions/1).",
      "Applies the decisions saved from a review page (bieumau.decisions/1)."))
  var decisions: String?
}
