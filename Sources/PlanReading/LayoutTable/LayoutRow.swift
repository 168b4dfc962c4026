/// One row of a layout table: what one heading, section row, mark or sheet of a book means, or a
/// setting of a sheet.
package struct LayoutRow: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case heading
    case sectionRow = "section_row"
    case mark, sheet, setting

    /// What it is called in the workbook.
    package var name: String {
      switch self {
      case .heading: "見出し"
      case .sectionRow: "区分の行"
      case .mark: "記号"
      case .sheet: "シート"
      case .setting: "設定"
      }
    }
  }

  /// The columns in their order, by code and by the name that the workbook has for them.
  package static let columns: [(code: String, name: String)] = [
    ("kind", "種類"), ("sheet", "シート"), ("cell", "セル"), ("heading", "見出し"), ("examples", "内容の例"),
    ("guess", "推定した意味"), ("certainty", "確かさ"), ("meaning", "意味（選ぶ）"), ("fiscal_year", "年度"),
  ]

  package var kind: Kind
  package var sheet: String
  /// `D5`; empty where it has no cell.
  package var cell: String
  /// The path of a heading (`令和6年度 > 実績`), a section row's mark, a mark, a sheet's name, or a
  /// setting's name.
  package var heading: String
  /// What stands below; of a sheet that is kept from an earlier year, of which sheet it has the form.
  package var examples: String
  package var guess: String
  /// Empty for rows that are no guess.
  package var certainty: String
  /// What staff have chosen; empty for the guess.
  package var meaning: String
  package var fiscalYear: String
  /// 1-based row of the file it was read from; 0 for a draft.
  package var fileRow = 0

  package init(
    kind: Kind, sheet: String, cell: String = "", heading: String, examples: String = "",
    guess: String = "", certainty: String = "", meaning: String = "", fiscalYear: String = ""
  ) {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
    self.heading = heading
    self.examples = examples
    self.guess = guess
    self.certainty = certainty
    self.meaning = meaning
    self.fiscalYear = fiscalYear
  }

  /// What holds: the choice, else the guess.
  package var effective: String { meaning.isEmpty ? guess : meaning }

  /// Whether it is a sheet that the draft takes for one kept from an earlier year.
  package var isEarlierSheet: Bool {
    kind == .sheet && guess == SheetMeaning.ignore.rawValue && !examples.isEmpty
  }

  /// The values in the order of the columns.
  package var values: [String] {
    [kind.rawValue, sheet, cell, heading, examples, guess, certainty, meaning, fiscalYear]
  }
}

/// What a sheet is taken for.
package enum SheetMeaning: String, Hashable, Sendable, CaseIterable {
  case plan, kpi
  /// A plan sheet whose name is the department of its actions.
  case department
  case ignore

  package var name: String {
    switch self {
    case .plan: "計画"
    case .kpi: "指標"
    case .department: "シート名が担当課"
    case .ignore: "読まない"
    }
  }

  package init?(setting text: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == text || $0.name == text }) else {
      return nil
    }
    self = found
  }
}

/// The settings of a sheet by the names they have in a layout table.
package enum LayoutSetting: String, Hashable, Sendable, CaseIterable {
  case renewal, edition
  case firstRow = "first_row"
  case lastRow = "last_row"
}
