import ByteSupport
import FileAccess
import IndicatorModel
import TestSupport
import Testing

@testable import History

@Suite("History exports")
struct ExportTests {
  let folder: TemporaryFolder
  let store: HistoryStore

  /// Two units, a correction, a conflict, an estimate, a range, a name without a code.
  init() throws {
    folder = try TemporaryFolder()
    store = try HistoryStore(path: folder.file("history.sqlite"), access: .recording)
    var range = Sample.figure("1", "đồng/kg", code: nil, name: "Giá lúa \"OM18\"")
    range.figure = ObservedFigure(
      value: nil, range: MeasureRange(low: 7600, high: 7800), unit: "đồng/kg",
      qualifier: "dao động", asOf: CalendarDate(iso: "2024-03-31"))
    let money = Sample.figure(
      "46.5", "tỷ đồng", code: "DN.VON", name: "Vốn đăng ký, doanh nghiệp mới", estimate: true)
    _ = try store.record([
      try Sample.report("quy-1.txt", [Sample.figure("1535"), money, range]),
      try Sample.report("dinh-chinh.txt", [Sample.figure("1535.2", at: 42)]),
      try Sample.report(
        "9-thang.txt",
        [
          Sample.figure("92.46", "%", code: "BH.YT.TL", name: "Tỷ lệ bao phủ bảo hiểm y tế"),
          Sample.figure("92.64", "%", code: "BH.YT.TL", name: "Tỷ lệ bao phủ bảo hiểm y tế"),
        ], unit: "UBND phường Tân Phú", period: "2024-9M"),
    ])
  }

  @Test("CSV: a row a figure, numbers exact, quotes doubled")
  func csv() throws {
    let rows = try store.observations().map { (observation: $0, revision: $0.current) }
    let sha = { (name: String) in SHA256.hexDigest(of: Array(name.utf8)) }
    let expected = """
      unit,period,code,indicator,kind,detail,revision,state,value,low,high,unit_of_measure,estimate,qualifier,as_of,file,sha256,start,end,sheet,cell,quote
      UBND xã Mỹ Lộc Điền,2024-Q1,DN.VON,"Vốn đăng ký, doanh nghiệp mới",period,,1,stated,46.5,,,tỷ đồng,1,,,quy-1.txt,\(sha("quy-1.txt")),10,14,,,… 46.5 tỷ đồng …
      UBND xã Mỹ Lộc Điền,2024-Q1,NN.LUA.DX.DT,Diện tích lúa Đông Xuân,period,,2,stated,1535.2,,,ha,0,,,dinh-chinh.txt,\(sha("dinh-chinh.txt")),42,48,,,… 1535.2 ha …
      UBND xã Mỹ Lộc Điền,2024-Q1,,"Giá lúa ""OM18""\",period,,1,stated,,7600,7800,đồng/kg,0,dao động,2024-03-31,quy-1.txt,\(sha("quy-1.txt")),10,11,,,… 1 đồng/kg …
      UBND phường Tân Phú,2024-9M,BH.YT.TL,Tỷ lệ bao phủ bảo hiểm y tế,period,,1,conflict,,,,,0,,,9-thang.txt,\(sha("9-thang.txt")),10,15,,,… 92.46 % …

      """
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(ObservationTable.csv(rows) == "\u{FEFF}" + lines.joined(separator: "\r\n"))
  }

  @Test("SDMX-CSV: the dataflow, codes for dimensions, a power of ten for money")
  func sdmx() throws {
    let table = SDMXTable.csv(try store.observations(), areas: try store.unitCodes())
    let expected = """
      DATAFLOW,FREQ,REF_AREA,INDICATOR,FIGURE_KIND,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,OBS_LOW,OBS_HIGH,REVISION,REF_AREA_NAME,INDICATOR_NAME,SOURCE_FILE,SOURCE_PLACE
      BIEUMAU:KTXH(1.0),Q,XA_MY_LOC_DIEN,DN_VON,period,2024-Q1,46.5,VND,9,E,,,1,UBND xã Mỹ Lộc Điền,"Vốn đăng ký, doanh nghiệp mới",quy-1.txt,10-14
      BIEUMAU:KTXH(1.0),Q,XA_MY_LOC_DIEN,NN_LUA_DX_DT,period,2024-Q1,1535.2,HA,0,A,,,2,UBND xã Mỹ Lộc Điền,Diện tích lúa Đông Xuân,dinh-chinh.txt,42-48
      BIEUMAU:KTXH(1.0),_O,PHUONG_TAN_PHU,BH_YT_TL,period,2024-01-01/P9M,,,,O,,,1,UBND phường Tân Phú,Tỷ lệ bao phủ bảo hiểm y tế,9-thang.txt,10-15

      """
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(table.text == lines.joined(separator: "\r\n"))
    #expect(table.leftOut == 1)
  }

  @Test(
    "PostgreSQL loads the schema and every row unchanged",
    .enabled(if: PostgreSQL.isInstalled, "no PostgreSQL server (Scripts/setup tools)"))
  func postgreSQL() throws {
    let dump = try folder.write(Array(try store.dump().utf8), "dump.sql")
    let queries = [
      "SELECT count(*) FROM units", "SELECT count(*) FROM observations",
      "SELECT count(*) FROM sources", "SELECT sum(CAST(value AS NUMERIC)) FROM revisions",
      "SELECT name FROM indicators WHERE indicator_key LIKE '|%'",
      """
      SELECT r.value FROM revisions r JOIN observations o ON o.id = r.observation_id
      JOIN indicators i ON i.id = o.indicator_id
      WHERE i.code = 'NN.LUA.DX.DT' ORDER BY revision_number
      """,
    ]
    let result = try PostgreSQL.run(file: dump, queries: queries)
    #expect(result.status == 0, "\(result.out)")
    #expect(
      result.out == "2\n4\n6\n3116.7\nGiá lúa \"OM18\"\n1535\n1535.2\n")
  }

  @Test(
    "PostgreSQL keeps the constraints of the schema",
    .enabled(if: PostgreSQL.isInstalled, "no PostgreSQL server (Scripts/setup tools)"),
    arguments: [
      "INSERT INTO units VALUES (9, 'X', 'X', 'xã mỹ lộc điền')",
      "INSERT INTO periods VALUES (9, '2024-X', 2024, 5, 4)",
      "INSERT INTO observations VALUES (9, 77, 1, 1, 'period', '')",
      "INSERT INTO revisions VALUES (9, 1, 9, 1, 'conflict', '5', NULL, NULL, '', 'A', NULL, NULL)",
    ])
  func constraints(sql: String) throws {
    let dump = try folder.write(Array(try store.dump().utf8), "dump.sql")
    let result = try PostgreSQL.run(file: dump, queries: [sql])
    #expect(result.status != 0)
    #expect(result.out.contains("violates"))
  }
}

/// A PostgreSQL server of the test's own.
enum PostgreSQL {
  /// Whether the server's programs are there.
  static var isInstalled: Bool {
    FileAccess.list("/usr/lib/postgresql").contains {
      FileAccess.isFile("/usr/lib/postgresql/\($0)/bin/initdb")
    }
  }

  /// Loads a file into an empty database and prints the answers of queries, a row a line.
  static func run(file: String, queries: [String]) throws -> (status: Int32, out: String) {
    try ForeignProgram.run(
      "/bin/bash",
      [
        Fixture.root + "/Scripts/with-postgresql", "psql", "-X", "-q", "-A", "-t", "-v",
        "ON_ERROR_STOP=1", "-f", file,
      ] + queries.flatMap { ["-c", $0] })
  }
}
