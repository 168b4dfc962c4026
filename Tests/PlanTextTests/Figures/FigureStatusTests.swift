import PlanText
import Testing

/// Whether a figure tells of what is, what is planned, or what is aimed at.
@Suite struct FigureStatusTests {
  private let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)

  private func statuses(_ text: String) -> String {
    statedFigures(in: text, context: context).map(\.status.rawValue).joined(separator: " ")
  }

  /// A comma ends a clause behind a verb: behind kana, and behind two to four kanji with a particle before.
  @Test(arguments: [
    ("3社で実施、6社を対策予定", "reported planned"), ("3社が事業完了、6社を対策予定", "reported planned"),
    ("3社が大規模改修、6社を対策予定", "planned planned"), ("3社の改修、6社を対策予定", "planned planned"),
    ("3社が済、6社を対策予定", "planned planned"), ("3社が三年目、6社を対策予定", "reported planned"),
    ("3社を支援し、6社を対策予定", "reported planned"), ("3社を支援し，6社を対策予定", "reported planned"),
    ("3社は、6社を対策予定", "planned planned"), ("3社。6社を対策予定", "reported planned"),
    ("3社\n6社を対策予定", "reported planned"),
    ("3社を訪問、今後6社を対策", "reported planned"), ("3社・残る6社を対策予定", "planned planned"),
  ])
  func aClauseIsPlannedAsAWhole(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test(arguments: [
    ("3社（今後5社を予定）を訪問", "reported planned"), ("3社を訪問（計5社を予定）", "reported planned"),
    ("3社（訪問済み）を訪問予定", "planned"), ("（3社を訪問\n5社を予定）", "planned planned"), ("「3社」5社を予定", "planned"),
    ("3社（（5社を予定）6社）", "reported planned reported"),
  ])
  func aBracketIsAClauseOfItsOwn(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test(arguments: [
    ("12社予定", "planned"), ("12社見込み", "planned"), ("12社の見込み", "planned"), ("予定300人", "planned"),
    ("予定：12名", "planned"),
    ("5回開催、予定：12名", "reported planned"), ("5回開催、予定 12名", "reported planned"),
    ("計画300頭に対し320頭", "planned reported"),
    ("事業計画300頭", "reported"), ("市計画300頭", "reported"), ("計画値：300頭", "planned"),
    ("見込量（300頭）", "planned"),
    ("今後3社を支援", "planned"), ("今後の3社を支援", "reported"), ("3社を支援。今後", "reported"),
  ])
  func wordsOfWhatIsPlanned(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  /// What stands right behind a figure is about that one alone.
  @Test(arguments: [
    ("5社、8社の見込み", "reported planned"), ("5社、8社見込み", "reported planned"),
    ("5社、8社予定", "reported planned"),
    ("5社、約8社程度の見込み", "reported planned"), ("令和6年度5社、令和7年度8社の見込み", "reported planned"),
    ("5社（8社の見込み）", "reported planned"), ("5社と8社を訪問予定", "planned planned"),
    ("5社、8社の開催を予定", "planned planned"), ("5社の見込み、8社", "planned reported"),
    ("5社、7社の見込み、9社の見込み", "reported planned planned"),
  ])
  func aWordBehindAFigureIsAboutThatOne(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test(arguments: [
    ("目標の100件", "target"), ("目標は100件", "target"), ("目標を100件とした", "target"),
    ("目標を10件上回る", "reported"),
    ("目標の120％", "reported"), ("100件の目標", "target"), ("目標（年間）100件", "target"),
    ("目標値 令和6年度 100件", "target"),
    ("100件を目標に", "target"), ("100件を目指す", "target"), ("100件と50件を目指す", "reported target"),
    ("100件が目標", "target"),
    ("数値目標23項目", "reported"), ("目標：（100件）", "target"),
    ("目標が100件", "reported"),
    ("目標を100件達成", "reported"), ("相談は目標を超える100件", "reported"),
  ])
  func wordsOfWhatIsAimedAt(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  /// The word may stand forty code units away.
  @Test func anAimIsNearItsFigure() {
    let filling = { (count: Int) in String(repeating: "あ", count: count) }
    #expect(statuses("100件" + filling(40) + "を目指す") == "target")
    #expect(statuses("100件" + filling(41) + "を目指す") == "reported")
  }

  @Test(arguments: [
    ("利用率41.0%（見込）", "planned", 2024), ("利用率41.0%（令和7年度見込）", "planned", 2025),
    ("利用率41.0%（令和7年度：見込み）", "planned", 2025), ("利用率41.0%（令和5年度の目標）", "target", 2023),
    ("利用率41.0%（目標値）", "target", 2024), ("給付費68億円（令和5年度：決算額）", "reported", 2023),
    ("給付費68億円（令和5年度の決算額）", "reported", 2023), ("給付費68億円（令和4年度創設）", "reported", 2024),
  ])
  func aBracketBehindAFigureSaysWhatItIs(text: String, status: String, year: Int) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.status.rawValue) == [status])
    #expect(figures.map(\.fiscalYear.westernYear) == [year])
  }

  @Test(arguments: [
    ("3件（見込）4件", "planned reported"), ("3件（令和6年度見込）4件", "planned reported"),
    ("3件（目標値）4件", "target reported"),
  ])
  func aBracketSaysNothingOfTheNextFigure(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test(arguments: [
    ("【計画】\n・10件訪問\n【実績】\n・8件訪問", "planned reported"),
    ("（目標）\n10件\n（実績）\n8件", "target reported"),
    ("【予定】\n・2回開催\n・3社訪問", "planned planned"),
    ("8件\n【今後の予定】\n・2回開催", "reported planned"),
    ("【令和7年度予定】\n・セミナーを2回開催", "planned"),
    ("【令和6年度目標】\n10件\n【令和6年度実績】\n8件", "target reported"),
    ("【予定】\n2回開催\n【取組】\n3社訪問", "planned reported"),
    ("【予定】\n2回開催\n＜令和6年度＞\n3社訪問", "planned reported"),
    ("予定\n2回開催", "reported"),
  ])
  func aHeadingOfItsOwnSaysWhatTheLinesBelowAre(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test func aHeadingOfAYearToComeGivesTheYearToo() {
    let figures = statedFigures(in: "【令和7年度予定】\n・セミナーを2回開催", context: context)
    #expect(figures.map(\.fiscalYear.westernYear) == [2025])
  }

  @Test(arguments: [
    ("10社（目標）に対し、12社（実績）", "target reported"), ("6回の計画に対し5回", "planned reported"),
    ("6回の計画を上回る7回", "planned reported"), ("3件の計画を策定", "reported"),
    ("年度末見込み15件", "planned"), ("見込15件", "planned"), ("見込み：15件", "planned"), ("参加見込12名", "planned"),
    ("見込み客15社を訪問", "reported"),
  ])
  func whatIsOnlyExpectedOnALineWithWhatIsDone(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  /// More marks of one clause are not looked through.
  @Test func eightMarksOfAClauseAreLookedThrough() {
    let marks = { (count: Int) in String(repeating: "今後", count: count) }
    #expect(statuses("3社を" + marks(7) + "支援予定") == "planned")
    #expect(statuses("3社を" + marks(8) + "支援予定") == "reported")
  }

  @Test(arguments: [
    ("相談件数なし", "zero"), ("相談件数：なし", "zero"), ("相談件数－", ""), ("相談件数：－", "none"), ("相談件数は皆無", "zero"),
    ("相談件数：なしの礫", ""), ("相談件数：－3", ""), ("令和6年度は調査中", "pending"), ("令和6年度の交付額は現在集計中", "pending"),
    ("相談件数：未定", "pending"),
    ("令和8年度の件数は未定", ""), ("交付率：なし", ""), ("参加者数：ゼロ", "zero"), ("参加ゼロ件", "zero"),
  ])
  func wordsForNoneAndForWhatIsToCome(text: String, expected: String) {
    #expect(statuses(text) == expected)
  }

  @Test func aCountOfNothingHasItsUnit() throws {
    let figure = try #require(statedFigures(in: "来場者数：なし", context: context).first)
    #expect(figure.value == 0 && figure.valueInBaseUnit == 0 && figure.unit == "人")
    #expect(figure.label == "来場者数" && figure.sourceText == "なし")
    let pending = try #require(statedFigures(in: "交付額は集計中", context: context).first)
    #expect(pending.value == nil && pending.unit == "" && pending.label == "交付額")
    #expect(pending.sourceText == "交付額は集計中")
  }
}
