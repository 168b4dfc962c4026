import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Returned copies in which staff have struck through what is to go (見え消し).
@Suite struct StruckReturnsTests {
  private static let sheet = "R6アクションプラン"
  private static let results = CellReference(row: 5, column: 9)

  /// A copy of a book with a cell whose stretches are struck through where `true` stands beside them.
  private func copy(
    _ book: [UInt8], _ cell: CellReference, _ stretches: (String, Bool)...
  ) throws -> [UInt8] {
    var workbook = try Workbook(bytes: book)
    let runs = stretches.map { text, isStruck in
      var run = TextRun(text)
      if isStruck { run.look.isStruck = true }
      return run
    }
    try workbook.setCell(cell, to: .richText(runs), in: Self.sheet)
    return try workbook.saved()
  }

  private var book: [UInt8] { get throws { try Fixture.bytes("plan/action-plan-r6.xlsx") } }

  private func merged(_ copy: [UInt8], into book: [UInt8]) throws -> EditionResult {
    try EditionMerge.run(book: book, updates: [UpdateFile(name: "回答.xlsx", bytes: copy)])
  }

  private func codes(_ copy: [UInt8], into book: [UInt8]) throws -> [String] {
    let failure = caughtFailure { try merged(copy, into: book) }
    return failure?.diagnostics.map { "\($0.code) \($0.place.cell ?? "")" } ?? []
  }

  @Test func whatIsStruckThroughIsLeftOutAndTold() throws {
    let copy = try copy(book, Self.results, ("認定 ", false), ("15", true), ("16件", false))
    let result = try merged(copy, into: book)
    #expect(result.plan.actions[0].results[0].text.value == "認定 16件")
    let struck = result.findings.filter { $0.code == "update-struck-left-out" }
    #expect(
      struck.map { $0.described(in: .japanese) } == [
        "回答.xlsx, シート「\(Self.sheet)」, I5: 取り消し線の「15」を除いて「認定 16件」と読み取りました。"
          + "残す文字であれば、取り消し線を外してください。 [update-struck-left-out]"
      ])
    #expect(
      struck.first?.message.english
        == "Read as \"認定 16件\", without what is struck through: \"15\".")
    // Nothing of it looks struck through in the edition.
    #expect(try Workbook(bytes: result.workbook).struckTexts(of: Self.sheet).isEmpty)
  }

  @Test func aCellThatIsStruckThroughWholeIsAskedAbout() throws {
    let copy = try copy(book, Self.results, ("認定 15件", true))
    #expect(try codes(copy, into: book) == ["update-struck-whole I5"])
    // Also where the text is that of the book: it was meant to go.
    let old = try PlanReading.read(Workbook(bytes: book).worksheets()).plan.actions[0].results[0]
    let same = try self.copy(book, Self.results, (old.text.value, true))
    #expect(try codes(same, into: book) == ["update-struck-whole I5"])
    let number = try self.copy(book, CellReference(row: 5, column: 1), ("1", true))
    #expect(try codes(number, into: book) == ["update-struck-whole A5"])
  }

  @Test func theRowOfAnActionThatEndsMayBeStruckThrough() throws {
    var workbook = try Workbook(bytes: copy(book, CellReference(row: 5, column: 1), ("1", true)))
    // 重点 holds the status where the plan has no column of its own; its cell is left of the titles.
    let reading = try PlanReading.read(workbook.worksheets())
    let priority = try #require(reading.layouts[0].column(.priority)?.index)
    try workbook.setCell(CellReference(row: 5, column: priority), to: .text("終了"), in: Self.sheet)
    let result = try merged(workbook.saved(), into: book)
    #expect(result.plan.actions[0].state?.kind == .ended)
  }

  @Test func whatTheBookHasStruckThroughWasHandedOutSo() throws {
    let marked = try copy(book, Self.results, ("認定 ", false), ("15", true), ("16件", false))
    let unchanged = try merged(marked, into: marked)
    #expect(unchanged.workbook == marked)
    #expect(!unchanged.findings.contains { $0.code.hasPrefix("update-struck") })
    // Another cell of the copy is filled in as ever.
    var workbook = try Workbook(bytes: marked)
    try workbook.setCell(CellReference(row: 6, column: 9), to: .text("研修 3回"), in: Self.sheet)
    let result = try merged(workbook.saved(), into: marked)
    #expect(result.plan.actions[1].results[0].text.value == "研修 3回")
    #expect(result.plan.actions[0].results[0].text.value == "認定 1516件")
  }

  /// A book whose blank cell strikes through what is typed there.
  @Test func aFormatThatWasHandedOutSaysNothing() throws {
    let styles =
      "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><strike/><sz val=\"11\"/></font></fonts>"
      + "<cellXfs count=\"2\"><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
    func book(_ results: String) throws -> Workbook {
      let rows = ["No.", "令和6年度実績"].enumerated().map { index, text in
        "<c r=\"\(["A", "B"][index])1\" t=\"str\"><v>\(text)</v></c>"
      }
      let cells = "<c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\" t=\"str\"><v>\(results)</v></c>"
      return try WorkbookBuilder(
        "<sheetData><row r=\"1\">\(rows.joined())</row><row r=\"2\">\(cells)</row></sheetData>",
        sheet: "計画"
      ).styles(styles).open()
    }
    let worksheets = try Workbook(bytes: UpdateScene.edition.bytes()).worksheets()
    func codes(copiedFrom model: Workbook?) throws -> [String] {
      UpdateReading(
        [UpdateFile(name: "回答.xlsx", bytes: try book("3回開催").saved())], base: nil,
        for: try PlanReading.read(worksheets), of: worksheets, book: model
      ).findings.map(\.code)
    }
    #expect(try codes(copiedFrom: book("")).isEmpty)
    #expect(try codes(copiedFrom: nil) == ["update-struck-whole"])
  }
}
