import Diagnostics
import PlanReading
import PlanText

extension PlanReport {
  /// 未記入一覧: what is due and blank.
  var pendingValues: ReportSection {
    ReportSection(id: "pending", title: LocalizedText(ja: "未記入一覧", en: "Not filled in")) { page in
      let pending = PendingValues(newest)
      if pending.results.isEmpty && pending.kpis.isEmpty {
        page.element("p", ja: "未記入はありません。", en: "Nothing is missing.")
        return
      }
      if !pending.results.isEmpty {
        let (year, count) = (page.year(newest.plan.edition), pending.results.count)
        // Grades and the like stand in columns of their own.
        let hasColumns = pending.results.contains {
          $0.blankColumns(of: newest.plan.edition).contains { $0.kind != .results }
        }
        let caption =
          hasColumns
          ? page.words(
            ja: "\(year)の欄が未記入のアクション（\(count)件）", en: "Actions with blanks for \(year) (\(count))")
          : page.words(
            ja: "\(year)の実績が未記入のアクション（\(count)件）",
            en: "Actions without results for \(year) (\(count))")
        let columns = hasColumns ? [page.words(ja: "未記入の欄", en: "Blank")] : []
        let hasDepartments = pending.results.contains { !$0.department.isEmpty }
        let department = hasDepartments ? [page.words(ja: "担当課", en: "Department")] : []
        page.table(
          caption,
          head: ["No.", page.words(ja: "アクション", en: "Action")] + department
            + columns
        ) { page in
          for action in pending.results {
            page.element("tr") { page in
              page.element("td", ["class": "number"], action.name ?? "")
              page.element("th", ["scope": "row"]) { page in
                page.element("a", ["href": "#\(action.id)"], quoting: action.title)
              }
              if hasDepartments { page.element("td", quoting: action.department) }
              if hasColumns {
                let blank = action.blankColumns(of: newest.plan.edition)
                page.element(
                  "td",
                  blank.map { $0.kind.descriptor.label[language] }
                    .joined(separator: page.words(ja: "、", en: ", ")))
              }
            }
          }
        }
      }
      if !pending.kpis.isEmpty {
        page.table(
          page.words(
            ja: "KPIの未記入（\(pending.kpis.count)件）", en: "KPI figures (\(pending.kpis.count))"),
          head: [
            page.words(ja: "指標", en: "Indicator"), page.words(ja: "年度", en: "Fiscal year"),
            page.words(ja: "値", en: "Figure"), page.words(ja: "セル", en: "Cell"),
          ]
        ) { page in
          for (kpi, value) in pending.kpis {
            page.element("tr") { page in
              page.element("th", ["scope": "row"], quoting: kpi.indicator)
              page.element("td", page.year(value.fiscalYear))
              page.element("td", value.kind.name[language])
              page.element("td") { page in
                page.quote(value.source.sheet)
                page.add(" \(value.source.cell)")
              }
            }
          }
        }
      }
    }
  }
}

/// What an edition lacks.
struct PendingValues {
  /// Active actions of which something for the edition's year is blank: results, or what stands in their
  /// place.
  var results: [ReportedAction] = []
  /// How many actions have all of that year; a dash says that there is nothing to tell.
  var written = 0
  /// Figures that are due and blank.
  var kpis: [(kpi: KPI, value: KPIValue)] = []

  init(_ edition: ReportedEdition) {
    let plan = edition.plan
    for action in edition.measures.flatMap(\.actions) {
      if action.action.yearTexts(of: plan.edition).isEmpty { continue }
      if action.blankColumns(of: plan.edition).isEmpty {
        written += 1
      } else if action.marks.isActive {
        self.results.append(action)
      }
    }
    for kpi in plan.kpis {
      for value in kpi.values where value.isPending(in: plan.edition) { kpis.append((kpi, value)) }
    }
  }
}

extension ReportedAction {
  /// The columns of a year that departments fill in and that are blank.
  func blankColumns(of year: FiscalYear) -> [PlanColumn] {
    action.yearTexts(of: year).filter {
      $0.text.value.unicodeScalars.allSatisfy(TextFolding.isDropped)
    }.map(\.column)
  }
}

extension KPIValue {
  /// Whether it is due in an edition and neither number nor text stands there.
  fileprivate func isPending(in edition: FiscalYear) -> Bool {
    guard number == nil, note == nil else { return false }
    switch kind {
    case .baseline: return false
    case .target: return fiscalYear >= edition
    case .actual: return fiscalYear == edition
    }
  }
}

extension KPIValue.Kind {
  var name: LocalizedText {
    switch self {
    case .baseline: LocalizedText(ja: "現状値", en: "baseline")
    case .target: LocalizedText(ja: "目標値", en: "target")
    case .actual: LocalizedText(ja: "実績値", en: "actual")
    }
  }
}
