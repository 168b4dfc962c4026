import PlanComparison
import TestSupport
import Testing

@Suite struct ComparisonRowsTests {
  /// Each row as `place|new|old|remark`; spread rows by their text in brackets, marked words in 《》.
  private func lines(_ comparison: PlanComparison) -> [String] {
    ComparisonRows(comparison).rows.map { row in
      if row.kind.isSpread { return "[\(row.place)]" }
      let place = row.place.replacing("\n", with: "⏎")
      return "\(place)|\(marked(row.new))|\(marked(row.old))|\(row.remark)"
    }
  }

  private func marked(_ text: MarkedText) -> String {
    var units = Array(text.text.utf16)
    for mark in text.marks.reversed() {
      units.insert(contentsOf: "》".utf16, at: mark.upperBound)
      units.insert(contentsOf: "《".utf16, at: mark.lowerBound)
    }
    return String(decoding: units, as: UTF16.self)
  }

  @Test func anEmptyComparisonSaysSo() throws {
    #expect(lines(try ComparisonSketch.comparison { _ in }) == ["[変更なし]"])
  }

  @Test func whatChangedStandsBelowItsActionAndTheRestIsLeftOut() throws {
    let comparison = try ComparisonSketch.comparison { $0[1][.results] = "・12件を支援" }
    #expect(
      lines(comparison) == [
        "[(1) 育てる]", "[① 学ぶ]", "No.1|（略）|（略）|", "No.2|見学|見学|",
        "令和6年度実績|・《12件》を支援|・《10件》を支援|（変更）", "No.3|（略）|（略）|",
      ])
  }

  @Test func aMeasureWithoutChangesHasNoHeading() throws {
    let comparison = try ComparisonSketch.comparison { $0[2][.issues] = "・周知が不足\n・人材が不足" }
    #expect(
      lines(comparison) == [
        "[(1) 育てる]", "No.1～2|（略）|（略）|", "[② つなぐ]", "No.3|商談|商談|",
        "課題|・周知が不足\n《・人材が不足》|・周知が不足|（変更）",
      ])
  }

  @Test func newAndGoneActionsSaySoOnce() throws {
    let comparison = try ComparisonSketch.comparison { rows in
      var row = ComparisonSketch.action("4", "(1) 育てる", "② つなぐ", "講座")
      for column in [9, 8, 7, 4] { row[column] = "" }
      rows.append(row)
      rows.remove(at: 1)
    }
    let rows = lines(comparison)
    #expect(rows.contains("No.4|《講座》||（新設）"))
    #expect(rows.contains("説明|《●講座を支援》||"))
    #expect(rows.contains("No.2||《見学》|（削除）"))
    #expect(rows.contains("説明||《●見学を支援》|"))
    #expect(rows.filter { $0.hasSuffix("（新設）") || $0.hasSuffix("（削除）") }.count == 2)
  }

  @Test func newTitlesAndNumbersStandInTheActionsRow() throws {
    let comparison = try ComparisonSketch.comparison { rows in
      rows[0][.title] = "研修（拡充）"
      rows.remove(at: 1)
      rows[1][.number] = "2"
    }
    let rows = lines(comparison)
    #expect(rows.contains("No.1|研修《（拡充）》|研修|（変更）"))
    #expect(rows.contains("No.2⏎（旧No.3）|商談|商談|（変更）"))
    // They are not said again below it.
    #expect(
      rows == [
        "[(1) 育てる]", "[① 学ぶ]", "No.1|研修《（拡充）》|研修|（変更）",
      ] + rows[3...])
    #expect(!rows.contains { $0.hasPrefix("具体的アクション|") || $0.hasPrefix("No.|") })
  }

  @Test func titlesHeadingsAndFiguresHaveSectionsOfTheirOwn() throws {
    var headings = SheetSketch.headings
    headings[15] = "令和8年度以降の課題"
    var old = SheetSketch.headings
    old[15] = "令和7年度以降の課題"
    let rows = ComparisonSketch.rows
    let comparison = PlanComparison(
      old: try ComparisonSketch.plan(old, rows), new: try ComparisonSketch.plan(headings, rows))
    #expect(
      lines(comparison) == [
        "[表題・見出し]", "見出し⏎（課題）|令和《8年度》以降の課題|令和《7年度》以降の課題|（変更）", "No.1～3|（略）|（略）|",
      ])
  }
}
