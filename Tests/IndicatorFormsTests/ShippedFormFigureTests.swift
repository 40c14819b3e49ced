import SpreadsheetModel
import Testing

/// The formulas of the shipped forms over figures that reports print, against the results that
/// they print (`TEMPLATES.md`, the tested samples).
@Suite("Figures of the shipped forms")
struct ShippedFormFigureTests {
  @Test("ratios of disbursement are those the report prints, the total holds all capital")
  func disbursement() throws {
    var form = try SampleForm("giai-ngan-dau-tu-cong")
    try form.type([
      "GIAI_NGAN!C16": .text("Dự án cấp tỉnh"), "GIAI_NGAN!L16": .number(13_200),
      "GIAI_NGAN!O16": .number(2_902),
      "GIAI_NGAN!C33": .text("Dự án thị xã"), "GIAI_NGAN!L33": .number(42_902),
      "GIAI_NGAN!O33": .number(3_708),
      "GIAI_NGAN!C50": .text("Vốn sự nghiệp"), "GIAI_NGAN!L50": .number(8_753),
      "GIAI_NGAN!O50": .number(1_400),
    ])
    let cells = ["P16", "P14", "P31", "L13", "O13", "P13", "Q13", "P19", "H13", "C62"]
    #expect(
      try form.shown(cells.map { "GIAI_NGAN!" + $0 }) == [
        .number(21.98), .number(21.98), .number(8.64), .number(64_855), .number(8_010),
        .number(12.35), .number(56_845), .text(""), .text(""), .text(""),
      ])
    try form.type(["GIAI_NGAN!D9": .text("Không")])
    #expect(
      try form.shown(["GIAI_NGAN!L13", "GIAI_NGAN!L48"]) == [.number(56_102), .number(8_753)])
  }

  @Test("a project that belongs to no class is named under the table")
  func unclassified() throws {
    var form = try SampleForm("giai-ngan-dau-tu-cong")
    try form.type(["GIAI_NGAN!C61": .text("Dự án chèn thêm"), "GIAI_NGAN!L61": .number(5)])
    #expect(try form.shown(["GIAI_NGAN!C62"]) == [.text("Có dòng chưa phân nhóm")])
    try form.type(["GIAI_NGAN!U61": .text("P"), "GIAI_NGAN!V61": .text("C")])
    #expect(
      try form.shown(["GIAI_NGAN!C62", "GIAI_NGAN!L13"]) == [
        .text("Cộng theo loại dự án không khớp cộng các dự án"), .number(5),
      ])
  }

  @Test("a project without its money does not distort the ratios of site clearance")
  func siteClearance() throws {
    var form = try SampleForm("giai-phong-mat-bang")
    let projects: [(total: Double, paid: Double, plan: Double?, money: Double?)] = [
      (198, 196, nil, nil), (30, 10, 17_755_157_687, 9_950_544_996),
      (53, 33, 24_476_655_804, 16_165_182_390), (8, 6, 1_455_413_502, 287_999_000),
      (70, 29, 53_856_840_942, 7_083_259_057), (112, 80, 17_317_000_000, 11_424_054_083),
    ]
    for (offset, project) in projects.enumerated() {
      let row = 13 + offset
      try form.type([
        "DU_AN_GON!E\(row)": .number(project.total), "DU_AN_GON!F\(row)": .number(project.paid),
        "DU_AN_GON!J\(row)": project.plan.map { .number($0) } ?? .empty,
        "DU_AN_GON!K\(row)": project.money.map { .number($0) } ?? .empty,
      ])
    }
    let cells = ["H13", "L13", "L14", "L15", "L16", "L17", "L18", "L34", "E34", "H34", "I34"]
    #expect(
      try form.shown(cells.map { "DU_AN_GON!" + $0 }) == [
        .number(2), .text(""), .number(56.04), .number(66.04), .number(19.79), .number(13.15),
        .number(65.97), .number(39.1), .number(471), .number(117), .number(75.16),
      ])
  }

  @Test("the summary of site clearance counts and adds the projects of the full list")
  func siteClearanceSummary() throws {
    var form = try SampleForm("giai-phong-mat-bang")
    let sheet = "DU_AN_DAY_DU!"
    try form.type([
      sheet + "C13": .text("Đường D2"), sheet + "G13": .text("Trọng điểm"),
      sheet + "H13": .number(1_000), sheet + "I13": .number(250),
      sheet + "U13": .number(9), sheet + "V13": .number(4),
      sheet + "AA13": .number(45_380), sheet + "AB13": .number(45_400),
      sheet + "AD13": .text("Đang triển khai"),
      sheet + "C14": .text("Khu tái định cư"), sheet + "G14": .text("Thông thường"),
      sheet + "H14": .number(3_000), sheet + "AD14": .text("Đã hoàn thành"),
    ])
    let summary = form.calculated().sheets[2]
    var values: [String: [CellValue]] = [:]
    for row in summary.rows {
      guard case .text(let label) = summary.value(at: CellReference(row: row.index, column: 2))
      else { continue }
      values[label, default: []].append(
        summary.value(at: CellReference(row: row.index, column: 4)).result)
    }
    #expect(values["Tổng số dự án"] == [.number(2)])
    #expect(values["Dự án trọng điểm"] == [.number(1)])
    #expect(values["Diện tích phải thu hồi"] == [.number(4_000)])
    #expect(values["Trong đó: dự án trọng điểm"] == [.number(1_000), .number(0)])
    #expect(values["Tỷ lệ diện tích đã thu hồi"] == [.number(25)])
    #expect(values["Số hộ chưa bố trí"] == [.number(5)])
    #expect(values["Kinh phí theo phương án"] == [.text("")])
    #expect(values["Dự án đã hoàn thành"] == [.number(1)])
    #expect(values["Dự án chậm so với mốc kế hoạch"] == [.number(1)])
  }

  /// Rows of KH_KY_SAU: 16 livestock (stock), 17 crops, 18 revenue, 21 jobs, 22 insurance (ratio),
  /// 24 accidents (lower is better), 25 houses (plan passed).
  @Test("proposals follow the kind of the indicator")
  func proposals() throws {
    var form = try SampleForm("ke-hoach-ky-sau")
    func row(_ row: Int, _ values: [Double]) throws {
      for (column, value) in zip(["E", "F", "I", "J"], values) {
        try form.type(["KH_KY_SAU!\(column)\(row)": .number(value)])
      }
    }
    try row(16, [53_460, 40_000, 10, 20])
    try row(17, [3_400, 1_178, 900, 2_000])
    try row(18, [62, 32.3, 9, 27])
    try row(21, [2_400, 930, 800, 1_500])
    try row(22, [97, 93.35])
    try row(24, [10, 4, 3, 9])
    try row(25, [40, 44, 4, 12])
    let cells = [
      "L16", "H17", "L17", "L18", "K18", "K21", "L21", "L22", "L24", "H24", "G25", "L25",
    ]
    let shown = try form.shown(cells.map { "KH_KY_SAU!" + $0 })
    let expected: [CellValue] = [
      .number(53_460), .number(2_222), .number(999.9), .number(9.9), .number(10), .number(-2),
      .number(784), .number(97), .text(""), .text(""), .number(110), .number(4),
    ]
    for (index, cell) in cells.enumerated() {
      guard case .number(let number) = shown[index], case .number(let wanted) = expected[index]
      else {
        #expect(shown[index] == expected[index], "\(cell)")
        continue
      }
      #expect(abs(number - wanted) < 1e-9, "\(cell)")
    }
  }

  @Test("what growth the quarters still to come need follows from the weights")
  func scenario() throws {
    var form = try SampleForm("ke-hoach-ky-sau")
    try form.type([
      "KICH_BAN!D13": .number(8), "KICH_BAN!I13": .number(20), "KICH_BAN!J13": .number(25),
      "KICH_BAN!K13": .number(25), "KICH_BAN!L13": .number(30), "KICH_BAN!M13": .number(7),
    ])
    #expect(try form.shown(["KICH_BAN!P13", "KICH_BAN!P14"]) == [.number(8.25), .text("")])
  }

  @Test("a unit that has not sent counts in no mean, in rows and in columns")
  func rollUp() throws {
    var form = try SampleForm("tong-hop-don-vi")
    try form.type([
      "TH_DON_VI!C13": .text("Phường 1"), "TH_DON_VI!C14": .text("Phường 2"),
      "TH_DON_VI!C15": .text("Xã Long Bình"), "TH_DON_VI!C16": .text("Xã Mỹ Quới"),
      "TH_DON_VI!I13": .number(12_000), "TH_DON_VI!J13": .number(92.5),
      "TH_DON_VI!I14": .number(10_000), "TH_DON_VI!J14": .number(95),
      "TH_DON_VI!I15": .number(7_000), "TH_DON_VI!J15": .text("chưa nộp"),
      "TH_DON_VI!N13": .text("Đã nộp"), "TH_DON_VI!N14": .text("Đã nộp"),
      "TH_DON_VI!N15": .text("Đã nộp"), "TH_DON_VI!N16": .text("Chưa nộp"),
    ])
    #expect(
      try form.shown(["I214", "J214", "N214", "D214"].map { "TH_DON_VI!" + $0 })
        == [.number(29_000), .number(93.64), .text("3/4"), .text("")])
    let sheet = form.workbook.sheets[1]
    func row(_ code: String) -> Int? {
      sheet.rows.first { sheet.value(at: CellReference(row: $0.index, column: 0)) == .text(code) }
        .map { $0.index + 1 }
    }
    let share = try #require(row("BH.YT.TL"))
    let people = try #require(row("DS.TB"))
    try form.type([
      "TH_CHI_TIEU!F\(share)": .number(92.5), "TH_CHI_TIEU!F\(people)": .number(12_000),
      "TH_CHI_TIEU!G\(share)": .number(95), "TH_CHI_TIEU!G\(people)": .number(10_000),
      "TH_CHI_TIEU!H\(people)": .number(7_000),
    ])
    #expect(
      try form.shown(["TH_CHI_TIEU!E\(share)", "TH_CHI_TIEU!E\(people)"])
        == [.number(93.64), .number(29_000)])
  }

  @Test("budget totals add what is there; a hidden last year gives the percentage in print")
  func budget() throws {
    var form = try SampleForm("thu-chi-ngan-sach")
    try form.type([
      "THU!G15": .number(1_000), "THU!G22": .number(500), "THU!G28": .number(200),
      "THU!E15": .number(4_000), "CHI!G16": .number(300), "CHI!G18": .number(700),
      "CHI!G19": .number(650),
    ])
    let cells = ["THU!G13", "THU!G14", "THU!J14", "THU!H13", "CHI!G13", "CHI!G15"]
    #expect(
      try form.shown(cells) == [
        .number(1_700), .number(1_500), .number(37.5), .text(""), .number(1_000), .number(300),
      ])
    var printed = try SampleForm("cong-khai-ngan-sach")
    try printed.type(["CK_CHI!E18": .number(900), "CK_CHI!H18": .number(800)])
    #expect(try printed.shown(["CK_CHI!G18", "CK_CHI!G13"]) == [.number(112.5), .number(112.5)])
  }
}
