internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

extension PageData {
  func write(
    _ sheet: ReviewSheet, _ own: ReviewVisuals.Sheet, to writer: inout JSONWriter
  ) {
    let source = review.workbook.sheets[sheet.position]
    writer.startObject()
    writer.list("charts", own.charts) { write($1, to: &$0) }
    writer.key("cut")
    writer.value(sheet.isCut)
    writer.key("landscape")
    writer.value(source.print.isLandscape)
    writer.list("looks", own.places) { writer, place in
      writer.startArray()
      writer.value(place.cell.row)
      writer.value(place.cell.column)
      writer.value(place.look)
      writer.endArray()
    }
    writer.member("name", source.name)
    let repeated = source.print.repeatedRows.map { [$0.lowerBound, $0.upperBound + 1] } ?? [0, 0]
    writer.list("repeat", repeated) { $0.value($1) }
    writer.list("rows", sheet.rows) { writer, row in
      writer.startArray()
      writer.value(row.height ?? 0)
      writer.value(row.isHidden ? 1 : 0)
      for cell in row.cells {
        writer.startArray()
        writer.value(cell.column)
        writer.value(cell.format)
        writer.value(cell.text)
        if cell.isNumber || cell.rows > 1 || cell.columns > 1 {
          writer.value(cell.isNumber ? 1 : 0)
          writer.value(cell.rows)
          writer.value(cell.columns)
        }
        writer.endArray()
      }
      writer.endArray()
    }
    writer.list("widths", sheet.widths) { $0.value($1 ?? 0) }
    writer.endObject()
  }

  /// A chart: its figures as numbers, with `null` for a blank.
  private func write(_ drawn: DrawnChart, to writer: inout JSONWriter) {
    let chart = drawn.chart
    writer.startObject()
    writer.member("alt", chart.alternativeText)
    writer.member("at", chart.anchor?.description ?? "")
    writer.list("categories", drawn.categories) { $0.value($1) }
    writer.member("kind", chart.kind.word)
    writer.list("series", drawn.series) { writer, series in
      writer.startObject()
      writer.member("color", series.color.flatMap(CellLook.checked))
      writer.member("kind", series.kind.word)
      writer.member("name", series.name)
      writer.list("values", series.values) { writer, value in
        if let value { writer.value(value) } else { writer.null() }
      }
      writer.endObject()
    }
    writer.key("share")
    writer.value(chart.isShare)
    writer.key("stacked")
    writer.value(chart.isStacked)
    writer.member("title", drawn.title)
    writer.endObject()
  }
}

extension EmbeddedChart.Kind {
  /// A word of the page, or the file's own.
  fileprivate var word: String {
    switch self {
    case .column: "column"
    case .bar: "bar"
    case .line: "line"
    case .pie: "pie"
    case .other(let name): name
    }
  }
}
