import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is wrong with an update table's rows and cells.
extension Diagnostic {
  /// Filled cells in the rows of actions, apart from the table.
  static func updateCellsOutside(count: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-cells-outside", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "表の外の\(count)セルに記入がありますが、反映していません。",
        en: "\(count) cells beside the table are filled; they are not taken over."),
      remedy: LocalizedText(
        ja: "計画に載せる内容であれば、該当する列に書き写してください。",
        en: "Copy what belongs into the plan to the column for it."))
  }

  static func updateKPIRowUnnamed(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-kpi-row-unnamed", place: source.place,
      message: LocalizedText(
        ja: "指標名のない行に値が記入されていて、どの指標のものか分かりません。",
        en: "The row has figures, but names no indicator."),
      remedy: LocalizedText(ja: "指標名を記入してください。", en: "Fill in the indicator's name."))
  }

  /// Nothing of a file is used though it has filled cells.
  static func updateFileUnused(count: Int, first: UpdateCell, file: String) -> Diagnostic {
    let (ja, en) = (first.source.inSameFile(.japanese), first.source.inSameFile(.english))
    let reason = first.reason?.meaning
    return Diagnostic(
      code: "update-file-unused", place: Place(file: file),
      message: LocalizedText(
        ja: "\(count)セルに記入がありますが、一つも反映できません（\(ja) など: \(reason?.japanese ?? "")）。",
        en: "\(count) cells are filled, but none of them can be used (such as \(en): "
          + "\(reason?.english ?? ""))."),
      remedy: LocalizedText(
        ja: "計画と同じ見出しの列に記入して保存し直すか、このファイルを外してください。",
        en: "Fill in columns with the plan's headings and save the file again, or leave it out."))
  }

  static func updateControlSign(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-control-sign", place: source.place,
      message: LocalizedText(
        ja: "スケジュールの文字に制御文字が入っているため、図形に書き込めません。",
        en: "The schedule's text holds a control character, which no drawn shape can show."),
      remedy: LocalizedText(
        ja: "文字を入力し直してください。", en: "Type the text again."))
  }

  static func updateScheduleDash(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-dash", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) のスケジュールに「-」だけが記入されていますが、計画にはこの年度の予定があります。",
        en: "The schedule of action \(name) has only a dash where the plan has something."),
      remedy: LocalizedText(
        ja: "消すときは（削除）と記入し、変えないときは空欄にしてください。",
        en: "Write （削除） to clear it, or leave the cell blank."))
  }

  /// A cell that no reader of tables has taken: a fault of this program.
  static func updateCellUnread(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-cell-unread", place: source.place,
      message: LocalizedText(
        ja: "記入をどこに反映するか決められません。", en: "It cannot be told where the cell belongs."),
      remedy: LocalizedText(
        ja: "No. と計画の見出しのある行と列に記入してください。",
        en: "Fill in a row with a number and a column with a heading of the plan."))
  }

  /// Filled cells that cannot be seen were read too.
  static func updateHiddenRead(
    sheet: String, isWholeSheet: Bool, count: Int, written: Int, at source: UpdateSource
  ) -> Diagnostic {
    let (ja, en) =
      isWholeSheet ? ("非表示のシート", "the hidden sheet") : ("非表示の行・列", "hidden rows or columns of")
    return Diagnostic(
      code: "update-hidden-read", severity: written > 0 ? .warning : .note, place: source.place,
      message: LocalizedText(
        ja: "シート「\(sheet)」の\(ja)にある\(count)セルも読み取りました（うち反映 \(written)）。",
        en:
          "Read too: \(count == 1 ? "1 cell" : "\(count) cells") in \(en) \"\(sheet)\" (\(written) of them written)."
      ),
      remedy: LocalizedText(
        ja: "古い内容や別の課の分でないか、再表示して確かめてください。",
        en: "Unhide them and check that they are meant."))
  }

  static func updateNumberUnreadable(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-number-unreadable", place: source.place,
      message: LocalizedText(
        ja: "No. は整数のはずですが、「\(LineBreaks.joined(text))」とあります。",
        en: "No. should be a whole number; \"\(LineBreaks.joined(text))\" was found."),
      remedy: LocalizedText(
        ja: "計画の No. を記入してください。新しいアクションは No. を空欄にしてください。",
        en: "Give the plan's number; leave it blank for a new action."))
  }

  /// `titled` are the actions whose title the row has.
  static func updateNumberUnknown(
    _ number: Int, known: [Int], titled: [String], at source: UpdateSource
  ) -> Diagnostic {
    let range = [known.min() ?? 0, known.max() ?? 0].map(String.init)
    let (ja, en) = (list(titled, .japanese), list(titled, .english))
    var finding = updateNameUnknown(String(number), known: range, at: source)
    if !titled.isEmpty {
      finding.message.japanese += "アクション名は \(ja) のものです。"
      finding.message.english += " The title is that of action \(en)."
    }
    return finding
  }

  /// `known` are the first and the last of the plan's numbers.
  static func updateNameUnknown(
    _ name: String, known: [String], at source: UpdateSource
  ) -> Diagnostic {
    let name = LineBreaks.joined(name)
    return Diagnostic(
      code: "update-number-unknown", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) のアクションは計画にありません（計画にあるのは No.\(known.joined(separator: "〜"))）。",
        en: "The plan has no action \(name) (its numbers are \(known.joined(separator: "–")))."),
      remedy: LocalizedText(
        ja: "番号を確かめてください。新しいアクションは No. を空欄にしてください。",
        en: "Check the number; leave it blank for a new action."))
  }

  static func updateNumberAmbiguous(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-number-ambiguous", place: source.place,
      message: LocalizedText(
        ja: "計画に No.\(name) の行が二つ以上あるため、どの行に反映するか決められません。",
        en: "The plan has several rows of number \(name)."),
      remedy: LocalizedText(
        ja: "計画の番号の重複を先に直してください。", en: "Mend the plan's numbers first."))
  }

  /// The rows of one action, or of several that two sheets both have; the first ones are named.
  static func updateNumberRepeated(
    _ names: [String], at source: UpdateSource, first: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = (first.inSameFile(.japanese), first.inSameFile(.english))
    let count = names.count
    let isOne = count == 1
    return Diagnostic(
      code: "update-number-repeated", place: source.place,
      message: LocalizedText(
        ja: isOne
          ? "No.\(names[0]) の行がこのファイルに二つあります（もう一つは \(ja)）。"
          : "同じ番号の行が、このファイルの二つのシートに\(count)行ずつあります"
            + "（\(list(names, .japanese))。No.\(names[0]) のもう一つは \(ja)）。",
        en: isOne
          ? "The file has two rows of number \(names[0]) (the other one is \(en))."
          : "Two sheets of the file have \(count) rows of the same numbers (the first is"
            + " \(names[0]), the other one of it \(en))."),
      remedy: isOne
        ? LocalizedText(ja: "一つの行にまとめてください。", en: "Put them into one row.")
        : LocalizedText(
          ja: "回答のあるシートだけを残してください。", en: "Keep only the sheet with the answers."))
  }

  static func updateRowWithoutNumber(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-row-without-number", place: source.place,
      message: LocalizedText(
        ja: "No. も具体的アクションもない行に記入があり、どのアクションのものか分かりません。",
        en: "The row has neither number nor title: its action cannot be told."),
      remedy: LocalizedText(
        ja: "No. を記入してください。新しいアクションであれば、施策とアクション名を記入してください。",
        en: "Fill in the number; for a new action, the measure and the title."))
  }

  static func updateCellError(_ code: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-cell-error", place: source.place,
      message: LocalizedText(
        ja: "セルがエラー値（\(code)）になっています。", en: "The cell shows the error \(code)."),
      remedy: LocalizedText(
        ja: "数式を直すか、文字を記入してください。", en: "Mend the formula or type the text."))
  }

  static func updateTextTooLong(_ length: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-text-too-long", place: source.place,
      message: LocalizedText(
        ja: "文字数が \(length) 字で、Excel のセルに入る 32,767 字を超えています。",
        en: "The text has \(length) characters; a cell holds at most 32,767."),
      remedy: LocalizedText(ja: "短くしてください。", en: "Shorten it."))
  }

  static func updateScheduleHidden(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-hidden", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "非表示の行または列があり、No.\(name) の矢印の位置が分からないため、"
          + "スケジュールは反映していません。",
        en: "Rows or columns are hidden, so that the arrows of action \(name) cannot be told; its"
          + " schedule is not taken over."),
      remedy: LocalizedText(
        ja: "フィルターを解除し、すべての行と列を表示して保存し直してください。",
        en: "Clear the filter, show all rows and columns and save the table again."))
  }

  /// What stands in the column of a year and is no label of an arrow: 45748, R8：実施.
  static func updateScheduleLabel(
    _ label: LocalizedText, _ text: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-label", place: source.place,
      message: LocalizedText(
        ja: "\(label.japanese)に「\(excerpt(text))」とありますが、その年度に行うことか分かりません。",
        en:
          "For \(label.english) the cell says \"\(excerpt(text))\", which does not tell what is done in"
          + " that year."),
      remedy: LocalizedText(
        ja: "年度の列には、その年度に行うことだけを記入してください。",
        en: "In the column of a year write only what is done in it."))
  }

  static func updateScheduleUnreadable(_ item: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-unreadable", place: source.place,
      message: LocalizedText(
        ja: "スケジュール「\(LineBreaks.joined(item))」を読み取れません。",
        en: "The schedule \"\(LineBreaks.joined(item))\" cannot be read."),
      remedy: LocalizedText(
        ja: "「R7～R8：検討、R9～：実施」のように、年度、コロン、内容の順に記入してください。",
        en: "Write years, a colon and the label, as in R7～R8：検討、R9～：実施."))
  }
}
