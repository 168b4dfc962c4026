package import PlanText
import SpreadsheetML

/// What the program would take the headings of a table for.
package struct MeaningGuess: Sendable {
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    case sure, likely, unknown
  }

  /// One column's meaning.
  package struct Column: Hashable, Sendable {
    package let column: HeadedColumn
    /// Nil where nothing tells it.
    package internal(set) var kind: ColumnKind?
    /// The year its cells speak of; nil where no heading over it names one.
    package internal(set) var fiscalYear: FiscalYear?
    package internal(set) var certainty: Certainty

    /// The headings as they are compared, topmost first.
    let keys: [HeadingKey]
    var own: HeadingKey { keys[keys.count - 1] }
    var groups: ArraySlice<HeadingKey> { keys.dropLast() }
    /// Whether the nearest heading over it that names a year speaks of several.
    package var isOfSeveralYears: Bool { nearestYear?.isOfSeveralYears ?? false }
    /// Whether what it names its year by may be counted from several years: 24年度実績.
    package var isOfDoubtfulYear: Bool { nearestYear?.isOfDoubtfulYear ?? false }
    private var nearestYear: HeadingKey? {
      keys.last { $0.fiscalYear != nil || $0.isOfDoubtfulYear }
    }
  }

  /// Left to right.
  package private(set) var columns: [Column]

  /// - Parameters:
  ///   - table: The table.
  ///   - contents: What stands in its columns.
  package init(_ table: HeadedTable, _ contents: ColumnContents) {
    let found = table.columns.map { Self.column($0) }
    columns = found.filter { !table.isApart($0.column.index) }
    leaveOpenYears()
    tellGrades(contents)
    tellActuals()
    tellBrackets()
    tellPlannedYears(contents)
    tellArrowYears(contents)
    tellYearRuns()
    tellIndicators()
    tellTitle(contents)
    tellNextYear(contents)
    numberLevels(contents)
    tellSecond()
    // Behind a blank column a table of another kind may stand, such as a legend: staff say what it is.
    columns += found.filter { table.isApart($0.column.index) }.map { column in
      var open = column
      (open.kind, open.certainty) = (nil, .unknown)
      return open
    }
  }

  /// What a heading alone, with the groups over it, says.
  private static func column(_ column: HeadedColumn) -> Column {
    var keys = column.headings.map { HeadingKey($0.text) }
    // A row of units below the headings says nothing of what the columns mean.
    if keys.count > 1, keys[keys.count - 1].isUnit { keys.removeLast() }
    var found = Column(column: column, kind: nil, fiscalYear: nil, certainty: .unknown, keys: keys)
    let own = found.own
    let groupYear = found.groups.last { $0.fiscalYear != nil }?.fiscalYear
    found.fiscalYear = found.isOfDoubtfulYear ? nil : own.fiscalYear ?? groupYear
    if own.isYear {
      let told =
        Self.kind(ofRemark: own.remark)
        ?? found.groups.reversed().lazy.compactMap { Self.groupKind($0) }.first
      found.kind = told
      found.certainty = told == nil ? .unknown : .sure
      return found
    }
    if let told = Self.kind(of: own, hasYear: found.fiscalYear != nil) {
      found.kind = told.kind
      found.certainty = told.certainty
    } else if let group = found.groups.reversed().lazy.compactMap({ Self.groupKind($0) }).first,
      found.groups.contains(where: { $0.fiscalYear != nil }) || own.core.isEmpty
    {
      found.kind = group
      found.certainty = .likely
    } else if own.core.contains("課題"), !HeadingVocabulary.isAboutAnother(own.core) {
      // 令和7年度以降の事業実施における課題・取り組むべきこと.
      found.kind = .issues
      found.certainty = .likely
    }
    return found
  }

  /// What is told of several years in one, or of a year that can be read in two ways, is of none of them;
  /// what it is staff must say.
  private mutating func leaveOpenYears() {
    for index in columns.indices
    where columns[index].isOfSeveralYears || columns[index].isOfDoubtfulYear {
      columns[index].fiscalYear = nil
      let contents = columns[index].kind?.descriptor.contents
      if contents == .results || contents == .yearly { change(index, to: nil, .unknown) }
    }
  }

  /// What the words in brackets behind a bare year make of it.
  private static func kind(ofRemark remark: String) -> ColumnKind? {
    if remark.contains("基準") { return .indicatorBaseline }
    if remark.contains("目標") || remark.contains("見込") || plans.contains(remark) {
      return .indicatorTarget
    }
    if remark.contains("現状") || remark.contains("実績") { return .actual }
    let told = MeaningWordings.ofYear[remark]
    return told == .plannedWork || told == .target ? told : nil
  }

  /// 計画 and the like; 計画策定時 is a baseline.
  private static let plans: Set<String> = ["計画", "計画値", "計画額", "予定"]

  /// What a heading over bare years makes of them.
  static func groupKind(_ key: HeadingKey) -> ColumnKind? {
    if key.isYear { return nil }
    // 目標年度 and 実施計画 over years are a schedule, alone they are something else.
    if scheduleGroups.contains(key.core) { return .schedule }
    return kind(of: key, hasYear: true)?.kind
  }

  private static let scheduleGroups: Set<String> = [
    "目標年度", "実施計画", "年度計画", "年度別計画", "計画期間", "実施年度", "目標年", "開始年度", "実施期間", "年次計画",
  ]

  /// What the words of a heading say.
  static func kind(of key: HeadingKey, hasYear: Bool) -> (kind: ColumnKind, certainty: Certainty)? {
    if let told = Self.kind(besideRemark: key) { return (told, .sure) }
    if isOfNextYear(key) { return (.nextWork, .sure) }
    if MeaningWordings.open.contains(key.core), !(key.core == "目標" && hasYear) { return nil }
    let namesYear = key.fiscalYear != nil && !key.isYearInBrackets
    if namesYear {
      if key.core == "目標値", key.isJoined { return (.indicatorTarget, .sure) }
      if let kind = MeaningWordings.ofYear[key.core] { return (kind, .sure) }
      if let kind = MeaningWordings.alone[key.core] { return (kind, .sure) }
      return ending(of: key.core, MeaningWordings.endingsOfYear + MeaningWordings.endings)
    }
    if key.isYearInBrackets {
      if key.core == "目標値" { return (.indicatorTarget, .sure) }
      if key.core == "目標" { return (key.remark.contains("西暦") ? .indicatorTarget : .target, .sure) }
      let alone = MeaningWordings.alone[key.core]
      let isOfYear = alone == nil || alone == .description || alone == .title || alone == .status
      if isOfYear, let kind = MeaningWordings.ofYear[key.core] { return (kind, .sure) }
    }
    if hasYear, let kind = MeaningWordings.ofYear[key.core],
      MeaningWordings.alone[key.core] == nil || doubtful.contains(key.core)
    {
      return (kind, .sure)
    }
    if let kind = MeaningWordings.alone[key.core] { return (kind, .sure) }
    return ending(of: key.core, MeaningWordings.endings)
  }

  /// Wordings that mean one thing under a year and another without.
  private static let doubtful: Set<String> = [
    "取組内容", "実施内容", "事業内容", "内容", "進捗状況", "進捗", "状況", "取組", "実施計画", "取組計画", "取組予定", "取組方針", "計画内容",
    "取組の内容", "取組概要", "活動内容", "事業", "取組事項", "実施事項", "具体的取組", "具体的な取組", "主な事業", "実施事業",
  ]

  /// What the words in a heading's brackets decide.
  private static func kind(besideRemark key: HeadingKey) -> ColumnKind? {
    let remark = key.remark
    if remark.isEmpty { return nil }
    let core = key.core
    if core.isEmpty, key.fiscalYear == nil { return MeaningWordings.alone[remark] }
    if remark.contains("新規") || remark.contains("既存") {
      if core.hasSuffix("区分") || core.hasSuffix("種別") || core.hasSuffix("別") {
        return .existingOrNew
      }
    }
    let isState = ["終了", "完了", "廃止", "見直"].contains { remark.contains($0) }
    if isState, ["区分", "方向性", "種別", "状況", "状態"].contains(where: core.hasSuffix) { return .status }
    if remark.contains("記号"), core.hasSuffix("状況") { return .status }
    if remark == "%", ["達成度", "進捗度", "達成状況", "進捗状況", "進捗"].contains(core) { return .rate }
    if remark.contains("数値"), core == "実績" { return .actual }
    if remark.contains("開始"), core.hasSuffix("年度") { return .startYear }
    if remark.contains("予定"), ["実施内容", "取組内容", "事業内容", "取組"].contains(core) {
      return .plannedWork
    }
    return nil
  }

  /// 翌年度の取組予定, 〔翌年〕の取組.
  private static func isOfNextYear(_ key: HeadingKey) -> Bool {
    for word in nextYears {
      var work: Substring
      if key.remark == word {
        work = key.core[...]
      } else if key.core.hasPrefix(word) {
        work = key.core.dropFirst(word.count)
      } else {
        continue
      }
      if work.hasPrefix("の") { work.removeFirst() }
      let kind = MeaningWordings.ofYear[String(work)]
      if kind == .workDone || kind == .plannedWork { return true }
    }
    return false
  }

  private static let nextYears = ["翌年度", "翌年", "次年度", "来年度"]

  private static func ending(
    of core: String, _ endings: [(String, ColumnKind)]
  ) -> (kind: ColumnKind, certainty: Certainty)? {
    endings.first { core.hasSuffix($0.0) }.map { ($0.1, .likely) }
  }

  /// Whether a heading is known in any place.
  static func isKnown(_ key: HeadingKey) -> Bool {
    key.isYear || key.isOfDoubtfulYear || MeaningWordings.open.contains(key.core)
      || kind(of: key, hasYear: key.fiscalYear != nil) != nil
  }

  /// Whether a heading may stand over columns that have headings of their own.
  static func isGroup(_ key: HeadingKey) -> Bool {
    if key.isYear || key.isOfDoubtfulYear && key.core.isEmpty { return true }
    guard let kind = groupKind(key) else { return key.core.hasSuffix("体系") }
    return kind.descriptor.contents.isOfYear || kind == .indicatorName || key.core.hasSuffix("体系")
  }
}

extension MeaningGuess {
  mutating func change(_ index: Int, to kind: ColumnKind?, _ certainty: Certainty) {
    columns[index].kind = kind
    columns[index].certainty = certainty
  }
}

extension MeaningGuess {
  /// Whether a heading alone says something about a year that only a layout table gives a place.
  static func isOfYear(_ heading: String) -> Bool {
    let key = HeadingKey(heading)
    guard let kind = kind(of: key, hasYear: true)?.kind else { return false }
    return [.plannedWork, .workDone, .target, .actual, .rate, .grade, .nextWork].contains(kind)
  }

  /// The code of what a heading alone says; nil where it says nothing known.
  package static func told(by heading: String) -> String? {
    let key = HeadingKey(heading)
    return kind(of: key, hasYear: key.fiscalYear != nil)?.kind.meaningCode
  }
}
