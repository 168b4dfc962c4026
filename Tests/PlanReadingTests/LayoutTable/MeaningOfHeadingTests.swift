import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What the words of one heading say, its brackets and its year included.
@Suite struct MeaningOfHeadingTests {
  @Test(arguments: [
    ("区分（新規・既存）", "existing_or_new"), ("事業の別（既存/新規）", "existing_or_new"),
    ("種別（新規）", "existing_or_new"), ("今後の区分（終了・継続）", "status"), ("方向性（見直し等）", "status"),
    ("状況（完了・休止）", "status"), ("事業の状況（記号）", "status"), ("達成度（％）", "rate"),
    ("進捗状況（％）", "rate"), ("実績（数値）", "actual"), ("年度（開始）", "start_year"),
    ("取組内容（予定）", "planned_work"), ("事業内容（予定）", "planned_work"),
    ("〔翌年〕の取組", "next_work"), ("取組予定（翌年度）", "next_work"),
  ])
  func wordsInBracketsDecide(heading: String, code: String) {
    #expect(MeaningGuess.told(by: heading) == code)
  }

  @Test(arguments: [
    ("取組名（新規・既存）", "title"), ("課題（終了時）", "issues"), ("達成度", "grade"), ("実績", "results"),
    ("取組内容", "description"), ("担当（新規）", "department"),
  ])
  func besideOtherWordsTheyDoNot(heading: String, code: String) {
    #expect(MeaningGuess.told(by: heading) == code)
  }

  @Test(arguments: [
    ("令和11年度の目標値", "indicator_target"), ("令和11年度目標値", "target"),
    ("目標値（令和11年度）", "indicator_target"), ("目標（令和11年度）", "target"), ("令和6年度目標", "target"),
    ("来年度の取組", "next_work"), ("次年度実施予定", "next_work"), ("翌年度の課題", "issues"),
    ("令和6年度取組内容", "work_done"), ("取組内容（令和6年度）", "work_done"),
    ("取組（令和6年度）", "work_done"), ("計画（令和6年度）", "planned_work"),
    ("進捗状況（令和6年度）", "results"), ("令和6年度計画", "planned_work"), ("令和6年度担当課", "department"),
    ("現状（令和5年度末時点）", "baseline"),
  ])
  func aYearTellsWhatTheWordsMean(heading: String, code: String) {
    #expect(MeaningGuess.told(by: heading) == code)
  }

  @Test(arguments: [
    ("市民への広報の課題", "issues"), ("庁内の担当課", "department"), ("令和6年度見学会の状況", "results"),
    ("令和6年度見学者数の目標値", "target"), ("見学者数の割合", "rate"),
  ])
  func theLastWordsTellWhereTheWholeIsNotKnown(heading: String, code: String) {
    #expect(MeaningGuess.told(by: heading) == code)
  }

  @Test(arguments: ["目標", "区分", "ねらい", "", "令和6年度"])
  func otherHeadingsSayNothingByThemselves(heading: String) {
    #expect(MeaningGuess.told(by: heading) == nil)
  }

  @Test func whatIsToldByTheLastWordsAloneIsNotSure() throws {
    #expect(MeaningGuess.kind(of: HeadingKey("市民への広報の課題"), hasYear: false)?.certainty == .likely)
    #expect(MeaningGuess.kind(of: HeadingKey("課題"), hasYear: false)?.certainty == .sure)
  }

  @Test(arguments: [
    ("令和6年度", true), ("実績", true), ("目標", true), ("スケジュール", true), ("指標", true), ("計画の体系", true),
    ("担当課", false), ("事業名", false), ("備考", false), ("ねらい", false),
  ])
  func whatIsOfYearsMayStandOverColumns(heading: String, isGroup: Bool) {
    #expect(MeaningGuess.isGroup(HeadingKey(heading)) == isGroup)
  }

  @Test(arguments: [
    ("令和6年度目標", true), ("令和6年度達成率", true), ("自己評価", true), ("令和6年度実績", false), ("担当課", false),
    ("ねらい", false),
  ])
  func whatOnlyALayoutTableGivesAPlaceIsAdvised(heading: String, isOfYear: Bool) {
    #expect(MeaningGuess.isOfYear(heading) == isOfYear)
  }

  @Test(arguments: [
    ("目標年度", "schedule"), ("実施計画", "schedule"), ("目標", "target"), ("実績", "results"),
  ])
  func aHeadingOverBareYearsTellsWhatTheyAre(group: String, code: String) {
    #expect(MeaningGuess.groupKind(HeadingKey(group))?.meaningCode == code)
  }

  @Test func aYearOverYearsTellsNothing() {
    #expect(MeaningGuess.groupKind(HeadingKey("令和6年度")) == nil)
  }
}
