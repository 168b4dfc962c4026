/// What the help says in Japanese.
///
/// An option that does not stand here is described by the Japanese words behind its English ones.
enum HelpVocabulary {
  /// By subcommand; the empty name is the program.
  static let subcommands = [
    "": "市のアクションプランのブックから、翌年度版のブックとCSVを作ります。",
    "convert": "翌年度版のブックとCSVを作ります。",
    "merge": "各課から戻った表をブックに反映します。",
    "compare": "2つの版を比べ、新旧対照表を作ります。",
    "export": "ブックの内容をそのままCSVに書き出します。",
    "check": "ブックの誤りや確認が必要な箇所を一覧にします。",
    "report": "計画の報告書を1つのHTMLファイルに書き出します。",
    "layout": "ブックの見出しの一覧（レイアウト表）を書き出します。",
    "handout": "担当課ごとに配るブックを作ります。",
    "history": "複数の年度の版をまとめた表を書き出します。",
    "help": "サブコマンドの使い方を表示します。",
  ]

  /// By the option's long name, or the argument's name in brackets.
  static let options = [
    "<book>": "元のブック（.xlsx か .xlsm）。",
    "<old>": "旧の版のブック。",
    "<new>": "新の版のブック。",
    "--update": "反映する表（.xlsx か .csv）。続けて複数書けます。",
    "--newer": "先の回答を訂正する表。先に反映した記入を差し替えます。複数回指定できます。",
    "--base": "配布したブック。これと違うセルだけを反映します。",
    "--finalize": "実績を確定する年度。見出しの「※…時点」を外します。",
    "--drop-ended": "終了したアクションの行を削除します。",
    "--sync-relisted": "元のアクションと同じ文だった再掲の行に、実績を写します。",
    "--kpi-actuals": "KPIの実績値の行を追加します。",
    "--ignore-column": "反映しない列の見出し（見出しのない列は J などの列名）。複数回指定できます。",
    "--allow-baseline": "表による現状の訂正を認めます。",
    "--to": "作成する年度（例: R7）。元の版の翌年度に限ります。",
    "--as-of": "実績の基準日（例: 令和8年2月28日、R8.2.28、2026-02-28）。",
    "--results": "前年度までの実績の扱い。keep は残す、replace は古い列を折りたたむ、fold は現状に移す、renew は同じ欄を空けて使う。",
    "--edition": "元のブックの年度。表題や見出しが食い違うときに指定します。",
    "--csv-profile": "CSVの形式。",
    "--csv-guard": "数式とみなされる文字列の先頭に ' を付けます。",
    "--municipality-code": "全国地方公共団体コード（datapackage.json に書きます）。",
    "--lang": "表示言語。",
    "--strict": "警告があるときも終了コードを2にします。",
    "--seen": "確認済みの findings.csv（seen 列に記入したもの）。確認済みの分は件数だけ表示します。",
    "--quiet": "表示を2行までにします。",
    "--limit": "ファイルの大きさなどの上限の変更（例: 「actions=200000」）。複数回指定できます。",
    "--report": "報告書（HTML）も書き出します。",
    "--findings-book": "確認結果のブックも書き出します。",
    "--layout": "ブックのレイアウト表。省くと、ブックと同じ場所の「…-layout.xlsx」を使います。",
    "--department": "この担当課のアクションだけを対象にします。",
    "--departments": "番号と担当課の表（.xlsx か .csv）。担当課の列がないブックに使います。",
    "--force": "既にある出力を上書きします。",
    "--name": "出力の名前（拡張子なし）。",
    "--version": "版の番号を表示します。",
    "--help": "使い方を表示します。",
  ]

  /// `-o` takes a folder or a file.
  static let outputFolder = "出力先のフォルダー。なければ作ります。省くと元のブックと同じ場所です。"

  static let outputFile = "出力先のファイル。"

  /// Headings and remarks of the argument parser.
  static let headings = [
    "OVERVIEW:": "概要:", "USAGE:": "使い方:", "ARGUMENTS:": "引数:", "OPTIONS:": "オプション:",
    "SUBCOMMANDS:": "サブコマンド:",
  ]

  /// What the program's help says of its exit status.
  static let exitStatus = [
    "終了コード:", "0   完了", "1   中止（何も書き込んでいません）",
    "2   完了したが、エラーがある（--strict では警告でも）", "64  使い方の誤り",
  ]
}
