import PlanReading
import PlanText
import Testing

@Suite struct HeadingWordingTests {
  @Test(arguments: [
    ("No.", ColumnKind.number),
    ("Ｎｏ．", .number),
    ("№", .number),
    ("番号", .number),
    ("基本戦略\n「ものづくり3つの「C」戦略」", .strategy),
    ("具体的施策", .measure),
    ("既存/新規\n(令和5年度 末時点)", .existingOrNew),
    ("既存／新規（令和５年度末時点）", .existingOrNew),
    ("重点\nアクション", .priority),
    ("具体的アクション", .title),
    ("具体的な取り組み", .title),
    ("説明\n(●すでに実施中のアクション/○これからのアクション)", .description),
    ("現状\n(令和5年度末時点まで)", .baseline),
    ("令和6年度実績\n(※令和7年2月末時点)", .results),
    ("令和６年度の実績", .results),
    ("実績（令和6年度）", .results),
    ("令和6年度取組状況", .results),
    ("【令和6年度】実績", .results),
    ("開始年", .startYear),
    ("開始\n年度", .startYear),
    ("令和7年度以降の事業実施における\n課題・取り組むべきこと", .issues),
    ("令和7年度以降の事業実施においての課題・取り組むべきこと", .issues),
    ("令和7年度以降の事業実施におけるの課題・取り組むべきこと", .issues),
    ("今後の課題", .issues),
    ("現状・課題\n(令和5年度末時点)", .baseline),
    ("現状と課題", .baseline),
    ("これまでの取組状況", .baseline),
    ("令和5年度までの取り組み", .baseline),
    ("令和6年度取組結果", .results),
    ("管理番号", .number),
    ("事業・取組名", .title),
    ("令和6年度\n取組実績及び成果", .results),
  ])
  func headingsAreKnownByTheirColumn(text: String, kind: ColumnKind) {
    #expect(HeadingWording(text).planMeaning == .column(kind))
  }

  @Test(arguments: [
    ("R6年度", HeadingMeaning.fiscalYear),
    ("Ｒ６年度", .fiscalYear),
    ("令和元年度", .fiscalYear),
    ("R6", .fiscalYear),
    ("7年度", .fiscalYear),
    ("2024年度", .fiscalYear),
    ("令和6年", .fiscalYear),
    ("（令和6年度）", .fiscalYear),
    ("2024", .fiscalYear),
    ("２０２４年", .fiscalYear),
    ("スケジュール", .scheduleGroup),
    ("実施スケジュール（予定）", .scheduleGroup),
    ("計画の体系", .otherGroup),
  ])
  func headingsAreKnownByTheirMeaning(text: String, meaning: HeadingMeaning) {
    #expect(HeadingWording(text).planMeaning == meaning)
  }

  @Test(arguments: [
    "実施", "既存", "検討・実施", "新たなDX推進施策の検討・実施", "令和7年3月 産業振興課", "備考", "(1) イノベーション",
    "○○計画アクションプラン（令和6年度版）", "令和6年度予算", "令和6年4月",
  ])
  func contentsAreNoHeadings(text: String) {
    #expect(HeadingWording(text).planMeaning == nil)
  }

  @Test(arguments: [
    "令和7年度実績に対する評価", "令和6年度実績の根拠", "実績の公表日", "課題の有無", "令和7年度の課題の有無", "実績記入者", "実績と課題", "令和7年度実績・課題",
    "課題及び実績",
  ])
  func whatIsSaidOfResultsOrIssuesIsNeither(text: String) {
    #expect(HeadingWording(text).planMeaning == nil)
  }

  @Test(arguments: [
    ("指標名", KPIHeadingMeaning.indicator), ("ＫＰＩ", .indicator), ("現状値\n(R5年度末)", .baseline),
    ("R5年度末現状値", .baseline), ("R6年度", .fiscalYear), ("令和6年度目標値", .target),
    ("R6年度実績", .actual), ("単位", .unit), ("区分", .kind), ("基本戦略", .strategy),
  ])
  func headingsOfIndicatorsAreKnownByTheirMeaning(text: String, meaning: KPIHeadingMeaning) {
    #expect(HeadingWording(text).kpiMeaning == meaning)
  }

  @Test func theYearOutsideBracketsIsTheHeadings() {
    let wording = HeadingWording("令和6年度実績\n(※令和7年2月末時点、令和5年度分を含む)")
    #expect(wording.fiscalYear == FiscalYear(2024))
    #expect(wording.asOf == CalendarDate(year: 2025, month: 2, day: 28))
  }

  @Test func aYearInBracketsCountsWhereNoneStandsOutside() {
    let wording = HeadingWording("現状（令和５年度末時点まで）")
    #expect(wording.fiscalYear == FiscalYear(2023))
    #expect(wording.asOf == CalendarDate(year: 2024, month: 3, day: 31))
  }
}
