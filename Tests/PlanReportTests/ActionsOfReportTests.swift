import PlanReading
import PlanText
import TestSupport
import Testing

@testable import PlanReport

@Suite("What the report says of each action")
struct ActionsOfReportTests {
  /// The parts of the page that tell of each action.
  private func articles(_ sketch: ReportSketch, earlier: [ReportedEdition] = []) throws -> [String]
  {
    try sketch.page(earlier: earlier).components(startingWith: "<article ")
  }

  @Test("an action's marks stand above its texts")
  func marks() throws {
    let all = try articles(
      ReportSketch(rows: [
        ReportSketch.row("1", "研修", department: "産業課"),
        ReportSketch.row("2", "見学", status: "終了（令和6年度）") {
          $0[3] = "新規"
          $0[4] = ""
        },
        ReportSketch.row("3", "商談", status: "見直し（令和6年度）"),
      ]))
    let tag = "<span class=\"tag\">"
    #expect(all[0].contains("<span class=\"tag priority\">重点</span>"))
    #expect(all[0].contains("\(tag)既存</span>") && all[0].contains("\(tag)開始 平成30年度</span>"))
    #expect(all[0].contains("\(tag)産業課</span>") && all[0].contains("data-department=\"産業課\""))
    #expect(all[0].contains("data-priority=\"1\"") && !all[0].contains("data-pending"))
    #expect(all[1].contains("\(tag)新規</span>") && all[1].contains("<span class=\"tag ended\">終了"))
    #expect(!all[1].contains("data-priority") && !all[1].contains("data-department"))
    #expect(all[2].contains("\(tag)見直し") && !all[2].contains("tag ended"))
  }

  @Test("a blank text is left out but for results that are waited for")
  func texts() throws {
    let all = try articles(
      ReportSketch(rows: [
        ReportSketch.row("1", "研修"),
        ReportSketch.row("2", "見学") {
          $0[8] = ""
          $0[15] = ""
        },
        ReportSketch.row("3", "商談", status: "終了（令和5年度）") { $0[8] = "" },
      ]))
    #expect(all[0].contains("<dt>説明</dt><dd>●補助金を交付</dd><dt>現状</dt><dd>・窓口を設置</dd>"))
    #expect(all[0].contains("<dt>令和6年度の実績</dt><dd>・10件を支援</dd>"))
    #expect(all[0].contains("<dt>課題・取り組むべきこと</dt><dd>・周知が不足</dd>"))
    #expect(!all[0].contains("未記入"))
    #expect(all[1].contains("<dt>令和6年度の実績</dt><dd class=\"blank\">未記入</dd>"))
    #expect(all[1].contains("data-pending=\"1\"") && !all[1].contains("<dt>課題"))
    #expect(!all[2].contains("の実績</dt>") && !all[2].contains("data-pending"))
  }

  @Test("what became of an action is told from edition to edition")
  func histories() throws {
    var earlier = try ReportSketch(rows: [
      ReportSketch.row("1", "見学会") { $0[15] = "・担い手が不足" }, ReportSketch.row("2", "商談"),
    ]).edition()
    earlier.plan.edition = earlier.plan.edition.previous
    let all = try articles(
      ReportSketch(rows: [ReportSketch.row("1", "研修"), ReportSketch.row("2", "商談")]),
      earlier: [earlier])
    let first = "<ol class=\"history\"><li><strong>令和5年度</strong> "
    #expect(all[0].contains(first + "見学会 </li><li><strong>令和6年度</strong> 研修 変更2件</li></ol>"))
    #expect(all[1].contains(first + "商談 </li><li><strong>令和6年度</strong> 変更なし</li></ol>"))
  }

  @Test("an action that has been renumbered keeps its own past")
  func renumberedHistories() throws {
    func row(_ number: String, _ title: String) -> [String] {
      ReportSketch.row(number, title) { $0[6] = "●\(title)を支援" }
    }
    var earlier = try ReportSketch(rows: [row("1", "研修"), row("2", "商談"), row("3", "見学")]).edition()
    earlier.plan.edition = earlier.plan.edition.previous
    let all = try articles(
      ReportSketch(rows: [row("1", "研修"), row("2", "見学")]), earlier: [earlier])
    let first = "<ol class=\"history\"><li><strong>令和5年度</strong> "
    #expect(all[0].contains(first + "研修 </li><li><strong>令和6年度</strong> 変更なし</li></ol>"))
    #expect(all[1].contains(first + "見学 </li><li><strong>令和6年度</strong> 変更1件</li></ol>"))
  }

  @Test("the page has the place where its script puts the filter")
  func filter() throws {
    let page = try ReportSketch(rows: [ReportSketch.row("1", "研修")]).page()
    #expect(page.contains("<div id=\"filter\" role=\"search\"></div>"))
  }
}

extension String {
  /// The stretches that begin with some words, each up to the next.
  func components(startingWith words: String) -> [String] {
    split(separator: words, omittingEmptySubsequences: false).dropFirst().map(String.init)
  }
}
