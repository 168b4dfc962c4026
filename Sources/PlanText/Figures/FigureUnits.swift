/// A unit of counting or measuring.
struct FigureUnit: Sendable {
  /// The usual one of its spellings.
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
      units.append((name, FigureUnit(name: name, notBefore: units16(continuations))))
    }
    for (name, spellings) in spelled {
      units += spellings.map { ($0, FigureUnit(name: name)) }
    }
    let ages = units16(["児", "健診", "検診", "健康診"])
    for word in ["か", "ヶ", "カ", "ケ", "ヵ", "箇"] {
      units.append((word + "所", FigureUnit(name: "か所")))
      units.append((word + "国", FigureUnit(name: "か国")))
      units.append((word + "国語", FigureUnit(name: "か国語")))
      units.append((word + "月", FigureUnit(name: "か月", notBefore: ages)))
      units.append((word + "月間", FigureUnit(name: "か月")))
      let plan = FigureUnit(name: "か年", notBefore: units16(["計画"]))
      units.append((word + "年", plan))
    }
    let people = units16(["称", "前", "簿", "刺", "古屋", "義", "物", "産", "所", "誉", "目"])
    units.append(("名", FigureUnit(name: "人", notBefore: people)))
    units.append(("倍", FigureUnit(name: "倍", standsLast: true)))
    let metres = units16(["プール", "走", "級", "トラック", "四方"])
    for sign in ["m", "ｍ", "メートル"] {
      units.append((sign, FigureUnit(name: "m", notBefore: metres)))
    }
    // A page that is referred to is no number of pages.
    let pages = units16(["参照", "を参照", "に掲載", "に記載", "のとおり", "の図", "の表", "目"])
    for word in ["ページ", "頁"] {
      units.append((word, FigureUnit(name: "ページ", notBefore: pages)))
    }
    let day = units16(["本", "程", "常", "時", "曜", "報", "付"])
    units.append(("日", FigureUnit(name: "日", notBefore: day, needsQualifier: true)))
    let share = units16(["合", "引", "当", "り", "増"])
    units.append(("割", FigureUnit(name: "%", notBefore: share, basePower: 1)))
    return WordTable(units)
  }()

  private static func units16(_ words: [String]) -> [[UInt16]] { words.map { Array($0.utf16) } }

  /// Nouns that a longer noun between number and end may close: 2金融機関.
  static let heads = WordTable([
    "機関", "団体", "企業", "事業者", "事業所", "学校", "大学", "高校", "店舗", "施設", "組合", "組織", "自治体",
    "イベント", "講座", "会場", "商店街", "法人", "農家", "拠点", "メーカー", "グループ", "商品", "製品",
    "自治会", "町会", "協議会", "委員会", "病院", "診療所", "保育所", "保育園", "幼稚園", "こども園", "公園",
    "センター", "クラブ", "サークル", "教室", "路線", "地区", "集落", "河川", "部門", "項目",
  ])

  /// Katakana that begin a name or a rank, and count nothing: 3ステップ.
  static let namesInKatakana = WordTable(["ステップ", "レベル", "ランク", "フェーズ", "シーズン", "トップ", "バイ"])

  /// Words behind a number that count nothing: a rank, a reference, a name (資料3参照, 2学期, 4車線).
  static let namesInKanji = WordTable([
    "参照", "掲載", "記載", "関係", "学期", "学年", "段階", "車線", "都市", "問題", "半", "等", "類", "連", "対", "大", "強",
    "冠",
    "密", "周", "桁", "型", "判", "版", "系", "線", "輪", "畳", "交代", "交替", "毛", "進", "倍", "割", "以", "毎", "中",
    "間", "増",
    "減", "余", "数", "万", "億", "千", "百", "十", "前", "後", "内", "外", "弱", "超", "程", "約", "計", "各", "全",
    "新", "第", "目",
    "実施", "開催", "予定", "見込", "決算", "予算", "当初", "補正", "実績", "現在", "時点", "改正", "採択", "開始", "終了", "棟建",
    "駅前",
    "通", "条", "款", "部", "区", "市", "町", "村", "県", "国", "丁", "番", "枝", "色", "字", "音", "拍", "軸", "極",
    "択", "択一",
  ])

  /// What after a number begins another kind of word: 3月号, 2次, 12条.
  static let notInCompound = UnitSet("月年日時分号次期条項級代世歳階面頁章節位番丁週度点人者")

  /// What money is counted in.
  static let yen = FigureUnit(
    name: "円", notBefore: ["滑", "卓", "形", "周"].map { Array($0.utf16) })

  private static let plain = [
    "機関", "団体", "企業", "事業者", "事業所", "工場", "店舗", "施設", "組合", "組織", "支部", "学校", "大学", "高校",
    "自治体", "市町村", "市町", "世帯", "家庭", "商店街", "法人", "農家", "食", "イベント", "ブース", "コマ", "コース", "プログラム",
    "プロジェクト",
    "セミナー", "チーム", "グループ", "クラス", "サイト", "アカウント", "フォロワー", "アクセス", "ビュー", "PV",
    "ダウンロード", "分間", "週間", "日間", "品目", "個人", "商品", "製品", "作品", "種類", "種目", "個", "冊", "枚",
    "基", "棟", "床", "席", "泊", "隻", "票", "通", "便", "路線", "地区", "地域", "会場", "講座", "科目",
    "経営体", "単位", "事例", "案件", "メニュー", "分野", "業種", "業者", "人日", "人時", "人泊", "人回",
    "℃", "kWh", "kW", "MW", "GW", "MWh", "GWh", "MJ", "GJ", "kcal", "dB",
    "t-CO2", "ｔ-CO2", "kg-CO2", "ドル", "ユーロ", "園", "筆", "系統", "往復", "項目", "指標", "言語", "集落",
    "自治会", "町会", "町内会", "行政区", "公民館", "図書館", "保育所", "保育園", "幼稚園", "こども園", "病院",
    "診療所", "診療科", "教室", "公園", "センター", "クラブ", "サークル", "学級", "公演", "ステージ", "試合", "番組",
    "記事", "投稿", "回線", "地点", "区間", "工区", "セット", "パック", "ケース", "ルート", "エリア", "坪", "匹", "羽", "鉢",
    "手続", "手続き", "協定", "議案", "分団", "停留所", "バス停", "河川", "交差点", "カ寺", "ヶ寺",
  ]

  /// Units that are written in several ways, the usual one first.
  private static let spelled: [(String, [String])] = [
    ("%", ["%", "％", "パーセント"]), ("ポイント", ["ポイント", "pt", "ｐｔ"]),
    ("‰", ["‰", "パーミル"]),
    ("ha", ["ha", "ｈａ", "ヘクタール"]), ("a", ["a", "ａ", "アール"]),
    ("㎡", ["㎡", "平方メートル", "m2", "m²", "ｍ２"]), ("㎥", ["㎥", "立方メートル", "m3", "m³", "ｍ３"]),
    ("km", ["km", "ｋｍ", "㎞", "キロメートル"]), ("㎢", ["㎢", "km2", "km²", "平方キロメートル"]),
    ("mm", ["mm", "㎜", "ミリメートル"]), ("cm", ["cm", "㎝", "センチメートル"]),
    ("g", ["g", "ｇ", "グラム"]), ("kg", ["kg", "ｋｇ", "㎏", "キログラム"]), ("t", ["t", "ｔ", "トン"]),
    ("L", ["L", "Ｌ", "ℓ", "リットル"]), ("kL", ["kL", "kl", "ｋＬ", "㎘", "キロリットル"]),
    ("か所", ["個所", "ｹ所"]),
  ]

  /// Units that begin other words, with what follows in those.
  private static let guarded: [(String, [String])] = [
    ("件", ["名", "費"]),
    ("社", ["会", "員", "内", "外", "長", "団", "宅", "是", "協", "労"]),
    ("者", ["協議", "協定", "会議", "会談", "面談", "懇談", "間"]),
    (
      "人",
      [
        "学級", "槽", "部屋", "乗", "材", "権", "口", "事", "件", "工", "員", "間", "気", "手", "物", "類", "生", "形",
        "格",
      ]
    ),
    ("回", ["答", "収", "線", "復", "転", "路", "覧", "顧", "避", "帰"]),
    ("校", ["舎", "区", "長", "庭", "内", "外", "正", "則", "友"]),
    ("事業", ["部", "費", "計画", "名", "年度", "主", "化"]),
    ("時間", ["受付", "対応", "営業", "体制", "365"]),
    ("年間", ["計画", "スケジュール", "行事"]),
    ("点", ["検", "字", "灯", "滴", "数", "満点"]),
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
    ("市", ["域", "民", "内", "外", "長", "役", "立", "街", "場", "政", "道", "税", "議", "庁", "営", "販", "況"]),
    ("町", ["内", "民", "長", "村", "工", "会", "家", "立", "役"]),
    ("区", ["域", "民", "長", "分", "間", "内", "役", "別", "立"]),
    ("県", ["民", "内", "外", "庁", "立", "道"]),
    ("つ", ["星", "葉", "折", "角", "つ", "け", "き", "い", "か"]),
    ("頭", ["取", "書", "脳"]),
    ("株", ["式", "主", "価"]),
    ("橋", ["梁", "りょう", "脚", "長"]),
    ("灯", ["籠", "油", "台", "明"]),
    ("駅", ["前", "舎", "伝", "長", "周辺"]),
    ("班", ["長", "員"]),
    ("隊", ["員", "長"]),
    ("団", ["体", "地", "員", "長", "塊"]),
    ("両", ["方", "親", "立", "国", "者", "面", "側"]),
    ("口", ["座", "数", "頭", "径", "腔", "述", "外", "論", "調"]),
    ("問", ["題", "い", "合", "診"]),
    ("曲", ["線"]),
    ("歩", ["道", "行", "合"]),
    ("着", ["手", "工", "任", "実", "用", "目"]),
    ("袋", ["小路"]),
    (
      "分",
      [
        "の", "野", "科", "類", "析", "割", "担", "布", "離", "別", "団", "館", "校", "間", "岐", "配", "権", "散",
        "譲",
      ]
    ),
    ("秒", ["速", "針"]),
    ("池", ["田", "袋"]),
  ]
}
