internal import ByteSupport

/// The page's own HTML, style and script: the files of `Page/`, compiled in, so that the program needs
/// no file beside it.
enum PageParts {
  /// The page without head, data and script, UTF-8.
  static var body: [UInt8] { PackageResources.page_html }

  /// The style sheet, UTF-8.
  static var style: [UInt8] { PackageResources.page_css }

  /// The script, UTF-8: its parts in the order they run, in one scope of their own.
  static func script() -> [UInt8] {
    var script = ByteWriter(capacity: scriptParts.reduce(64) { $0 + $1.count })
    script.append(literal: "(() => {\n'use strict';\n")
    for part in scriptParts { script.append(contentsOf: part) }
    script.append(literal: "})();\n")
    return script.bytes
  }

  private static var scriptParts: [[UInt8]] {
    [
      PackageResources.data_js, PackageResources.elements_js, PackageResources.numbers_js,
      PackageResources.decisions_js, PackageResources.report_js, PackageResources.looks_js,
      PackageResources.charts_js, PackageResources.form_js, PackageResources.filters_js,
      PackageResources.walk_js, PackageResources.cell_js, PackageResources.saving_js,
      PackageResources.paper_js, PackageResources.start_js,
    ]
  }
}
