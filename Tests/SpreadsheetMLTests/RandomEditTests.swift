import SpreadsheetML
import Testing
import TestSupport

/// Random sequences of edits on workbooks whose every reference is tracked line by line.
struct RandomEditTests {
  /// New names of the first and of the second sheet, and whether references must quote them.
  private static let newNames = [
    [("計画", false), ("R6年度", true), ("a b", true)], [("表", false), ("It's", true), ("2024", true)],
  ]

  /// Several runs, so that all cores take part.
  @Test(arguments: 0..<4) func allReferencesFollowAllEdits(run: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<50 {
      var expected = TrackedBook(using: &random)
      var workbook = try expected.builder().open()
      var history = "seed \(seed), round \(round)"
      for _ in 0..<4 {
        let sheet = Int.random(in: 0...1, using: &random)
        let name = expected.names[sheet]
        if Int.random(in: 0..<6, using: &random) == 0,
          let (new, isQuoted) = Self.newNames[sheet].randomElement(using: &random)
        {
          history += "; \(name) is named \(new)"
          try workbook.renameSheet(name, to: new)
          expected.rename(sheet, to: new, isQuoted: isQuoted)
        } else {
          let edit = Self.edit(using: &random)
          history += "; \(name): \(edit.kind) \(edit.count) \(edit.axis) at \(edit.first)"
          try workbook.apply(edit, to: name)
          expected.apply(edit, to: sheet)
        }
        try Self.compare(workbook, expected, "\(history)")
      }
    }
  }

  @Test func columnsOfAllSheetsInOneGo() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<100 {
      var expected = TrackedBook(using: &random)
      var (workbook, apart) = (try expected.builder().open(), try expected.builder().open())
      var history = "seed \(seed), round \(round)"
      var edits: [SheetEdit] = []
      for (sheet, name) in expected.names.enumerated().shuffled(using: &random) {
        let edit = StructuralEdit.insertingColumns(
          at: Int.random(in: 1...14, using: &random), count: Int.random(in: 1...3, using: &random))
        history += "; \(name): \(edit.count) at \(edit.first)"
        edits.append(SheetEdit(edit, name))
        expected.apply(edit, to: sheet)
        try apart.apply(edit, to: name)
      }
      _ = try workbook.insertColumns(edits)
      try Self.compare(workbook, expected, "\(history)")
      let (together, oneByOne) = (try workbook.saved(), try apart.saved())
      try #require(together == oneByOne, "\(history)")
    }
  }

  private static func edit(using random: inout SeededGenerator) -> StructuralEdit {
    StructuralEdit(
      axis: Bool.random(using: &random) ? .rows : .columns,
      kind: Bool.random(using: &random) ? .insert : .delete,
      first: Int.random(in: 1...14, using: &random), count: Int.random(in: 1...3, using: &random))
  }

  /// Ends the test at the first difference, which the later steps would only repeat.
  private static func compare(
    _ workbook: Workbook, _ expected: TrackedBook, _ history: Comment
  ) throws {
    let sheets = try workbook.worksheets()
    try #require(sheets.map(\.name) == expected.names, history)
    try #require(workbook.definedNames.map(\.formula) == [expected.definedName], history)
    for (index, sheet) in sheets.enumerated() {
      let cells = sheet.cells.map { "\($0.reference) \($0.formula ?? "")" }
      try #require(cells == expected.cells(of: index), history)
      let content = try workbook.content(ofPart: "/xl/worksheets/sheet\(index + 1).xml")
      let rest = content.firstRange(of: "</sheetData>").map { String(content[$0.upperBound...]) }
      try #require((rest ?? content) == expected.rest(of: index), history)
    }
  }
}
