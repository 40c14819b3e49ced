import ByteSupport
import FileAccess
import GRDB
import IndicatorModel
import TestSupport
import Testing

@testable import History

/// Files that are no store, or were made so by someone.
@Suite("Store file")
struct StoreFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("history.sqlite")
  }

  /// Makes a store with figures and changes it as another program would.
  private func tamper(_ sql: String) throws {
    do {
      let store = try HistoryStore(path: path, access: .recording)
      _ = try store.record([try Sample.report("a.txt", [Sample.figure("5")])])
    }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction {
      try $0.execute(sql: sql)
    }
  }

  private func open(_ access: HistoryStore.Access = .recording) throws {
    _ = try HistoryStore(path: path, access: access).observations()
  }

  @Test("the store is one file, without journal or log beside it")
  func oneFile() throws {
    let store = try HistoryStore(path: path, access: .recording)
    _ = try store.record([try Sample.report("a.txt", [Sample.figure("5")])])
    #expect(folder.names == ["history.sqlite"])
    let copy = try folder.write(try FileAccess.read(path), "copy.sqlite")
    #expect(try HistoryStore(path: copy, access: .reading).dump() == store.dump())
  }

  @Test("reading makes no store, nor does an import that fails at once")
  func notCreated() throws {
    #expect(throws: HistoryError.missing(path: path)) { try open(.reading) }
    #expect(folder.names.isEmpty)
    do {
      let store = try HistoryStore(path: path, access: .recording)
      let files = try [
        Sample.report("a.txt", [Sample.figure("5")]),
        Sample.report("a.txt", [], unit: "UBND xã Khác"),
      ]
      #expect(throws: HistoryError.self) { try store.record(files) }
    }
    #expect(folder.names.isEmpty)
  }

  @Test("the empty file of a killed first import is a new store")
  func emptyFile() throws {
    try folder.write([], "history.sqlite")
    #expect(throws: HistoryError.missing(path: path)) { try open(.reading) }
    try open()
  }

  @Test("names that mean something to SQLite are file names")
  func specialNames() throws {
    #expect(throws: HistoryError.missing(path: ":memory:")) {
      try HistoryStore(path: ":memory:", access: .reading)
    }
    #expect(throws: HistoryError.missing(path: "file:x?mode=memory")) {
      try HistoryStore(path: "file:x?mode=memory", access: .reading)
    }
  }

  @Test("what is no store is refused and left as it is")
  func notAStore() throws {
    for bytes in [
      Array("x".utf8), Array("Báo cáo kinh tế - xã hội".utf8), [UInt8](repeating: 0, count: 4096),
      Array("SQLite format 3".utf8) + [0] + [UInt8](repeating: 0xAB, count: 4096),
    ] {
      try folder.write(bytes, "history.sqlite")
      #expect(throws: HistoryError.self) { try open() }
      #expect(throws: HistoryError.self) { try open(.reading) }
      #expect(try FileAccess.read(path) == bytes)
    }
    #expect(throws: HistoryError.notAStore(path: folder.path)) {
      try HistoryStore(path: folder.path, access: .recording)
    }
  }

  @Test("another program's database is refused and left as it is")
  func foreignDatabase() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE units (id INTEGER)") }
    let before = try FileAccess.read(path)
    #expect(throws: HistoryError.notAStore(path: path)) { try open() }
    #expect(try FileAccess.read(path) == before)
  }

  @Test("a store of a later schema is refused")
  func newer() throws {
    try tamper("PRAGMA user_version = 7")
    for access in [HistoryStore.Access.reading, .recording] {
      #expect(throws: HistoryError.newer(path: path, version: 7, known: 1)) { try open(access) }
    }
  }

  @Test("a store of an earlier schema is brought to this one with its rows")
  func migration() throws {
    do {
      let store = try HistoryStore(path: path, access: .recording)
      _ = try store.record([try Sample.report("a.txt", [Sample.figure("5")])])
    }
    let next = HistorySchema(
      scripts: HistorySchema.current.scripts + ["ALTER TABLE units ADD COLUMN level TEXT;"])
    do {
      let store = try HistoryStore(path: path, access: .reading, schema: next)
      #expect(try store.observations().map(\.current.figure.value) == [5])
      #expect(try store.dump().contains("INSERT INTO units (id, code, name, name_key, level)"))
    }
    #expect(throws: HistoryError.newer(path: path, version: 2, known: 1)) { try open() }
    #expect(try HistoryStore(path: path, access: .reading, schema: next).observations().count == 1)
  }

  @Test("a migration that fails leaves the store at its version")
  func failedMigration() throws {
    try tamper("SELECT 1")
    let broken = HistorySchema(
      scripts: HistorySchema.current.scripts + [
        "ALTER TABLE units ADD COLUMN level TEXT; ALTER TABLE nothing ADD COLUMN level TEXT;"
      ])
    #expect(throws: HistoryError.self) {
      try HistoryStore(path: path, access: .recording, schema: broken)
    }
    #expect(try HistoryStore(path: path, access: .reading).observations().count == 1)
  }

  @Test(
    "triggers, views and changed tables are refused",
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON files BEGIN DELETE FROM revisions; END",
      "CREATE VIEW v AS SELECT 1", "DROP TABLE sources", "ALTER TABLE units ADD COLUMN more TEXT",
      "DROP TABLE units; CREATE VIEW units AS SELECT 1 AS id", "PRAGMA user_version = 0",
    ])
  func changedSchema(sql: String) throws {
    try tamper(sql)
    for access in [HistoryStore.Access.reading, .recording] {
      #expect(throws: HistoryError.self) { try open(access) }
    }
  }

  @Test(
    "rows that this program never writes are an error, not a figure",
    arguments: [
      "UPDATE revisions SET value = '1e5'", "UPDATE revisions SET value = 'năm'",
      "UPDATE periods SET code = '2024-Q9'", "UPDATE observations SET kind = 'guess'",
      "UPDATE revisions SET as_of = '2024-02-31'", "DELETE FROM sources", "DELETE FROM revisions",
      "UPDATE sources SET span_start = -1", "UPDATE sources SET span_start = 99, span_end = 1",
      "PRAGMA ignore_check_constraints = 1; UPDATE revisions SET state = 'sure'",
      "UPDATE revisions SET value = x'00FF'",
    ])
  func changedRows(sql: String) throws {
    try tamper(sql)
    #expect(throws: HistoryError.self) { try open(.reading) }
  }

  @Test("rows that point nowhere are found before more is recorded")
  func danglingRows() throws {
    try tamper("UPDATE observations SET unit_id = 99")
    #expect(throws: HistoryError.damaged(path: path, detail: "rows that point nowhere")) {
      try open()
    }
  }

  @Test("a file with any page overwritten is an error or reads as before, never a trap")
  func damagedPages() throws {
    do {
      let store = try HistoryStore(path: path, access: .recording)
      let figures = (0..<60).map { Sample.figure("\($0)", code: nil, name: "Chỉ tiêu \($0)") }
      _ = try store.record([try Sample.report("a.txt", figures)])
    }
    let good = try FileAccess.read(path)
    let size = 4096
    for page in 0..<(good.count / size) {
      for (position, filler) in [(0, UInt8(0xFF)), (100, 0x7F), (2048, 0)] {
        var bytes = good
        let start = page * size + position
        bytes.replaceSubrange(start..<start + 64, with: repeatElement(filler, count: 64))
        try folder.write(bytes, "history.sqlite")
        #expect(throws: (any Error).self) {
          try open()
          throw HistoryError.missing(path: "")
        }
      }
    }
    for length in stride(from: 1, to: good.count, by: 3001) {
      try folder.write(Array(good[..<length]), "history.sqlite")
      #expect(throws: HistoryError.self) { try open() }
    }
  }
}
