package import Diagnostics
package import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML

/// What a run has done, in words; what happened alike on several sheets is one line.
package struct EventLines: Sendable {
  private let events: [Event]
  private let language: Language
  /// What staff call actions by, where that is no plain number.
  private let names: [Int: String]
  /// Cells of tables whose texts are told as replacements.
  private let replacing: Set<UpdateSource>

  package init(_ events: [Event], calling names: [Int: String] = [:], in language: Language) {
    self.events = events
    self.names = names
    self.language = language
    replacing = Set(
      events.compactMap { event in
        if case .returnReplaced(let change) = event.kind { change.source } else { nil }
      })
  }

  package var all: [String] {
    let told = events.compactMap { event in line(of: event).map { (line: $0, event: event) } }
    let groups = Grouping.groups(of: told, by: \.line.key)
    return Section.allCases.flatMap { section in
      groups.filter { $0.key.section == section }.map { group in
        group.elements[0].line.words(group.elements.map(\.event))
      }
    }
  }

  /// The order of the lines.
  private enum Section: CaseIterable {
    case columns, texts, finalized, targets, notes, references, printScales, rows
    case filling, overwritten, replaced, newActions, statuses, dropped, schedules, synced,
      indicators, blanks
  }

  /// How an event is told, together with all others of the same key.
  private struct Line {
    struct Key: Hashable {
      var section: Section
      var alike: [String]
    }

    var key: Key
    var words: ([Event]) -> String

    init(_ section: Section, alike: String..., words: @escaping ([Event]) -> String) {
      key = Key(section: section, alike: alike)
      self.words = words
    }
  }

  /// Nil for what is not told here.
  private func line(of event: Event) -> Line? {
    let place = "\(event.sheet ?? "")!\(event.cell?.description ?? "")"
    func line(_ section: Section, ja: String, en: String) -> Line {
      // No other event is told alike.
      Line(section, alike: place, ja) { _ in text(ja: ja, en: en) }
    }
    switch event.kind {
    case .columnAdded(let heading):
      let column = CellReference.columnLetters(event.cell?.column ?? 1)
      let quoted = quoted(heading)
      return Line(.columns, alike: column, heading) { events in
        text(
          ja: "追加した列: \(sheets(events)) \(column)列 \(quoted)",
          en: "column added: \(sheets(events)), \(column), \(quoted)")
      }
    case .columnCleared(let heading, _):
      let column = CellReference.columnLetters(event.cell?.column ?? 1)
      return Line(.columns, alike: column, heading, "cleared") { events in
        // Of all tables in which it has the heading.
        let count = events.reduce(0) { $0 + $1.clearedCount }
        return text(
          ja: "空にした列（前年度の記載）: \(sheets(events)) \(column)列 \(quoted(heading)) \(count)件",
          en: "cleared (last year's): \(sheets(events)), \(column), \(quoted(heading)), \(count)")
      }
    case .textRolled(let kind, let old, let new):
      return Line(.texts, alike: name(of: kind), old, new) { events in
        rolled(kind, old, new, on: Set(events.compactMap(\.sheet)).count)
      }
    case .targetFreed(let year):
      return Line(.targets, alike: event.sheet ?? "") { freed($0, for: year) }
    case .noteRemoved(let note):
      let cell = "\(sheets([event])) \(event.cell?.description ?? "")"
      return line(
        .notes, ja: "KPI: \(cell) の注記を外しました: \(quoted(note))",
        en: "KPI: \(cell): the note was taken out: \(quoted(note))")
    case .stillRefers(let holder, let year):
      return Line(.references, alike: name(of: holder), year.label) {
        referring(holder, $0, to: year)
      }
    case .resultsFinalized(let year):
      let year = Wording.year(year, language)
      return line(
        .finalized, ja: "確定: \(year)の実績", en: "made final: the results of \(year)")
    case .resultsBlank(let year, let numbers):
      let year = Wording.year(year, language)
      let ranges = NumberRanges(numbers, calling: names).text
      return line(
        .blanks, ja: "\(year)の実績が未記入: \(numbers.count)件（\(ranges.japanese)）",
        en: "results of \(year) blank: \(Wording.count(numbers.count, "action"))"
          + " (\(ranges.english))")
    case .printScale(let scale):
      let words = PrintScaleWords(scale)
      let key = words.scale[language] + words.others[language]
      return Line(.printScales, alike: key) { events in
        text(
          ja: "印刷倍率 \(words.scale.japanese): \(sheets(events))\(words.others.japanese)",
          en: "print scale \(words.scale.english): \(sheets(events))\(words.others.english)")
      }
    case .rowsGrown(let count):
      return line(
        .rows, ja: "行の高さ: \(sheets([event])) 文章に合わせて\(count)行を広げました",
        en: "row heights: \(sheets([event])), \(Wording.count(count, "row")) made higher for"
          + " longer texts")
    case .rowsLeftToExcel(let count):
      return line(
        .rows, ja: "行の高さ: \(sheets([event])) \(count)行は高さの指定がないため、Excelが開くときに合わせます",
        en: "row heights: \(sheets([event])), \(Wording.count(count, "row")) without a height of"
          + " their own left to Excel")
    case .fillingBegun: return Line(.filling) { _ in counts }
    case .cellWritten(let written):
      // Every overwritten text: whoever wrote it must be able to find it.
      if written.isFirst || replacing.contains(written.source) { return nil }
      let texts = "\(quoted(shortened(written.old))) → \(quoted(shortened(written.new)))"
      let source = written.source.place.described(in: language)
      return line(
        .overwritten, ja: "書き換え: \(place) \(texts)（\(source)）",
        en: "overwritten: \(place) \(texts) (\(source))")
    case .returnReplaced(let change):
      let (old, new) = (quoted(shortened(change.old)), quoted(shortened(change.new)))
      let before = change.place.described(in: language)
      let source = change.source.place.described(in: language)
      return line(
        .replaced, ja: "差し替え: \(change.label.japanese) \(old)（\(before)） → \(new)（\(source)）",
        en: "replaced: \(change.label.english) \(old) (\(before)) → \(new) (\(source))")
    case .actionAdded(let number):
      return line(
        .newActions, ja: "追加したアクション: \(called(number)) \(place)",
        en: "action added: \(called(number)) \(place)")
    case .statusWritten(let number):
      return line(
        .statuses, ja: "状態を記入: \(called(number)) \(place)",
        en: "status written: \(called(number)) \(place)")
    case .actionDropped: return Line(.dropped, words: dropped)
    case .scheduleDrawn(let number, let old, let new):
      let change = "\(called(number)) \(spans(old)) → \(spans(new))"
      return line(.schedules, ja: "スケジュール: \(change)", en: "schedule: \(change)")
    case .resultsSynced(let number):
      return line(
        .synced, ja: "再掲に実績を写しました: \(called(number)) \(place)",
        en: "results copied to relisted row: \(called(number)) \(place)")
    case .indicatorAdded(let name):
      return line(
        .indicators, ja: "KPIの行を追加: \(place) \(quoted(name))",
        en: "KPI row added: \(place) \(quoted(name))")
    case .actualsBlockAdded:
      return line(
        .indicators, ja: "KPIの実績値の表を追加: \(place)",
        en: "KPI: table of actual figures added: \(place)")
    case .editionRolled, .resultsFolded, .columnsCollapsed, .noticed: return nil
    }
  }
}

extension Event {
  /// How many cells of a column were cleared.
  fileprivate var clearedCount: Int {
    if case .columnCleared(_, let count) = kind { count } else { 0 }
  }
}

extension EventLines {
  private func rolled(
    _ kind: Event.RolledText, _ old: String, _ new: String, on count: Int
  ) -> String {
    // One sheet's name is no news; how many were changed alike is.
    let times = count > 1 ? text(ja: "（\(count)シート）", en: " (\(count) sheets)") : ""
    let check =
      kind == .dateOfIssue
      ? text(ja: "（1年進めました。発行時期をご確認ください）", en: " (a year later; please check)") : ""
    let texts = [old, new].map { quoted(shown($0, kind)) }
    return "\(name(of: kind)): \(texts[0]) → \(texts[1])\(times)\(check)"
  }

  private func name(of kind: Event.RolledText) -> String {
    switch kind {
    case .heading: text(ja: "見出し", en: "heading")
    case .title: text(ja: "表題", en: "title")
    case .dateOfIssue: text(ja: "発行年月", en: "date of issue")
    case .sheetName: text(ja: "シート名", en: "sheet name")
    case .printHeader: text(ja: "印刷ヘッダー", en: "print header")
    case .printFooter: text(ja: "印刷フッター", en: "print footer")
    case .documentTitle: text(ja: "文書のタイトル", en: "document title")
    case .inputMessage: text(ja: "入力規則のメッセージ", en: "input message")
    }
  }

  /// The text that people see: of print headers and footers without their codes.
  private func shown(_ text: String, _ kind: Event.RolledText) -> String {
    guard kind == .printHeader || kind == .printFooter else { return text }
    let units = Array(text.utf16)
    return literalTexts(ofHeaderFooter: text)
      .map { runs in String(decoding: runs.flatMap { units[$0] }, as: UTF16.self) }
      .filter { !$0.allSatisfy { $0.isWhitespace || $0 == "/" } }
      .joined(separator: " | ")
  }

  private func freed(_ events: [Event], for year: FiscalYear) -> String {
    let cells = Self.ranges(of: events.compactMap(\.cell)).map(\.description)
    let list = cells.joined(separator: text(ja: "、", en: ", "))
    let (name, year) = (sheets([events[0]]), Wording.year(year, language))
    return text(
      ja: "KPI: \(name) \(list) を\(year)の目標値の記入欄として空けました",
      en: "KPI: \(name), \(list): left blank for the targets of \(year)")
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

  private func referring(_ holder: Event.Holder, _ events: [Event], to year: FiscalYear) -> String {
    let places = events.map { event in
      switch event.kind {
      case .stillRefers(.definedName(let name), _): name
      case .stillRefers(.chart, _), .stillRefers(.shape, _): event.sheet ?? ""
      default: "\(event.sheet ?? "")!\(event.cell?.description ?? "")"
      }
    }
    let names = Grouping.groups(of: places, by: \.self).map(\.key)
    let list =
      [.chart, .shape].contains(holder)
      ? Wording.sheets(names, language) : Wording.list(names, language)
    let year = Wording.year(year, language)
    return text(
      ja: "\(year)の実績を参照したまま: \(name(of: holder)) \(list)",
      en: "still refers to the results of \(year): \(name(of: holder)) \(list)")
  }

  private func name(of holder: Event.Holder) -> String {
    switch holder {
    case .formula: text(ja: "数式", en: "formula")
    case .definedName: text(ja: "名前", en: "name")
    case .chart: text(ja: "グラフ", en: "chart")
    case .conditionalFormat: text(ja: "条件付き書式", en: "conditional format")
    case .validation: text(ja: "入力規則", en: "validation")
    case .sparkline: text(ja: "スパークライン", en: "sparkline")
    case .shape: text(ja: "図形", en: "shape")
    }
  }

  private var counts: String {
    guard let filling = events.filling, !filling.isEmpty else {
      return text(ja: "反映: 変更はありません", en: "filled in: nothing has changed")
    }
    let written = filling.compactMap { event in
      if case .cellWritten(let text) = event.kind { text.isFirst } else { nil }
    }
    let first = written.count { $0 }
    let other = written.count - first
    return text(
      ja: "反映: 記入\(first)セル、書き換え\(other)セル",
      en: "filled in: \(Wording.count(first, "cell")), \(Wording.count(other, "cell")) overwritten")
  }

  private func dropped(_ events: [Event]) -> String {
    let numbers = events.compactMap { event in
      if case .actionDropped(let name) = event.kind { "No.\(name)" } else { nil }
    }.joined(separator: text(ja: "、", en: ", "))
    return text(ja: "行を削除: \(numbers)", en: "rows removed: \(numbers)")
  }

  private func called(_ number: Int) -> String { "No.\(names[number] ?? String(number))" }

  private func spans(_ spans: [RequestedSpan]) -> String {
    if spans.isEmpty { return text(ja: "なし", en: "none") }
    return spans.map { span in
      let (first, last) = (span.years.lowerBound.shortLabel, span.years.upperBound.shortLabel)
      return "\(first == last ? first : "\(first)～\(last)") \(span.label)"
    }.joined(separator: text(ja: "、", en: ", "))
  }

  /// The beginning of a long text.
  private func shortened(_ text: String) -> String {
    let line = text.filter { !$0.isNewline }
    return line.count > 40 ? "\(line.prefix(39))…" : line
  }

  /// The sheets of some events by name.
  private func sheets(_ events: [Event]) -> String {
    let names = Grouping.groups(of: events, by: \.sheet).map { $0.key ?? "" }
    return Wording.sheets(names, language)
  }

  private func quoted(_ text: String) -> String { Wording.quoted(text, language) }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}
