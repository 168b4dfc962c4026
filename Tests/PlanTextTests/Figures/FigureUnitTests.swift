import PlanText
import Testing

/// Numbers with their units, and the words right beside them.
@Suite struct FigureUnitTests {
  private let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)

  /// `3 件` for each figure, with the words that say how it is meant.
  private func short(_ text: String) -> [String] {
    statedFigures(in: text, context: context).map { figure in
      let value = figure.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      return ([value, figure.unit] + figure.qualifiers).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("2兆円", "2 兆円", 2e12), ("1兆2億円", "10002 億円", 1_000_200_000_000), ("2千億円", "2000 億円", 2e11),
    ("3億円", "3 億円", 3e8), ("3千万円", "3000 万円", 3e7), ("5百万円", "5 百万円", 5e6), ("4万円", "4 万円", 4e4),
    ("6千円", "6 千円", 6e3), ("7円", "7 円", 7), ("10～15億円", "10 億円 下限", 1e9), ("3割", "3 割", 30),
  ])
  func moneyHasItsMultiplierInTheUnit(text: String, figure: String, base: Double) throws {
    let first = try #require(statedFigures(in: text, context: context).first)
    #expect(short(text).first == figure && first.valueInBaseUnit == base)
  }

  @Test(arguments: ["か", "ヶ", "カ", "ケ", "ヵ", "箇"])
  func countersAreWrittenInSixWays(word: String) {
    for (unit, normal) in [
      ("所", "か所"), ("国", "か国"), ("国語", "か国語"), ("月", "か月"), ("月間", "か月"), ("年", "か年"),
    ] {
      let figures = statedFigures(in: "計3\(word)\(unit)", context: context)
      #expect(figures.map(\.unit) == [word + unit] && figures.map(\.normalUnit) == [normal])
    }
  }

  @Test(arguments: [
    ("1.5日", ["1.5 日"]), ("10日", []), ("は12日", []), ("月10日", ["10 日/月"]), ("10日/年", ["10 日/年"]),
    ("計10日", ["10 日 計"]),
    ("取得日数は12日", ["12 日"]), ("取得日数： 12日", ["12 日"]), ("取得日数12日", ["12 日"]), ("取得日数は：　 12日", []),
    ("1冊5,000円", ["5000 円"]), ("2冊5,000円", ["2 冊", "5000 円"]), ("1冊5,000枚", ["1 冊", "5000 枚"]),
    ("10度30分", []),
    ("5a3", []), ("3tools", []), ("3t", ["3 t"]), ("3倍部会", []), ("計3倍", ["3 倍 計"]), ("3回目", []),
    ("3件目標", ["3 件"]),
    ("2部制作", ["2 部"]), ("2部制", []), ("No.2は3社", ["3 社"]), ("対象の3保護猫の機関に", ["3 保護猫"]),
    ("A1,234件", []), ("実施、小6算数", []), ("P.34件", []),
    ("地域サポートセンター3か所", ["3 か所"]),
    ("3福祉サポートセンターを設置", ["3 福祉サポートセンター"]),
    ("3障福祉サポートセンターを設置", []),
  ])
  func someUnitsCountOnlyInTheirPlace(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  /// Eleven code units from the start of a line to the end of its number may be the mark of a heading.
  @Test func aNumberFarFromTheStartOfItsLineCounts() {
    let line = { (blanks: Int) in "実施\n" + String(repeating: "　", count: blanks) + "3業務" }
    #expect(short(line(10)) == [])
    #expect(short(line(11)) == ["3 業務"])
  }

  @Test(arguments: [
    ("10－15社", ["10 社 下限", "15 社 上限"]), ("10社～15社", ["10 社 下限", "15 社 上限"]),
    ("2、3社", ["2 社 下限", "3 社 上限"]),
    ("2・3社", ["2 社 下限", "3 社 上限"]), ("2、4社", ["4 社"]), ("3、2社", ["2 社"]), ("12、13社", ["13 社"]),
    ("9、10社", ["10 社"]),
    ("10社-15社", ["10 社", "15 社"]),
  ])
  func rangesHaveTwoFigures(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  @Test(arguments: [
    ("2/2を補助", ["1 割合"]), ("3/2を補助", []), ("0/2を補助", []), ("補助率1/2", ["0.5 割合"]),
    ("1/2を補助", ["0.5 割合"]),
    ("1/2", []), ("約1/2", ["0.5 割合 約"]), ("市民の1/10", ["0.1 割合"]), ("市民の1/11", []),
    ("国1/2、県1/4", ["0.5 割合", "0.25 割合"]), ("4月の1/10", []),
    ("こどもの1/4", []),
    ("2分の1", ["0.5 割合"]), ("3/4室", ["3 室"]), ("市民の1/2以内", ["0.5 割合 以内"]), ("1.5/2を補助", []),
    ("1／4を補助", ["0.25 割合"]),
  ])
  func partsOfAWhole(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  @Test(arguments: [
    ("100余人", ["100 人 余り"]), ("10数社", ["10 社 数"]), ("前年度比＋12.3％", ["12.3 ％ 前年度比"]),
    ("＋3件", ["3 件"]),
    ("前年度比-12.3％", ["-12.3 ％ 前年度比"]), ("増減（-3件）", ["-3 件"]), ("増減 -3件", ["-3 件"]),
    ("増減：－3件", ["-3 件"]),
    ("甲-3件", ["3 件"]), ("前年度比△3件", ["-3 件 前年度比"]), ("マイナス3件", ["-3 件"]),
    ("0.3ポイント低下", ["-0.3 ポイント"]),
    ("約 100件", ["100 件 約"]), ("計　約3件", ["3 件 計 約"]), ("決定額20万円", ["20 万円"]),
    ("定額20万円", ["20 万円 定額"]),
    ("県平均3.2人", ["3.2 人"]), ("県の平均3.2人", ["3.2 人"]), ("平均3.2人", ["3.2 人 平均"]),
    ("利用者の平均3.2人", ["3.2 人 平均"]),
    ("統計12件", ["12 件"]), ("3件以上増", ["3 件 以上 増"]), ("3件増設", ["3 件"]), ("3件程度以上", ["3 件 程度 以上"]),
  ])
  func wordsRightBesideANumber(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  @Test(arguments: [
    ("1日当たり812g", ["812 g/日"]), ("1社当たり5万円", ["5 万円/社"]), ("11社当たり5万円", ["5 万円"]),
    ("1団体当たり5件", ["5 件/団体"]), ("1グループ当たり5件", ["5 件/グループ"]),
    ("1年当たり3件", ["3 件/年"]), ("1週当たり3件", ["3 件/週"]),
    ("1人1日当たり812g", ["812 g/人・日"]),
    ("1人当たり月12時間", ["12 時間/人・月"]), ("8名/月程度", ["8 名/月 程度"]), ("8名/月額", ["8 名"]),
    ("10㎡/人", ["10 ㎡/人"]),
    ("5年に2回", ["2 回/5年"]), ("1年に2回", ["2 回/年"]), ("１年に2回", ["2 回/年"]), ("創業5年に2回", ["2 回"]),
    ("対象は築5年に2回", ["2 回"]),
    ("毎月3回", ["3 回/月"]),
    ("12月3回", ["3 回"]), ("年に3回", ["3 回/年"]), ("昨年3回", ["3 回"]), ("隔週3回", ["3 回/2週"]),

    ("日平均3t", ["3 t/日 平均"]), ("2〜3年ごとに1回", ["1 回/2〜3年"]), ("1.5年に2回", ["2 回"]),
  ])
  func ratesSayHowOften(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  @Test(arguments: [
    ("3件程度", true), ("3件ほど", true), ("3件前後", true), ("3件以上", false), ("約3件以上", true), ("3件", false),
    ("計約3件", true), ("約計3件", true), ("計3件", false), ("3件程度以上", true), ("100余人", true),
    ("約1/2", true),
    ("市民の1/2程度", true), ("1/2以内", false), ("ほぼ3件", true),
  ])
  func wordsMakeANumberInexact(text: String, isApproximate: Bool) {
    #expect(statedFigures(in: text, context: context).map(\.isApproximate) == [isApproximate])
  }

  @Test(arguments: [
    ("増減はマイナス3件", "マイナス3件"), ("増減は△3件", "△3件"), ("数値目標23項目", "23項目"), ("実施は23項目", "23項目"),
    ("のべ 3 件 以上", "のべ 3 件"),
    ("目標23件", "目標23件"), ("市民の1/2以内", "1/2以内"), ("うちオンライン出展4社", "うちオンライン出展4社"),
    ("前年度比＋12.3％", "前年度比＋12.3％"),
    ("３，２００円", "３，２００円"), ("1社当たり5万円を補助", "1社当たり5万円"), ("参加ゼロ件", "ゼロ件"), ("年に2回程度", "年に2回程度"),
  ])
  func theSourceIsAnExactPartOfTheText(text: String, source: String) {
    #expect(statedFigures(in: text, context: context).map(\.sourceText) == [source])
  }

  @Test(arguments: [("1/2を補助", 50.0), ("4分の3", 75), ("3割", 30), ("12.5％", 12.5), ("3件", 3)])
  func sharesAreInPercentInTheBaseUnit(text: String, base: Double) {
    #expect(statedFigures(in: text, context: context).map(\.valueInBaseUnit) == [base])
  }

  @Test(arguments: [
    ("十二社を訪問", ["12 社"]), ("三社を訪問", []), ("各三社を訪問", ["3 社 各"]), ("三か所を訪問", ["3 か所"]),
    ("十二者を訪問", []),
    ("十二回目", []), ("ゼロ件", ["0 件"]), ("ゼロ回目", []), ("計ゼロ件", ["0 件 計"]),
  ])
  func numbersMayBeSpelledOut(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }
}
