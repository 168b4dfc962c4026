import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct BadUpdateTableTests {
  let scene = UpdateScene()

  /// Tables, and what staff and others are told.
  static let tables: [(table: String, japanese: String, english: String)] = [
    (
      "課名,人数\n商工課,3\n",
      "表1.csv: 更新表が見つかりません。見出しの行に「No.」と、変更する列（例: 実績、課題、R8年度）が必要です。"
        + "KPI の表は「指標名」と年度の列が必要です。見出しを付けて保存し直してください。 [no-update-table]",
      "表1.csv: There is no update table. Its heading row needs No. and a column that changes (such as"
        + " 実績, 課題, R8年度); a KPI table needs 指標名 and columns of years. Add the headings and save the"
        + " table again. [no-update-table]"
    ),
    (
      "No.,実績,効果額\n1,a,3\n",
      "表1.csv, C1: 見出し「効果額」がどの列のことか分かりません。計画の見出しと同じ文言にするか、"
        + "反映しない列であれば --ignore-column 効果額 を付けてください。 [update-heading-unknown]",
      "表1.csv, C1: The heading \"効果額\" names no known column. Word it as in the plan, or leave the"
        + " column out with --ignore-column 効果額. [update-heading-unknown]"
    ),
    (
      "No.,実績,R6実績\n1,a,b\n",
      "表1.csv, B1: 見出し「実績」と同じ意味の列がほかにもあり、どちらを使うか決められません。"
        + "使わない列を削除するか、年度を入れて区別してください。 [update-heading-repeated]",
      "表1.csv, B1: Another column has a heading of the same meaning as \"実績\". Delete the column that"
        + " does not count, or name the years. [update-heading-repeated]"
    ),
    (
      "No.,R7実績\n1,a\n",
      "表1.csv, B1: 令和7年度の実績の列が計画にありません（あるのは 令和6年度）。"
        + "先に convert で令和7年度版にしてから反映してください。 [update-results-year]",
      "表1.csv, B1: The plan has no results column for R7, only for R6. Make the R7 edition with convert"
        + " first. [update-results-year]"
    ),
    (
      "No.,R5実績\n1,a\n",
      "表1.csv, B1: 令和5年度の実績の列が計画にありません（あるのは 令和6年度）。"
        + "見出しの年度を確かめてください。 [update-results-year]",
      "表1.csv, B1: The plan has no results column for R5, only for R6. Check the year in the heading."
        + " [update-results-year]"
    ),
    (
      "No.,R11年度\n1,実施\n",
      "表1.csv, B1: 令和11年度は計画期間（令和6年度〜令和10年度）の外です。年度を直してください。 [update-schedule-year]",
      "表1.csv, B1: R11 lies outside the plan's period (R6–R10). Mend the year. [update-schedule-year]"
    ),
    (
      "No.,実績\n7,a\n",
      "表1.csv, A2: No.7 のアクションは計画にありません（計画にあるのは No.1〜4）。"
        + "番号を確かめてください。新しいアクションは No. を空欄にしてください。 [update-number-unknown]",
      "表1.csv, A2: The plan has no action 7 (its numbers are 1–4). Check the number; leave it blank for"
        + " a new action. [update-number-unknown]"
    ),
    (
      "No.,実績\n1,a\n2,b\n1,c\n",
      "表1.csv, A4: No.1 の行がこのファイルに二つあります（もう一つは A2）。"
        + "一つの行にまとめてください。 [update-number-repeated]",
      "表1.csv, A4: The file has two rows of number 1 (the other one is A2). Put them into one row."
        + " [update-number-repeated]"
    ),
    (
      "No.,実績\n1-2,a\n",
      "表1.csv, A2: No. は整数のはずですが、「1-2」とあります。"
        + "計画の No. を記入してください。新しいアクションは No. を空欄にしてください。 [update-number-unreadable]",
      "表1.csv, A2: No. should be a whole number; \"1-2\" was found. Give the plan's number; leave it"
        + " blank for a new action. [update-number-unreadable]"
    ),
    (
      "No.,実績\n,a\n",
      "表1.csv, B2: No. も具体的アクションもない行に記入があり、どのアクションのものか分かりません。"
        + "No. を記入してください。新しいアクションであれば、施策とアクション名を記入してください。 [update-row-without-number]",
      "表1.csv, B2: The row has neither number nor title: its action cannot be told. Fill in the number;"
        + " for a new action, the measure and the title. [update-row-without-number]"
    ),
    (
      "No.,現状\n,\n1,・窓口を増設\n",
      "表1.csv, B3: No.1 の現状が計画（「・窓口を設置」）と違いますが、この列は更新表では変えられません。"
        + "計画と同じ内容に戻すか、空欄にしてください。"
        + "現状の誤りを直す場合は、--allow-baseline を付けて実行してください。 [field-not-updatable]",
      "表1.csv, B3: The 現状 (baseline) of action 1 differs from the plan's (\"・窓口を設置\"), but update"
        + " tables cannot change it. Write what the plan says, or leave the cell blank. To correct an"
        + " error in it, run with --allow-baseline. [field-not-updatable]"
    ),
    (
      "No.,現状,実績\n1,・窓口を増設,\n",
      "表1.csv, B2: No.1 の現状が計画（「・窓口を設置」）と違いますが、この列は更新表では変えられません。"
        + "計画と同じ内容に戻すか、空欄にしてください。"
        + "現状の誤りを直す場合は、--allow-baseline を付けて実行してください。 [field-not-updatable]",
      "表1.csv, B2: The 現状 (baseline) of action 1 differs from the plan's (\"・窓口を設置\"), but update"
        + " tables cannot change it. Write what the plan says, or leave the cell blank. To correct an"
        + " error in it, run with --allow-baseline. [field-not-updatable]"
    ),
    (
      "No.,施策,実績\n1,② つなぐ,a\n",
      "表1.csv, B2: No.1 の具体的施策が計画（「①学ぶ」）と違いますが、この列は更新表では変えられません。"
        + "計画と同じ内容に戻すか、空欄にしてください。"
        + "別の施策へ移す場合は、計画のブックで行を移してください。 [field-not-updatable]",
      "表1.csv, B2: The 具体的施策 (measure) of action 1 differs from the plan's (\"①学ぶ\"), but update"
        + " tables cannot change it. Write what the plan says, or leave the cell blank. To move the"
        + " action, move its row in the book. [field-not-updatable]"
    ),
    (
      "No.,アクション名\n1,（削除）\n",
      "表1.csv, B2: No.1 のアクション名は削除できません。"
        + "終了したアクションであれば、状態の列に「終了」と記入してください。 [update-title-cleared]",
      "表1.csv, B2: The title of action 1 cannot be cleared. If the action has ended, write 終了 into the"
        + " column 状態. [update-title-cleared]"
    ),
    (
      "No.,状態\n1,順調\n",
      "表1.csv, B2: 状態「順調」は使えません。継続、新規、拡充、見直し、終了（廃止）、完了、休止（中止）、"
        + "統合（→No.12）、名称変更のいずれかを記入してください。 [update-status-unknown]",
      "表1.csv, B2: \"順調\" is no known status. Write one of 継続, 新規, 拡充, 見直し, 終了 (廃止), 完了,"
        + " 休止 (中止), 統合（→No.12）, 名称変更. [update-status-unknown]"
    ),
    (
      "No.,状態\n1,統合（→No.9）\n",
      "表1.csv, B2: No.1 の統合先 No.9 は計画にありません。番号を確かめてください。 [update-status-target]",
      "表1.csv, B2: Action 1 cannot be merged into 9: the plan has no such number. Check the number."
        + " [update-status-target]"
    ),
    (
      "No.,R8年度\n3,→\n",
      "表1.csv, B2: No.3 の令和8年度に矢印だけが記入されていますが、前の年度に続くものがありません。"
        + "内容を記入してください。 [update-schedule-without-start]",
      "表1.csv, B2: There is only an arrow in R8 of action 3, and nothing before it to go on. Write the"
        + " label. [update-schedule-without-start]"
    ),
    (
      "No.,アクション名,実績\n,物流,\n",
      "表1.csv, B2: 新しいアクション「物流」の具体的施策が分かりません。"
        + "具体的施策の列に記入してください。計画にあるアクションであれば No. を記入してください。 [new-action-without-measure]",
      "表1.csv, B2: The measure of the new action \"物流\" is not named. Fill in the measure; if the plan"
        + " has the action, fill in its number. [new-action-without-measure]"
    ),
    (
      "施策,アクション名\n③ 運ぶ,物流\n",
      "表1.csv, A2: 具体的施策「③ 運ぶ」は計画になく、どの基本戦略に加えるか分かりません。"
        + "施策の名称を計画とそろえるか、基本戦略の列に記入してください。 [new-measure-without-strategy]",
      "表1.csv, A2: The plan has no measure \"③ 運ぶ\", and the row names no strategy to add it to. Write"
        + " the measure's name as in the plan, or name the strategy. [new-measure-without-strategy]"
    ),
    (
      "施策,アクション名,状態\n① 学ぶ,物流,終了\n",
      "表1.csv, C2: 新しいアクションの状態に「終了」とあります。"
        + "空欄か「新規」にしてください。計画にあるアクションであれば No. を記入してください。 [new-action-status]",
      "表1.csv, C2: A new action has the status \"終了\". Leave it blank or write 新規; if the plan has the"
        + " action, fill in its number. [new-action-status]"
    ),
    (
      "No.,実績\n1,\"a\n",
      "表1.csv, B2: 「\"」で始まる項目が閉じられていないため、CSV を読み取れません。"
        + "項目の終わりに「\"」を付けてください。 [update-quote-open]",
      "表1.csv, B2: The field begins with a quotation mark that is never closed; the CSV cannot be read."
        + " Close the field with a quotation mark. [update-quote-open]"
    ),
    (
      "No.,実績,課題\n1,・補助金10,000円,\n2,・相談,\n",
      "表1.csv, D2: この行の項目は見出し（3列）より多く、文の中のカンマで列がずれているおそれがあります。"
        + "カンマを含む文を「\"」で囲むか、Excel で開いて列を確かめ、保存し直してください。 [update-row-too-long]",
      "表1.csv, D2: The row has more fields than the 3 headings: commas of a text may have moved them."
        + " Put texts with commas in quotation marks, or check the columns in Excel and save it again."
        + " [update-row-too-long]"
    ),
    (
      "指標名,R6年度目標値\n相談件数,-\n",
      "表1.csv, B2: 「相談件数」の令和6年度目標値に「-」だけが記入されていますが、計画では「20」です。"
        + "消すときは（削除）と記入し、変えないときは空欄にしてください。 [kpi-figure-dash]",
      "表1.csv, B2: Only a dash stands in the target of R6 of \"相談件数\", which is \"20\" in the plan."
        + " Write （削除） to clear it, or leave the cell blank. [kpi-figure-dash]"
    ),
    (
      "No.\u{0},実績\n",
      "表1.csv: Excel ブックでも CSV でもないため読み取れません（文字コードは UTF-8 か Shift_JIS に限ります）。"
        + "Excel で開き、「Excel ブック (.xlsx)」か「CSV UTF-8」で保存し直してください。 [update-file-unreadable]",
      "表1.csv: The file is neither an Excel workbook nor CSV in UTF-8 or Shift_JIS (CP932). Open it in"
        + " Excel and save it as an Excel workbook (.xlsx) or as CSV UTF-8. [update-file-unreadable]"
    ),
  ]

  @Test(arguments: tables)
  func isRefused(_ table: (table: String, japanese: String, english: String)) throws {
    #expect(try scene.faults(table.table) == [table.japanese])
    #expect(try scene.faults(table.table, language: .english) == [table.english])
  }

  @Test func columnThatThePlanLacksIsRefused() throws {
    var scene = scene
    for row in scene.book.rows.indices { scene.book.rows[row].remove(at: 6) }
    #expect(
      try scene.faults("No.,説明\n1,a\n") == [
        "表1.csv, B1: 計画の表に「説明」の列がないため、反映できません。"
          + "この列を更新表から外すか、計画の表に列を追加してください。 [update-column-missing]"
      ])
  }

  @Test func numberTheBookHasTwiceIsRefused() throws {
    var scene = scene
    scene.book.rows[2][0] = "1"
    #expect(
      try scene.faults("No.,実績\n1,a\n") == [
        "表1.csv, A2: 計画に No.1 の行が二つ以上あるため、どの行に反映するか決められません。"
          + "計画の番号の重複を先に直してください。 [update-number-ambiguous]"
      ])
  }

  @Test func errorValueAndOverlongTextAreRefused() throws {
    let long = String(repeating: "あ", count: 32_768)
    #expect(
      try scene.faults("No.,実績\n1,\(long)\n") == [
        "表1.csv, B2: 文字数が 32768 字で、Excel のセルに入る 32,767 字を超えています。短くしてください。 [update-text-too-long]"
      ])
    let sheet = WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>No.</v></c><c r=\"B1\" t=\"str\"><v>実績</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData>",
      sheet: "回答")
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let reading = try PlanReading.read(worksheets)
    let failure = try #require(
      caughtFailure {
        try PlanUpdate.read(
          [UpdateFile(name: "回答.xlsx", bytes: sheet.bytes())], base: nil, for: reading,
          of: worksheets)
      })
    #expect(
      failure.diagnostics.map { $0.described(in: .japanese) } == [
        "回答.xlsx, シート「回答」, B2: セルがエラー値（#REF!）になっています。"
          + "数式を直すか、文字を記入してください。 [update-cell-error]"
      ])
  }

  @Test func allFaultsOfAllTablesAreToldAtOnce() throws {
    let faults = try scene.faults(
      "No.,実績,効果額\n1,a,3\n9,b,4\n", "なし\n", "No.,状態,実績\n1,順調,b\n")
    #expect(
      faults.map { String($0.prefix { $0 != ":" }) } == [
        "表1.csv, C1", "表1.csv, A3", "表2.csv", "表3.csv, B2", "表3.csv, C2",
      ])
  }

  @Test(arguments: ["⑤", "5番", "五", "※5", "*5"])
  func aNumberInOtherSignsIsToldInItsCell(_ number: String) throws {
    // A title beside it makes no new action of it.
    for table in ["No.,実績\n\(number),a\n", "No.,アクション名,実績\n\(number),相談,a\n"] {
      let faults = try UpdateScene().faults(table)
      #expect(faults.count == 1)
      #expect(
        faults.first?.hasPrefix("表1.csv, A2: No. は整数のはずですが、「\(number)」とあります。") == true)
    }
  }

  @Test func notesAndWhatNewActionsAreCountedByAreNoFault() throws {
    let table = "No.,施策,アクション名,実績\n新1,① 学ぶ,講座,a\n※5,,,\n※5月末時点,,,\n"
    let asked = try scene.read(table)
    #expect(asked.findings.isEmpty)
    #expect(asked.update.newActions.map { $0.texts[.title]?.value } == ["講座"])
  }

  @Test func aDashIsNoNumber() throws {
    let faults = try UpdateScene().faults("No.,実績\n―,a\n")
    #expect(faults.map { $0.hasSuffix("[update-row-without-number]") } == [true])
  }

  /// Some programs end every row with a comma, and not the headings.
  @Test func rowsThatAllEndWithACommaAreEven() throws {
    #expect(try scene.faults("No.,実績,課題\n1,・相談,,\n2,・訪問,,\n") == [])
  }
}
