import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// Rows inserted at several places in one structural edit: as one after the other, byte for byte.
struct RowRepetitionPropertyTests {
  @Test(arguments: 0..<4) func severalPlacesInOneEdit(run: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let book = try RandomRows.book(&random)
      let rows = RandomRows.repetitions(&random)
      try expectAlike(book.open(), rows, "seed \(seed), round \(round): \(rows)")
    }
  }

  @Test(arguments: 0..<4) func inTheFixture(run: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    let rows = RandomRows.repetitions(&random, rows: 5...45, columns: 6)
    try expectAlike(workbook, rows, "seed \(seed): \(rows)")
  }

  private func expectAlike(
    _ workbook: Workbook, _ repetitions: [RowRepetition], _ history: Comment
  ) throws {
    let sheet = try workbook.sheets[0].name
    var (together, apart) = (workbook, workbook)
    try together.insertRows(like: repetitions, in: sheet)
    var edits: [StructuralEdit] = []
    for repetition in repetitions {
      let moved = repetition.following(edits)
      edits.append(moved.edit)
      try apart.insertRows(like: moved, in: sheet)
    }
    for part in Set(together.changedPartNames).union(apart.changedPartNames).sorted() {
      let (one, other) = try (together.content(ofPart: part), apart.content(ofPart: part))
      try #require(one == other, "\(part), \(history)")
    }
  }

  @Test func placesAreTheirOwn() throws {
    for rows in [[5...5, 4...5], [5...6, 5...5]] {
      var workbook = try WorkbookBuilder().open()
      let failure = caughtFailure {
        try workbook.insertRows(like: rows.map { RowRepetition(of: $0) }, in: "Sheet1")
      }
      #expect(failure?.code == "off-the-sheet" && workbook.changedPartNames.isEmpty)
    }
  }
}

extension RowRepetition {
  /// The same when rows have been inserted further up or further down.
  fileprivate func following(_ edits: [StructuralEdit]) -> RowRepetition {
    var moved = self
    for edit in edits {
      let last = moved.rows.upperBound
      let distance = (edit.shifted(last) ?? last) - last
      moved.addedMerges = moved.addedMerges.map { range in
        func line(_ line: Int) -> Int {
          line > last ? line + distance : edit.shifted(line) ?? line
        }
        return CellRange(
          rows: line(range.rows.lowerBound)...line(range.rows.upperBound), columns: range.columns)
      }
      moved.rows = edit.shifted(moved.rows) ?? moved.rows
      moved.groupStart = moved.groupStart.flatMap { edit.shifted($0) }
      moved.leftMerges = Set(moved.leftMerges.compactMap { edit.shifted($0) })
      moved.endedMerges = Set(moved.endedMerges.compactMap { edit.shifted($0) })
      moved.contents = Set(moved.contents.compactMap { edit.shifted($0) })
      moved.lastFollowingRow = moved.lastFollowingRow.flatMap { edit.shifted($0) }
    }
    return moved
  }
}

/// Random sheets and rows to be repeated.
private enum RandomRows {
  /// Rows below different ones, none of them among another's.
  static func repetitions(
    _ random: inout SeededGenerator, rows: ClosedRange<Int> = 1...16, columns: Int = 4
  ) -> [RowRepetition] {
    var repetitions: [RowRepetition] = []
    var row = rows.lowerBound
    while row <= rows.upperBound {
      let size = Int.random(in: 1...2, using: &random)
      if Int.random(in: 0..<3, using: &random) == 0 {
        var repetition = RowRepetition(
          of: row...(row + size - 1), count: Int.random(in: 1...3, using: &random),
          groupStart: Bool.random(using: &random)
            ? Int.random(in: rows.lowerBound...row, using: &random) : nil,
          lastFollowingRow: rows.upperBound)
        repetition.contents = [
          CellReference(row: row, column: Int.random(in: 1...columns, using: &random))
        ]
        repetition.addedMerges = [
          CellRange(rows: repetition.newRows, columns: 20...21),
          CellRange(rows: row...repetition.newRows.upperBound, columns: 23...23),
        ]
        repetitions.append(repetition)
      }
      row += size
    }
    if repetitions.isEmpty { return [RowRepetition(of: rows.lowerBound...rows.lowerBound)] }
    return repetitions.shuffled(using: &random)
  }

  /// Cells with formats and formulas that speak of their own row, and what refers to rows.
  static func book(_ random: inout SeededGenerator) throws -> WorkbookBuilder {
    var number = 0
    var data = ""
    while number < 18 {
      let isImplicit = Int.random(in: 0..<4, using: &random) == 0
      number += isImplicit ? 1 : Int.random(in: 1...2, using: &random)
      let height = Bool.random(using: &random) ? " ht=\"\(20 + number)\" customHeight=\"1\"" : ""
      data += "<row\(isImplicit ? "" : " r=\"\(number)\"")\(height)>"
      for column in ["A", "B", "C", "D"] where Bool.random(using: &random) {
        let style = Bool.random(using: &random) ? " s=\"\(number % 3)\"" : ""
        let content = [
          "<v>\(number)</v>", "", "<f>SUM($B\(number):C\(number))+A$3</f>", "<f>ROW()-1</f>",
        ].randomElement(using: &random)
        data += "<c r=\"\(column)\(number)\"\(style)>\(content ?? "")</c>"
      }
      data += "</row>"
    }
    let ranges = (0..<4).map { column in
      let first = Int.random(in: 1...14, using: &random)
      let letters = CellReference.columnLetters(5 + column)
      return "\(letters)\(first):\(letters)\(first + Int.random(in: 1...4, using: &random))"
    }
    let freeze = Int.random(in: 1...6, using: &random)
    let content =
      "<dimension ref=\"A1:D18\"/><sheetViews><sheetView workbookViewId=\"0\" "
      + "topLeftCell=\"A\(freeze)\"><pane ySplit=\"\(freeze)\" state=\"frozen\" "
      + "topLeftCell=\"A\(freeze + 1)\"/><selection activeCell=\"B\(freeze)\" "
      + "sqref=\"B\(freeze):B\(freeze + 5)\"/></sheetView></sheetViews>"
      + "<sheetData>\(data)</sheetData><autoFilter ref=\"A4:D17\"/>"
      + "<mergeCells count=\"2\"><mergeCell ref=\"\(ranges[0])\"/>"
      + "<mergeCell ref=\"\(ranges[1])\"/></mergeCells>"
      + "<conditionalFormatting sqref=\"\(ranges[2]) B3:C9\"><cfRule type=\"expression\" "
      + "priority=\"1\"><formula>$B3&gt;A$2</formula></cfRule></conditionalFormatting>"
      + "<dataValidations count=\"1\"><dataValidation sqref=\"\(ranges[3])\"><formula1>"
      + "$A$3:$A$12</formula1></dataValidation></dataValidations>"
      + "<rowBreaks count=\"1\"><brk id=\"\(freeze + 3)\" max=\"16383\"/></rowBreaks>"
    let other =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM(Sheet1!A3:A\(freeze + 8))</f></c></row></sheetData>"
    return WorkbookBuilder(content).adding(sheet: "集計", other).workbook(
      behind:
        "<definedNames><definedName name=\"範囲\">Sheet1!$A$4:$D$17</definedName></definedNames>")
  }
}
