import SpreadsheetML
import Testing
import TestSupport

/// Deleting what was inserted gives the bytes back, wherever it was.
struct UndoneInsertionTests {
  /// Places of random insertions, the same for the same seed.
  private func insertions(_ seed: UInt64, count: Int, within limit: Int) -> [StructuralEdit] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      StructuralEdit(
        axis: Bool.random(using: &random) ? .rows : .columns, kind: .insert,
        first: Int.random(in: 1...limit, using: &random),
        count: Int.random(in: 1...3, using: &random))
    }
  }

  /// The parts that differ, by name.
  private func differences(_ workbook: Workbook, _ before: Workbook) throws -> [String] {
    let (one, other) = (try before.allParts(), try workbook.allParts())
    return Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  @Test func inABookWithReferencesOfAllKinds() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let before = try WholeBook.builder.open()
    for edit in insertions(seed, count: 30, within: 15) {
      var workbook = before
      try workbook.apply(edit, to: "Sheet1")
      try workbook.apply(#require(edit.inverse), to: "Sheet1")
      #expect(try differences(workbook, before) == [], "seed \(seed): \(edit)")
    }
  }

  @Test func everythingFollowsThere() throws {
    let before = try WholeBook.builder.open()
    for edit in [StructuralEdit.insertingRows(at: 4), .insertingColumns(at: 4)] {
      var workbook = before
      try workbook.apply(edit, to: "Sheet1")
      #expect(
        try differences(workbook, before)
          == [
            "/xl/charts/chart1.xml", "/xl/comments1.xml", "/xl/drawings/drawing1.xml",
            "/xl/drawings/vmlDrawing1.vml", "/xl/tables/table1.xml", "/xl/workbook.xml",
            "/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet2.xml",
          ].filter { $0 != "/xl/charts/chart1.xml" || edit.axis == .rows })
    }
  }

  /// Insertions upon each other, undone from the last to the first.
  @Test func inSequence() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let before = try WholeBook.builder.open()
    for round in 0..<6 {
      let edits = insertions(seed &+ UInt64(round), count: 4, within: 15)
      var workbook = before
      for edit in edits { try workbook.apply(edit, to: "Sheet1") }
      for edit in edits.reversed() { try workbook.apply(#require(edit.inverse), to: "Sheet1") }
      #expect(try differences(workbook, before) == [], "seed \(seed), round \(round): \(edits)")
    }
  }

  /// The recalculation flag is all that stays.
  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func inThePlan(path: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let before = try Workbook(bytes: Fixture.bytes(path))
    let sheets = try before.worksheets().map(\.name)
    for (index, edit) in insertions(seed, count: 12, within: 30).enumerated() {
      let sheet = sheets[index % sheets.count]
      var workbook = before
      try workbook.apply(edit, to: sheet)
      try workbook.apply(#require(edit.inverse), to: sheet)
      let differences = try differences(workbook, before).filter { $0 != "/xl/workbook.xml" }
      #expect(differences == [], "seed \(seed): \(edit) of \(sheet)")
      let part = try #require(try workbook.text(ofPart: "/xl/workbook.xml"))
      let old = try #require(try before.text(ofPart: "/xl/workbook.xml"))
      #expect(
        part.replacing(" fullCalcOnLoad=\"1\"", with: "") == old
          || part.replacing("<calcPr fullCalcOnLoad=\"1\"/>", with: "") == old)
    }
  }
}
