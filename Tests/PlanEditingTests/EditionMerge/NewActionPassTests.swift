import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Actions added to tables of every habit.
struct NewActionPassTests {
  private typealias Row = SheetSketch

  /// (1) with ① 1 2 and ② 3, (2) with ① 4 5; names in the first row of each.
  private static func rows(repeated: Bool = false) -> [[String]] {
    func name(_ text: String, _ isFirst: Bool) -> String { repeated || isFirst ? text : "" }
    return [
      Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"),
      Row.action("2", strategy: name("(1) 育てる", false), measure: name("① 学ぶ", false)),
      Row.action("3", strategy: name("(1) 育てる", false), measure: "② 試す"),
      Row.action("4", strategy: "(2) 広げる", measure: "① 結ぶ"),
      Row.action("5", strategy: name("(2) 広げる", false), measure: name("① 結ぶ", false)),
    ]
  }

  private static let mergedNames = RowBook(rows(), merged: ["B2:B4", "B5:B6", "C2:C3", "C5:C6"])

  @Test func mergedNamesReachOverTheNewRow() throws {
    let step = try Self.mergedNames.step().adding(RowBook.new("新事業", measure: "①学ぶ"))
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1 2 6", "(1) 育てる/② 試す: 3", "(2) 広げる/① 結ぶ: 4 5"])
    #expect(step.merges() == ["B2:B5", "B6:B7", "C2:C4", "C6:C7"])
    #expect(step.action(6)?.title.value == "新事業")
    #expect(step.action(6)?.title.source.cell.description == "F4")
  }

  @Test func nameOfOneActionIsMergedLikeTheOthers() throws {
    let step = try Self.mergedNames.step().adding(RowBook.new("新事業", measure: "試す"))
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1 2", "(1) 育てる/② 試す: 3 6", "(2) 広げる/① 結ぶ: 4 5"])
    #expect(step.merges() == ["B2:B5", "B6:B7", "C2:C3", "C4:C5", "C6:C7"])
  }

  @Test func lastRowOfTheTableHasOneBelowIt() throws {
    let step = try Self.mergedNames.step().adding(RowBook.new("新事業", measure: "結ぶ"))
    #expect(step.merges() == ["B2:B4", "B5:B7", "C2:C3", "C5:C7"])
    #expect(step.reading.findings.map(\.code) == ["no-kpi-table"])
  }

  @Test func newMeasuresAndStrategiesBeginAtTheEnd() throws {
    let step = try Self.mergedNames.step().adding(
      RowBook.new("甲", measure: "③ 生かす", strategy: "(1) 育てる"),
      RowBook.new("乙", measure: "① 守る", strategy: "(3) 備える"),
      RowBook.new("丙", measure: "③生かす", strategy: "育てる"))
    #expect(
      step.tree == [
        "(1) 育てる/① 学ぶ: 1 2", "(1) 育てる/② 試す: 3", "(1) 育てる/③ 生かす: 6 8",
        "(2) 広げる/① 結ぶ: 4 5", "(3) 備える/① 守る: 7",
      ])
    #expect(step.merges() == ["B2:B6", "B7:B8", "C2:C3", "C5:C6", "C7:C8"])
    #expect(step.events.addedActions.map(\.value) == [6, 7, 8])
    #expect(step.events.addedActions.map(\.source.cell.description) == ["A5", "A9", "A6"])
    #expect([6, 7, 8].map { step.action($0)?.title.value } == ["甲", "乙", "丙"])
    // New numbers are out of order in the sheet, which is how additions look.
    #expect(step.reading.findings.map(\.code) == ["no-kpi-table"])
  }

  @Test func repeatedNamesAreRepeated() throws {
    let book = RowBook(Self.rows(repeated: true))
    let step = try book.step().adding(
      RowBook.new("甲", measure: "①学ぶ"), RowBook.new("乙", measure: "③ 生かす", strategy: "(1) 育てる"))
    #expect(step.text("B4") == "(1) 育てる" && step.text("C4") == "① 学ぶ")
    #expect(step.text("B6") == "(1) 育てる" && step.text("C6") == "③ 生かす")
    #expect(step.merges().isEmpty)
    #expect(step.tree.first == "(1) 育てる/① 学ぶ: 1 2 6")
  }

  @Test func namesBlankBelowTheFirstStayBlank() throws {
    let step = try RowBook(Self.rows()).step().adding(
      RowBook.new("甲", measure: "①学ぶ"), RowBook.new("乙", measure: "③ 生かす", strategy: "(1) 育てる"))
    #expect(step.text("B4").isEmpty && step.text("C4").isEmpty)
    #expect(step.text("B6").isEmpty && step.text("C6") == "③ 生かす")
    #expect(step.merges().isEmpty)
    #expect(
      step.tree.prefix(3) == [
        "(1) 育てる/① 学ぶ: 1 2 6", "(1) 育てる/② 試す: 3", "(1) 育てる/③ 生かす: 7",
      ])
  }

  /// Actions of two rows: what is merged over both is merged again, stretches of years are not.
  @Test func actionOfSeveralRowsHasAsManyAndTheirMerges() throws {
    let second = Array(repeating: "", count: 16)
    let book = RowBook(
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ", schedule: ["実施"]),
        second,
        Row.action("2"), second, Row.action("3", measure: "② 試す"), second,
      ],
      merged: [
        "A2:A3", "A4:A5", "A6:A7", "B2:B7", "C2:C5", "C6:C7", "F4:F5", "G4:G5", "K4:L4", "M4:M5",
        "P2:P5",
      ])
    let step = try book.step().adding(
      RowBook.new("甲", measure: "学ぶ"), RowBook.new("乙", measure: "③ 生かす", strategy: "育てる"))
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1 2 4", "(1) 育てる/② 試す: 3", "(1) 育てる/③ 生かす: 5"])
    #expect(
      step.merges() == [
        "A2:A3", "A4:A5", "A6:A7", "A8:A9", "A10:A11", "B2:B11", "C2:C7", "C8:C9", "C10:C11",
        "F4:F5", "F6:F7", "G4:G5", "G6:G7", "K4:L4", "M4:M5", "M6:M7", "P2:P7",
      ])
    #expect(step.action(5)?.number.source.cell.description == "A10")
  }

  @Test(arguments: [true, false])
  func rowGoesOntoThePageWhereTheMeasureEnds(isOneSheet: Bool) throws {
    let pages = [
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"),
        Row.action("2"),
      ],
      [Row.headings, Row.action("3"), Row.action("4", measure: "② 試す")],
    ]
    var book = RowBook(isOneSheet ? pages[0] + [[]] + pages[1] : pages[0])
    if !isOneSheet { book.sheets.append(RowBook.Sheet(name: "次", rows: pages[1])) }
    let step = try book.step().adding(
      RowBook.new("甲", measure: "学ぶ"), RowBook.new("乙", measure: "② 試す"))
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1 2 3 5", "(1) 育てる/② 試す: 4 6"])
    let places = [5, 6].compactMap { step.action($0)?.number.source }
    #expect(places.map(\.sheet) == (isOneSheet ? ["計画", "計画"] : ["次", "次"]))
    #expect(
      places.map(\.cell.description) == (isOneSheet ? ["A7", "A9"] : ["A3", "A5"]))
    #expect(step.reading.layouts.count == 2)
  }

  @Test(arguments: [
    ("No.5", "No.6"), ("'５", "６"), ("'05", "06"), ("5", "6"), ("(5)", "(6)"), ("'5.", "6."),
  ])
  func numberIsTypedAsTheOthersAre(last: String, expected: String) throws {
    var rows = Self.rows()
    rows[5][0] = last
    let step = try RowBook(rows).step().adding(RowBook.new("甲", measure: "結ぶ"))
    #expect(step.text("A7") == expected)
    let isNumber = step.cell("A7")?.value == .number(6)
    #expect(isNumber == (last == "5"))
  }

  @Test func numbersThatWereEverSeenAreNotUsedAgain() throws {
    var rows = Self.rows()
    rows[2][4] = "◎\n統合（→No.8）"
    #expect(try RowBook(rows).step().adding(RowBook.new("甲", measure: "結ぶ")).text("A7") == "9")
    var book = RowBook(Self.rows())
    book.sheets.append(
      RowBook.Sheet(
        name: "R5", rows: [Row.headings, Row.action("12", strategy: "(1)", measure: "①")],
        state: "hidden"))
    #expect(try book.step().adding(RowBook.new("甲", measure: "結ぶ")).text("A7") == "13")
  }

  @Test func highestNumberStaysInTheBook() throws {
    let ended = PlanUpdate(actions: [
      ActionUpdate(number: 5, status: RowBook.asked(ActionStatus(.ended)))
    ])
    let dropped = try RowBook(Self.rows()).step()
      .after(DroppedActionPass.self, ended, MergeOptions(dropsEnded: true))
    let name = try #require(dropped.workbook.definedNames.first { $0.name == "アクション最大番号" })
    #expect(name.isHidden && name.sheet == nil && name.formula == "5")
    // The highest number was dropped; a book that is opened anew knows it all the same.
    let book = try Workbook(bytes: dropped.workbook.saved())
    let next = try EditSession(book).adding(RowBook.new("甲", measure: "結ぶ"))
    #expect(next.events.addedActions.map(\.value) == [6])
    #expect(try next.workbook.definedNames.map(\.formula) == ["6"])
    #expect(try RowBook(Self.rows()).open().definedNames.isEmpty)
  }

  @Test func textsStandInTheirColumnsAndTheRestIsBlank() throws {
    var action = RowBook.new(
      "新事業", measure: "学ぶ",
      texts: [
        .existingOrNew: "新規", .priority: "◎", .description: "●窓口を設ける", .startYear: "令和8年度",
        .issues: "・周知", .results(FiscalYear(2024)): "準備",
      ])
    action.baseline = RowBook.asked("—")
    let step = try Self.mergedNames.step().adding(action)
    let row = "DEFGHIJKLMNOP".map { step.text("\($0)4") }
    #expect(
      row == [
        "新規", "◎", "新事業", "●窓口を設ける", "—", "準備", "令和8年度", "", "", "", "", "", "・周知",
      ])
    // It had no 現状 before it began.
    let other = try Self.mergedNames.step().adding(RowBook.new("甲", measure: "学ぶ"))
    #expect(other.text("H4") == "―")
    #expect(step.cell("F4")?.styleIndex == 1)
    #expect(step.worksheet("計画")?.geometry.height(ofRow: 4) == 30 * SheetGeometry.emuPerPoint)
  }
}
