import PlanText
import Testing

@Suite struct PlaceholderWordingTests {
  @Test(arguments: [
    "変更なし", "変更無し", "（変更なし）", "変更ありません。", "前年度と同じ", "前年と同じ", "昨年度と同様", "前回同様", "現状どおり",
    "現状通り", "従来のとおり", " 変更　なし\n", "※変更なし", "【変更なし】", "令和6年度と同じ", "Ｒ６と同様", "昨年度の記載と同じ", "変更ございません",
    "従前どおり", "引き続き同じ", "変更ナシ", "変更なし（継続）", "変更なし（前年度と同じ）",
  ])
  func whatLeavesACellAsItIs(_ text: String) {
    #expect(PlaceholderWording(wholeCell: text) == .unchanged)
  }

  @Test(arguments: ["特になし", "特に無し。", "―", "－", "-", "なし", "該当なし", "（特になし）", "Ｎ／Ａ"])
  func whatSaysThatThereIsNothing(_ text: String) {
    #expect(PlaceholderWording(wholeCell: text) == .nothingToTell)
  }

  @Test(arguments: [
    "同上", "（同上）", "〃", "上記のとおり", "上記の通り", "別紙", "別紙のとおり", "別紙２参照", "別添１のとおり", "No.12と同じ",
    "№１２に同じ", "３番を参照", "前述のとおり",
    "同", "同じ", "別シート参照", "添付参照", "P.5参照", "左欄参照", "説明欄のとおり", "課題欄に記載", "No.24参照（再掲）", "①に同じ",
    "左の欄と同じ",
    "上記同様", "以下同文", "（略）", "上の欄と同じ", "右記参照", "左記に同じ", "仝上", "〃〃", "〃\n〃", "↑と同じ", "←参照",
    "ditto", "Ditto", "再掲（No.9）", "No.9（再掲）", "同上（再掲）",
  ])
  func whatPointsElsewhere(_ text: String) {
    #expect(PlaceholderWording(wholeCell: text) == .elsewhere)
  }

  @Test(arguments: [
    "○○", "〇〇", "●●", "ＸＸ", "xxx", "××", "？", "＿＿", "○件", "【○件】", "【　件】", "【〇〇社】", "※要確認", "要確認",
    "（要確認）",
    "未入力", "（仮）", "…", "未回答",
    "ＴＢＤ", "後日提出", "後日回答", "追って報告", "回答待ち", "記入漏れ", "（空欄）", "...", "・・・", "######",
  ])
  func whatIsStillToBeFilledIn(_ text: String) {
    #expect(PlaceholderWording(wholeCell: text) == .unfinished)
  }

  @Test func onlyABracketedDeletionIsAnOrder() {
    #expect(PlaceholderWording(wholeCell: "削除") == .deletion)
    #expect(PlaceholderWording(wholeCell: "【削除】") == .deletion)
    #expect(PlaceholderWording(wholeCell: "要削除") == .deletion)
    #expect(PlaceholderWording(wholeCell: "トル") == .deletion)
    #expect(PlaceholderWording(wholeCell: "（削除）") == nil)
    #expect(PlaceholderWording(wholeCell: "(削 除)") == nil)
  }

  @Test(arguments: [
    "", "実施", "○", "◎", "未定", "検討中", "変更なしで実施", "前年度と同じ会場で開催", "別紙様式により募集", "○検討", "資料1", "12",
    "削除対象を整理", "特になし。ただし周知は必要", "前年並み", "同市", "・", "→", "12ページ", "2番", "変更なし（一部を除く）",
    "変更なし（要確認）", "同上（1社増）", "トルコ料理教室",
  ])
  func whatIsAText(_ text: String) {
    #expect(PlaceholderWording(wholeCell: text) == nil)
  }

  /// No wording has more than 120 bytes; 変更なし has 12, a full stop behind it 3.
  @Test func longerCellsAreTexts() {
    let stops = { (count: Int) in String(repeating: "。", count: count) }
    #expect(PlaceholderWording(wholeCell: "変更なし" + stops(36)) == .unchanged)
    #expect(PlaceholderWording(wholeCell: "変更なし" + stops(36) + ".") == nil)
  }

  private func places(_ text: String) -> [String] {
    let units = UTF16Text(text)
    return PlaceholderWording.places(in: units).map {
      String(decoding: units.units[$0], as: UTF16.self)
    }
  }

  @Test(arguments: [
    ("・○○社を訪問。", ["○○"]), ("セミナーを開催（令和7年○月）", ["○月"]), ("【令和6年度　〇件認定】", ["〇件"]), ("第○回定例会", ["○回"]),
    ("参加者ＸＸ名", ["ＸＸ"]), ("20XX年開業", ["XX"]), ("136社掲載（※要確認）", ["※要確認"]), ("17件（要確認）", ["（要確認"]),
    ("「○○セミナー」を開催", ["○○"]), ("のべ●社", ["●社"]), ("展示会\n●社（うち市内●社）", ["●社", "●社"]),
    ("4月と○月の2回", ["○月"]), ("会場：＿＿＿", ["＿＿＿"]),
  ])
  func placesOfAText(text: String, found: [String]) {
    #expect(places(text) == found)
  }

  @Test(arguments: [
    "○検討\n●実施\n○人材の確保。○社会課題の解決", "「コスト0円で「人材不足」を解消するコツと○○?!」を開催", "一〇〇件", "二〇二四年度", "EXXON",
    "○市民まつりへの出展\n　○年2回の開催", "会員の要確認事項を整理", "3回×年2社", "(随時)○会員大会", "◎重点", "",
    "XXL", "LXX", "ＡＸＸ", "甲」「乙と○○」", "評価は×△", "△_", "○●会議",
  ])
  func nothingToFillIn(_ text: String) {
    #expect(places(text) == [])
  }

  #if DEBUG
    @Test(arguments: ["○", "○件", "「○", "X", "※要", "〇一", "×", "記入", "●社会", "（要確認"])
    func growth(_ part: String) {
      func looks(_ count: Int) -> Int {
        let text = UTF16Text(String(repeating: part, count: count))
        _ = PlaceholderWording.places(in: text)
        return text.looks.value
      }
      let (once, twice) = (looks(300), looks(600))
      #expect(Double(twice) <= 2.1 * Double(max(once, 1)), "\(part): \(once), \(twice)")
    }
  #endif
}
