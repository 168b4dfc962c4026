import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Comments and text boxes that departments add to a copy instead of filling in its cells.
@Suite struct RemarksOnReturnsTests {
  /// The edition of `UpdateScene` with a note on I3 and text boxes in the row of action 2.
  private func copy(note: String? = nil, box: (text: String, column: Int)? = nil) throws -> [UInt8]
  {
    let cells = UpdateScene.edition.rows.enumerated().map { row, texts in
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let cell = CellReference(row: row + 1, column: column + 1)
        let lines = text.replacing("\n", with: "&#10;")
        return "<c r=\"\(cell)\" t=\"str\"><v>\(lines)</v></c>"
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }
    var builder = WorkbookBuilder("<sheetData>\(cells.joined())</sheetData>", sheet: "回答")
    builder = builder.drawing(
      box.map { text, column in
        "<xdr:twoCellAnchor><xdr:from><xdr:col>\(column - 1)</xdr:col><xdr:colOff>0</xdr:colOff>"
          + "<xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>\(column)"
          + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff>"
          + "</xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"図形 1\"/><xdr:cNvSpPr/>"
          + "</xdr:nvSpPr><xdr:spPr><a:prstGeom prst=\"rect\"/></xdr:spPr><xdr:txBody><a:bodyPr/>"
          + "<a:p><a:r><a:t>\(text)</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>"
          + "</xdr:twoCellAnchor>"
      } ?? "")
    if let note {
      builder = builder.adding(
        part: "/xl/comments1.xml", relationship: "comments",
        contentType: "spreadsheetml.comments+xml",
        "<comments xmlns=\"\(WorkbookBuilder.main)\"><authors><author>商工課</author></authors>"
          + "<commentList><comment ref=\"I3\" authorId=\"0\"><text><t>\(note)</t></text></comment>"
          + "</commentList></comments>")
    }
    return try builder.bytes()
  }

  private func told(_ copy: [UInt8], of book: [UInt8]? = nil) throws -> [String] {
    let worksheets = try Workbook(bytes: book ?? UpdateScene.edition.bytes()).worksheets()
    let asked = UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: copy)], base: nil, for: try PlanReading.read(worksheets),
      of: worksheets)
    return asked.findings.filter { $0.code.hasSuffix("-left") }
      .map { $0.described(in: .japanese) + $0.message.english }
  }

  @Test func aCommentIsToldInItsCell() throws {
    #expect(
      try told(copy(note: "3回開催")) == [
        "回答.xlsx, シート「回答」, I3: コメント「3回開催」は反映しません。計画に載せる内容であれば、セルに記入してください。"
          + " [update-comment-left]The comment \"3回開催\" is not taken over."
      ])
    #expect(try told(copy()).isEmpty)
    // A note that stands in for a conversation begins with a notice of Excel.
    let notice = "[スレッド化されたコメント]&#10;お使いのバージョンの Excel では、読めます。&#10;コメント:&#10;    3回開催"
    #expect(try told(copy(note: notice)).first?.contains("コメント「3回開催」は") == true)
  }

  @Test func whatTheBookHasItselfIsNoAnswer() throws {
    let noted = try copy(note: "前年度と比べること", box: ("ここに記入", 9))
    #expect(try told(noted, of: noted).isEmpty)
  }

  @Test func aTextBoxBesideTheScheduleIsToldToo() throws {
    let found = try told(copy(box: ("3回開催", 9)))
    #expect(
      found == [
        "回答.xlsx, シート「回答」, I3: 図形の文字「3回開催」は反映しません。計画に載せる内容であれば、セルに記入してください。"
          + " [update-text-box-left]The text \"3回開催\" in a shape is not taken over."
      ])
    // Over a year it is what the schedule says.
    #expect(try told(copy(box: ("実施", 12))).isEmpty)
  }

  private func headings(
    _ copy: PlanBook, of scene: UpdateScene = UpdateScene()
  ) throws -> [Diagnostic] {
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let asked = UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try copy.bytes())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    return asked.findings.filter { $0.code == "update-heading-changed" }
  }

  @Test func aHeadingOfACopyThatIsWordedOtherwiseIsTold() throws {
    var copy = UpdateScene.edition
    copy.rows[0][5] = "アクション"
    copy.rows[0][6] = "説明（変更）"
    let found = try headings(copy)
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "回答.xlsx, シート「計画」, F1: 見出しが「アクション」となっていますが、計画の見出し「具体的アクション」は変えません。"
          + "見出しを変える場合は、計画のブックで直してください。 [update-heading-changed]",
        "回答.xlsx, シート「計画」, G1: 見出しが「説明（変更）」となっていますが、計画の見出し「説明」は変えません。"
          + "見出しを変える場合は、計画のブックで直してください。 [update-heading-changed]",
      ])
    #expect(
      found.first?.message.english
        == "The heading says \"アクション\"; the plan's heading \"具体的アクション\" stays.")
    #expect(found.first?.severity == .warning)
  }

  /// A column more, or the same headings in other places, change none.
  @Test func aHeadingThatHasMovedIsNotChanged() throws {
    #expect(try headings(UpdateScene.edition) == [])
    var copy = UpdateScene.edition
    for row in copy.rows.indices { copy.rows[row].insert(row == 0 ? "担当者" : "", at: 9) }
    #expect(try headings(copy) == [])
    // Another sheet is no copy.
    #expect(try headings(PlanBook(sheet: "回答", rows: [["番号", "実績"], ["2", "・試す"]])) == [])
  }

  private func textsBeside(_ file: UpdateFile) throws -> [Diagnostic] {
    let worksheets = try Workbook(bytes: UpdateScene.edition.bytes()).worksheets()
    let asked = UpdateReading(
      [file], base: nil, for: try PlanReading.read(worksheets), of: worksheets)
    return asked.findings.filter { $0.code == "update-texts-beside" }
  }

  private func beside(_ file: UpdateFile) throws -> [String] {
    try textsBeside(file).map { "\($0.place.cell ?? "") \($0.message.japanese)" }
  }

  @Test func aNoteThatBeginsInTheResultsColumnIsTold() throws {
    let table = "No.,実績\n1,3社\n,※ほか2社を採択\n※速報値,\n合計,3\n"
    #expect(
      try beside(UpdateFile(name: "表.csv", bytes: Array(table.utf8))) == [
        "B3 計画のブックにない記入ですが、読み取る場所ではないため反映しません: B3「※ほか2社を採択」。"
      ])
  }

  @Test func whatACopyHasBesideItsTableIsTold() throws {
    var copy = UpdateScene.edition
    #expect(try beside(UpdateFile(name: "回答.xlsx", bytes: copy.bytes())).isEmpty)
    copy.rows.append(["※No.2の実績は速報値です"])
    #expect(
      try beside(UpdateFile(name: "回答.xlsx", bytes: copy.bytes())) == [
        "A6 計画のブックにない記入ですが、読み取る場所ではないため反映しません: A6「※No.2の実績は速報値です」。"
      ])
    // Three are named, in English as well.
    var more = UpdateScene.edition
    more.rows += [["※一"], ["※二"], ["※三"], ["※四"], ["※五"]]
    let found = try textsBeside(UpdateFile(name: "回答.xlsx", bytes: more.bytes()))
    #expect(
      found.map(\.message.english) == [
        "Not taken over, though the plan's book does not have it: A6 \"※一\", A7 \"※二\", A8 \"※三\" and 2 more."
      ])
    // The book may have it itself.
    let worksheets = try Workbook(bytes: copy.bytes()).worksheets()
    let asked = UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try copy.bytes())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    #expect(!asked.findings.contains { $0.code == "update-texts-beside" })
  }
}
