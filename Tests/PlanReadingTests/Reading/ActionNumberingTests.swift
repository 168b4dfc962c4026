import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// What the actions of other offices' books are called where numbers stand several times.
@Suite struct ActionNumberingTests {
  private func names(_ sheets: [SheetSketch]) throws -> (names: [String], findings: [Diagnostic]) {
    let worksheets = sheets.map(\.worksheet)
    let reading = try PlanReading.read(
      worksheets, layout: LayoutTable(draftOf: worksheets))
    let plan = reading.plan
    let names = plan.actions.map { plan.numberNames[$0.number.value] ?? "\($0.number.value)" }
    return (names, reading.findings.filter { $0.code == "duplicate-action-number" })
  }

  private static let headings = ["番号", "担当課", "事業名", "令和6年度実績"]

  private func names(_ rows: [[String]]) throws -> (names: [String], findings: [Diagnostic]) {
    try names([SheetSketch(rows: [Self.headings] + rows.map { $0 + ["行った。"] })])
  }

  @Test("a number that one department uses twice is told, and the others stay what they are called")
  func repeatedNumber() throws {
    let rows = [["1", "総務課", "広報"], ["2", "総務課", "選挙"], ["2", "総務課", "統計"], ["3", "総務課", "文書"]]
    let (names, findings) = try names(rows)
    #expect(names == ["1", "2", "2", "3"])
    #expect(findings.map(\.place) == [Place(sheet: "計画", cell: "A4")])
    #expect(findings.map(\.message.japanese) == ["No.2 が二度あります（もう一つは 計画!A3）。"])
    let several = try self.names(rows + [["1", "福祉課", "相談"]])
    #expect(several.names == ["総務課/1", "総務課/2", "総務課/2", "総務課/3", "福祉課/1"])
    #expect(
      several.findings.map(\.message.english) == ["Number 総務課/2 is used twice (also in 計画!A3)."])
  }

  @Test("numbers that begin anew on each sheet are keys together with its name")
  func numbersOfSheets() throws {
    let sheet = { (name: String, titles: [String]) in
      SheetSketch(
        name: name,
        rows: [Self.headings]
          + titles.enumerated().map { ["\($0 + 1)", "総務課", $1, "行った。"] })
    }
    let (names, findings) = try names([
      sheet("目標1", ["広報", "選挙"]), sheet("目標2", ["統計", "文書"]),
    ])
    #expect(names == ["目標1/1", "目標1/2", "目標2/1", "目標2/2"])
    #expect(findings.isEmpty)
  }

  @Test("numbers that begin anew in each section are keys together with its mark")
  func numbersOfSections() throws {
    let sketch = SheetSketch(
      rows: [
        Self.headings, ["第1章 知らせる"], ["1", "総務課", "広報", "行った。"], ["2", "総務課", "選挙", "行った。"],
        ["第2章 数える"], ["1", "総務課", "統計", "行った。"], ["2", "総務課", "文書", "行った。"],
      ], merged: ["A2:D2", "A5:D5"])
    let (names, findings) = try names([sketch])
    #expect(names == ["第1章/1", "第1章/2", "第2章/1", "第2章/2"])
    #expect(findings.isEmpty)
  }

  private static let measures = ["基本目標", "施策", "番号", "事業名", "担当課", "令和6年度実績"]

  @Test(
    "numbers that begin anew in each measure are no department's, whoever is in charge",
    arguments: [["1", "2"], ["①", "②"], ["(1)", "(2)"]])
  func numbersOfMeasuresOfSeveralDepartments(marks: [String]) throws {
    let (one, two) = ("'" + marks[0], "'" + marks[1])
    let sketch = SheetSketch(
      rows: [
        Self.measures, ["1 しごと", "(1) 創業", one, "塾", "商工課", "行った。"],
        ["", "", two, "資金", "商工課", "行った。"], ["", "(2) 雇用", one, "面接", "商工課", "行った。"],
        ["2 ひと", "(1) 移住", one, "相談", "企画課", "行った。"],
      ], merged: ["A2:A4", "B2:B3"])
    let (names, findings) = try names([sketch])
    #expect(
      names == [
        "1 (1)/\(marks[0])", "1 (1)/\(marks[1])", "1 (2)/\(marks[0])", "2 (1)/\(marks[0])",
      ])
    #expect(findings.isEmpty)
  }

  @Test("a number that a department has twice by mistake is told, though measures would part them")
  func mistakesAreNotPartedByMeasures() throws {
    let sketch = SheetSketch(
      rows: [
        Self.measures, ["1 しごと", "(1) 創業", "1", "塾", "商工課", "行った。"],
        ["", "", "2", "資金", "商工課", "行った。"], ["", "(2) 雇用", "2", "面接", "商工課", "行った。"],
        ["2 ひと", "(1) 移住", "1", "相談", "企画課", "行った。"],
      ], merged: ["A2:A4", "B2:B3"])
    let (names, findings) = try names([sketch])
    #expect(names == ["商工課/1", "商工課/2", "商工課/2", "企画課/1"])
    #expect(findings.map(\.place) == [Place(sheet: "計画", cell: "C4")])
  }

  @Test("where nothing tells numbers apart that begin anew, the first of them is told")
  func numbersOfNothing() throws {
    let (names, findings) = try names([
      ["1", "総務課", "広報"], ["2", "総務課", "選挙"], ["1", "総務課", "統計"], ["2", "総務課", "文書"],
    ])
    #expect(names == ["1", "2", "1", "2"])
    #expect(findings.map(\.place) == [Place(sheet: "計画", cell: "A4")])
    #expect(
      findings.map(\.message.japanese) == [
        "No.1 が二度あります（もう一つは 計画!A2）。ほかにも同じ番号が1か所にあります。"
      ])
    #expect(
      findings.map(\.message.english) == [
        "Number 1 is used twice (also in 計画!A2). Further cells that repeat a number: 1."
      ])
  }
}
