import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The list of wordings that must be known without a layout table (`Fixtures/offices/wordings.csv`).
@Suite struct MeaningWordingsTests {
  struct Wording {
    var meaning: String
    var heading: String
    /// What stands beside it and tells which of two meanings it has.
    var near: String
  }

  static func list() throws -> [Wording] {
    let text = String(decoding: try Fixture.bytes("offices/wordings.csv"), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Wording(meaning: fields[0], heading: fields[1], near: fields[2])
    }
  }

  /// The meaning guessed for a heading in a small table.
  private static func meaning(of wording: Wording, year: String) -> (code: String, year: Int?)? {
    let heading = wording.heading.replacing("〔年〕", with: year)
      .replacing("〔翌年〕", with: "令和7年度")
    let parts = heading.split(separator: ">").map { String($0).trimmingWhitespace }
    var head = ["No.", "基本目標", "事業名", "担当課", "備考"]
    var group = ["", "", "", "", ""]
    var cells = ["1", "まち", "祭り", "総務課", ""]
    func add(_ group_: String, _ text: String, _ cell: String = "実施") {
      head.append(text)
      group.append(group_)
      cells.append(cell)
    }
    switch wording.meaning {
    case "number": head[0] = heading
    case "level_1": head[1] = heading
    case "title": head[2] = heading
    case "department": head[3] = heading
    case "note": head[4] = heading
    default: break
    }
    let index = head.firstIndex(of: heading) ?? head.count
    var merged: [String] = []
    if index == head.count {
      switch wording.near {
      case "target": add("", "令和6年度目標")
      case "unit": add("", "単位")
      case "results": add("", "令和6年度実績")
      default: break
      }
      let own = head.count
      if parts.count == 2 {
        add(parts[0], parts[1])
        // A group stands over several years.
        add("", "令和7年度")
        let (first, last) = (
          CellReference(row: 1, column: own + 1), CellReference(row: 1, column: own + 2)
        )
        merged = ["\(first):\(last)"]
      } else {
        add("", heading)
        if wording.near == "years" { add("", "令和7年度") }
      }
      return guess(group, head, cells, merged, column: own + 1)
    }
    return guess(group, head, cells, merged, column: index + 1)
  }

  private static func guess(
    _ group: [String], _ head: [String], _ cells: [String], _ merged: [String], column: Int
  ) -> (code: String, year: Int?)? {
    let other = cells.map { $0 == "1" ? "2" : $0 == "祭り" ? "市場" : $0 }
    let sketch = SheetSketch(
      rows: [["計画"], [], group, head, cells, other], merged: merged.map(moved))
    let tables = HeadedTables(on: TableGrid(sketch.worksheet)).tables
    guard let table = tables.first else { return nil }
    let contents = ColumnContents(table, on: TableGrid(sketch.worksheet))
    let found = MeaningGuess(table, contents).columns.first { $0.column.index == column }
    guard let found, let kind = found.kind else { return nil }
    return (kind.meaningCode, found.fiscalYear?.westernYear)
  }

  /// Ranges are given as if the groups stood in row 1.
  private static func moved(_ range: String) -> String { range.replacing("1", with: "3") }

  @Test("each wording of the list has its meaning, in every spelling of a year")
  func wordings() throws {
    var wrong: [String] = []
    for wording in try Self.list() {
      let hasYear = wording.heading.contains("〔年〕")
      let years = hasYear ? ["令和6年度", "R6", "Ｒ６", "2024年度", "令和6(2024)年度"] : ["令和6年度"]
      for year in years {
        let found = Self.meaning(of: wording, year: year)
        let isRight =
          wording.meaning == "level_1"
          ? found?.code.hasPrefix("level_") ?? false : found?.code == wording.meaning
        // 目標 alone has no meaning without a year.
        if wording.heading == "目標" { continue }
        if !isRight {
          wrong.append(
            "\(wording.heading) [\(year)]: \(found?.code ?? "–"), not \(wording.meaning)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.joined(separator: "; "))")
  }

  @Test("what one office uses for a level and the next for something else is not guessed")
  func open() {
    for heading in ["重点項目", "推進項目", "計画目標", "区分", "目標"] {
      let wording = Wording(meaning: "", heading: heading, near: "")
      #expect(Self.meaning(of: wording, year: "") == nil, "\(heading)")
    }
  }

  @Test("width, blanks, line breaks, marks and remarks do not count")
  func spellings() {
    for (heading, code) in [
      ("①　事業 名", "title"), ("(1) 所管課", "department"), ("令和６年度\n実績", "results"),
      ("R6 年度の 取り組み内容", "work_done"), ("予算額（千円）", "money"), ("達成度（％）", "rate"),
      ("事業名（担当課）", "title"),
    ] {
      #expect(
        MeaningGuess.told(by: heading) == code,
        "\(heading): \(MeaningGuess.told(by: heading) ?? "–")")
    }
  }
}
