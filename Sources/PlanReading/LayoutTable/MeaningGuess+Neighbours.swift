import PlanText

/// What columns say of each other.
extension MeaningGuess {
  /// 実績 beside a 目標 of its year is a figure, and so is one without a year right of a 目標; alone or
  /// beside 取組内容 it is told in words.
  mutating func tellActuals() {
    let targets = Set(columns.filter { $0.kind == .target }.map(\.fiscalYear))
    for index in columns.indices
    where columns[index].kind == .results && columns[index].word == "実績" {
      let isBeside =
        columns[index].fiscalYear == nil && index > 0 && columns[index - 1].kind == .target
      if isBeside || targets.contains(columns[index].fiscalYear) {
        change(index, to: .actual, .sure)
      }
    }
  }

  /// 進捗 and 状況 whose cells hold nothing but ◎, ○ or A are a grade, no state and no text.
  mutating func tellGrades(_ contents: ColumnContents) {
    for index in columns.indices
    where columns[index].kind == .status || columns[index].kind == .results {
      let cells = contents[columns[index].column.index]
      let core = columns[index].own.core
      guard core.contains("進捗") || core.contains("状況"), cells.grades * 2 > cells.filled else {
        continue
      }
      change(index, to: .grade, .likely)
    }
  }

  /// Where some years are 基準値 or 実績 and others 目標値 or 計画 by their brackets, the years between are
  /// actual figures.
  mutating func tellBrackets() {
    let marked = columns.filter { $0.own.isYear && !$0.own.remark.isEmpty }
    let plans: Set<ColumnKind> = [.indicatorTarget, .target, .plannedWork]
    let planned = marked.filter { $0.kind.map(plans.contains) ?? false }
    let first = planned.compactMap(\.fiscalYear).min()
    let reached = marked.filter { $0.own.remark.contains("実績") }.compactMap(\.fiscalYear).max()
    guard marked.contains(where: { $0.kind == .indicatorBaseline || $0.kind == .actual }) else {
      return
    }
    for index in columns.indices where columns[index].own.isYear && columns[index].kind == nil {
      guard let year = columns[index].fiscalYear else { continue }
      let isBefore = first.map { year < $0 } ?? true
      // Behind 令和6年度（実績） nothing has been reached yet.
      if first == nil, let reached, year > reached { continue }
      change(index, to: isBefore ? .actual : planned.last?.kind, .likely)
    }
  }

  /// 令和7年度（計画） without an indicator's name is of the action: a figure aimed at, or work in words.
  mutating func tellPlannedYears(_ contents: ColumnContents) {
    guard !columns.contains(where: { $0.kind == .indicatorName }) else { return }
    for index in columns.indices
    where columns[index].own.isYear && columns[index].kind == .indicatorTarget
      && !columns[index].own.remark.contains("目標")
    {
      let cells = contents[columns[index].column.index]
      let areFigures = cells.figures * 2 >= cells.filled
      change(index, to: areFigures ? .target : .plannedWork, .likely)
    }
  }

  /// 令和6年度計画, 令和7年度計画 and so on are the schedule where arrows say that something goes on, and no cell
  /// holds a sentence.
  mutating func tellArrowYears(_ contents: ColumnContents) {
    let planned = columns.indices.filter {
      columns[$0].kind == .plannedWork && columns[$0].fiscalYear != nil
    }
    let years = planned.compactMap { columns[$0].fiscalYear }
    let cells = planned.map { contents[columns[$0].column.index] }
    guard years.count >= 2, zip(years, years.dropFirst()).allSatisfy({ $0.next == $1 }),
      cells.contains(where: { $0.arrows > 0 }), cells.allSatisfy({ $0.long == 0 })
    else { return }
    for index in planned { change(index, to: .schedule, .likely) }
  }

  /// Years one after the other that nothing calls otherwise are the schedule.
  mutating func tellYearRuns() {
    let open = columns.indices.filter { columns[$0].kind == nil && columns[$0].own.isYear }
    guard open.count >= 2 else { return }
    for index in open { change(index, to: .schedule, .likely) }
  }

  /// Beside an indicator's name or unit, the value before and the value aimed at are the indicator's.
  mutating func tellIndicators() {
    guard
      let first = columns.firstIndex(where: {
        $0.kind == .indicatorName || $0.kind == .indicatorUnit
      })
    else { return }
    let hasName = columns[first].kind == .indicatorName
    // 基準年度 and 実績年度 beside an indicator's figures say of which year these are.
    for index in columns.indices where hasName && columns[index].kind == nil {
      if KPIDatedColumn.kind(ofYears: columns[index].own.core) != nil {
        change(index, to: .other, .likely)
      }
    }
    for index in columns.indices where index > first && index <= first + 3 {
      let column = columns[index]
      if column.kind == .baseline, column.own.core == "従前値" {
        change(index, to: .indicatorBaseline, .sure)
      }
      let isSingle = column.fiscalYear == nil && column.kind == .target
      if hasName, isSingle, columns.count(where: { $0.kind == .actual }) == 0 {
        change(index, to: .indicatorTarget, .likely)
      }
    }
  }

  /// One column is the title: of several that may be, the one whose texts differ most.
  mutating func tellTitle(_ contents: ColumnContents) {
    let titles = columns.indices.filter { columns[$0].kind == .title }
    if titles.isEmpty { return promoteLevel(contents) }
    let best = titles.max { left, right in
      let (one, other) = (columns[left].column.index, columns[right].column.index)
      return contents[one].distinct != contents[other].distinct
        ? contents[one].distinct < contents[other].distinct : left > right
    }
    for index in titles where index != best {
      change(index, to: index < best ?? 0 ? .strategy : .description, .likely)
    }
  }

  /// Without a title, the last level whose texts all differ is one, unless it stands over indicators.
  private mutating func promoteLevel(_ contents: ColumnContents) {
    if isOfIndicators(contents) { return }
    let last = columns.indices.last { index in
      let column = contents[columns[index].column.index]
      return columns[index].kind == .strategy && column.filled > 1
        && column.distinct == column.filled && column.filled * 10 >= contents.rowCount * 6
    }
    if let last { change(last, to: .title, .likely) }
  }

  /// Whether the headings name an indicator, its figures and who answers for it, and nothing about an action.
  private func isOfIndicators(_ contents: ColumnContents) -> Bool {
    let own: Set<ColumnKind> = [
      .strategy, .number, .indicatorName, .indicatorUnit, .indicatorBaseline, .indicatorTarget,
      .indicatorTargetYear, .target, .actual, .rate, .grade, .gradeReason, .department, .note,
    ]
    guard columns.contains(where: { $0.kind == .indicatorName }) else { return false }
    return columns.allSatisfy { column in
      guard let kind = column.kind else { return true }
      let cells = contents[column.column.index]
      return own.contains(kind) || kind == .results && cells.figures * 2 >= cells.filled
    }
  }

  /// 令和7年度の予定 behind the results of 令和6年度 is work for the year after.
  mutating func tellNextYear(_ contents: ColumnContents) {
    tellWorkAhead(contents)
    guard let latest = years(of: [.results, .actual, .workDone, .grade]).max() else { return }
    for index in columns.indices where columns[index].fiscalYear == latest.next {
      let column = columns[index]
      // Plans of the years after that beside it, or targets of the year before: all of them are laid out.
      let isLaidOut = columns.contains { other in
        guard other.kind == column.kind, let year = other.fiscalYear else { return false }
        return year > latest.next || column.kind == .target && year == latest
      }
      if isLaidOut || isOfYearAhead(column) { continue }
      let cells = contents[column.column.index]
      let isText = column.kind == .target && cells.filled > 0 && cells.figures * 2 < cells.filled
      if column.kind == .plannedWork || isText { change(index, to: .nextWork, .likely) }
    }
  }

  /// Whether it stands below its year together with other columns: a year that is laid out ahead.
  private func isOfYearAhead(_ column: Column) -> Bool {
    column.column.groups.contains { group in
      HeadingYears(group.text).fiscalYear == column.fiscalYear
        && columns.contains { other in
          other.column.index != column.column.index
            && other.column.groups.contains { $0.reference == group.reference }
        }
    }
  }

  /// So is 令和7年度の取組 where all that is told besides is of 令和6年度.
  private mutating func tellWorkAhead(_ contents: ColumnContents) {
    let told = Set(years(of: [.results, .actual, .grade]))
    let works = columns.indices.filter { columns[$0].kind == .workDone }
    guard let year = told.first, told.count == 1, let index = works.first, works.count == 1,
      columns[index].fiscalYear == year.next, contents[columns[index].column.index].filled > 0
    else { return }
    change(index, to: .nextWork, .likely)
  }

  private func years(of kinds: Set<ColumnKind>) -> [FiscalYear] {
    columns.filter { $0.kind.map(kinds.contains) ?? false }.compactMap(\.fiscalYear)
  }

  /// Where an action has a place for one text only, what a second column means is left to staff; of columns
  /// that name a year each, 担当課（令和6年度） beside that of 令和5年度, the one of the latest year told of holds.
  mutating func tellSecond() {
    let latest = years(of: [.results, .actual, .workDone, .grade, .rate]).max()
    for kind in ColumnKind.allCases where kind.hasOnePlace {
      let several = columns.indices.filter { columns[$0].kind == kind }
      let years = several.compactMap { columns[$0].own.fiscalYear }
      let areOfYears = years.count == several.count && Set(years).count == years.count
      let year = areOfYears ? years.filter { year in latest.map { year <= $0 } ?? true }.max() : nil
      let latestOfKind = several.first { year != nil && columns[$0].own.fiscalYear == year }
      let holding = latestOfKind ?? several.first
      for index in several where index != holding { change(index, to: nil, .unknown) }
    }
  }

  /// Levels are numbered from left to right; a column that looks like one counts as well.
  ///
  /// Behind the title and what is told of a year, the words of a level mean something else.
  mutating func numberLevels(_ contents: ColumnContents) {
    let title = columns.firstIndex { $0.kind == .title } ?? columns.endIndex
    let told = columns.firstIndex { $0.kind?.descriptor.contents.isOfYear ?? false }
    let last = max(title, told ?? columns.endIndex)
    var level = 0
    for index in columns.indices {
      let isLevel = columns[index].kind == .strategy
      if isLevel, index > last { change(index, to: nil, .unknown) }
      let looksLike = index < title && isOpen(columns[index], contents)
      guard isLevel && index <= last || looksLike else { continue }
      if !isLevel { change(index, to: nil, .unknown) }
      level += 1
      if isLevel {
        let kind = level <= ColumnKind.levels.count ? ColumnKind.levels[level - 1] : nil
        change(index, to: kind, kind == nil ? .unknown : columns[index].certainty)
      }
    }
  }

  /// Whether a column left of the title is perhaps a level: its texts are few and repeated, merged or
  /// left blank below the first.
  private func isOpen(_ column: Column, _ contents: ColumnContents) -> Bool {
    guard column.kind == nil || column.kind == .issues, !column.own.isYear else { return false }
    let cells = contents[column.column.index]
    if MeaningWordings.open.contains(column.own.core), column.kind == nil {
      return cells.filled > 0 && cells.figures * 2 < cells.filled
    }
    guard cells.filled > 0, cells.figures * 2 < cells.filled else { return false }
    return cells.marked * 2 >= cells.filled
      && (cells.filled * 3 < contents.rowCount * 2 || cells.distinct * 3 < cells.filled * 2)
  }

  /// Puts `depth` levels of section rows before those in columns.
  mutating func moveLevels(by depth: Int) {
    guard depth > 0 else { return }
    for index in columns.indices {
      guard let level = columns[index].kind?.level else { continue }
      let moved = level + depth
      let kind = moved <= ColumnKind.levels.count ? ColumnKind.levels[moved - 1] : nil
      change(index, to: kind, columns[index].certainty)
    }
  }
}

extension MeaningGuess.Column {
  /// The words that say what it is, its own or those of the group over bare years.
  var word: String { own.isYear ? groups.last { !$0.isYear }?.core ?? "" : own.core }
}
