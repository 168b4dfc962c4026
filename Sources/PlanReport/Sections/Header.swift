import Diagnostics
import PlanChecks
import PlanReading
import PlanText

extension PlanReport {
  /// The title of the plan on one line.
  var title: String {
    let printed = newest.plan.title?.value.split(whereSeparator: \.isNewline).joined() ?? ""
    return printed.isEmpty
      ? LocalizedText(
        ja: "アクションプラン（\(newest.plan.edition.label)版）",
        en: "Action plan, edition of FY\(newest.plan.edition.westernYear)")[language]
      : printed
  }

  /// Title, edition, day and counts.
  func writeHeader(_ page: inout Page) {
    page.element("header") { page in
      page.element("h1", quoting: title)
      page.element("p", ["class": "edition"]) { page in
        page.add(edition(page))
      }
      let now = EditionCounts(newest)
      let then = before.map { EditionCounts($0) }
      page.element("dl", ["class": "counts"]) { page in
        for (index, count) in now.all.enumerated() {
          page.element("div") { page in
            page.element("dt", count.name[language])
            page.element("dd") { page in
              page.element("strong", printed(Double(count.number)))
              if let old = then?.all[index].number, old != count.number {
                page.element(
                  "span", ["class": "difference"],
                  ja: "前の版 \(old)", en: "edition before: \(old)")
              }
            }
          }
        }
      }
      page.element("p", ["class": "account"], account(page))
    }
  }

  private func edition(_ page: Page) -> String {
    let plan = newest.plan
    let edition = page.words(
      ja: "\(page.year(plan.edition))版", en: "Edition of \(page.year(plan.edition))")
    // A plan without a schedule says nothing of its period: its window is the edition's year.
    let window =
      plan.window.lowerBound == plan.window.upperBound
      ? nil
      : page.words(
        ja: "計画期間 \(page.year(plan.window.lowerBound))～\(page.year(plan.window.upperBound))",
        en: "period \(page.year(plan.window.lowerBound)) to \(page.year(plan.window.upperBound))")
    let day = newest.asOf.map {
      page.words(ja: "実績の基準日 \(page.day($0))", en: "results as of \(page.day($0))")
    }
    return [edition, window, day].compactMap(\.self).joined(
      separator: page.words(ja: "　", en: "; "))
  }

  private func account(_ page: Page) -> String {
    func count(_ severity: Severity) -> Int {
      newest.findings.count { $0.diagnostic.severity == severity }
    }
    let findings = page.words(
      ja: "確認結果 エラー\(count(.error))・警告\(count(.warning))・お知らせ\(count(.note))",
      en: "findings: \(count(.error)) errors, \(count(.warning)) warnings, \(count(.note)) notes")
    guard let account = newest.account else { return findings }
    let unread = account.total - account.read
    let cells = page.words(
      ja:
        "読み取り \(printed(Double(account.total)))セル中 \(printed(Double(account.read)))セル（未読 \(unread)）",
      en: "read: \(printed(Double(account.read))) of \(printed(Double(account.total))) cells "
        + "(\(unread) unread)")
    return cells + page.words(ja: "　", en: "; ") + findings
  }
}

/// How many actions an edition has.
private struct EditionCounts {
  let all: [(name: LocalizedText, number: Int)]

  init(_ edition: ReportedEdition) {
    let marks = edition.texts.marks
    let pending = PendingValues(edition)
    all = [
      (LocalizedText(ja: "アクション", en: "Actions"), marks.count),
      (LocalizedText(ja: "うち重点", en: "Priority"), marks.count(where: \.isPriority)),
      (LocalizedText(ja: "うち再掲", en: "Listed again"), marks.count(where: \.isRelisted)),
      (LocalizedText(ja: "うち終了等", en: "Ended"), marks.count { !$0.isActive }),
      (LocalizedText(ja: "実績記入済み", en: "Results written"), pending.written),
      (LocalizedText(ja: "実績未記入", en: "Results blank"), pending.results.count),
    ]
  }
}
