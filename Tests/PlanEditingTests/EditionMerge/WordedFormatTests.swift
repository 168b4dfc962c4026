import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// Cells whose number format adds words: what they show is read, and written so that they show it.
@Suite struct WordedFormatTests {
  /// Formats 3 to 7; 1 and 2 are those of `RowBook`.
  private static let codes = [
    "0&quot;社&quot;", "#,##0&quot;件（見込み）&quot;", "&quot;約&quot;0", "0.0&quot;％&quot;",
    "@&quot;様&quot;",
  ]

  private static var styles: String {
    let formats = codes.enumerated().map {
      "<numFmt numFmtId=\"\($0 + 164)\" formatCode=\"\($1)\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }
    return
      "<numFmts>\(formats.joined())</numFmts><cellXfs><xf/><xf/><xf/>\(cells.joined())</cellXfs>"
  }

  private static var plan: [[String]] {
    [
      SheetSketch.headings,
      SheetSketch.action("1", strategy: "(1) 育てる", measure: "① 学ぶ", title: "研修"),
      SheetSketch.action("2", title: "相談"),
    ]
  }

  /// The results of action 1.
  private func book(_ results: String, format: Int) -> RowBook {
    var rows = Self.plan
    rows[1][8] = results
    var book = RowBook(rows)
    book.formats = ["I2": format]
    book.styles = Self.styles
    return book
  }

  /// An indicator's sheet before the plan's; its figures are B3 and C3.
  private func indicators(_ name: String, _ figures: [String], format: Int) -> RowBook {
    var book = RowBook([
      ["(1) 育てる"], ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度"], [name] + figures,
    ])
    book.sheets[0].name = "KPI"
    book.sheets.append(RowBook.Sheet(rows: Self.plan))
    book.formats = ["B3": format, "C3": format, "D3": format]
    book.styles = Self.styles
    return book
  }

  @Test(arguments: [
    ("15", 3, "15社"), ("1200", 4, "1200件（見込み）"), ("15", 5, "約15"), ("31.6", 6, "31.6％"),
    ("田中", 7, "田中様"),
    ("15社", 3, "15社"),
  ])
  func resultsAreReadAsShown(held: String, format: Int, shown: String) throws {
    let reading = try PlanReading.read(book(held, format: format).open().worksheets())
    #expect(reading.plan.actions[0].results.map(\.text.value) == [shown])
  }

  @Test func figuresOfIndicatorsAreReadAsShown() throws {
    func value(_ unit: String, _ format: Int) throws -> (kpi: KPI, value: KPIValue) {
      let book = indicators("参加社数\(unit)", ["12", "15", ""], format: format)
      let kpi = try #require(try PlanReading.read(book.open().worksheets()).plan.kpis.first)
      return (kpi, try #require(kpi.values.first { $0.kind == .target }))
    }
    let counted = try value(" (社)", 3)
    #expect(counted.value.number == 15 && !counted.kpi.isWorded(counted.value))
    #expect(try value("", 3).value.wording?.unit == "社")
    #expect(try value(" (社)", 5).value.wording?.qualifiers == ["約"])
    let expected = try value(" (件)", 4).value
    #expect(expected.number == nil && expected.note == "15件（見込み）")
  }

  @Test(arguments: [
    ("20社", 3, CellValue.number(20)), ("20", 3, .text("20")), ("20件", 3, .text("20件")),
    ("約20", 5, .number(20)), ("20", 5, .text("20")), ("1200件（見込み）", 4, .number(1200)),
    ("1,200件（見込み）", 4, .text("1,200件（見込み）")), ("20.0社", 3, .text("20.0社")),
    ("山田様", 7, .text("山田")),
  ])
  func resultsAreWrittenSoThatTheyAreShown(text: String, format: Int, held: CellValue) throws {
    for old in ["15", ""] {
      let update = PlanUpdate(
        actions: [
          ActionUpdate(number: 1, texts: [.results(FiscalYear(2024)): RowBook.asked(text)])
        ])
      let step = try book(old, format: format).step().after(ActionTextPass.self, update)
      #expect(step.cell("I2")?.value == held)
    }
  }

  private func written(
    _ content: KPIUpdate.Content, unit: String, format: Int
  ) throws -> CellValue? {
    let values = [
      KPIUpdate.Value(
        kind: .target, fiscalYear: FiscalYear(2025), content: RowBook.asked(content))
    ]
    let update = PlanUpdate(
      kpis: [KPIUpdate(code: "S1K1", indicator: RowBook.asked("参加社数"), values: values)])
    let step = try indicators("参加社数 (\(unit))", ["12", "15", ""], format: format).step()
    return try step.after(KPIPass.self, update).cell("D3", "KPI")?.value
  }

  /// 20 of 社 under `0"社"` is 20; where the format says 約, 見込み or another unit, it is a text.
  @Test func figuresAreWrittenSoThatTheyAreShown() throws {
    #expect(try written(.number(20), unit: "社", format: 3) == .number(20))
    #expect(try written(.number(20), unit: "件", format: 3) == .text("20"))
    #expect(try written(.number(20), unit: "件", format: 4) == .text("20"))
    #expect(try written(.number(20), unit: "社", format: 5) == .text("20"))
    #expect(try written(.number(31.6), unit: "%", format: 6) == .number(31.6))
    #expect(try written(.text("約20"), unit: "社", format: 5) == .number(20))
    #expect(try written(.text("約20社"), unit: "社", format: 3) == .text("約20社"))
    #expect(try written(.text("20件（見込み）"), unit: "件", format: 4) == .number(20))
  }

  /// A copy that holds 15 under `0"社"` says what a book says that holds 15社.
  @Test func returnedCopiesAreReadAsShown() throws {
    var plan = UpdateScene.edition
    plan.rows[1][8] = "15社"
    let worksheets = try Workbook(bytes: plan.bytes()).worksheets()
    func asked(_ results: String) throws -> [String] {
      let table = RowBook([["No.", "R6実績"], ["1", results]])
      var worded = table
      worded.formats = ["B2": 3]
      worded.styles = Self.styles
      let update = UpdateReading(
        [UpdateFile(name: "回答.xlsx", bytes: try worded.open().saved())], base: nil,
        for: try PlanReading.read(worksheets), of: worksheets
      ).update
      return update.actions.flatMap { $0.texts.values.map(\.value) }
    }
    #expect(try asked("15") == [])
    #expect(try asked("20") == ["20社"])
  }
}
