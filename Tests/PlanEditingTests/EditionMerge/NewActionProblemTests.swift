import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// New actions that belong nowhere, or cannot be written.
struct NewActionProblemTests {
  private typealias Row = SheetSketch

  private static let rows = [
    Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"),
    Row.action("2", strategy: "(2) 広げる", measure: "① 学ぶ"),
    Row.action("3", measure: "② 人材確保・育成"),
  ]

  private func failure(_ actions: NewAction...) throws -> Failure? {
    let step = try RowBook(Self.rows).step()
    return caughtFailure { try step.after(NewActionPass.self, PlanUpdate(newActions: actions)) }
  }

  private func line(_ failure: Failure?) -> String? {
    failure?.diagnostics.first?.described(in: .japanese)
  }

  @Test func nameOfSeveralMeasuresNeedsItsStrategy() throws {
    #expect(
      line(try failure(RowBook.new("甲", measure: "学ぶ")))
        == "回答.xlsx, シート「回答」, B5: 具体的施策「学ぶ」に当てはまるものが複数あります"
        + "（「(1) 育てる ＞ ① 学ぶ」「(2) 広げる ＞ ① 学ぶ」）。"
        + "基本戦略の欄も記入するか、①などの番号を付けて、どれか一つに決まるようにしてください。 [ambiguous-measure]")
    #expect(try failure(RowBook.new("甲", measure: "学ぶ", strategy: "広げる")) == nil)
    #expect(try failure(RowBook.new("甲", measure: "①学ぶ", strategy: "(2)広げる")) == nil)
  }

  @Test func nameLikeAnotherIsNoNewMeasure() throws {
    #expect(
      line(try failure(RowBook.new("甲", measure: "育成", strategy: "(2) 広げる")))
        == "回答.xlsx, シート「回答」, B5: 具体的施策「育成」は計画にありませんが、よく似た「② 人材確保・育成」があります。"
        + "同じものであれば計画と同じ名称で記入してください。新しく設けるものであれば、名称の前に"
        + "まだ使われていない番号（⑦など）を付けてください。 [similar-measure]")
    #expect(
      try failure(RowBook.new("甲", measure: "② 交流", strategy: "広げる"))?.code == "similar-measure")
    // A mark not in use says that it is another one.
    #expect(try failure(RowBook.new("甲", measure: "③ 人材確保", strategy: "広げる")) == nil)
    #expect(try failure(RowBook.new("甲", measure: "②", strategy: "広げる"))?.code == "similar-measure")
    #expect(
      try failure(RowBook.new("甲", measure: "① 備え", strategy: "(1) 守る"))?.code == "similar-strategy"
    )
  }

  @Test func newMeasureNeedsItsStrategy() throws {
    let failure = try failure(RowBook.new("甲", measure: "③ 交流"), RowBook.new("", measure: "交流"))
    #expect(
      failure?.diagnostics.map(\.code)
        == ["unknown-measure", "new-action-without-title", "unknown-measure"])
    #expect(
      line(failure)
        == "回答.xlsx, シート「回答」, B5: 具体的施策「③ 交流」は計画にありません。計画と同じ名称で記入してください。"
        + "新しい施策であれば、どの基本戦略に加えるかを基本戦略の欄に記入してください。 [unknown-measure]")
  }

  @Test func textsWithoutAColumnAreRefused() throws {
    let action = RowBook.new("甲", measure: "② 人材確保・育成", texts: [.results(FiscalYear(2030)): "x"])
    let failure = try failure(action)
    #expect(
      line(failure)
        == "回答.xlsx, シート「回答」, B5: シート「計画」に「令和12年度実績」の列がないため、追加するアクションのこの欄を"
        + "書き込めません。シートに列を追加するか、この欄を空欄にしてください。 [no-column-for-text]")
  }

  @Test func numbersThatAreFormulasAreRefused() throws {
    var rows = Self.rows
    rows[3][0] = "=A3+1⇒3"
    let step = try RowBook(rows).step()
    let failure = caughtFailure {
      try step.adding(RowBook.new("甲", measure: "① 学ぶ", strategy: "(1) 育てる"))
    }
    #expect(
      line(failure)
        == "シート「計画」, A4: No.が数式になっているため、行を追加・削除すると番号が変わってしまいます。"
        + "No.の列をコピーし、「値の貼り付け」で数値にしてから、もう一度お試しください。 [numbers-are-formulas]")
  }
}
