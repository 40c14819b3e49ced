/// Why a number is no measure; the raw values are the categories of the gold schema.
enum Exclusion: String, Sendable {
  case sectionNumber = "section-number"
  case date
  case year
  case period
  case decree
  case ordinal
  case name
  case schoolYear = "school-year"
  case age
  case scale
  case grade
  case frequency
}
