import Diagnostics
import PlanComparison
import PlanReading
import TestSupport
import Testing

/// A number is a name: what bears it says something in common with what bore it before.
@Suite struct ReusedNumbersTests {
  private typealias Sketch = ComparisonSketch

  private func findings(_ edit: (inout [[String]]) -> Void) throws -> [String] {
    try Sketch.comparison(edit).findings.map { $0.described(in: .japanese) }
  }

  @Test func anotherActionUnderAnOldNumberIsWarnedOf() throws {
    let found = try findings { rows in
      rows[2][.title] = "空き店舗の活用"
      rows[2][.description] = "○家賃を補助"
    }
    #expect(
      found == [
        "シート「計画」, A4: No.3 は旧の版と別の内容です（「商談」→「空き店舗の活用」）。"
          + "番号は使い回さず、新しいアクションには使われたことのない番号を付けてください。 [number-reused]"
      ])
  }

  @Test func severalAreOneFinding() throws {
    let comparison = try Sketch.comparison { rows in
      for (index, title) in ["空き店舗の活用", "農園の貸出"].enumerated() {
        rows[index + 1][.title] = title
        rows[index + 1][.description] = ""
      }
    }
    #expect(
      comparison.findings.map { $0.described(in: .english) } == [
        "sheet \"計画\", A3: No. 2–3 says something else than before (No. 2: \"見学\" → \"空き店舗の活用\")."
          + " Numbers are never used twice: give a new action one that no action has had."
          + " [number-reused]"
      ])
    #expect(comparison.findings.map(\.severity) == [.warning])
  }

  /// Two actions of one title go by their numbers, wherever they stand.
  @Test func oneTitleUnderTwoNumbersIsTwoActions() throws {
    var old = Sketch.rows
    for index in 0...1 {
      old[index][.title] = "研修"
      old[index][.description] = "●研修を支援"
      old[index][.results] = "・\(index + 1)回"
    }
    let new = [old[1], old[0], old[2]]
    let plans = try [old, new].map { try Sketch.plan(SheetSketch.headings, $0) }
    let changes = PlanComparison(old: plans[0], new: plans[1]).changes
    #expect(changes.filter { $0.field.code == "results" }.isEmpty)
  }

  @Test("where numbers are names, a row that comes between others renumbers none of them")
  func namesAreNumbers() throws {
    func plan(_ numbers: [String]) throws -> Plan {
      let rows = numbers.map { [$0, "育てる", "事業\($0)", "\($0)を実施した。"] }
      let sheet = SheetSketch(rows: [["番号", "施策", "事業名", "令和6年度実績"]] + rows).worksheet
      return try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet]))
        .plan
    }
    let compared = PlanComparison(
      old: try plan(["1-1", "1-2", "2-1"]), new: try plan(["1-1", "1-2", "1-3", "2-1"]))
    #expect(Set(compared.changes.map(\.actionNumber)) == [3] && compared.findings.isEmpty)
    let gone = PlanComparison(
      old: try plan(["1-1", "1-2", "2-1"]), new: try plan(["1-1", "2-1"]))
    #expect(!gone.changes.contains { $0.field == .actionNumber })
  }

  @Test("a number whose action has gone to another number is warned of, whatever words they share")
  func movedAway() throws {
    var old = Sketch.rows
    for (row, title) in ["研修会の開催", "見学会の開催", "商談会の開催"].enumerated() {
      old[row][.title] = title
      old[row][.description] = "●\(title)を支援"
    }
    var new = [old[0], old[2]]
    new[1][.number] = "2"
    let plans = try [old, new].map { try Sketch.plan(SheetSketch.headings, $0) }
    let moved = PlanComparison(old: plans[0], new: plans[1]).findings
    #expect(
      moved.map(\.message) == [
        LocalizedText(
          ja: "No.2 は旧の版と別の内容です（「見学会の開催」→「商談会の開催」）。",
          en: "No. 2 says something else than before (\"見学会の開催\" → \"商談会の開催\").")
      ])
  }

  @Test("an action is told by its own book's name for it, a book without numbers has none")
  func ownNames() throws {
    func plan(_ rows: [[String]], _ head: [String]) throws -> Plan {
      let sheet = SheetSketch(rows: [head] + rows).worksheet
      return try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet])).plan
    }
    func rows(_ numbers: [String], _ titles: [String]) -> [[String]] {
      zip(numbers, titles).map { [$0, "育てる", $1, "\($1)を実施した。"] }
    }
    let head = ["番号", "施策", "事業名", "令和6年度実績"]
    let old = rows(["1-1", "1-2", "1-3", "2-1"], ["研修", "見学", "商談会", "農園"])
    let new = rows(["1-1", "1-2", "2-1"], ["研修", "商談会", "農園"])
    let compared = PlanComparison(old: try plan(old, head), new: try plan(new, head))
    let number = try #require(compared.changes.first { $0.field == .actionNumber })
    #expect(number.old?.value == "1-3" && number.new?.value == "1-2")
    #expect(
      ComparisonRows(compared).rows.map(\.place).filter { $0.hasPrefix("No.") } == [
        "No.1-1", "No.1-2", "No.1-2\n（旧No.1-3）", "No.2-1",
      ])
    let unnumbered = PlanComparison(
      old: try plan(old.map { Array($0.dropFirst()) }, Array(head.dropFirst())),
      new: try plan(new.map { Array($0.dropFirst()) }, Array(head.dropFirst())))
    #expect(!unnumbered.changes.contains { $0.field == .actionNumber })
    #expect(!ComparisonRows(unnumbered).rows.contains { $0.place.contains("No.") })
  }

  @Test func whatIsRewordedIsTheSame() throws {
    // A new title over the same description, and a longer title of the same words.
    #expect(try findings { $0[0][.title] = "人材の育成" } == [])
    #expect(
      try findings { rows in
        rows[0][.title] = "経営研修の実施"
        rows[0][.description] = "○講師を派遣"
      } == [])
    #expect(try findings { $0.remove(at: 1) } == [])
    #expect(try findings { _ in } == [])
  }
}
