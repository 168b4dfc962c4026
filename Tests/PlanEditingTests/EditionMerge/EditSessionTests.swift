import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// How often a plan is read while an edition is made, and how often rows are moved.
@Suite struct EditSessionTests {
  private typealias Row = SheetSketch

  /// How many full readings of a plan some work takes.
  private func readings(_ work: () throws -> Void) throws -> Int {
    let count = ReadingCount()
    try PlanReading.$readings.withValue(count, operation: work)
    return count.value
  }

  private static let table =
    "No.,具体的施策,具体的アクション,実績,状態,R7年度\n1,,,12社,,調整\n2,,,,終了（令和6年度）,\n"
    + (1...9).map { ",② つなぐ,交流会\($0),,,\n" }.joined()

  @Test func planIsReadBeforeAndAfterAndForTheBase() throws {
    let book = try UpdateScene.edition.bytes()
    let tables = UpdateScene.files([Self.table, "指標名,R7年度目標値\n相談件数,25\n"])
    let base = UpdateFile(name: "配布.xlsx", bytes: book)
    #expect(try readings { _ = try AnnualUpdate.run(book: book) } == 2)
    #expect(try readings { _ = try EditionMerge.run(book: book, updates: tables) } == 2)
    let options = AnnualUpdateOptions(
      updates: tables, base: base, merge: MergeOptions(dropsEnded: true))
    #expect(try readings { _ = try AnnualUpdate.run(book: book, options: options) } == 3)
  }

  /// Actions 1, 2 and so on of one measure, and others behind them.
  private func book(_ count: Int) -> RowBook {
    RowBook(
      [Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ")]
        + (2...count).map { Row.action(String($0)) }
        + [Row.action(String(count + 1), measure: "② 試す")])
  }

  @Test(arguments: [1, 5, 10])
  func actionsOfSeveralMeasuresComeWithOneEdit(count: Int) throws {
    let added = (1...count).map { index in
      RowBook.new("新事業\(index)", measure: index.isMultiple(of: 2) ? "② 試す" : "① 学ぶ")
    }
    let step = try book(6).step().after(NewActionPass.self, PlanUpdate(newActions: added))
    #expect(step.log.edits.count == 1)
    #expect(step.events.addedActions.map(\.value) == Array(8..<(8 + count)))
    let numbers = step.reading.plan.strategies[0].measures.map { $0.actions.map(\.number.value) }
    #expect(numbers[0] == Array(1...6) + stride(from: 8, to: 8 + count, by: 2))
    #expect(numbers[1] == [7] + stride(from: 9, to: 8 + count, by: 2))
  }

  @Test func placesGoWithTheRows() throws {
    let added = PlanUpdate(newActions: [RowBook.new("新事業", measure: "① 学ぶ")])
    let step = try book(4).step().after(NewActionPass.self, added)
    func places(_ plan: Plan) -> [[SourceCell]] {
      plan.actions.map { action in
        [action.number.source] + action.cellTexts.map(\.text.source)
          + action.schedule.map(\.source)
      }
    }
    let read = try PlanReading.read(step.workbook.worksheets()).plan
    #expect(read.actions.map(\.number.source.cell.row) == Array(2...7))
    #expect(places(step.reading.plan) == places(read))
  }

  /// What rows added together look like is what they look like added one by one.
  @Test(arguments: [["B2:B6", "C2:C5"], []])
  func actionsAddedTogetherAreThoseAddedOneByOne(merged: [String]) throws {
    var book = RowBook(
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
        Row.action("3"), Row.action("4"), Row.action("5", measure: "② 試す"),
      ], merged: merged + ["P3:P5"])
    book.formats = Dictionary(
      uniqueKeysWithValues: (1...16).map {
        (CellReference(row: 5, column: $0).description, 2)
      })
    let actions = [
      RowBook.new("甲", measure: "学ぶ"), RowBook.new("乙", measure: "③ 生かす", strategy: "育てる"),
      RowBook.new("丙", measure: "学ぶ"), RowBook.new("丁", measure: "③ 生かす", strategy: "育てる"),
    ]
    let together = try book.step().after(NewActionPass.self, PlanUpdate(newActions: actions))
    let apart = try actions.reduce(book.step()) { try $0.adding($1) }
    #expect(together.tree == apart.tree)
    #expect(together.merges() == apart.merges())
    #expect(try together.workbook.content() == apart.workbook.content())
    #expect(together.events == apart.events)
  }
}
