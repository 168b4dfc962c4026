/// A unit of counting or measuring.
struct FigureUnit: Sendable {
  /// The unit as the tables hold it.
  let name: String
  /// What makes another word of it: 社 before 会 is 社会.
  var notBefore: [[UInt16]] = []
  /// Whether no noun may follow: 売上1.5倍 is a figure, 1.5倍部会 a name.
  var standsLast = false
  /// Whether it counts only where another word says so: 計10日 is a figure, 10日 a date.
  var needsQualifier = false
  /// What one of it is in the base unit, as a power of ten: 割 in % is 1.
  var basePower = 0
}

/// The open list of units.
///
/// A unit missing here is one line more; a noun that ends in one of `heads` (2金融機関, 5協力企業) needs
/// none.
enum FigureUnits {
  static let table: WordTable<FigureUnit> = {
    var units = plain.map { ($0, FigureUnit(name: $0)) }
    for (name, continuations) in guarded {
      units.append(
        (name, FigureUnit(name: name, notBefore: continuations.map { Array($0.utf16) })))
    }
    for sign in ["%", "％", "パーセント"] { units.append((sign, FigureUnit(name: "%"))) }
    for word in ["か", "ヶ", "カ", "ケ", "ヵ", "箇"] {
      units.append((word + "所", FigureUnit(name: "か所")))
      units.append((word + "国", FigureUnit(name: "か国")))
      units.append((word + "月", FigureUnit(name: "か月")))
      units.append((word + "月間", FigureUnit(name: "か月")))
      let plan = FigureUnit(name: "か年", notBefore: ["計画"].map { Array($0.utf16) })
      units.append((word + "年", plan))
    }
    units.append(("個所", FigureUnit(name: "か所")))
    units.append(("倍", FigureUnit(name: "倍", standsLast: true)))
    let day = ["本", "程", "常", "時", "曜", "報", "付"].map { Array($0.utf16) }
    units.append(("日", FigureUnit(name: "日", notBefore: day, needsQualifier: true)))
    let share = ["合", "引", "当", "り", "増"].map { Array($0.utf16) }
    units.append(("割", FigureUnit(name: "割", notBefore: share, basePower: 1)))
    return WordTable(units)
  }()

  /// Nouns that a longer noun between number and end may close: 2金融機関.
  static let heads = WordTable([
    "機関", "団体", "企業", "事業者", "事業所", "学校", "大学", "高校", "店舗", "施設", "組合", "組織", "自治体",
    "イベント", "講座", "会場", "商店街", "法人", "農家", "拠点", "メーカー", "グループ", "商品", "製品",
  ])

  /// What after a number begins another kind of word: 3月号, 2次, 12条.
  static let notInCompound = Set("月年日時分号次期条項級代世歳階面頁章節位番丁週度点人者".utf16)

  /// What money is counted in.
  static let yen = FigureUnit(
    name: "円", notBefore: ["滑", "卓", "形", "周"].map { Array($0.utf16) })

  private static let plain = [
    "機関", "団体", "企業", "事業者", "事業所", "工場", "店舗", "施設", "組合", "組織", "支部", "学校", "大学", "高校",
    "自治体", "市町村", "市町", "世帯", "家庭", "商店街", "法人", "農家", "食", "イベント", "ブース", "コマ", "コース", "プログラム",
    "プロジェクト",
    "セミナー", "チーム", "グループ", "クラス", "サイト", "アカウント", "フォロワー", "アクセス", "ビュー", "PV",
    "ダウンロード", "分間", "週間", "日間", "品目", "商品", "製品", "作品", "種類", "種目", "個", "冊", "枚",
    "基", "棟", "床", "席", "泊", "隻", "票", "通", "便", "路線", "地区", "地域", "会場", "講座", "科目",
    "経営体", "単位", "事例", "案件", "メニュー", "分野", "業種", "業者", "人日", "人時", "ポイント", "pt", "ha",
    "ヘクタール", "㎡", "平方メートル", "㎜", "mm", "cm", "℃", "m2", "㎥", "km", "キロメートル", "kWh", "kW", "MW",
    "MWh", "t-CO2", "t", "トン",
    "kg", "ドル", "ユーロ", "園", "筆",
  ]

  /// Units that begin other words, with what follows in those.
  private static let guarded: [(String, [String])] = [
    ("件", ["名", "費"]),
    ("社", ["会", "員", "内", "外", "長", "団", "宅", "是", "協", "労"]),
    ("者", ["協議", "協定", "会議", "会談", "面談", "懇談", "間"]),
    ("名", ["称", "前", "簿", "刺", "古屋", "義", "物", "産", "所", "誉", "目"]),
    ("人", ["材", "権", "口", "事", "件", "工", "員", "間", "気", "手", "物", "類", "生", "形", "格"]),
    ("回", ["答", "収", "線", "復", "転", "路", "覧", "顧", "避", "帰"]),
    ("校", ["舎", "区", "長", "庭", "内", "外", "正", "則", "友"]),
    ("事業", ["部", "費", "計画", "名", "年度", "主", "化"]),
    ("時間", ["受付", "対応", "営業", "体制", "365"]),
    ("年間", ["計画", "スケジュール", "行事"]),
    ("点", ["検", "字", "灯", "滴", "数"]),
    ("本", ["社", "市", "町", "村", "年", "格", "部", "人", "体", "県", "府", "庁", "店", "来", "業"]),
    ("台", ["帳", "風", "湾", "数", "本"]),
    ("部", ["会", "門", "品", "局", "署", "長", "分", "下", "数"]),
    ("組", ["合", "織", "み"]),
    ("区画", ["整理"]),
    ("拠点", ["居住", "生活"]),
    ("店", ["長", "頭"]),
    ("戸", ["建", "籍", "別"]),
    ("室", ["内", "外", "長"]),
    ("品", ["質", "目", "位", "種"]),
    ("種", ["別", "苗", "子"]),
    ("箱", ["物", "根"]),
    ("市", ["民", "内", "外", "長", "役", "立", "街", "場", "政", "道", "税", "議", "庁", "営", "販", "況"]),
    ("町", ["内", "民", "長", "村", "工", "会", "家", "立", "役"]),
    ("区", ["域", "民", "長", "分", "間", "内", "役", "別", "立"]),
    ("県", ["民", "内", "外", "庁", "立", "道"]),
  ]
}
