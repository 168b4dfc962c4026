import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct PlanTableNotFoundTests {
  @Test func numbersThatCannotBeReadAreNamed() {
    let sketch = SheetSketch.plan([SheetSketch.action("1-1-1")])
    let failure = caughtFailure { try BookTables([sketch.worksheet]) }
    #expect(failure?.diagnostics.map(\.code) == ["unreadable-action-number"])
    #expect(failure?.diagnostics.first?.message.japanese.contains("1-1-1") == true)
  }

  private func failure(_ sheets: [SheetSketch]) -> Failure? {
    do throws(Failure) {
      _ = try PlanReading.read(sheets.map(\.worksheet))
      return nil
    } catch { return error }
  }

  @Test func headingsFoundAndMissingAreNamed() throws {
    let sketch = SheetSketch(
      name: "案", rows: [["表題"], ["No.", "基本戦略", "説明\n(概要)", "課題"], ["1", "(1)", "説明", "課題"]])
    let reason = try #require(failure([sketch])?.diagnostics.first)
    #expect(reason.code == "plan-table-not-found")
    #expect(reason.place == Place(sheet: "案"))
    #expect(
      reason.message.japanese
        == "アクションプランの表が見つかりません。2行目に見つかった見出し: 「No.」(A2)、「基本戦略」(B2)、"
        + "「説明(概要)」(C2)、「課題」(D2)。"
        + "不足している見出し: 具体的アクション、○年度実績またはスケジュール（R6年度…）。"
        + "見出しの候補: 「No.」=No.、「基本戦略」=第1階層、「説明(概要)」=説明、「課題」=課題。")
    #expect(
      reason.message.english
        == "No action-plan table. Headings found in row 2: \"No.\" (A2), \"基本戦略\" (B2), "
        + "\"説明(概要)\" (C2), \"課題\" (D2). Missing: 具体的アクション (action); "
        + "○年度実績 (results of a year) or スケジュール (schedule: R6年度 …). "
        + "Candidates: No. = number, 基本戦略 = level_1, 説明(概要) = description, 課題 = issues.")
    #expect(reason.remedy != nil)
  }

  @Test func aBookWithoutHeadingsNamesItsSheets() throws {
    let reason = try #require(
      failure([SheetSketch(name: "甲", rows: [["メモ"]]), SheetSketch(name: "乙", rows: [])])?
        .diagnostics.first)
    #expect(reason.code == "plan-table-not-found")
    #expect(reason.message.japanese.contains("（甲、乙）"))
    #expect(reason.message.english.contains("(甲, 乙)"))
  }

  @Test func headingsWithoutNumberedRowsAreSaidSo() throws {
    let reason = try #require(failure([SheetSketch.plan([])])?.diagnostics.first)
    #expect(reason.code == "plan-table-without-actions")
    #expect(reason.message.english.contains("no row below has a number"))
  }

  @Test func eachRequirementCanBeTheMissingOne() throws {
    let columns: [(heading: String, missing: RequiredHeading)] = [
      ("No.", .number), ("施策", .strategyOrMeasure), ("アクション", .title),
      ("令和6年度実績", .resultsOrSchedule),
    ]
    for column in columns {
      let headings = columns.map(\.heading).filter { $0 != column.heading } + ["説明", "課題"]
      let tables = SheetTables(SheetSketch(rows: [headings]).worksheet)
      #expect(tables.incomplete.map(\.missing) == [[column.missing]])
    }
  }
}
