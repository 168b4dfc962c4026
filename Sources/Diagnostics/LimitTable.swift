/// How much of something a file may hold, and what is said of one that holds more.
package struct Bound: Hashable, Sendable {
  package var number: Int
  package var japanese: String
  package var english: String
  /// Whether the number is Excel's own (Excel specifications and limits; MS-OI29500), or that of
  /// the format.
  package var isExcels = false

  fileprivate init(_ number: Int, isExcels: Bool = false, ja: String, en: String) {
    self.number = number
    self.isExcels = isExcels
    japanese = ja
    english = en
  }
}

extension Limit {
  /// The one table of limits; README shows it.
  ///
  /// Numbers that are not Excel's are such that whatever keeps within all of them takes less than
  /// 10 seconds and 1 GiB.
  package var bound: Bound {
    switch self {
    case .fileSize:
      Bound(128 << 20, ja: "ファイルが大きすぎます（バイト数）", en: "The file is too large, in bytes")
    case .entries:
      Bound(10_000, ja: "zipの中の部品が多すぎます", en: "The archive has too many entries")
    case .partSize:
      Bound(80 << 20, ja: "展開した部品が大きすぎます（バイト数）", en: "A part is too large, in bytes")
    case .totalSize:
      Bound(
        192 << 20, ja: "展開した部品の合計が大きすぎます（バイト数）",
        en: "The parts together are too large, in bytes")
    case .ratio:
      Bound(
        1_500, ja: "部品の圧縮率が高すぎます（展開後のバイト数÷圧縮後のバイト数）",
        en: "A part inflates too much, in bytes for each compressed byte")
    case .elements:
      Bound(5_000_000, ja: "XMLの要素が多すぎます", en: "There are too many elements")
    case .attributes:
      Bound(3_500_000, ja: "XMLの属性が多すぎます", en: "There are too many attributes")
    case .attributesPerElement:
      Bound(2_000, ja: "1つの要素の属性が多すぎます", en: "An element has too many attributes")
    case .names:
      Bound(
        1 << 16, ja: "要素と属性の名前の種類が多すぎます",
        en: "A part has too many different names of elements and attributes")
    case .namespaces:
      Bound(256, ja: "名前空間の宣言が多すぎます", en: "Too many namespaces are declared")
    case .depth:
      Bound(250, ja: "要素の入れ子が深すぎます", en: "Elements are nested too deeply")
    case .contentTypes:
      Bound(65_536, ja: "Content Type の宣言が多すぎます", en: "There are too many content types")
    case .relationships:
      Bound(65_536, ja: "関連付けが多すぎます", en: "There are too many relationships")
    case .sheets:
      Bound(1_000, ja: "シートが多すぎます", en: "There are too many sheets")
    case .definedNames:
      Bound(65_536, ja: "定義された名前が多すぎます", en: "There are too many defined names")
    case .sharedStrings:
      Bound(500_000, ja: "共有文字列が多すぎます", en: "There are too many shared strings")
    case .styles:
      Bound(
        65_490, isExcels: true, ja: "セルの書式が多すぎます", en: "There are too many cell formats")
    case .rows:
      Bound(1_048_576, isExcels: true, ja: "行が多すぎます", en: "There are too many rows")
    case .cells:
      Bound(500_000, ja: "セルが多すぎます", en: "There are too many cells")
    case .columns:
      Bound(
        16_384, isExcels: true, ja: "列の設定（col）が多すぎます",
        en: "The col elements of a sheet describe too many columns")
    case .merges:
      Bound(100_000, ja: "セル結合が多すぎます", en: "There are too many merged ranges")
    case .links:
      Bound(65_530, isExcels: true, ja: "リンクが多すぎます", en: "There are too many hyperlinks")
    case .rules:
      Bound(
        65_534, isExcels: true, ja: "入力規則または条件付き書式が多すぎます",
        en: "There are too many validations or conditional formats")
    case .comments:
      Bound(65_536, ja: "メモまたはコメントが多すぎます", en: "There are too many notes or comments")
    case .shapes:
      Bound(10_000, ja: "図形が多すぎます", en: "There are too many drawn shapes")
    case .textLength:
      Bound(
        32_767, isExcels: true, ja: "セルの文章が長すぎます（文字数）",
        en: "A cell's text is too long, in characters")
    case .textSize:
      Bound(
        28 << 20, ja: "セルの文章の合計が多すぎます（UTF-8のバイト数）",
        en: "The texts of all cells are too large, in bytes of UTF-8")
    case .formulas:
      Bound(200_000, ja: "数式が多すぎます", en: "There are too many formulas")
    case .formulaLength:
      Bound(
        8_192, isExcels: true, ja: "数式が長すぎます（文字数）",
        en: "A formula is too long, in characters")
    case .formulaSize:
      Bound(
        8 << 20, ja: "数式の合計が多すぎます（バイト数）",
        en: "All formulas together are too large, in bytes")
    case .actions:
      Bound(20_000, ja: "計画のアクションの行が多すぎます", en: "The plan has too many rows of actions")
    case .indicators:
      Bound(1_000, ja: "KPIの行が多すぎます", en: "The plan has too many rows of KPIs")
    case .figures:
      Bound(
        450_000, ja: "計画の文章の数値と改行が多すぎます",
        en: "The plan's texts have too many numbers and line breaks")
    case .updateSize:
      Bound(
        32 << 20, ja: "CSVファイルが大きすぎます（バイト数）",
        en: "The CSV file is too large, in bytes")
    case .updateRows:
      Bound(100_000, ja: "反映する表の行が多すぎます", en: "The table has too many rows")
    case .comparisons:
      Bound(
        4_000_000, ja: "反映する表に計画にない名称が多すぎます（計画の名称との比較の回数）",
        en: "The tables have too many names that the plan has not, in comparisons with its names")
    case .edits:
      Bound(
        10_000_000, ja: "この大きさの計画に対して変更が多すぎます（変更の数×計画の行の数）",
        en: "Too many changes are asked for in a plan of this size, in changes times rows")
    }
  }
}
