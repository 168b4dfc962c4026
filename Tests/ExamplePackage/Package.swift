// swift-tools-version: 6.0
import PackageDescription

/// Uses the library as any other package would: by path, through its products alone.
let package = Package(
  name: "ExamplePackage",
  dependencies: [.package(name: "actionplan", path: "../..")],
  targets: [
    .executableTarget(
      name: "readme", dependencies: [.product(name: "SpreadsheetML", package: "actionplan")]),
    .executableTarget(
      name: "edit-workbook",
      dependencies: [
        .product(name: "SpreadsheetML", package: "actionplan"),
        .product(name: "Diagnostics", package: "actionplan"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
