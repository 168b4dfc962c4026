/// The wordings that stand in place of a text: the one place to add another.
enum PlaceholderVocabulary {
  /// Wordings of whole cells as they fold: lower case, without brackets around them, numbers as 0.
  static let wholeCells: [TextKey: PlaceholderWording] = {
    var meanings: [TextKey: PlaceholderWording] = [:]
    meanings.reserveCapacity(wordings.reduce(0) { $0 + $1.words.count })
    for (words, meaning) in wordings {
      for word in words { meanings[TextKey(word)] = meaning }
    }
    return meanings
  }()

  /// The same as lists.
  static let wordings: [(words: [String], meaning: PlaceholderWording)] = [
    (unchanged, .unchanged), (nothingToTell, .nothingToTell), (elsewhere, .elsewhere),
    (unfinished, .unfinished), (deletion, .deletion),
  ]

  /// Units that a sign to be replaced may stand before.
  static let units: Set<String> = [
    "件", "社", "者", "名", "人", "回", "校", "店", "団体", "機関", "か所", "ヶ所", "箇所", "時間", "%", "円",
    "千円", "万円", "億円", "年", "年度", "月", "日",
  ]

  /// What stands in brackets behind words for a text, and says no more than they: 変更なし（継続）.
  static let asides: Set<String> = ["継続", "継続実施", "引き続き", "引続き", "引き続き実施", "再掲"]

  /// Words within a text that say that a place of it is still to be filled in.
  static let places: [String] =
    joining(["※"], ["要確認", "確認中", "要修正", "要追記", "数値確認", "後日記入", "調整中"])
    + joining(["(", "（", "【", "["], ["要確認", "要修正", "要追記", "要記入"])
    + ["ここに記入", "記入してください", "入力してください"]

  private static let unchanged: [String] =
    joining(
      [
        "前年度", "前年", "昨年度", "昨年", "前回", "前年度版", "昨年度版", "現在", "現状", "令和0年度", "r0年度", "r0", "前年度の内容",
        "前年度の記載", "前年度の取組", "昨年度の内容", "昨年度の記載", "昨年度の取組", "前年度実績", "昨年度実績",
      ],
      ["と同じ", "に同じ", "と同様", "同様", "と同文", "と同一", "と変わらず", "から変更なし", "から変更無し", "より変更なし"])
    + joining(
      ["現状", "従来", "従前", "現行", "前年度", "前年", "昨年度", "昨年", "原案", "前回", "前回回答", "前回報告"],
      ["どおり", "通り", "とおり", "のとおり", "の通り", "のまま"])
    + joining(
      ["変更", "修正", "変更点", "変更箇所", "修正箇所", "追記", "加筆修正", "変更・修正"],
      [
        "なし", "無し", "ナシ", "無", "はなし", "は無し", "はありません", "ありません", "はございません", "ございません", "ない", "の必要なし",
      ])
    + ["引き続き同じ", "引続き同じ", "変わらず", "変わりなし", "変わりありません", "変化なし", "そのまま", "このまま", "異議なし", "修正意見なし"]

  private static let nothingToTell = [
    "特になし", "特に無し", "特にナシ", "ナシ", "該当ナシ", "特段なし", "特にありません", "なし", "無し", "無", "該当なし", "該当無し",
    "実績なし", "実績無し",
    "n/a", "対象外",
  ]

  private static let elsewhere: [String] =
    joining(
      [
        "上記", "下記", "右記", "左記", "前記", "前述", "上述", "前項", "別紙", "別添", "別表", "別紙0", "別添0", "添付資料",
        "別添資料", "別紙資料",
        "別シート", "別タブ", "添付", "添付ファイル", "前ページ", "次ページ",
      ],
      ["", "のとおり", "の通り", "どおり", "通り", "参照", "を参照", "をご参照ください", "と同じ", "に同じ", "と同様"])
    + joining(
      [
        "左欄", "右欄", "上欄", "下欄", "前欄", "説明欄", "現状欄", "実績欄", "課題欄", "備考欄", "左の欄", "右の欄", "上の欄", "下の欄",
      ],
      [
        "のとおり", "の通り", "参照", "を参照", "と同じ", "に同じ", "と同様", "に記載", "に記入", "に記載のとおり", "に記載済み",
      ])
    // Alone they name an action or a paper.
    + joining(
      ["no.0", "no0", "0番", "0", "p.0", "p0", "0ページ", "0頁", "資料0", "別途資料"],
      ["のとおり", "の通り", "参照", "を参照", "と同じ", "に同じ", "と同様", "参照(再掲", "と同じ(再掲", "に同じ(再掲"])
    + joining(
      ["↑", "↓", "←", "→"],
      ["と同じ", "に同じ", "と同様", "同様", "のとおり", "の通り", "参照", "を参照"])
    + [
      "再掲(no.0", "再掲(no0", "再掲(0", "再掲no.0", "再掲no0", "no.0(再掲", "no.0再掲", "no.0の再掲",
      "同", "同じ", "同様", "同上", "同左", "同右", "同前", "仝", "仝上", "同文", "ditto", "〃", "々", "″", "上に同じ",
      "上と同じ", "左に同じ", "上の行と同じ",
      "上の行に同じ", "上記同様",
      "以下同じ", "以下同文", "省略", "略", "以下略",
    ]
    + ["別途", "別途提出", "別途回答", "別途報告"]
    + joining(
      ["メール", "別メール", "電話", "口頭", "書面", "紙", "別ファイル"],
      ["にて回答", "で回答", "回答", "にて提出", "で提出", "にて報告", "で報告", "参照", "を参照", "済", "済み", "のとおり"])
    + ["担当に確認", "担当者に確認", "担当課に確認", "原課に確認", "回答済", "回答済み", "提出済", "提出済み", "報告済", "報告済み"]

  private static let unfinished: [String] =
    joining(["後で", "あとで", "後日", "追って", "おって"], ["記入", "入力", "回答", "提出", "報告", "連絡", "記載"])
    + [
      "要確認", "要修正", "要追記", "要記入", "数値要確認", "担当者確認中", "担当課確認中", "入力中", "記入中", "作成中", "編集中",
      "未入力", "未記入", "未回答", "無回答", "記入漏れ", "入力漏れ", "空欄", "回答待ち", "報告待ち", "確認待ち", "ここに記入", "記入してください",
      "入力してください",
      "記入例", "入力例",
      "サンプル", "ダミー", "…", "...", "仮", "仮置き", "仮入力", "test", "tbd", "todo", "t.b.d", "あああ",
      "ああああ",
    ]

  private static let deletion = [
    "削除", "削除する", "削除願います", "削除してください", "要削除", "消去", "抹消", "トル", "トルツメ",
  ]

  /// Every beginning with every ending.
  private static func joining(_ beginnings: [String], _ endings: [String]) -> [String] {
    beginnings.flatMap { beginning in endings.map { beginning + $0 } }
  }
}
