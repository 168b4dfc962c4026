import Diagnostics
package import PlanText
package import SpreadsheetML

/// The sheets of a book as a layout table, or the guess for one, has them.
package struct LaidOutBook: Sendable {
  package private(set) var sheets: [LaidOutSheet]

  package init(_ worksheets: [Worksheet], layout: LayoutTable?) {
    sheets = worksheets.map { LaidOutSheet($0, layout: layout) }
    let unnamed = sheets.indices.filter { index in
      sheets[index].meaning == .plan
        && sheets[index].tables.filter(\.isPlan).allSatisfy { $0.column(.department) == nil }
    }
    let alike = Dictionary(grouping: unnamed) { sheets[$0].headingPaths }
    for group in alike.values where group.count >= 2 {
      for index in group where layout?.meaning(of: sheets[index].grid.sheet.name) == nil {
        if Self.isDepartment(sheets[index].grid.sheet.name) { sheets[index].nameIsDepartment() }
      }
    }
    let later = EarlierSheets(sheets).laterSheets
    for (index, sheet) in later where layout?.meaning(of: sheets[index].grid.sheet.name) == nil {
      sheets[index].isEarlier(than: sheets[sheet])
    }
  }

  /// 総務課, 市民部, 教育委員会 and the like.
  private static func isDepartment(_ name: String) -> Bool {
    let endings = ["課", "部", "室", "局", "係", "所", "署", "館", "センター", "委員会", "園", "校"]
    let plain = name.trimmingWhitespace
    return endings.contains { plain.hasSuffix($0) } && plain.count <= 20
  }

  /// The edition of the book: the latest one of its plan sheets.
  package var edition: FiscalYear? {
    sheets.filter { $0.meaning == .plan || $0.meaning == .department }.compactMap(\.edition).max()
  }
}

extension LaidOutSheet {
  /// The headings of its plan tables, the years aside.
  fileprivate var headingPaths: [String] {
    tables.filter(\.isPlan).flatMap { $0.columns.map(\.column.path) }
  }

  package var isPlan: Bool { meaning == .plan || meaning == .department }
}

extension LaidOutTable {
  /// Where the table stands, in the form in which all tables are read.
  ///
  /// - Parameters:
  ///   - sheet: Its sheet.
  ///   - edition: The year of what names none.
  /// - Returns: Nil for a table that is none of the plan.
  func layout(on sheet: LaidOutSheet, edition: FiscalYear) -> PlanTableLayout? {
    guard isPlan, let rows else { return nil }
    let grid = sheet.grid.cells
    var counts: [ColumnKind: [FiscalYear?: Int]] = [:]
    let laid = columns.compactMap { column -> PlanColumnLayout? in
      guard let kind = column.kind, kind != .ignored else { return nil }
      let isOfYear = kind.descriptor.contents.isOfYear
      let year = isOfYear ? column.fiscalYear ?? edition : nil
      let position = counts[kind]?[year] ?? 0
      counts[kind, default: [:]][year] = position + 1
      guard let found = PlanColumn(kind, of: year, position: position) else { return nil }
      return PlanColumnLayout(found, column)
    }.flatMap { column in
      column.column == .title ? titled(column, on: grid) : [column]
    }
    let actionRows = rows.actions.map { place in
      var row = ActionRow(number: 0, rows: place.rows)
      for (look, section) in place.sections {
        if let level = sectionLevels[look] { row.sections[level] = section.cell }
      }
      return row
    }
    let above = table.rowsAbove
    let sections = rows.actions.flatMap { $0.sections.values.map(\.cell.row) }
    let firstSection = sections.filter(above.contains).min() ?? above.upperBound
    var layout = PlanTableLayout(
      sheet: grid.name, headingRows: table.headingRows, columns: laid, actionRows: actionRows,
      titleCells: TitleCells.find(in: above.lowerBound..<firstSection, of: grid))
    layout.repeatedHeadingRows = table.repeatedRows
    layout.renewal = sheet.renewal
    layout.department = sheet.meaning == .department ? grid.name : nil
    return layout
  }

  /// The column of the titles, and before it the one of their numbers where the heading stands over both and
  /// no other column has them.
  private func titled(_ title: PlanColumnLayout, on grid: TableGrid) -> [PlanColumnLayout] {
    guard let column = column(.title)?.column else { return [title] }
    let parts = TitleColumns(column, in: table, on: grid)
    guard let mark = parts.mark else { return [title] }
    var (name, number) = (title, title)
    name.index = parts.name
    number.index = mark
    number.column = .number
    return self.column(.number) == nil ? [number, name] : [name]
  }

  /// The columns that nobody has said anything about.
  var unreadColumns: [UnreadColumn] {
    columns.filter { $0.kind == nil }.map { column in
      UnreadColumn(
        index: column.column.index, heading: column.column.cell, text: column.column.path)
    }
  }
}

extension PlanColumnLayout {
  fileprivate init(_ found: PlanColumn, _ column: MeaningGuess.Column) {
    let own = column.column.own
    self.init(
      column: found, index: column.column.index, heading: own.reference, headingRange: own.range,
      text: own.text, wording: own.wording,
      groups: column.column.groups.map { group in
        GroupHeading(
          cell: group.reference, text: group.text,
          mergedRange: group.isMerged ? group.range : nil)
      })
    namesYear = column.namesYear
  }
}
