import PlanText
import Testing

/// What a figure counts, as the words beside it say.
@Suite struct FigureLabelTests {
  private let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)

  private func labels(_ text: String) -> [String] {
    statedFigures(in: text, context: context).map(\.label)
  }

  @Test(arguments: [
    ("会員数は、3社", "会員数"), ("訪問も、3社", "訪問"), ("訪問も3社", "訪問"), ("会員数については3社", "会員数"), ("会員数：3社", "会員数"),
    ("、3社", ""), ("も3社", ""), ("・会議・3回", "会議"), ("★3社", ""), ("①相談3件", "相談"), ("令和6年度の相談は3件", "相談"),
    // A verb is none of the noun: を実施, を支援した.
    ("見学会を企画3回", "見学会"), ("見学会を再開催3回", "見学会"), ("補助金の交付を実施した3社", "補助金の交付"),
    ("会を開催3回", "会"), ("市外を除く3社", ""), ("を除く3社", ""), ("補助として3社", ""), ("市外をとりのぞく3社", ""),
    ("会員も支援3件", "支援"), ("こども会議3回", "こども会議"), ("こどもの集い3回", "こどもの集い"),
    // A quoted name stands for itself; a verb before it is no part of it.
    ("めざす「部会」3回", "部会"), ("市民の「部会」3回", "市民の「部会」"), ("交流「部会」3回", "交流「部会」"),
    ("見学会（市内）の参加者3人", "見学会の参加者"), ("Open Factory 3回", "Open Factory"), ("DX 推進3件", "推進"),
    ("推進 DX研修3件", "DX研修"),
    // Signs and the beginning of a time are none.
    ("-3社", ""), ("−3社", ""), ("・- 3社を支援", "支援"), ("*3社", ""), ("差引-3社", "差引"),
    ("R6.4〜R7.3　5件", ""),
    ("令和6年4月〜令和7年3月　5件", ""), ("4月～3月　5件", ""),
  ])
  func wordsBeforeANumberSayWhatItCounts(text: String, label: String) {
    #expect(labels(text) == [label])
  }

  @Test(arguments: [
    ("3回「交流会」を開催", "交流会"), ("3件相談の支援", "相談の支援"), ("3社相談・支援", "相談・支援"), ("3件相談の場を提供", "相談の場"),
    ("3件相談の、支援", "相談"),
    ("3社・支援", ""),
    ("3社の支援", "支援"),
    ("3社を再認定した", "再認定"), ("3社を認定済みとした", "認定済み"), ("3社（うち新規）を認定", "認定"), ("3社を占める", ""),
    ("3社を認定し", "認定"),
    // Kana make a verb of two kanji, of three they do not.
    ("3社を見極める", ""), ("3社を相談会ごとに訪問", "相談会"),
    ("市内企業から5社が参加", "参加"), ("市内企業5社が参加", "市内企業"), ("3社が実施", ""),
  ])
  func wordsBehindANumberSaySoWhereNoneStandBefore(text: String, label: String) {
    #expect(labels(text) == [label])
  }

  @Test(arguments: [
    ("(販売決定件数)1,381件", ["販売決定件数"]), ("（市内、市外）3社", [""]), ("（第2部）3社", [""]), ("「部会」3社", ["部会"]),
    ("交流会1回・42名", ["交流会", "交流会"]), ("交流会（42名）", ["交流会"]), ("交流会3回（42名）", ["交流会", "交流会"]),
    ("交流会 令和5年度3回", ["交流会"]), ("交流会3回、見学会2回", ["交流会", "見学会"]), ("交流会3回。2回", ["交流会", ""]),
    ("交流会（（（3回）））", ["交流会"]), ("交流会（（（（3回））））", [""]), ("見学会\n（3回）", ["見学会"]),
    ("見学会\n　（3回）", ["見学会"]), ("・見学会\n  (3回、42名)", ["見学会", "見学会"]),
  ])
  func bracketsAndNeighboursShareALabel(text: String, expected: [String]) {
    #expect(labels(text) == expected)
  }

  /// Longer phrases are cut off.
  @Test func eightySignsAreTakenAtMost() {
    let words = { (count: Int) in String(repeating: "漢", count: count) }
    #expect(labels(words(80) + "3社") == [words(80)])
    #expect(labels(words(81) + "3社") == [words(80)])
    #expect(labels("3社" + words(81)) == [words(80)])
    #expect(labels("3回「" + words(78) + "」") == [words(78)])
    #expect(labels("3回「" + words(79) + "」") == [""])
    let filling = { (count: Int) in "会議（" + String(repeating: "あ", count: count) + "）3回" }
    #expect(labels(filling(76)) == ["会議"])
  }

  /// Eight kanji behind を may be what is done with the noun; more are a noun.
  @Test func aVerbOfEightKanjiIsLeftOut() {
    let verb = { (count: Int) in String(repeating: "漢", count: count) }
    #expect(labels("見学会を" + verb(8) + "3回") == ["見学会"])
    #expect(labels("見学会を" + verb(9) + "3回") == [verb(9)])
  }

  /// A label stands before the first of the times that follow one another, or before the last one apart.
  @Test(arguments: [
    ("交流会 令和5年度 12月末3回", "交流会"), ("見学会 令和5年度は、交流会 12月末3回", "交流会"),
  ])
  func timesBetweenALabelAndItsNumberArePassedOver(text: String, label: String) {
    #expect(labels(text) == [label])
  }

  @Test(
    arguments: [
      ("1日平均利用者数1,240人", "人/日", ["平均"]), ("1日平均利用者数は約1,240人", "人/日", ["平均", "約"]),
      ("月平均参加者3人", "人/月", ["平均"]), ("7日平均3件", "件", ["平均"]), ("31日平均3件", "件", ["平均"]),
      ("うちオンライン出展4社", "社", ["うち"]), ("うちオンライン出展　4社", "社", ["うち"]), ("そのうち新規4社", "社", ["うち", "新規"]),
      ("内オンライン出展4社", "社", ["うち"]), ("市内オンライン出展4社", "社", []),
      ("登録企業数（累計）は12社", "社", ["累計"]), ("登録企業数（累計）は約12社", "社", ["累計", "約"]),
      ("企業数（統計）は12社", "社", []),
      ("これまで4社を認定", "社", ["これまで"]), ("これまで、計4社", "社", ["これまで", "計"]), ("これまでに4社", "社", ["これまで"]),
      ("これまでの支援、4社", "社", []), ("これまで支援。4社", "社", []), ("累計（累計）12社", "社", ["累計"]),
    ] as [(String, String, [String])])
  func wordsApartFromANumberSayHowItIsMeant(text: String, unit: String, qualifiers: [String]) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.unit) == [unit] && figures.map(\.qualifiers) == [qualifiers], "\(text)")
    #expect(figures.map(\.normalUnit) == [unit.replacing("名", with: "人")], "\(text)")
  }

  @Test func aBracketedWordHoldsUpToTheNextComma() {
    let figures = statedFigures(in: "登録企業数（累計）は12社、新規3社", context: context)
    #expect(figures.map(\.qualifiers) == [["累計"], ["新規"]])
    let about = statedFigures(in: "登録企業数（約）は12社、3社", context: context)
    #expect(about.map(\.isApproximate) == [true, false])
  }
}
