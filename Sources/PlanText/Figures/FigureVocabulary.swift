/// A word beside a number that says how the number is meant.
struct FigureQualifier: Sendable {
  /// The word as the tables hold it, of several spellings the usual one; nil for words that only look
  /// like one (契約3件 holds no 約).
  let name: String?
  /// Whether it makes the number inexact: a rounding, and no bound.
  var isApproximate = false
  /// What makes another word of it: 増 before 設 is 増設.
  var notBefore: [[UInt16]] = []
  /// Whether a kanji before it makes another word of it: 交付決定額 holds no 定額.
  var standsAlone = false
}

/// The open lists of the words that figures are written with, besides their units.
enum FigureVocabulary {
  /// Words directly before a number.
  static let qualifiers = WordTable<FigureQualifier>(
    words(
      [
        ("計", ["計", "合計", "合計で", "計で"]), ("総計", ["総計"]), ("小計", ["小計"]),
        ("累計", ["累計", "累計で", "累積", "通算", "通算で"]),
        ("のべ", ["のべ", "延べ", "延", "延べで"]), ("うち", ["うち"]),
        ("最大", ["最大", "最高"]), ("最小", ["最小", "最低"]), ("上限", ["上限", "上限額"]), ("下限", ["下限"]),
        ("新たに", ["新たに"]), ("新規", ["新規", "新規に"]), ("各", ["各"]), ("全", ["全"]),
        ("近隣", ["近隣"]), ("原則", ["原則"]), ("平均", ["平均"]),
        ("前年度比", ["前年度比", "対前年度比", "対前年度", "前年度対比"]),
        ("前年比", ["前年比", "対前年比", "対前年", "前年対比"]),
        ("前年同期比", ["前年同期比", "対前年同期比", "対前年同期"]),
        ("前年同月比", ["前年同月比", "対前年同月比"]), ("前月比", ["前月比"]), ("計画比", ["計画比"]),
        ("目標", ["目標"]),
      ], isApproximate: false)
      + words(
        [
          ("約", ["約", "およそ", "おおよそ"]), ("概ね", ["概ね", "おおむね"]), ("ほぼ", ["ほぼ"]),
          ("少なくとも", ["少なくとも"]),
        ], isApproximate: true)
      + [("定額", FigureQualifier(name: "定額", standsAlone: true))]
      + [
        "会計", "統計", "設計", "集計", "時計", "家計", "推計", "余計", "契約", "予約", "制約", "公約", "条約", "規約",
        "要約", "節約", "特約", "誓約", "成約", "解約", "協約", "売約", "集約", "安全", "完全", "保全", "健全", "万全",
        "順延", "遅延", "繰延", "不定額", "会計で", "統計で", "設計で", "集計で", "家計で", "推計で",
      ].map { ($0, FigureQualifier(name: nil)) })

  /// Words directly after a unit.
  static let tails = WordTable<FigureQualifier>(
    words(
      [
        ("程度", ["程度"]), ("ほど", ["ほど"]), ("余り", ["余り", "あまり"]), ("前後", ["前後"]),
      ], isApproximate: true)
      + words(
        [
          ("以上", ["以上"]), ("以下", ["以下"]), ("以内", ["以内"]), ("未満", ["未満"]),
          ("上限", ["を上限", "が上限"]), ("下限", ["を下限", "が下限"]),
        ], isApproximate: false)
      + guarded("超", ["え", "過"], isApproximate: false)
      + guarded("余", ["剰", "暇"], isApproximate: true)
      + guarded("強", ["化", "い"], isApproximate: true)
      + guarded("弱", ["い"], isApproximate: true)
      + words([("上限", ["上限"])], isApproximate: false)
      + guarded(
        "増", ["や", "設", "額", "員", "強", "進", "産", "え", "収", "水", "築", "刷", "便", "床", "資", "発", "税"],
        spelled: ["増", "の増", "増加", "の増加"], isApproximate: false)
      + guarded(
        "減", ["っ", "り", "額", "税", "免", "量", "ら", "災", "塩", "債", "収", "便", "農", "築"],
        spelled: ["減", "の減", "減少", "の減少"], isApproximate: false)
      + words([("見込み", ["見込み", "見込", "の見込み"]), ("予定", ["予定"])], isApproximate: false))

  /// Words before a number that make it a number per time, with that time.
  static let rates = WordTable<String?>(
    [
      ("月", "月"), ("毎月", "月"), ("年", "年"), ("毎年", "年"), ("年間", "年"), ("週", "週"), ("毎週", "週"),
      ("毎日", "日"), ("毎時", "時"), ("毎分", "分"), ("毎秒", "秒"), ("隔月", "2か月"), ("隔週", "2週"), ("隔年", "2年"),
      ("半年", "半年"), ("四半期", "四半期"),
      ("1日", "日"), ("１日", "日"), ("一日", "日"),
    ].map { ($0.0, .some($0.1)) }
      + [
        "今年", "昨年", "来年", "翌年", "前年", "同年", "近年", "当年", "本年", "元年", "平年", "例年",
        "通年", "学年", "周年", "今月", "来月", "先月", "翌月",
        "前月", "当月", "同月", "か月", "ヶ月", "カ月", "か年", "ヶ年", "カ年", "今週", "来週", "先週",
      ].map { ($0, nil) })

  /// Times of which so many pass from one occasion to the next: 3か月に1回.
  static let intervals = WordTable<String>(
    [
      ("か月", "か月"), ("ヶ月", "か月"), ("カ月", "か月"), ("ヵ月", "か月"), ("箇月", "か月"), ("週間", "週"), ("週", "週"),
      ("年", "年"), ("年間", "年"), ("日", "日"), ("時間", "時間"),
    ])

  /// Words in a label that make its number an average per time: 1日平均利用者数.
  static let averages = WordTable<String>([
    ("1日平均", "日"), ("１日平均", "日"), ("一日平均", "日"), ("日平均", "日"), ("週平均", "週"), ("月平均", "月"),
    ("年平均", "年"),
  ])

  /// What after a count makes it the base of the next figure: 1社当たり50万円.
  static let perWords = WordTable(["当たり", "あたり", "当り", "につき", "ごと", "毎", "おき"])

  /// Words that say a value is still to come.
  static let pending = WordTable([
    "集計中", "調査中", "確認中", "精査中", "算定中", "算出中", "取りまとめ中", "とりまとめ中", "取りまとめ予定", "未集計", "未確定",
    "未定", "未公表", "未調査", "調査予定", "集計予定", "公表予定", "判明予定", "確定予定", "算出予定", "把握予定",
  ])

  /// Words between a topic and its pending word.
  static let adverbs = WordTable([
    "現在", "現時点では", "現時点で", "現時点", "来年度", "来年度に", "次年度", "次年度に", "翌年度", "翌年度に", "後日", "今後", "別途",
    "年度末に", "年度末", "まだ", "頃に", "頃", "ごろ", "中に", "に",
  ])

  /// What after a figure of an earlier year says that the next one is compared with it.
  static let outgrown = WordTable([
    "から", "より", "を上回", "を下回", "を大きく", "を大幅", "をわずか", "を僅か", "をやや", "を若干", "を超え", "に対し", "に比べ",
    "と比べ", "に比し", "と比較",
  ])

  /// What after a bracket says that the next figure is compared with the one in it.
  static let comparing = WordTable([
    "を", "から", "より", "に対し", "に比べ", "と比べ", "に比し", "と比較",
  ])

  /// Words alone in a bracket or on a line that say what the figures beside or below them are.
  static let statuses = WordTable<StatedFigure.Status>([
    ("見込", .planned), ("見込み", .planned), ("予定", .planned), ("計画", .planned), ("目標", .target),
    ("目標値", .target),
  ])

  /// Words before a number that is planned.
  static let plans = WordTable([
    "予定", "予定の", "計画した", "計画値", "計画数", "計画量", "見込量", "見込み量", "見込値", "見込数", "量の見込み",
    "見込み", "見込",
  ])

  /// Words before a number that is aimed at.
  static let aims = WordTable([
    "目標", "目標値", "目安", "目安値", "目標数", "目標件数", "目標人数", "目標回数", "目標額", "目標数値", "目標社数", "目標水準", "目標者数",
  ])

  /// Ends of labels that count, with the unit of what they count; nil where 0 would be no count.
  static let countingEnds = WordTable<String?>([
    ("件数", "件"), ("社数", "社"), ("者数", "人"), ("人数", "人"), ("名数", "名"), ("回数", "回"), ("校数", "校"),
    ("台数", "台"), ("団体数", "団体"), ("企業数", "社"), ("事業所数", "事業所"), ("数", ""), ("額", "円"), ("率", nil),
    ("割合", nil), ("実績", nil), ("実績値", nil),
  ])

  /// Words for none, where a label counts.
  static let nothing = WordTable<StatedFigure.Status>([
    ("なし", .zero), ("無し", .zero), ("ゼロ", .zero), ("皆無", .zero), ("該当なし", .none), ("対象外", .none),
    ("－", .none),
    ("―", .none), ("—", .none), ("-", .none),
  ])

  /// What a period is the beginning of, so that the figures after it are not of that year.
  static let beginnings = WordTable([
    "開始", "創設", "設立", "策定", "制定", "発足", "新設", "供用", "締結", "開設", "施行", "開館", "開業", "竣工", "設置", "着手",
    "着工",
  ])

  /// What a thing does at the end of a period, so that what follows is not of that year.
  static let endings = WordTable([
    "廃止し", "終了し", "閉館し", "閉鎖し", "閉校し", "閉園し", "解散し", "休止し", "廃業し", "退任し",
  ])

  /// What is used up of a period, so that the figures after it are not of that year: 令和5年度補正予算を活用し.
  static let sources = WordTable([
    "予算を活用", "予算を財源", "予算により", "予算による", "繰越事業として", "繰越予算", "繰越により", "繰越による",
  ])

  /// What is done to a thing before it is used.
  static let creations = WordTable(["整備", "導入", "建設", "改修", "購入", "新築", "増設", "更新", "配備"])

  /// Words after a number of things that say nothing of what is counted.
  static let lightWords = WordTable([
    "実施", "開催", "予定", "達成", "対象", "増加", "減少", "上昇", "低下", "緩和", "発行", "平均", "到達", "中", "分",
  ])

  private static func words(
    _ spellings: [(String, [String])], isApproximate: Bool
  ) -> [(String, FigureQualifier)] {
    spellings.flatMap { name, spellings in
      spellings.map { ($0, FigureQualifier(name: name, isApproximate: isApproximate)) }
    }
  }

  private static func guarded(
    _ name: String, _ continuations: [String], spelled: [String]? = nil, isApproximate: Bool
  ) -> [(String, FigureQualifier)] {
    let word = FigureQualifier(
      name: name, isApproximate: isApproximate,
      notBefore: continuations.map { Array($0.utf16) })
    return (spelled ?? [name]).map { ($0, word) }
  }
}
