import IndicatorModel
import SpreadsheetModel
import Testing
import VietnameseText

@testable import IndicatorForms

@Suite("What a row counts")
struct CountedThingTests {
  @Test(
    "another noun counts the same things where both are persons or houses, or the name says it",
    arguments: [
      ("Số người mắc bệnh", "người", "ca", true), ("Nhà ở", "căn", "ngôi", true),
      ("Trường cao đẳng", "cơ sở", "trường", true), ("Trường cao đẳng", "cơ sở", "xã", false),
      ("Số người mắc bệnh", "người", "căn", false), ("Tỷ lệ", "%", "người", false),
      ("Năng suất", "cơ sở", "tấn/ha", false),
    ])
  func nouns(name: String, unit: String, other: String, counts: Bool) throws {
    let thing = CountedThing(
      name: name, unit: try #require(UnitOfMeasure(parsing: unit)))
    let noun = CountedNoun(try #require(UnitOfMeasure(parsing: other)))
    #expect(thing.counts(noun) == counts)
  }
}
