import Diagnostics
import PlanChecks

extension PlanReport {
  /// 確認結果: what is wrong or doubtful, what is new since the edition before first.
  var findings: ReportSection {
    ReportSection(id: "findings", title: LocalizedText(ja: "確認結果", en: "Findings")) { page in
      let known = before?.keys
      if newest.findings.isEmpty {
        page.element("p", ja: "指摘はありません。", en: "Nothing was found.")
      }
      for severity in [Severity.error, .warning, .note] {
        let all = newest.findings.filter { $0.diagnostic.severity == severity }
        if all.isEmpty { continue }
        let new = all.filter { known?.contains($0.key) == false }
        let old = all.filter { known?.contains($0.key) != false }
        page.table(
          "\(severity.name[language])（\(all.count)）", class: "findings",
          head: [
            "No.", page.words(ja: "シート", en: "Sheet"), page.words(ja: "セル", en: "Cell"),
            page.words(ja: "内容", en: "What"), page.words(ja: "すること", en: "What to do"),
          ] + (known == nil ? [] : [page.words(ja: "前の版", en: "Edition before")])
        ) { page in
          for finding in new + old {
            write(finding, isNew: known.map { !$0.contains(finding.key) }, &page)
          }
        }
      }
    }
  }

  private func write(_ finding: Finding, isNew: Bool?, _ page: inout Page) {
    let diagnostic = finding.diagnostic
    page.element("tr", ["class": diagnostic.severity.rawValue]) { page in
      page.element("td", ["class": "number"], finding.actionNumber.flatMap(newest.name) ?? "")
      page.element("td", quoting: diagnostic.place.sheet ?? "")
      page.element("td", diagnostic.place.cell ?? "")
      page.element("td", diagnostic.message[language])
      page.element("td", diagnostic.remedy?[language] ?? "")
      if let isNew {
        page.element(
          "td",
          isNew ? page.words(ja: "新しい指摘", en: "new") : page.words(ja: "前にもあり", en: "there before"))
      }
    }
  }
}
