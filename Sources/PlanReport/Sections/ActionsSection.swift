import Diagnostics
import PlanChecks
import PlanComparison
import PlanReading
import PlanText

extension PlanReport {
  /// アクション: all that the plan says of each.
  var actions: ReportSection {
    ReportSection(id: "actions", title: LocalizedText(ja: "アクション", en: "Actions")) { page in
      let links = RelistedLinks(newest)
      let findings = Dictionary(grouping: newest.findings.filter { $0.actionNumber != nil }) {
        $0.actionNumber ?? 0
      }
      let pending = Set(PendingValues(newest).results.map(\.index))
      let figures = FigureRows(newest)
      let histories = ActionHistories(editions)
      page.element("div", ["id": "filter", "role": "search"], "")
      for measure in newest.measures where !measure.actions.isEmpty {
        page.element("section", ["class": "measure"]) { page in
          page.element("p", ["class": "measure-name"]) { page in
            page.quote("\(measure.strategyName)　\(measure.name)")
          }
          for action in measure.actions {
            page.element(
              "article",
              [
                "id": action.id,
                "data-department": action.department.isEmpty ? nil : action.department,
                "data-priority": action.marks.isPriority ? "1" : nil,
                "data-pending": pending.contains(action.index) ? "1" : nil,
              ]
            ) { page in
              writeTitle(of: action, links, &page)
              writeTexts(of: action, &page)
              figures.write(action, &page)
              writeFindings(findings[action.number] ?? [], &page)
              histories.write(action, &page)
            }
          }
        }
      }
    }
  }

  private func writeTitle(
    of action: ReportedAction, _ links: RelistedLinks, _ page: inout Page
  ) {
    page.element("h3") { page in
      if let name = action.name { page.add("\(name) ") }
      page.quote(action.title)
    }
    page.element("p", ["class": "tags"]) { page in
      let marks = action.marks
      if marks.isPriority {
        page.element("span", ["class": "tag priority"], ja: "重点", en: "priority")
      }
      if let state = marks.state {
        page.element("span", ["class": marks.isActive ? "tag" : "tag ended"], quoting: state.text)
      }
      if let printed = marks.existingOrNew {
        page.element(
          "span", ["class": "tag"],
          printed == .new
            ? page.words(ja: "新規", en: "new")
            : page.words(ja: "既存", en: "existing"))
      }
      if let start = marks.startYear {
        page.element(
          "span", ["class": "tag"], ja: "開始 \(start.label)", en: "since FY\(start.westernYear)")
      }
      if !action.department.isEmpty {
        page.element("span", ["class": "tag"], quoting: action.department)
      }
      if marks.isRelisted {
        page.element("span", ["class": "tag"]) { page in
          page.add(page.words(ja: "再掲", en: "listed again"))
          if let original = links.original(of: action) {
            page.add(" ")
            page.link(
              to: original.id,
              page.words(ja: "元 \(original.called.japanese)", en: "of \(original.called.english)"))
          }
        }
      }
      for row in links.rows(of: action) {
        page.element("span", ["class": "tag"]) {
          $0.link(
            to: row.id,
            $0.words(
              ja: "再掲 \(row.called.japanese)", en: "listed again as \(row.called.english)"))
        }
      }
    }
  }

  private func writeTexts(of action: ReportedAction, _ page: inout Page) {
    page.element("dl", ["class": "texts"]) { page in
      for narrative in action.narratives {
        let isBlank = narrative.text.value.unicodeScalars.allSatisfy(TextFolding.isDropped)
        // A blank cell tells something only where results are waited for.
        let isAwaited =
          narrative.field == .results && narrative.fiscalYear == newest.plan.edition
          && action.marks.isActive
        if isBlank && !isAwaited { continue }
        page.element("dt", name(of: narrative, page))
        if isBlank {
          page.element("dd", ["class": "blank"], ja: "未記入", en: "not filled in")
        } else {
          page.element("dd", quoting: narrative.text.value)
        }
      }
      writeFurtherTexts(of: action, &page)
    }
  }

  /// Targets, actual figures, grades and the like, year by year.
  private func writeFurtherTexts(of action: ReportedAction, _ page: inout Page) {
    let told = Set(action.narratives.map(\.text.source))
    let texts = action.action.further.filter { text in
      switch text.column.kind.descriptor.contents {
      case .place, .indicator, .nothing: false
      case .text, .results, .schedule, .yearly, .carried: !told.contains(text.text.source)
      }
    }
    let blank = Set(action.marks.isActive ? action.blankColumns(of: newest.plan.edition) : [])
    let years = Set(texts.map(\.column.fiscalYear)).sorted {
      ($0?.westernYear ?? .max) < ($1?.westernYear ?? .max)
    }
    for text in years.flatMap({ year in texts.filter { $0.column.fiscalYear == year } }) {
      let isBlank = text.text.value.unicodeScalars.allSatisfy(TextFolding.isDropped)
      if isBlank && !blank.contains(text.column) { continue }
      let label = text.column.kind.descriptor.label
      page.element(
        "dt",
        text.column.fiscalYear.map {
          page.words(
            ja: "\(page.year($0))の\(label.japanese)", en: "\(page.year($0)): \(label.english)")
        } ?? label[language])
      if isBlank {
        page.element("dd", ["class": "blank"], ja: "未記入", en: "not filled in")
      } else {
        page.element("dd", quoting: text.text.value)
      }
    }
  }

  private func name(of narrative: Narrative, _ page: Page) -> String {
    let year = narrative.fiscalYear.map { page.year($0) } ?? ""
    switch narrative.field {
    case .description: return page.words(ja: "説明", en: "Description")
    case .baseline: return page.words(ja: "現状", en: "State at the start")
    case .results: return page.words(ja: "\(year)の実績", en: "Results of \(year)")
    case .issues: return page.words(ja: "課題・取り組むべきこと", en: "Issues")
    case .plannedWork: return page.words(ja: "\(year)の計画", en: "Planned for \(year)")
    case .workDone: return page.words(ja: "\(year)の取組", en: "Done in \(year)")
    case .gradeReason: return page.words(ja: "\(year)の評価の理由", en: "Reason of the grade of \(year)")
    case .nextWork: return page.words(ja: "翌年度の取組", en: "Next year's work")
    case .note: return page.words(ja: "備考", en: "Note")
    case .other: return page.words(ja: "その他", en: "Other")
    }
  }

  private func writeFindings(_ findings: [Finding], _ page: inout Page) {
    if findings.isEmpty { return }
    page.element("ul", ["class": "findings"]) { page in
      for finding in findings {
        page.element("li", ["class": finding.diagnostic.severity.rawValue]) { page in
          page.element("strong", finding.diagnostic.severity.name[language])
          page.add(" ")
          if let cell = finding.diagnostic.place.cell { page.add("\(cell) ") }
          page.add(finding.diagnostic.message[language])
        }
      }
    }
  }
}

/// Which rows list an action again.
private struct RelistedLinks {
  private var byNumber: [Int: ReportedAction] = [:]
  private var originals: [Int: Int] = [:]
  private var relisted: [Int: [ReportedAction]] = [:]

  init(_ edition: ReportedEdition) {
    let actions = edition.measures.flatMap(\.actions)
    let found = RelistedOriginals(edition.plan.actions)
    for action in actions where byNumber[action.number] == nil { byNumber[action.number] = action }
    for action in actions where action.marks.isRelisted {
      guard let original = found.original(of: action.action) else { continue }
      originals[action.index] = original
      relisted[original, default: []].append(action)
    }
  }

  func original(of action: ReportedAction) -> ReportedAction? {
    originals[action.index].flatMap { byNumber[$0] }
  }

  func rows(of action: ReportedAction) -> [ReportedAction] {
    action.marks.isRelisted ? [] : relisted[action.number] ?? []
  }
}

extension Severity {
  var name: LocalizedText {
    switch self {
    case .error: LocalizedText(ja: "エラー", en: "error")
    case .warning: LocalizedText(ja: "警告", en: "warning")
    case .note: LocalizedText(ja: "お知らせ", en: "note")
    }
  }
}
