import PlanText
import SpreadsheetML

/// Sheets that a layout table does not name, since they have come later: they are read like a sheet it names
/// whose headings are the same, else by the guess.
struct UnlistedSheets {
  /// The layout table with rows for them.
  private(set) var layout: LayoutTable
  /// Those with tables, in the order of the tabs, and the sheet that each is read like.
  private(set) var sheets: [(name: String, model: String?)] = []

  init(_ layout: LayoutTable, _ worksheets: [Worksheet]) {
    self.layout = layout
    let listed = Set(
      layout.rows.flatMap { $0.kind == .sheet ? [$0.sheet, $0.heading] : [$0.sheet] })
    let paths = Dictionary(
      worksheets.map { ($0.name, Self.paths(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let unlisted = worksheets.map(\.name).filter {
      !listed.contains($0) && !(paths[$0]?.isEmpty ?? true)
    }
    if unlisted.isEmpty { return }
    let draft = LayoutTable(draftOf: worksheets)
    for name in unlisted {
      let rows = draft.rows.filter { $0.sheet == name }
      guard draft.meaning(of: name) != .ignore else {
        self.layout.rows += rows
        continue
      }
      let alike = worksheets.map(\.name).filter {
        listed.contains($0) && paths[$0] == paths[name] && layout.meaning(of: $0) != .ignore
      }
      let said = alike.map { Said(layout, of: $0) }
      // Sheets that say different things are no model.
      let model = said.dropFirst().allSatisfy { $0 == said[0] } ? said.first : nil
      self.layout.rows += model?.applied(to: rows) ?? rows
      sheets.append((name, model == nil ? nil : alike[0]))
    }
  }

  /// What stands over the columns of a sheet's tables.
  private static func paths(of sheet: Worksheet) -> [String] {
    HeadedTables(on: TableGrid(sheet)).tables.flatMap(\.columns)
      .map { LaidOutTable.squeezed($0.path) }
  }

  /// What a layout table says of a sheet's headings and how it goes on.
  private struct Said: Equatable {
    /// By path, from left to right.
    private var meanings: [String: [[String]]] = [:]
    private var levels: [String: String] = [:]
    private var renewal: String?
    /// Nil where the sheet's name tells what it is.
    private var meaning: String?

    init(_ layout: LayoutTable, of sheet: String) {
      for row in layout.rows where row.sheet == sheet {
        switch row.kind {
        case .heading:
          meanings[LaidOutTable.squeezed(row.heading), default: []].append(
            [row.effective, row.fiscalYear])
        case .sectionRow: levels[Self.look(row)] = row.effective
        case .sheet:
          let isPlan = row.guess == SheetMeaning.plan.rawValue
          meaning = row.meaning.isEmpty && !isPlan ? nil : row.effective
        case .mark, .setting: break
        }
      }
      renewal = layout.setting(.renewal, of: sheet)?.effective
    }

    /// The drafted rows of a sheet alike, with what is said of this one.
    func applied(to rows: [LayoutRow]) -> [LayoutRow] {
      var left = meanings
      return rows.map { drafted in
        var row = drafted
        switch row.kind {
        case .heading:
          let path = LaidOutTable.squeezed(row.heading)
          guard let said = left[path]?.first else { return row }
          left[path]?.removeFirst()
          row.meaning = said[0] == row.guess ? "" : said[0]
          row.fiscalYear = said[1]
        case .sectionRow:
          guard let level = levels[Self.look(row)] else { return row }
          row.meaning = level == row.guess ? "" : level
        case .setting:
          guard row.heading == LayoutSetting.renewal.rawValue, let renewal else { return row }
          row.meaning = renewal == row.guess ? "" : renewal
        case .sheet:
          guard let meaning else { return row }
          row.meaning = meaning == row.guess ? "" : meaning
        case .mark: break
        }
        return row
      }
    }

    private static func look(_ row: LayoutRow) -> String {
      LevelMark.look(ofSection: row.heading, inColumn: CellReference(row.cell)?.column ?? 1)
    }
  }
}
