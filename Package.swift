// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "actionplan",
  products: [
    .library(name: "SpreadsheetML", targets: ["SpreadsheetML"]),
    // What the library's signatures name: `Failure` and `Diagnostic`, `TextReplacement`.
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "TextEdits", targets: ["TextEdits"]),
    .executable(name: "actionplan", targets: ["actionplan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Diagnostics"),
    .target(name: "SideBySide"),
    .target(name: "TextEdits"),
    .target(name: "LibXML", dependencies: ["CLibXML2", "Diagnostics"]),
    .target(name: "LibZip", dependencies: ["CLibZip", "Diagnostics"]),
    .target(name: "OPC", dependencies: ["Diagnostics", "LibXML", "LibZip", "SideBySide"]),
    .target(
      name: "SpreadsheetML",
      dependencies: ["Diagnostics", "LibXML", "OPC", "SideBySide", "TextEdits"]),
    .target(name: "PlanText", dependencies: ["TextEdits"]),
    .target(
      name: "PlanReading", dependencies: ["Diagnostics", "PlanText", "SideBySide", "SpreadsheetML"]),
    .target(
      name: "PlanChecks",
      dependencies: ["Diagnostics", "PlanReading", "PlanText", "SideBySide", "SpreadsheetML"]),
    // Embedded: a resource beside the program would need Foundation to be found.
    .target(
      name: "PlanComparison",
      dependencies: ["Diagnostics", "PlanReading", "PlanText", "SpreadsheetML"],
      resources: [.embedInCode("Resources/comparison-table.xlsx")]),
    .target(
      name: "PlanEditing",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanReading", "PlanText", "SpreadsheetML", "TextEdits",
      ],
      resources: [.embedInCode("Resources/layout-table.xlsx")]),
    .target(
      name: "SummaryTables",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanComparison", "PlanEditing", "PlanReading", "PlanText",
        "SideBySide",
      ]),
    .target(
      name: "PlanReport",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanComparison", "PlanReading", "PlanText", "SpreadsheetML",
        "SummaryTables",
      ],
      resources: [.embedInCode("Resources/findings-table.xlsx")]),
    .executableTarget(
      name: "actionplan",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanComparison", "PlanEditing", "PlanReading", "PlanReport",
        "PlanText", "SideBySide", "SpreadsheetML", "SummaryTables", "TextEdits",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "LibZip", "OPC", "SpreadsheetML"], path: "Tests/TestSupport"),
    .testTarget(name: "SideBySideTests", dependencies: ["SideBySide"]),
    .testTarget(name: "LibXMLTests", dependencies: ["LibXML", "Diagnostics", "TestSupport"]),
    .testTarget(name: "LibZipTests", dependencies: ["LibZip", "Diagnostics", "TestSupport"]),
    .testTarget(name: "OPCTests", dependencies: ["OPC", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "SpreadsheetMLTests",
      dependencies: ["SpreadsheetML", "Diagnostics", "OPC", "TestSupport", "TextEdits"]),
    .testTarget(name: "PlanTextTests", dependencies: ["PlanText", "TestSupport", "TextEdits"]),
    .testTarget(
      name: "PlanReadingTests",
      dependencies: [
        "Diagnostics", "PlanReading", "PlanText", "SpreadsheetML", "TestSupport", "TextEdits",
      ]),
    .testTarget(
      name: "PlanChecksTests",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanReading", "PlanText", "SpreadsheetML", "TestSupport",
      ]),
    .testTarget(
      name: "PlanComparisonTests",
      dependencies: [
        "Diagnostics", "PlanComparison", "PlanEditing", "PlanReading", "PlanText",
        "SpreadsheetML", "TestSupport", "TextEdits",
      ]),
    .testTarget(
      name: "PlanEditingTests",
      dependencies: [
        "Diagnostics", "OPC", "PlanChecks", "PlanEditing", "PlanReading", "PlanText",
        "SpreadsheetML", "TestSupport",
      ]),
    .testTarget(
      name: "SummaryTablesTests",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanComparison", "PlanEditing", "PlanReading", "PlanText",
        "SpreadsheetML", "SummaryTables", "TestSupport",
      ]),
    .testTarget(
      name: "PlanReportTests",
      dependencies: [
        "Diagnostics", "PlanChecks", "PlanReading", "PlanReport", "PlanText", "SpreadsheetML",
        "SummaryTables", "TestSupport",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "actionplan", "Diagnostics", "LibZip", "PlanChecks", "PlanComparison", "PlanEditing",
        "PlanReading", "PlanText", "SpreadsheetML", "SummaryTables", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Built by `Scripts/fuzz` alone, with a sanitizer and a main function of its own.
if Context.environment["ACTIONPLAN_FUZZ"] != nil {
  package.products.append(
    .library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]))
  package.targets.append(
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Diagnostics", "LibZip", "PlanEditing", "PlanReading", "PlanText", "SpreadsheetML",
        "TextEdits",
      ], path: "Tests/FuzzTargets"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
