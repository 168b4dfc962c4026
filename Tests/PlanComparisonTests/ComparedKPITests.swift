import PlanComparison
import PlanReading
import PlanText
import SpreadsheetML
import Testing

@Suite struct ComparedKPITests {
  private func kpi(
    _ code: String, _ indicator: String, strategy: String = "S1", unit: String = "件",
    _ values: [(kind: KPIValue.Kind, year: Int, number: Double?, note: String?)] = [
      (.baseline, 2023, 1078, nil), (.target, 2024, 1200, nil), (.target, 2025, nil, "毎年度策定"),
    ]
  ) -> KPI {
    KPI(
      code: code, strategyCode: strategy, indicator: indicator, unit: unit,
      source: source(1),
      values: values.enumerated().map { offset, value in
        KPIValue(
          kind: value.kind, fiscalYear: FiscalYear(value.year), number: value.number,
          note: value.note, source: source(offset + 2))
      })
  }

  private func source(_ column: Int) -> SourceCell {
    SourceCell(sheet: "KPI", cell: CellReference(row: 5, column: column))
  }

  private func comparison(_ old: [KPI], _ new: [KPI]) -> PlanComparison {
    func plan(_ kpis: [KPI]) -> Plan {
      Plan(
        title: nil, edition: FiscalYear(2024), window: FiscalYear(2024)...FiscalYear(2028),
        headings: [], strategies: [], kpis: kpis)
    }
    return PlanComparison(old: plan(old), new: plan(new))
  }

  private func lines(_ old: [KPI], _ new: [KPI]) -> [String] { comparison(old, new).lines }

  @Test func aFigureTakesThePlaceOfANote() {
    #expect(
      lines(
        [kpi("S1K1", "相談件数")],
        [
          kpi(
            "S1K1", "相談\n件数",
            [
              (.baseline, 2023, 1078, nil), (.target, 2024, 1200, nil),
              (.target, 2025, 1250.5, nil),
            ])
        ]) == ["S1K1 kpi_target R7 changed D5 毎年度策定 → D5 1250.5"])
  }

  @Test func aTargetThatComesFreeIsNotDeleted() {
    func plan(_ edition: Int, _ kpis: [KPI]) -> Plan {
      Plan(
        title: nil, edition: FiscalYear(edition), window: FiscalYear(2024)...FiscalYear(2028),
        headings: [], strategies: [], kpis: kpis)
    }
    let old = [kpi("S1K1", "相談件数")]
    let free = [
      kpi(
        "S1K1", "相談件数",
        [(.baseline, 2023, 1078, nil), (.target, 2024, 1200, nil), (.target, 2025, nil, nil)])
    ]
    let new = [
      kpi(
        "S1K1", "相談件数",
        [(.baseline, 2023, 1078, nil), (.target, 2024, 1200, nil), (.target, 2025, 1210, nil)])
    ]
    #expect(PlanComparison(old: plan(2024, old), new: plan(2025, free)).lines == [])
    #expect(
      PlanComparison(old: plan(2024, old), new: plan(2025, new)).lines
        == ["S1K1 kpi_target R7 added - → D5 1210"])
    // Within one edition a note that goes is one that was taken out.
    #expect(PlanComparison(old: plan(2025, old), new: plan(2025, free)).lines.count == 1)
  }

  @Test func anActualFigureIsNotTheTargetOfItsYear() {
    #expect(
      lines(
        [kpi("S1K1", "相談件数", [(.target, 2024, 1200, nil)])],
        [kpi("S1K1", "相談件数", [(.target, 2024, 1200, nil), (.actual, 2024, 1190, nil)])])
        == ["S1K1 kpi_actual R6 added - → C5 1190"])
  }

  @Test func anIndicatorIsNewOrGone() {
    let figures: [(kind: KPIValue.Kind, year: Int, number: Double?, note: String?)] = [
      (.baseline, 2023, 64, nil), (.target, 2024, nil, nil),
    ]
    #expect(
      lines([kpi("S1K1", "相談件数")], [kpi("S1K1", "相談件数"), kpi("S1K2", "創業件数", figures)]) == [
        "S1K2 kpi_indicator new - → A5 創業件数（件）", "S1K2 kpi_baseline R5 new - → B5 64",
      ])
    #expect(
      lines([kpi("S1K1", "創業件数", figures), kpi("S1K2", "相談件数")], [kpi("S1K1", "相談件数")]) == [
        "S1K1 kpi_indicator deleted A5 創業件数（件） → -", "S1K1 kpi_baseline R5 deleted B5 64 → -",
      ])
  }

  @Test func theTableSaysOnceThatAnIndicatorIsNewOrGone() {
    func remarks(_ old: [KPI], _ new: [KPI]) -> [String] {
      ComparisonRows(comparison(old, new)).rows.filter { !$0.remark.isEmpty }.map {
        "\($0.new.text)|\($0.old.text)|\($0.remark)"
      }
    }
    let (one, other) = (kpi("S1K1", "相談件数"), kpi("S1K2", "創業件数"))
    #expect(remarks([one], [one, other]) == ["創業件数（件）||（新設）"])
    #expect(remarks([one, other], [one]) == ["|創業件数（件）|（削除）"])
    let changed = kpi("S1K1", "相談件数", [(.baseline, 2023, 1078, nil), (.target, 2024, 1250, nil)])
    let old = kpi("S1K1", "相談件数", [(.baseline, 2023, 1078, nil), (.target, 2024, 1200, nil)])
    #expect(remarks([old], [changed]) == ["1,250|1,200|（変更）"])
  }

  @Test func anIndicatorWithAnotherNameIsKnownByItsPlaceAndBaseline() {
    #expect(
      lines([kpi("S1K1", "相談件数")], [kpi("S1K1", "のべ相談件数", unit: "回")])
        == ["S1K1 kpi_indicator changed A5 相談件数（件） → A5 のべ相談件数（回）"])
    // Another baseline: another indicator has taken its place.
    let other = kpi("S1K1", "来訪者数", unit: "人", [(.baseline, 2023, 30, nil)])
    #expect(
      lines([kpi("S1K1", "相談件数")], [other]).map { $0.split(separator: " ")[2] }.prefix(1)
        == ["deleted"])
  }

  @Test func equalNamesOfTwoStrategiesStayApart() {
    #expect(
      lines(
        [kpi("S1K1", "参加社数"), kpi("S2K1", "参加社数", strategy: "S2")],
        [kpi("S2K1", "参加社数", strategy: "S2")]
      ).allSatisfy { $0.hasPrefix("S1K1") })
  }

  private static let figures: [(number: Double, printed: String)] = [
    (5, "5"), (999, "999"), (1210, "1,210"), (12100, "12,100"), (1_234_567, "1,234,567"),
    (1210.5, "1,210.5"), (999.5, "999.5"), (-1210, "-1210"),
  ]

  @Test(arguments: figures)
  func thousandsAreSetApartInTheTable(number: Double, printed: String) {
    let rows = ComparisonRows(
      comparison(
        [kpi("S1K1", "相談件数", [(.target, 2024, 7, nil)])],
        [kpi("S1K1", "相談件数", [(.target, 2024, number, nil)])])
    ).rows
    let row = rows.first { $0.kind == .change }
    #expect(row?.new.text == printed)
    #expect(row?.new.marks == [0..<printed.utf16.count])
  }

  @Test(arguments: ["1210件", "1210.5倍", "1210人.5"])
  func figuresWithWordsStayAsTheyAre(_ note: String) {
    let rows = ComparisonRows(
      comparison(
        [kpi("S1K1", "相談件数", [(.target, 2024, 7, nil)])],
        [kpi("S1K1", "相談件数", [(.target, 2024, nil, note)])])
    ).rows
    #expect(rows.first { $0.kind == .change }?.new.text == note)
  }

  @Test func indicatorsWithoutChangesAreLeftOutOncePerStretch() {
    func kpis(_ number: Double) -> [KPI] {
      ["相談件数", "来場者数", "掲載件数", "認定件数"].enumerated().map { index, name in
        kpi("S1K\(index + 1)", name, [(.target, 2024, index == 2 ? number : 1, nil)])
      }
    }
    let rows = ComparisonRows(comparison(kpis(5), kpis(6))).rows
    #expect(rows.map(\.kind) == [.section, .omitted, .entry, .change, .omitted])
    #expect(rows.map(\.place) == ["KPI", "KPI", "指標", "令和6年度\n目標値", "KPI"])
  }
}
