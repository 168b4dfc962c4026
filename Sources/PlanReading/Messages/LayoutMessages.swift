package import Diagnostics
import SpreadsheetML

/// Why a layout table cannot be used.
extension Diagnostic {
  static func layoutNotRead(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "layout-not-read", place: Place(file: file),
      message: LocalizedText(
        ja: "レイアウト表の見出しの行（種類、シート、見出し、意味）が見つかりません。",
        en: "The layout table has no row of headings (kind, sheet, heading, meaning)."),
      remedy: LocalizedText(
        ja: "「actionplan layout」で作った表の列を消さずに使ってください。",
        en: "Use a table made by \"actionplan layout\" with all its columns."))
  }

  static func layoutWordUnknown(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "layout-word-unknown", place: place,
      message: LocalizedText(
        ja: "レイアウト表の「\(word)」は、この欄で使える言葉ではありません。",
        en: "\"\(word)\" is no word that this column of the layout table can hold."),
      remedy: LocalizedText(
        ja: "一覧から選び直してください（意味のコードは codes.csv と README にあります）。",
        en: "Choose one of the list (the codes stand in codes.csv and in the README)."))
  }

  static func layoutSheetGone(_ sheet: String, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "layout-sheet-gone", place: place,
      message: LocalizedText(
        ja: "レイアウト表にあるシート「\(sheet)」がブックにありません。",
        en: "The book has no sheet \"\(sheet)\", which the layout table names."),
      remedy: LocalizedText(
        ja: "シート名を直すか、「actionplan layout」で表を作り直してください。",
        en: "Mend the name, or draft the table anew with \"actionplan layout\"."))
  }

  /// A sheet that the layout table does not name; `model` is the one it was read like, nil for the guess.
  static func layoutSheetUnlisted(_ sheet: String, readLike model: String?) -> Diagnostic {
    Diagnostic(
      code: "layout-sheet-unlisted", severity: .warning, place: Place(sheet: sheet),
      message: model.map { model in
        LocalizedText(
          ja: "レイアウト表にないシートです。見出しが同じシート「\(model)」と同じ意味で読み取りました。",
          en:
            "The layout table does not name this sheet; it was read like the sheet \"\(model)\", whose"
            + " headings are the same.")
      }
        ?? LocalizedText(
          ja: "レイアウト表にないシートです。見出しから推定した意味で読み取りました。",
          en:
            "The layout table does not name this sheet; it was read by what its headings seem to mean."
        ),
      remedy: LocalizedText(
        ja: "計画の一部でなければ、レイアウト表に「シート」の行を足し、意味を「読まない」にしてください。",
        en:
          "If it is no part of the plan, add a row of the kind sheet with the meaning ignore to the layout"
          + " table."))
  }

  static func layoutHeadingGone(_ heading: String, on sheet: String, at place: Place) -> Diagnostic
  {
    Diagnostic(
      code: "layout-heading-gone", place: place,
      message: LocalizedText(
        ja: "レイアウト表にある見出し「\(heading)」がシート「\(sheet)」にありません。",
        en: "The sheet \"\(sheet)\" has no heading \"\(heading)\", which the layout table names."),
      remedy: LocalizedText(
        ja: "見出しを直すか、「actionplan layout」で表を作り直してください。",
        en: "Mend the heading, or draft the table anew with \"actionplan layout\"."))
  }

  /// Columns under the same headings, of which the layout table says several things for another number.
  static func layoutHeadingsAlike(
    _ columns: [HeadedColumn], _ kinds: [ColumnKind], said count: Int, on sheet: String,
    at place: Place
  ) -> Diagnostic {
    let heading = columns[0].path
    let cells = columns.map(\.cell.description).joined(separator: ", ")
    let names = kinds.map { "「\($0.meaningName)」" }.joined(separator: "、")
    let codes = kinds.map(\.meaningCode).joined(separator: ", ")
    return Diagnostic(
      code: "layout-headings-alike", place: place,
      message: LocalizedText(
        ja: "シート「\(sheet)」の見出し「\(heading)」は\(columns.count)つ（\(cells)）、レイアウト表では\(count)つ"
          + "（\(names)）です。どの欄がどの意味か決められません。",
        en:
          "The sheet \"\(sheet)\" has \(columns.count) of the heading \"\(heading)\" (\(cells)), the layout"
          + " table has \(count) (\(codes)): which column is which cannot be told."),
      remedy: LocalizedText(
        ja: "足した欄の見出しを書き分けるか、なくした欄の行をレイアウト表から除いてください。",
        en:
          "Word the heading of an added column differently, or take the row of one that has gone out of the"
          + " layout table."))
  }

  static func layoutContradiction(
    _ kind: ColumnKind, _ headings: [String], on sheet: String, at place: Place
  ) -> Diagnostic {
    let list = headings.map { "「\($0)」" }.joined(separator: "、")
    return Diagnostic(
      code: "layout-contradiction", place: place,
      message: LocalizedText(
        ja: "シート「\(sheet)」の\(list)が、どれも「\(kind.meaningName)」（\(kind.meaningCode)）になっています。",
        en: "\(list) on the sheet \"\(sheet)\" are all \(kind.meaningCode)."),
      remedy: LocalizedText(
        ja: "1つを残し、ほかは別の意味を選んでください。",
        en: "Leave it to one and choose other meanings for the rest."))
  }

  static func layoutYearMissing(
    _ heading: String, _ kind: ColumnKind, isOfSeveral: Bool, on sheet: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      code: "layout-year-missing", place: place,
      message: LocalizedText(
        ja: "シート「\(sheet)」の見出し「\(heading)」は"
          + (isOfSeveral ? "複数の年度にわたる" : "何通りもの年度に読める")
          + "ため、どの年度の「\(kind.meaningName)」（\(kind.meaningCode)）か決められません。",
        en:
          "The heading \"\(heading)\" on the sheet \"\(sheet)\" "
          + (isOfSeveral ? "speaks of several years" : "can be read as several years")
          + ": of which its \(kind.meaningCode) is cannot be told."),
      remedy: LocalizedText(
        ja: "「年度」の欄にその年度（例: R5）を記入するか、「現状」や「その他の欄」などの意味を選んでください。",
        en:
          "Write that year (such as R5) into the column fiscal_year, or choose a meaning such as baseline"
          + " or other."))
  }

  static func rowsOfKinds(_ labels: RowKinds.Labels) -> Diagnostic {
    let list = labels.words.map { "「\($0)」" }.joined(separator: "、")
    return Diagnostic(
      code: "rows-of-kinds", place: labels.source.place,
      message: LocalizedText(
        ja: "1つのアクションが\(list)の行に分かれているため、どの欄が何か決められません。",
        en: "An action has rows of its own for \(list): what a column holds cannot be told."),
      remedy: labels.areYears
        ? LocalizedText(
          ja: "アクションを1行にし、年度ごとの欄（「\(labels.words[0])」の見出しの下に計画、実績など）を横に並べた表に直すと読み取れます。"
            + "レイアウト表では直せません。",
          en:
            "It can be read when an action has one row and its years stand side by side, each over columns"
            + " of its own (\(labels.words[0]) over 計画, 実績 and so on); a layout table cannot mend that."
        )
        : LocalizedText(
          ja: "年度ごとに\(list)の列を並べた表に直すと読み取れます。",
          en: "It can be read when each year has columns for \(list) side by side."))
  }

  static func yearBlocks(_ words: [String], at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "year-blocks", place: source.place,
      message: LocalizedText(
        ja: words.map { "「\($0)」" }.joined(separator: "、")
          + "の行で表が年度ごとに分かれているため、見出しに年度のない欄がどの年度のものか決められません。",
        en: words.map { "\"\($0)\"" }.joined(separator: ", ")
          + " part the table by years: of which year a column without one tells cannot be said."),
      remedy: LocalizedText(
        ja: "年度ごとの列を並べた表に直すか、前の年度の行を別のシートに移して、そのシートの意味を「読まない」（ignore）にしてください。"
          + "年度が施策などの区分であれば、レイアウト表の「区分の行」の意味を選んでください。",
        en:
          "Set the years side by side in columns, or move the rows of earlier years to a sheet of their own and"
          + " write ignore as its meaning. Where the years are levels of the plan, choose a meaning for the"
          + " section_row in the layout table."))
  }

  /// One action has several figures in one column.
  package static func rowsOfFigures(_ found: RowFigures, at place: Place) -> Diagnostic {
    let heading = HeadedColumn.oneLine(found.heading)
    let cells = found.cells.map(\.description).joined(separator: ", ")
    return Diagnostic(
      code: "rows-of-figures", place: place,
      message: LocalizedText(
        ja: "1つのアクションの「\(heading)」が複数の行（\(cells)）に分かれているため、1つの値として読めません。",
        en: "An action has several cells under \"\(heading)\" (\(cells)): they are no one value."),
      remedy: LocalizedText(
        ja: "行ごとに番号と名称を付けるか、指標であれば別のシートの表に移してください。"
          + "数値として読まなくてよければ、レイアウト表でその欄を「その他の欄」（other）にしてください。",
        en:
          "Give each row a number and a title, or move indicators to a sheet of their own. Where no "
          + "figures are needed, choose other for the column in the layout table."))
  }

  static func layoutAdvised(_ headings: [String], at source: SourceCell) -> Diagnostic {
    let list = headings.prefix(6).map { "「\(HeadedColumn.oneLine($0))」" }.joined(separator: "、")
    return Diagnostic(
      code: "layout-advised", severity: .warning,
      place: Place(sheet: source.sheet, cell: source.cell.description),
      message: LocalizedText(
        ja: "年度ごとの欄（\(list)など\(headings.count)列）を読み取っていません。",
        en: "\(headings.count) columns of a year (\(list) …) are not read."),
      remedy: LocalizedText(
        ja: "「actionplan layout ブック」でレイアウト表を作り、隣に置いて読み取ってください。",
        en: "Draft a layout table with \"actionplan layout BOOK\" and keep it beside the book."))
  }

  /// No sheet of the book is a plan's; a form for each action is told as one.
  static func layoutWithoutPlan(_ book: LaidOutBook, _ file: String?) -> Diagnostic {
    if let form = BlockForms.first(in: book.sheets.map(\.grid.cells)) {
      return formForEachAction(form)
    }
    let kpis = book.sheets.filter { $0.meaning == .kpi }.map { "「\($0.grid.sheet.name)」" }
    let list = kpis.joined(separator: "、")
    return Diagnostic(
      code: "layout-without-plan", place: Place(file: file),
      message: LocalizedText(
        ja: "取組を1行ずつ並べた計画の表が、どのシートにもありません。"
          + (kpis.isEmpty ? "" : "指標の表（シート\(list)）だけのブックは読み取れません。"),
        en: "No sheet has a plan's table with a row for each action."
          + (kpis.isEmpty ? "" : " A book of indicators alone (\(list)) cannot be read.")),
      remedy: LocalizedText(
        ja: "指標の表は、計画の表と同じブックに入れて使ってください。"
          + "計画の表があるときは、レイアウト表でそのシートの意味を「計画」（plan）に、"
          + "取組の名称の見出しを「名称」（title）にしてください。",
        en:
          "Keep tables of indicators in the book of the plan. If there is a plan's table, let the layout"
          + " table say plan for its sheet and title for the heading over the actions' names."))
  }

  static func layoutEditionUnknown(_ file: String?) -> Diagnostic {
    Diagnostic(
      code: "layout-edition-unknown", place: Place(file: file),
      message: LocalizedText(
        ja: "どの年度版の計画か分かりません。",
        en: "Nothing tells which year's edition the plan is."),
      remedy: LocalizedText(
        ja: "レイアウト表の設定 edition に年度（例: R6）を記入してください。",
        en: "Write the year (such as R6) into the setting edition of the layout table."))
  }
}
