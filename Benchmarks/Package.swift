// swift-tools-version: 6.2
// What is measured and no command does, in a package of its own: users never build it.
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "bieumau", path: "..")],
  targets: [
    .executableTarget(
      name: "spreadsheet-bench",
      dependencies: [.product(name: "Spreadsheets", package: "bieumau")],
      path: "Sources/SpreadsheetBench")
  ],
  swiftLanguageModes: [.v6]
)
