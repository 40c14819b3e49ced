// swift-tools-version: 6.2
// The architecture, as the compiler sees it: a target imports only what its line lists
// (`make build` runs with --explicit-target-dependency-import-check error). See
// Documentation/ARCHITECTURE.md.
import PackageDescription

/// One test target for each target, with the rooms it may use.
let tests: [Target] = [
  test("ByteSupport"),
  test("FileAccess"),
  test("VietnameseText", "ByteSupport"),
  test("SpreadsheetModel", "ByteSupport"),
  test("IndicatorModel", "ByteSupport"),
  test("ZipArchive", "ByteSupport"),
  test("XMLStream", "ByteSupport"),
  test("Formulas", "ByteSupport", "SpreadsheetModel"),
  test("OfficePackage", "ByteSupport", "ZipArchive", "XMLStream"),
  test("XLSX", "ByteSupport", "SpreadsheetModel", "ZipArchive", "XMLStream", "OfficePackage"),
  test("ODS", "ByteSupport", "SpreadsheetModel", "ZipArchive", "XMLStream", "OfficePackage"),
  test("SpreadsheetTemplate", "ByteSupport", "SpreadsheetModel", "ZipArchive", "OfficePackage"),
  test(
    "ReportReading", "ByteSupport", "VietnameseText", "SpreadsheetModel", "IndicatorModel",
    "XMLStream", "OfficePackage", "XLSX", "ODS", fixtures: true),
  test(
    "IndicatorExtraction", "ByteSupport", "VietnameseText", "IndicatorModel", "ReportReading",
    fixtures: true),
  test(
    "IndicatorForms", "ByteSupport", "VietnameseText", "SpreadsheetModel", "SpreadsheetTemplate",
    "IndicatorModel", "ReportReading", "IndicatorExtraction", "Formulas", fixtures: true),
  test(
    "History", "ByteSupport", "IndicatorModel", "ReportReading", "IndicatorExtraction",
    .product(name: "GRDB", package: "GRDB.swift")),
  test("BindingFile", "IndicatorForms", "IndicatorModel"),
  test(
    "FormReview", "ByteSupport", "SpreadsheetModel", "IndicatorModel", "ReportReading",
    "IndicatorForms"),
  test(
    "ToolCommands", "ByteSupport", "SpreadsheetModel", "SpreadsheetTemplate", "OfficePackage",
    "IndicatorForms", "BindingFile"),
  test(
    "HistoryCommands", "SpreadsheetModel", "IndicatorModel", "IndicatorForms", "History",
    "ToolCommands"),
]

func test(_ name: String, _ rooms: Target.Dependency..., fixtures: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"]
      + (name == "FileAccess" ? [] : ["FileAccess"]) + rooms,
    exclude: fixtures ? ["Fixtures"] : [])
}

let package = Package(
  name: "bieumau",
  products: [
    .library(name: "Spreadsheets", targets: ["Spreadsheets"]),
    .library(name: "Indicators", targets: ["Indicators"]),
    .executable(name: "bieumau", targets: ["bieumau"]),
    .executable(name: "bieumau-binding", targets: ["bieumau-binding"]),
    .executable(name: "bieumau-history", targets: ["bieumau-history"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries: module maps only.
    .systemLibrary(
      name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibdeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(name: "CMalloc"),
    // Intel's ISA-L is not linked: ZipArchive opens it at run time where it is installed.
    .systemLibrary(name: "CISAL"),
    // The processor's instructions for SHA-256: a header.
    .systemLibrary(name: "CSHA"),

    // Values: standard library only (FileAccess: system calls).
    .target(name: "FileAccess"),
    .target(name: "ByteSupport", dependencies: ["CSHA"]),
    .target(name: "VietnameseText", dependencies: ["ByteSupport"]),
    .target(name: "SpreadsheetModel", dependencies: ["ByteSupport"]),
    .target(
      name: "IndicatorModel", dependencies: ["ByteSupport", "VietnameseText"],
      resources: [.embedInCode("catalogue.csv")]),

    // Containers and languages.
    .target(
      name: "ZipArchive",
      dependencies: ["ByteSupport", "FileAccess", "CLibzip", "CLibdeflate", "CISAL"]),
    .target(name: "XMLStream", dependencies: ["ByteSupport", "CLibxml2"]),
    .target(name: "Formulas", dependencies: ["ByteSupport", "SpreadsheetModel"]),
    .target(
      name: "OfficePackage",
      dependencies: ["ByteSupport", "SpreadsheetModel", "ZipArchive", "XMLStream"]),

    // Formats. They never import each other.
    .target(
      name: "XLSX",
      dependencies: [
        "ByteSupport", "FileAccess", "SpreadsheetModel", "ZipArchive", "XMLStream", "Formulas",
        "OfficePackage",
      ]),
    .target(
      name: "ODS",
      dependencies: [
        "ByteSupport", "FileAccess", "SpreadsheetModel", "ZipArchive", "XMLStream", "Formulas",
        "OfficePackage",
      ]),
    .target(
      name: "SpreadsheetTemplate",
      dependencies: [
        "ByteSupport", "SpreadsheetModel", "OfficePackage", "Formulas", "XLSX", "ODS",
      ]),

    // Reports.
    .target(
      name: "ReportReading",
      dependencies: [
        "ByteSupport", "FileAccess", "VietnameseText", "SpreadsheetModel", "IndicatorModel",
        "ZipArchive", "XMLStream", "OfficePackage", "XLSX", "ODS",
      ]),
    .target(
      name: "IndicatorExtraction",
      dependencies: ["ByteSupport", "VietnameseText", "IndicatorModel", "ReportReading"]),

    // Past periods. Only bieumau-history links it: GRDB brings Foundation.
    .target(
      name: "History",
      dependencies: [
        "ByteSupport", "FileAccess", "VietnameseText", "IndicatorModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Schema/history-1.sql")]),

    // Where both halves meet.
    .target(
      name: "IndicatorForms",
      dependencies: [
        "ByteSupport", "VietnameseText", "SpreadsheetModel", "IndicatorModel", "Formulas",
        "SpreadsheetTemplate", "ReportReading", "IndicatorExtraction",
      ]),
    // The page on which a filled form is checked.
    .target(
      name: "FormReview",
      dependencies: [
        "ByteSupport", "VietnameseText", "SpreadsheetModel", "SpreadsheetTemplate",
        "IndicatorModel", "ReportReading", "IndicatorForms",
      ],
      resources: [.embedInCode("Page")]),
    .target(
      name: "ToolCommands",
      dependencies: [
        "ByteSupport", "FileAccess", "SpreadsheetModel", "IndicatorModel", "SpreadsheetTemplate",
        "ReportReading", "IndicatorExtraction", "IndicatorForms", "FormReview", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "bieumau", dependencies: ["ToolCommands"]),

    // Reading the YAML of bindings: a program of its own, which bieumau runs. Yams brings
    // Foundation.
    .target(
      name: "BindingFile",
      dependencies: ["IndicatorForms", .product(name: "Yams", package: "Yams")]),
    .executableTarget(name: "bieumau-binding", dependencies: ["ToolCommands", "BindingFile"]),

    // The verbs that need the history: a program of their own, which bieumau runs.
    .target(
      name: "HistoryCommands",
      dependencies: [
        "ByteSupport", "FileAccess", "VietnameseText", "SpreadsheetModel", "IndicatorModel",
        "SpreadsheetTemplate",
        "ReportReading", "IndicatorExtraction", "IndicatorForms", "History", "ToolCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "bieumau-history", dependencies: ["HistoryCommands"]),

    // Public products: re-exports only.
    .target(
      name: "Spreadsheets",
      dependencies: [
        "ByteSupport", "FileAccess", "SpreadsheetModel", "Formulas", "XLSX", "ODS",
        "SpreadsheetTemplate",
      ]),
    .target(
      name: "Indicators",
      dependencies: ["IndicatorModel", "ReportReading", "IndicatorExtraction", "IndicatorForms"]),

    .target(name: "TestSupport", dependencies: ["FileAccess"], path: "Tests/TestSupport"),
  ] + tests,
  swiftLanguageModes: [.v6]
)

let houseSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
for target in package.targets where target.type != .system {
  target.swiftSettings =
    houseSettings
    + (target.type == .test ? [] : [.enableUpcomingFeature("MemberImportVisibility")])
}
