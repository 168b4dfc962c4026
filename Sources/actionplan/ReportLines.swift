package import Diagnostics
package import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML

/// The changes of one annual update in words; what happened alike on several sheets is one line.
package struct ReportLines: Sendable {
  private let report: AnnualUpdateReport
  private let language: Language

  package init(report: AnnualUpdateReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var all: [String] {
    addedColumns + rolledTexts + freedTargets + removedNotes + referrers + printScales
  }

  private var addedColumns: [String] {
    struct Kind: Hashable {
      var column: Int
      var heading: String
    }
    let groups = Grouping.groups(of: report.addedColumns) {
      Kind(column: $0.column, heading: $0.heading)
    }
    return groups.map { kind, columns in
      let letters = CellReference.columnLetters(kind.column)
      let heading = Wording.quoted(kind.heading, language)
      let sheets = Wording.sheets(Grouping.groups(of: columns, by: \.sheet).map(\.0), language)
      return text(
        ja: "追加した列: \(sheets) \(letters)列 \(heading)",
        en: "column added: \(sheets), \(letters), \(heading)")
    }
  }

  private var rolledTexts: [String] {
    struct Roll: Hashable {
      var kind: AnnualUpdateReport.RolledText.Kind
      var old: String
      var new: String
    }
    let groups = Grouping.groups(of: report.rolledTexts) {
      Roll(kind: $0.kind, old: $0.old, new: $0.new)
    }
    return groups.map { roll, texts in
      let old = Wording.quoted(shown(roll.old, roll.kind), language)
      let new = Wording.quoted(shown(roll.new, roll.kind), language)
      let count = Set(texts.compactMap(\.sheet)).count
      // One sheet's name is no news; how many were changed alike is.
      let times = count > 1 ? text(ja: "（\(count)シート）", en: " (\(count) sheets)") : ""
      let check =
        roll.kind == .dateOfIssue
        ? text(ja: "（1年進めました。発行時期をご確認ください）", en: " (a year later; please check)") : ""
      return "\(name(of: roll.kind)): \(old) → \(new)\(times)\(check)"
    }
  }

  private func name(of kind: AnnualUpdateReport.RolledText.Kind) -> String {
    switch kind {
    case .heading: text(ja: "見出し", en: "heading")
    case .title: text(ja: "表題", en: "title")
    case .dateOfIssue: text(ja: "発行年月", en: "date of issue")
    case .sheetName: text(ja: "シート名", en: "sheet name")
    case .printHeader: text(ja: "印刷ヘッダー", en: "print header")
    case .printFooter: text(ja: "印刷フッター", en: "print footer")
    case .documentTitle: text(ja: "文書のタイトル", en: "document title")
    }
  }

  /// The text that people see: of print headers and footers without their codes.
  private func shown(_ text: String, _ kind: AnnualUpdateReport.RolledText.Kind) -> String {
    guard kind == .printHeader || kind == .printFooter else { return text }
    let units = Array(text.utf16)
    return literalRanges(ofHeaderFooter: text)
      .map { String(decoding: units[$0], as: UTF16.self) }
      .filter { !$0.allSatisfy { $0.isWhitespace || $0 == "/" } }
      .joined(separator: " | ")
  }

  private var freedTargets: [String] {
    let year = Wording.year(report.to, language)
    return Grouping.groups(of: report.freedTargets, by: \.sheet).map { sheet, cells in
      let ranges = Self.ranges(of: cells.map(\.cell)).map(\.description)
      let list = ranges.joined(separator: text(ja: "、", en: ", "))
      let name = Wording.sheets([sheet], language)
      return text(
        ja: "KPI: \(name) \(list) を\(year)の目標値の記入欄として空けました",
        en: "KPI: \(name), \(list): left blank for the targets of \(year)")
    }
  }

  private var removedNotes: [String] {
    report.removedNotes.map { note in
      let place = "\(Wording.sheets([note.source.sheet], language)) \(note.source.cell)"
      let quoted = Wording.quoted(note.value, language)
      return text(
        ja: "KPI: \(place) の注記を外しました: \(quoted)",
        en: "KPI: \(place): the note was taken out: \(quoted)")
    }
  }

  /// Cells as few ranges: those below one another become one.
  private static func ranges(of cells: [CellReference]) -> [CellRange] {
    var ranges: [CellRange] = []
    for cell in Set(cells).sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = ranges.last, last.columns.contains(cell.column),
        last.rows.upperBound + 1 == cell.row
      {
        ranges[ranges.count - 1].rows = last.rows.lowerBound...cell.row
      } else {
        ranges.append(CellRange(cell))
      }
    }
    return ranges
  }

  private var referrers: [String] {
    let year = Wording.year(report.from, language)
    return Grouping.groups(of: report.referrers, by: \.kind).map { kind, referrers in
      let places = Grouping.groups(of: referrers, by: \.place).map(\.key)
      let list =
        kind == .chart ? Wording.sheets(places, language) : Wording.list(places, language)
      return text(
        ja: "\(year)の実績を参照したまま: \(name(of: kind)) \(list)",
        en: "still refers to the results of \(year): \(name(of: kind)) \(list)")
    }
  }

  private func name(of kind: AnnualUpdateReport.Referrer.Kind) -> String {
    switch kind {
    case .formula: text(ja: "数式", en: "formula")
    case .definedName: text(ja: "名前", en: "name")
    case .chart: text(ja: "グラフ", en: "chart")
    }
  }

  private var printScales: [String] {
    struct Change: Hashable {
      var before: Int
      var after: Int
    }
    let groups = Grouping.groups(of: report.printScales) {
      Change(before: $0.percentBefore, after: $0.percentAfter)
    }
    return groups.map { change, scales in
      let sheets = Wording.sheets(scales.map(\.sheet), language)
      return text(
        ja: "印刷倍率: \(sheets) \(change.before)% → \(change.after)%",
        en: "print scale: \(sheets), \(change.before) % → \(change.after) %")
    }
  }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}
