import Diagnostics
import PlanEditing
import PlanText

/// Why a workbook is not read.
extension Diagnostic {
  static let isFolder = Diagnostic(
    code: "is-a-folder",
    message: LocalizedText(
      ja: "ブックではなくフォルダーです。", en: "This is a folder, not a workbook."),
    remedy: LocalizedText(
      ja: "フォルダーの中のブックを指定してください。", en: "Name the workbook inside it."))

  static let emptyFile = Diagnostic(
    code: "empty-file",
    message: LocalizedText(ja: "ファイルが空です（0バイト）。", en: "The file is empty (0 bytes)."),
    remedy: LocalizedText(
      ja: "コピーが終わっているか確かめるか、元のブックを指定してください。",
      en: "Check that it was copied completely, or name the original workbook."))

  static let ownerFile = Diagnostic(
    code: "owner-file",
    message: LocalizedText(
      ja: "Excelがブックを開いている間だけ作る作業用ファイル（名前が「~$」で始まる）です。",
      en: "This is the file (its name begins with ~$) that Excel keeps beside an open workbook."),
    remedy: LocalizedText(
      ja: "「~$」の付かないブックを指定してください。", en: "Name the workbook without ~$."))

  static let openInExcel = Diagnostic(
    code: "open-in-excel", severity: .note,
    message: LocalizedText(
      ja: "このブックはExcelで開かれているようです（「~$」のファイルがあります）。保存していない変更は読み取れません。",
      en:
        "The book seems to be open in Excel (a ~$ file stands beside it); what is not saved is not read."
    ),
    remedy: LocalizedText(
      ja: "保存して閉じてから、もう一度実行してください。", en: "Save and close it, and run this again."))

  static func ownerFileSkipped(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "owner-file-skipped", severity: .note, place: Place(file: path),
      message: LocalizedText(
        ja: "「~$」で始まる作業用ファイルのため、読み飛ばしました。",
        en: "A work file of Excel (~$) is no table and was skipped."))
  }

  static func fileTooLarge(_ passed: LimitPassed) -> Diagnostic {
    Diagnostic(code: "file-too-large", message: passed.message, remedy: passed.remedy)
  }

  static let pathNotUTF8 = Diagnostic(
    code: "path-not-utf8",
    message: LocalizedText(
      ja: "ファイル名に UTF-8 でない文字があるため、ファイルを開けません。",
      en: "The path has characters that are not UTF-8; such a file cannot be opened."),
    remedy: LocalizedText(
      ja: "ファイルの名前を付け直してください。", en: "Give the file another name."))
}

/// Why results are not written.
extension Diagnostic {
  static func sameResult(_ output: BookOutput, _ other: BookOutput) -> Diagnostic {
    Diagnostic(
      code: "same-result", place: Place(file: output.inputPath),
      message: LocalizedText(
        ja: "「\(other.inputPath)」と出力先が同じになります。",
        en: "Its results would take the place of those of \"\(other.inputPath)\"."),
      remedy: LocalizedText(
        ja: "1つずつ、別の出力先（-o）を付けて実行してください。",
        en: "Run them one by one, each with a folder of its own (-o)."))
  }

  static func resultIsInput(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "result-is-input", place: Place(file: path),
      message: LocalizedText(
        ja: "出力先が元のブックと同じファイルです。", en: "The result would overwrite an input workbook."),
      remedy: LocalizedText(
        ja: "-o で別のフォルダーを指定してください。", en: "Name another folder with -o."))
  }

  static func notReplaceable(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "result-not-a-file", place: Place(file: path),
      message: LocalizedText(
        ja: "同じ名前のフォルダーなど、上書きできないものがあります。",
        en: "Something other than a file has this name and cannot be overwritten."),
      remedy: LocalizedText(
        ja: "それを移動するか、-o で別のフォルダーを指定してください。",
        en: "Move it away, or name another folder with -o."))
  }

  static func resultExists(_ path: String, others: Int) -> Diagnostic {
    Diagnostic(
      code: "result-exists", place: Place(file: path),
      message: LocalizedText(
        ja: "既にあります\(others > 0 ? "（ほか\(others)件）" : "")。上書きしていません。",
        en:
          "This exists already\(others > 0 ? " (and \(others) more)" : ""); nothing was overwritten."
      ),
      remedy: LocalizedText(
        ja: "上書きしてよければ --force を付けるか、-o で別のフォルダーを指定してください。",
        en: "Overwrite with --force, or name another folder with -o."))
  }

  /// What a run without files says could not be said.
  static func cannotDeliver(_ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      code: "report-not-written",
      message: LocalizedText(
        ja: "結果を標準出力に書き出せません（\(reason.japanese)）。",
        en: "The report cannot be written to standard output (\(reason.english))."),
      remedy: LocalizedText(
        ja: "出力先の空き容量を確かめてください。", en: "Check the free space where it goes."))
  }

  static func outputBusy(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "output-busy", place: Place(file: folder),
      message: LocalizedText(
        ja: "ほかの実行がここに書き込み中です。何も書き込んでいません。",
        en: "Another run is writing here; nothing was written."),
      remedy: LocalizedText(
        ja: "終わるのを待ってから、もう一度実行してください。", en: "Wait until it has ended and run again."))
  }

  /// Files that an interrupted or failed run has left and that cannot be put back.
  static func resultsLeft(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "results-left", place: Place(file: folder),
      message: LocalizedText(
        ja: "前の結果の一部を元の場所に戻せませんでした。このフォルダーに残しています。",
        en: "Some of the former results could not be put back; they are kept in this folder."),
      remedy: LocalizedText(
        ja: "アクセス権と空き容量を確かめてもう一度実行すると、先に元に戻します。",
        en: "Check permissions and free space and run again: that puts them back first."))
  }

  static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "not-a-folder", place: Place(file: path),
      message: LocalizedText(ja: "フォルダーではありません。", en: "This is not a folder."),
      remedy: LocalizedText(
        ja: "-o で別のフォルダーを指定してください。", en: "Name another folder with -o."))
  }
}

/// What no layer has put into words.
extension Diagnostic {
  static func internalError(_ error: any Error) -> Diagnostic {
    Diagnostic(
      code: "internal-error",
      message: LocalizedText(
        ja: "予期しない問題が起きました（\(error)）。", en: "Something unexpected happened (\(error))."),
      remedy: LocalizedText(
        ja: "ファイルの名前と操作を添えて開発者にお知らせください。",
        en: "Please tell the developers, with the file's name and what you did."))
  }
}

/// What a run has brought about and staff should know.
extension Diagnostic {
  static func comparedBackwards(_ old: FiscalYear, _ new: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "compared-backwards", severity: .warning,
      message: LocalizedText(
        ja: "旧として\(old.label)版、新として\(new.label)版が指定されています。",
        en: "The older edition given is that of \(old.shortLabel), the newer one that of"
          + " \(new.shortLabel)."),
      remedy: LocalizedText(
        ja: "順番を入れ替えて実行してください。", en: "Give them in the other order."))
  }

  static func stillRefers(_ holder: Event.Holder, _ year: FiscalYear, at place: Place) -> Diagnostic
  {
    let (ja, en) =
      switch holder {
      case .formula: ("この数式", "This formula")
      case .definedName(let name): ("名前「\(name)」", "The name \(name)")
      case .chart: ("このシートのグラフ", "A chart on this sheet")
      case .conditionalFormat: ("このセルの条件付き書式", "The conditional format of this cell")
      case .validation: ("このセルの入力規則", "The validation of this cell")
      case .sparkline: ("このセルのスパークライン", "The sparkline of this cell")
      case .shape: ("このシートの図形", "A shape on this sheet")
      }
    return Diagnostic(
      code: "refers-to-last-year", severity: .note, place: place,
      message: LocalizedText(
        ja: "\(ja)は、\(year.label)の実績を参照したままです。",
        en: "\(en) still refers to the results of \(year.shortLabel)."),
      remedy: LocalizedText(
        ja: "新しい実績欄に変えるかどうか、決めてください。",
        en: "Decide whether it shall go on to the new results."))
  }

  static func printScaleSmall(sheets: [String], _ scale: PrintScale) -> Diagnostic {
    let words = PrintScaleWords(scale)
    return Diagnostic(
      code: "print-scale-small", severity: .warning,
      message: LocalizedText(
        ja: "\(Wording.sheets(sheets, .japanese))の印刷倍率は \(words.scale.japanese)"
          + "になります\(words.others.japanese)。",
        en: "\(Wording.sheets(sheets, .english)) will print at \(words.scale.english)"
          + "\(words.others.english)."),
      remedy: LocalizedText(
        ja: "--results replace や fold を使うか、用紙サイズや列の幅を見直してください。",
        en: "Use --results replace or fold, a larger paper or narrower columns."))
  }
}
