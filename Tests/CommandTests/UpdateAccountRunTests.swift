import Foundation
import Testing

/// The built program says what becomes of every filled cell of an update table.
@Suite("The account of update tables")
struct UpdateAccountRunTests {
  private let folder: WorkFolder
  private let book = Repository.root.appending(path: "Fixtures/plan/action-plan-r6.xlsx").path

  init() throws { folder = try WorkFolder() }

  private func merge(_ table: String, _ options: String...) throws -> ProgramRun {
    try folder.write(table, to: "回答.csv")
    let arguments = ["merge", book, "--update", "回答.csv", "-o", "out", "--force"] + options
    return try ProgramRun(arguments: arguments, folder: folder.url, environment: [:])
  }

  @Test("a closing line gives the balance, and the table each cell")
  func balance() throws {
    let table = "回答用紙\nNo.,R6実績,開始年,備考\n8,・見直した。,平成27年度,電話\n"
    let run = try merge(table, "--lang", "ja")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("回答.csv: 記入 4 = 反映 1 + 同じ 1 + 対象外 2"), "\(run.output)")
    let english = try merge(table, "--lang", "en")
    #expect(english.output.contains("回答.csv: 4 filled = 1 written + 1 same + 2 skipped"))
    let lines = try folder.text("out/action-plan-r6-merged-csv/updates.csv")
      .replacing("\"", with: "").split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count == 6)
    #expect(
      lines[0].hasSuffix(
        "edition_fiscal_year,seq,file,sheet,cell,action_no,field,fiscal_year,fate,reason,old_text,"
          + "new_text,municipality_code"))
    #expect(lines[1] == "2024,1,回答.csv,,A1,,,,skipped,outside,,回答用紙,")
    #expect(lines[2] == "2024,2,回答.csv,,A3,8,number,,key,,,8,")
    #expect(lines[3].hasPrefix("2024,3,回答.csv,,B3,8,results,2024,written,,"))
    #expect(lines[3].hasSuffix(",・見直した。,"))
    #expect(lines[4] == "2024,4,回答.csv,,C3,8,start_year,,same,,平成27年度,平成27年度,")
    #expect(lines[5] == "2024,5,回答.csv,,D3,,,,skipped,other_column,,電話,")
  }

  @Test("line breaks within a cell are written as changes.csv writes them")
  func lineBreaks() throws {
    let run = try merge("No.,R6実績\n8,\"参加 10\n20 社\\\"\n", "--csv-profile", "machine")
    #expect(run.status == 0, "\(run.errors)")
    let lines = try folder.text("out/action-plan-r6-merged-csv/updates.csv")
      .split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(lines.last?.contains("参加 10\\n20 社\\\\") == true, "\(lines)")
  }

  @Test("columns an office adds for itself are ignored on request, by heading or letter")
  func ignoredColumns() throws {
    let table = "No.,R6実績,効果額,\n8,・見直した。,3,x\n"
    let refused = try merge(table)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("C1") && refused.errors.contains("update-heading-unknown"))
    #expect(refused.errors.contains("D2") && refused.errors.contains("update-column-unheaded"))
    let run = try merge(table, "--ignore-column", "効果額", "--ignore-column", "D")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("departments that a list gives actions are no changes of the book")
  func departmentsOfAList() throws {
    try folder.write("No.,担当課\n1～45,産業振興課\n", to: "担当課.csv")
    let run = try merge("No.,R6実績\n8,・見直した。\n", "--departments", "担当課.csv", "--lang", "ja")
    #expect(run.status == 0, "\(run.errors)")
    let tables = "out/action-plan-r6-merged-csv/"
    let changes = try folder.text(tables + "changes.csv").split(whereSeparator: \.isNewline)
    #expect(changes.count == 2)
    #expect(changes.last?.contains("・見直した。") == true)
    let actions = try folder.text(tables + "actions.csv").split(whereSeparator: \.isNewline)
    #expect(actions.filter { $0.contains("産業振興課") }.count == 45)
  }

  @Test("a list of departments that names unknown actions is refused with file and cell")
  func unknownActionsOfAList() throws {
    try folder.write("No.,担当課\n1～45,産業振興課\n99,産業振興課\n", to: "担当課.csv")
    let run = try merge("No.,R6実績\n8,・見直した。\n", "--departments", "担当課.csv", "--lang", "ja")
    #expect(run.status == 1)
    #expect(run.errors.contains("担当課.csv, A3: "), "\(run.errors)")
    #expect(run.errors.contains("department-list-number-unknown"))
  }
}
