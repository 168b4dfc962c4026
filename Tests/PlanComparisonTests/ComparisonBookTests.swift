import PlanComparison
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ComparisonBookTests {
  private func book(_ edit: (inout [[String]]) -> Void) throws -> Workbook {
    try Workbook(bytes: ComparisonBook.write(ComparisonSketch.comparison(edit)))
  }

  private func texts(_ sheet: Worksheet, row: Int) -> [String] {
    (1...4).map { sheet.value(at: CellReference(row: row, column: $0)).printedText }
  }

  @Test func theTableHasANewAndAnOldColumnAndRemarks() throws {
    let sheet = try book { $0[1][.results] = "・12件を支援" }.worksheets()[0]
    #expect(sheet.name == "新旧対照表")
    #expect(texts(sheet, row: 1)[0] == "アクションプラン　新旧対照表")
    #expect(texts(sheet, row: 3) == ["項目", "新（令和6年度版）", "旧（令和6年度版）", "備考"])
    #expect(texts(sheet, row: 4) == ["(1) 育てる", "", "", ""])
    #expect(texts(sheet, row: 7) == ["No.2", "見学", "見学", ""])
    #expect(texts(sheet, row: 8) == ["令和6年度実績", "・12件を支援", "・10件を支援", "（変更）"])
    #expect(texts(sheet, row: 9) == ["No.3", "（略）", "（略）", ""])
    #expect(sheet.rowNumbers.last == 9)
    #expect(sheet.mergedRanges.map(\.description) == ["A1:D1", "A2:D2", "A4:D4", "A5:D5"])
  }

  @Test func changedWordsAreUnderlinedOnBothSides() throws {
    let workbook = try book { $0[1][.results] = "・12件を支援" }
    let strings = try #require(try workbook.text(ofPart: "/xl/sharedStrings.xml"))
    for words in ["12件", "10件"] {
      let run = try #require(
        strings.split(separator: "<r>").first { $0.contains("<t>\(words)</t>") })
      #expect(run.hasPrefix("<rPr><u/><sz val=\"10\"/>"))
    }
    #expect(!strings.contains("<u/><sz val=\"10\"/><color rgb=\"FF000000\"/></rPr><t>・</t>"))
  }

  @Test func thePrintAreaEndsWithTheTableAndTheHeadIsRepeated() throws {
    for (edits, last) in [(0, 4), (1, 9), (3, 12)] {
      let names = try book { rows in
        for index in rows.indices.prefix(edits) { rows[(index + 1) % 3][.issues] = "・新" }
      }.definedNames
      #expect(
        names.map { "\($0.name) \($0.formula)" } == [
          "_xlnm.Print_Area 新旧対照表!$A$1:$D$\(last)", "_xlnm.Print_Titles 新旧対照表!$3:$3",
        ])
    }
  }

  @Test func anEmptyComparisonSaysThatNothingChanged() throws {
    let sheet = try book { _ in }.worksheets()[0]
    #expect(texts(sheet, row: 4) == ["変更なし", "", "", ""])
    #expect(sheet.rowNumbers.last == 4)
  }

  @Test func thePageIsA4LandscapeAsWideAsTheTable() throws {
    let part = try book { _ in }.content()
    #expect(
      part.contains("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"))
    #expect(part.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(part.contains("<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>"))
  }

  @Test func aNameHasTheRoomOfAllColumns() throws {
    func sheet(_ name: String) throws -> Worksheet {
      var old = ComparisonSketch.rows
      for index in old.indices { old[index][.strategy] = name }
      var new = old
      new[1][.results] = "・12件を支援"
      let plans = try [old, new].map { try ComparisonSketch.plan(SheetSketch.headings, $0) }
      let book = try ComparisonBook.write(PlanComparison(old: plans[0], new: plans[1]))
      return try Workbook(bytes: book).worksheets()[0]
    }
    // Of every column 5 pixels are free; a character is 14 pixels wide, a line 12 points high.
    let geometry = try sheet("名").geometry
    let room = (1...4).reduce(0) {
      $0 + (geometry.width(ofColumn: $1) / SheetGeometry.emuPerPixel - 5) / 7
    }
    let heights = try [room / 2, room / 2 + 1].map { count in
      try sheet(String(repeating: "名", count: count)).geometry.height(ofRow: 4)
    }
    #expect(heights == [18, 30].map { $0 * SheetGeometry.emuPerPoint })
  }

  /// The looks of the four columns stand in the template, row by row of each kind.
  @Test func everyCellHasTheLookOfItsColumn() throws {
    let sheet = try book { $0[1][.results] = "・12件を支援" }.worksheets()[0]
    let styles = (1...4).map {
      sheet.cell(at: CellReference(row: 8, column: $0))?.styleIndex ?? 0
    }
    #expect(!styles.contains(0))
    // Both texts look alike.
    #expect(styles[1] == styles[2])
  }

  @Test func theSameComparisonGivesTheSameBytes() throws {
    let comparison = try ComparisonSketch.comparison { $0[0][.issues] = "・担い手が不足" }
    #expect(try ComparisonBook.write(comparison) == ComparisonBook.write(comparison))
  }

  @Test func everyTextOfThePublishedPlanIsShownWhole() throws {
    // Against an empty plan every text is deleted: the longest texts there are.
    let old = try PlanReading.read(
      Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")).worksheets()
    ).plan
    var new = old
    new.strategies = []
    let comparison = PlanComparison(old: old, new: new)
    let workbook = try Workbook(bytes: ComparisonBook.write(comparison))
    let sheet = try workbook.worksheets()[0]
    let shown = Set(sheet.rowNumbers.map { texts(sheet, row: $0)[2] })
    for action in old.actions {
      for text in [action.title, action.description, action.issues] where !text.value.isEmpty {
        #expect(shown.contains(text.value))
      }
    }
    #expect(try workbook.integrityFindings().isEmpty)
    for row in sheet.rowNumbers {
      let lines = TextLines.lines(of: texts(sheet, row: row)[2], width: 56).count
      let points = sheet.geometry.height(ofRow: row) / SheetGeometry.emuPerPoint
      #expect(points >= lines * 12)
    }
  }
}
