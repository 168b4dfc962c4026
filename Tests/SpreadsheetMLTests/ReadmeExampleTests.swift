import Foundation
import Testing
import TestSupport

struct ReadmeExampleTests {
  /// The example package compiles and runs them.
  @Test func readmeShowsTheLinesOfTheExamplePackage() throws {
    let file = "Tests/ExamplePackage/Sources/readme/main.swift"
    let (readme, example) = (
      try text(of: "Sources/SpreadsheetML/SpreadsheetML.docc/AsALibrary.md"), try text(of: file)
    )
    #expect(readme.contains("```swift\n\(example)```"))
    #expect(example.split(separator: "\n").count <= 10)
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: Fixture.packageFolder.appending(path: path), encoding: .utf8)
  }
}
