import Diagnostics
import PlanComparison
import PlanReading
import PlanText

extension PlanReport {
  /// 変更点: what differs from the edition before, changed words marked.
  var changes: ReportSection {
    ReportSection(id: "changes", title: LocalizedText(ja: "変更点", en: "Changes")) { page in
      guard let comparison else {
        page.element(
          "p", ja: "前の版のブックも指定すると、変わったところを示します。",
          en: "Name the workbook of an earlier edition too to see what has changed.")
        return
      }
      let changes = comparison.changes
      if changes.isEmpty {
        page.element("p", ja: "変更はありません。", en: "Nothing has changed.")
        return
      }
      let (old, new) = (page.year(comparison.oldEdition), page.year(comparison.newEdition))
      page.table(
        page.words(
          ja: "\(old)版から\(new)版への変更（\(changes.count)件）",
          en: "From \(old) to \(new) (\(changes.count))"),
        class: "changes",
        head: [
          "No.", page.words(ja: "欄", en: "Field"), page.words(ja: "変更前", en: "Before"),
          page.words(ja: "変更後", en: "After"),
        ]
      ) { page in
        for change in changes { write(change, &page) }
      }
    }
  }

  private func write(_ change: PlanChange, _ page: inout Page) {
    page.element("tr") { page in
      page.element(
        "td", ["class": "number"],
        change.actionName ?? change.kpiCode ?? "")
      page.element("th", ["scope": "row"]) { page in
        page.quote(change.field.label)
        if let year = change.fiscalYear { page.add(" \(page.shortYear(year))") }
      }
      page.element("td") { page in
        Self.mark(change.old?.value ?? "", change.words.map(\.old), as: "del", &page)
      }
      page.element("td") { page in
        Self.mark(change.new?.value ?? "", change.words.map(\.new), as: "ins", &page)
      }
    }
  }

  /// A text with stretches marked, given in UTF-16 code units, ascending.
  private static func mark(
    _ text: String, _ ranges: [Range<Int>], as element: String, _ page: inout Page
  ) {
    let units = Array(text.utf16)
    var position = 0
    for range in ranges where range.lowerBound >= position && range.upperBound <= units.count {
      page.quote(String(decoding: units[position..<range.lowerBound], as: UTF16.self))
      if !range.isEmpty {
        page.element(element, quoting: String(decoding: units[range], as: UTF16.self))
      }
      position = range.upperBound
    }
    page.quote(String(decoding: units[position...], as: UTF16.self))
  }
}
