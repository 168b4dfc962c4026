import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Actions that go on, have changed or have ended are marked where their sheet says such things.
struct StatusPassTests {
  private typealias Row = SheetSketch

  private static let year = FiscalYear(2025)
  private static let ended = ActionStatus(.ended, fiscalYear: year)
  private static let rows = [
    Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
    Row.action("3"),
  ]

  private func update(_ statuses: [Int: ActionStatus]) -> PlanUpdate {
    PlanUpdate(
      actions: statuses.sorted { $0.key < $1.key }.map {
        ActionUpdate(number: $0.key, status: RowBook.asked($0.value))
      })
  }

  private func marked(
    _ statuses: [Int: ActionStatus], _ rows: [[String]] = rows,
    options: MergeOptions = MergeOptions()
  ) throws -> EditSession {
    try RowBook(rows).step().after(StatusPass.self, update(statuses), options)
  }

  private static func with(_ text: String, column: Int = 4) -> [[String]] {
    var rows = rows
    rows[2][column] = text
    return rows
  }

  private static func withStatusColumn(_ text: String) -> [[String]] {
    var rows = rows.map { $0 + [""] }
    rows[0][16] = "状態"
    rows[2][16] = text
    return rows
  }

  @Test(arguments: [
    ("", "終了（令和7年度）"), ("◎", "◎\n終了（令和7年度）"), ("◎\n再掲", "◎\n再掲\n終了（令和7年度）"),
    ("◎\n休止（令和6年度）\n再掲", "◎\n再掲\n終了（令和7年度）"), ("休止", "終了（令和7年度）"),
  ])
  func lineIsAddedToThePriorityCell(old: String, new: String) throws {
    let step = try marked([2: Self.ended], Self.with(old))
    #expect(step.action(2)?.priority.value == new)
    #expect(step.action(2)?.state == Self.ended)
    #expect(step.reading.plan.actions.map(\.isActive) == [true, false, true])
    #expect(
      step.events.statuses == [
        Sourced(2, at: SourceCell(sheet: "計画", cell: CellReference(row: 3, column: 1)))
      ])
    let change = (step.events.filled + step.events.overwritten).first
    #expect(change?.old == old && change?.new == new && change?.cell.cell.description == "E3")
    #expect(step.events.filled.isEmpty == !old.isEmpty)
  }

  @Test func columnOfItsOwnSaysTheStatusOnly() throws {
    let merged = ActionStatus(.merged, fiscalYear: Self.year, mergedInto: 1)
    let step = try marked([2: merged], Self.withStatusColumn("継続"))
    #expect(step.text("Q3") == "統合（→No.1、令和7年度）")
    #expect(step.text("E3") == "◎")
    #expect(step.action(2)?.state == merged)
    let expanded = ActionStatus(.expanded, fiscalYear: Self.year)
    let again = try step.after(StatusPass.self, update([2: expanded]))
    #expect(again.text("Q3") == "拡充（令和7年度）")
    #expect(try again.fonts(ofRow: 3).isEmpty)
  }

  /// Fonts are grey in the action's own cells, but for what stands beside other actions too.
  @Test func rowTurnsQuietButForTheNames() throws {
    let step = try marked([2: Self.ended])
    #expect(try step.fonts(ofRow: 3) == "ADEFGHIJKLMNOP".map(String.init))
    #expect(try step.fonts(ofRow: 2).isEmpty && step.fonts(ofRow: 4).isEmpty)
    let styles = try step.workbook.content(ofPart: "/xl/styles.xml")
    #expect(
      styles.contains(
        "<font><sz val=\"9\"/><color rgb=\"FF767676\"/><name val=\"M\"/></font></fonts>")
        && styles.contains("<xf applyFont=\"1\" fontId=\"2\" borderId=\"0\"/></cellXfs>"))
  }

  @Test func actionThatGoesOnLosesMarkAndGrey() throws {
    var book = RowBook(Self.with("◎\n再掲"))
    book.formats = ["F3": 2]
    let before = try book.step()
    let ended = try before.after(StatusPass.self, update([2: Self.ended]))
    let step = try ended.after(StatusPass.self, update([2: ActionStatus(.continued)]))
    #expect(step.action(2)?.priority.value == "◎\n再掲")
    #expect(try step.fonts(ofRow: 3).isEmpty)
    #expect(step.cell("F3")?.styleIndex == before.cell("F3")?.styleIndex)
    #expect(step.cell("G3")?.styleIndex == before.cell("G3")?.styleIndex)
    #expect(step.events.statuses.map(\.value) == [2, 2])
    #expect(step.events.findings.isEmpty)
  }

  /// The row above a new one is copied, but not its grey.
  @Test func actionBelowAnEndedOneIsNotGrey() throws {
    let step = try marked([3: Self.ended]).adding(RowBook.new("新事業", measure: "学ぶ"))
    #expect(try step.fonts(ofRow: 5).isEmpty && !step.fonts(ofRow: 4).isEmpty)
    #expect(step.cell("F5")?.styleIndex == 1)
    #expect(step.action(4)?.isActive == true)
  }

  @Test func noneOfManyActionsBelowAnEndedOneIsGrey() throws {
    let new = (1...5).map { RowBook.new("新事業\($0)", measure: "学ぶ") }
    let step = try marked([3: Self.ended]).after(
      NewActionPass.self, PlanUpdate(newActions: new))
    for row in 5...9 { #expect(try step.fonts(ofRow: row).isEmpty, "\(row)") }
  }

  @Test func statusThatIsThereAlreadyChangesNothing() throws {
    let step = try marked([2: Self.ended])
    var again = step
    again.events = []
    again = try again.after(StatusPass.self, update([2: Self.ended]))
    #expect(again.events.isEmpty)
    #expect(try again.workbook.allParts() == step.workbook.allParts())
  }

  /// The mark is a colour word of its own in the cell's text: it keeps its run and turns grey.
  @Test func partsOfTheCellKeepTheirLooks() throws {
    let cell =
      "<c r=\"E3\" s=\"1\" t=\"inlineStr\"><is><r><rPr><color rgb=\"FFFF0000\"/></rPr><t>◎</t></r></is></c>"
    var workbook = try RowBook(Self.rows).open()
    let content = try workbook.text(ofPart: "/xl/worksheets/sheet1.xml") ?? ""
    let plain = "<c r=\"E3\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">◎</t></is></c>"
    #expect(content.contains(plain))
    workbook = try WorkbookBuilder.empty.adding(
      sheet: "計画", part: Array(content.replacing(plain, with: cell).utf8)
    ).styles(RowBook.styles).open()
    let step = try EditSession(workbook).after(StatusPass.self, update([2: Self.ended]))
    #expect(step.text("E3") == "◎\n終了（令和7年度）")
    #expect(try step.workbook.content().contains("<rPr><color rgb=\"FF767676\"/></rPr>"))
  }

  @Test func changeWithoutAColumnForItIsReported() throws {
    let step = try marked([2: ActionStatus(.expanded, fiscalYear: Self.year)])
    #expect(step.text("E3") == "◎")
    #expect(
      step.events.findings.map { $0.described(in: .japanese) } == [
        "回答.xlsx, シート「回答」, B5: シート「計画」に「状態」の列がないため、「拡充（令和7年度）」は書き込んでいません。"
          + "シートに残すには、「状態」の列を追加してください。 [status-not-written]"
      ])
  }

  @Test func rowsThatAreRemovedAreNotMarked() throws {
    let suspended = ActionStatus(.suspended)
    let step = try marked([2: Self.ended, 3: suspended], options: MergeOptions(dropsEnded: true))
    #expect(step.events.statuses.map(\.value) == [3])
  }

  private func problem(_ statuses: [Int: ActionStatus], _ rows: [[String]]) throws -> String? {
    let step = try RowBook(rows).step()
    return caughtFailure { try step.after(StatusPass.self, update(statuses)) }?.diagnostics.first?
      .described(in: .japanese)
  }

  @Test func statusNeedsAPlace() throws {
    var rows = Self.rows
    rows[0][4] = "備考"
    #expect(
      try problem([2: Self.ended], rows)
        == "回答.xlsx, シート「回答」, B5: シート「計画」に「状態」の列も「重点アクション」の列もないため、"
        + "状態を書き込めません。シートに「状態」の列を追加してから、もう一度お試しください。 [no-place-for-status]")
    #expect(
      try problem([2: Self.ended], Self.with("=IF(TRUE,1,2)"))
        == "シート「計画」, E3: 状態を書き込むセルが数式になっています。"
        + "数式を「値の貼り付け」で文字にしてから、もう一度お試しください。 [status-is-formula]")
  }

  @Test func mergedActionNeedsAnotherOneToGoOnIn() throws {
    #expect(
      try problem([2: ActionStatus(.merged, mergedInto: 9)], Self.rows)
        == "回答.xlsx, シート「回答」, B5: No.2 の統合先の No.9 は計画にありません。統合先の番号を確かめてください。"
        + " [merged-into-unknown]")
    #expect(
      try problem([2: ActionStatus(.merged, mergedInto: 2)], Self.rows)?
        .contains("No.2 の統合先が No.2 自身になっています。") == true)
  }
}

extension EditSession {
  /// Columns of the cells of a row whose font is the quiet grey.
  fileprivate func fonts(ofRow row: Int) throws -> [String] {
    let cells = (1...20).map { CellReference(row: row, column: $0) }
    let colors = try workbook.fontColors(ofCells: Set(cells), in: "計画")
    return cells.filter { colors[$0] == QuietRow.grey }
      .map { CellReference.columnLetters($0.column) }
  }
}
