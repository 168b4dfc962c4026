package import Diagnostics
package import PlanReading
package import PlanText
package import SpreadsheetML

/// A label that says which edition a book is.
package struct EditionSign: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case results, title, sheetName, fileName, issues
  }

  package let kind: Kind
  package let text: String
  package let year: FiscalYear
  package let place: Place
}

/// The labels by which a book tells its edition: the latest results, titles, sheet names, file name.
///
/// Only a fiscal year that stands for itself counts. The plan's window (令和6年度〜令和10年度), the day
/// it was adopted, 令和6年度策定, dates and copy numbers in file names say something else.
package struct EditionSigns: Sendable {
  /// The latest results first; one for each label that says the same.
  package let signs: [EditionSign]
  /// The headings of issues that name a year, one for each table; mostly the year to come.
  package let issues: [EditionSign]
  /// Whether the headings of the latest results name no day, or one of that year, and the schedule's years
  /// begin no later.
  private let fitsTheirYear: Bool

  /// - Parameters:
  ///   - reading: The book's plan.
  ///   - worksheets: Its sheets.
  ///   - latest: The fiscal year of its latest results.
  ///   - fileName: Its file's name, if it has one.
  ///   - readsCovers: Whether a cover tells it where no title stands above the tables.
  package init(
    _ reading: PlanReading, _ worksheets: [Worksheet], latest: FiscalYear, fileName: String?,
    readsCovers: Bool = false
  ) {
    var signs: [EditionSign] = []
    func add(_ kind: EditionSign.Kind, _ text: String, _ year: FiscalYear?, _ place: Place) {
      guard let year,
        !signs.contains(where: { $0.kind == kind && $0.text == text && $0.year == year })
      else { return }
      signs.append(EditionSign(kind: kind, text: text, year: year, place: place))
    }
    for layout in reading.layouts {
      guard let last = layout.latestTold(latest) else { continue }
      add(
        .results, last.text, latest,
        Place(sheet: layout.sheet, cell: last.heading.description))
    }
    for layout in reading.layouts {
      let sheet = worksheets.first { $0.name == layout.sheet }
      for cell in layout.titleCells {
        let text = sheet?.printedText(at: cell) ?? ""
        let year = Self.year(of: text, latest, .title(of: latest), readsFar: readsCovers)
        add(.title, text, year, Place(sheet: layout.sheet, cell: cell.description))
      }
    }
    let planSheets = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    if readsCovers, !signs.contains(where: { $0.kind == .title }) {
      for (sheet, cell) in Self.covers(worksheets, before: planSheets) {
        let text = cell.value.printedText
        let year = Self.year(of: text, latest, .title(of: latest))
        add(.title, text, year, Place(sheet: sheet, cell: cell.reference.description))
      }
    }
    for sheet in worksheets.map(\.name) where planSheets.contains(sheet) {
      add(.sheetName, sheet, Self.year(of: sheet, latest, .title(of: latest)), Place(sheet: sheet))
    }
    if let fileName {
      let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .naming(latest))
      let year = Self.year(of: fileName, latest, reading, readsFar: readsCovers)
      add(.fileName, fileName, year, Place(file: fileName))
    }
    self.signs = signs
    let schedule = reading.layouts.flatMap(\.schedule).map(\.year).min()
    let isPlanned = schedule.map { $0 <= latest } ?? true
    fitsTheirYear =
      isPlanned
      && reading.layouts.lazy.compactMap(\.results.last).allSatisfy { column in
        column.layout.wording.asOf.map { FiscalYear(containing: $0) == column.year } ?? true
      }
    issues = reading.layouts.compactMap { layout in
      guard let column = layout.column(.issues), let year = column.wording.fiscalYear,
        // The issues of an earlier year alone are told of like its results.
        year >= latest || HeadingYears(column.text).isOpenEnded
      else { return nil }
      return EditionSign(
        kind: .issues, text: column.text, year: year,
        place: Place(sheet: layout.sheet, cell: column.heading.description))
    }
  }

  /// The short texts of the visible sheets that stand before those of the plan.
  private static func covers(
    _ worksheets: [Worksheet], before planSheets: Set<String>
  ) -> [(sheet: String, cell: Cell)] {
    worksheets.prefix { !planSheets.contains($0.name) }.filter { $0.state == .visible }
      .flatMap { sheet in
        sheet.cells.filter { cell in
          guard case .text(let text) = cell.value else { return false }
          return text.utf16.count <= 60 && !text.contains("。")
        }.map { (sheet.name, $0) }
      }
  }

  /// The labels that name another year.
  package func others(than year: FiscalYear) -> [EditionSign] { signs.filter { $0.year != year } }

  /// Whether title and file name both stand there and all labels name another year.
  package func allLabelsDiffer(from year: FiscalYear) -> Bool {
    let labels = signs.filter { $0.kind != .results }
    return Set(labels.map(\.kind)).isSuperset(of: [.title, .fileName])
      && labels.allSatisfy { $0.year != year }
  }

  /// A label that stands for all of them where they are of the year after the latest results, as in offices
  /// that call the edition by the year in which it is used; nil elsewhere.
  ///
  /// The heading of issues names the year after the results in either case: where it does not, or the
  /// results' day or the plan's first year tell against their year, their heading is wrong.
  package var aheadOfResults: EditionSign? {
    guard let results = signs.first(where: { $0.kind == .results }), fitsTheirYear else {
      return nil
    }
    let labels = signs.filter { $0.kind != .results }
    guard Set(labels.map(\.kind)).count > 1, !issues.isEmpty,
      (labels + issues).allSatisfy({ $0.year == results.year.next })
    else { return nil }
    return labels.first
  }

  /// The year a label names: that of the latest results where it is among several; `readsFar` where one far
  /// from these is told too.
  private static func year(
    of label: String, _ latest: FiscalYear, _ reading: YearReading, readsFar: Bool = false
  ) -> FiscalYear? {
    let text = UTF16Text(label)
    let years = yearExpressions(in: label, reading: reading).filter { expression in
      expression.kind == .fiscalYear && !expression.isInSeries
        && !saysSomethingElse(expression.range, text)
    }.compactMap(\.fiscalYear)
    // An s1 or h2 is a code, not a year of 昭和 or 平成.
    let near = years.filter { abs($0.westernYear - latest.westernYear) <= 5 }
    if near.isEmpty, readsFar { return years.first }
    return near.contains(latest) ? latest : near.first
  }

  /// Whether what stands beside a year makes it one of the plan's and not of the edition.
  private static func saysSomethingElse(_ range: Range<Int>, _ text: UTF16Text) -> Bool {
    let end = text.afterGap(range.upperBound)
    let words = ["から", "より", "以降", "以後", "まで", "開始", "スタート", "予算"]
    let isFollowed = (words + HistoryWords.all).contains {
      text.end(ofWord: $0, at: end) != nil
    }
    let beside = [text.unit(at: end), text.unit(at: text.beforeGap(range.lowerBound) - 1)]
    return isFollowed || beside.compactMap { $0 }.contains { "〜～~".utf16.contains($0) }
  }
}

extension PlanTableLayout {
  /// The last column of the results of a year, or of what else a layout table has of it.
  fileprivate func latestTold(_ year: FiscalYear) -> PlanColumnLayout? {
    if let last = results.last, last.year == year { return last.layout }
    guard renewal != nil else { return nil }
    return columns.last { column in
      column.namesYear && column.column.fiscalYear == year && column.column.kind != .schedule
    }
  }
}
