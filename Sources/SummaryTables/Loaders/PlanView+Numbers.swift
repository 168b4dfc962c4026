extension PlanView {
  static let kpiAchievement = PlanView(
    name: "kpi_achievement",
    question: "指標の目標値と実績値 / How far has each indicator come, year by year?",
    query: """
      WITH stated AS (
        SELECT *, row_number() OVER (
          PARTITION BY municipality_code, kpi_code, fiscal_year, kind
          ORDER BY edition_fiscal_year DESC) AS place
        FROM kpis
      ), named AS (
        SELECT municipality_code, kpi_code, strategy_code, indicator, row_number() OVER (
          PARTITION BY municipality_code, kpi_code
          ORDER BY edition_fiscal_year DESC, fiscal_year DESC, kind) AS place
        FROM kpis
      ), begun AS (
        SELECT municipality_code, kpi_code, value, row_number() OVER (
          PARTITION BY municipality_code, kpi_code ORDER BY fiscal_year) AS place
        FROM stated WHERE place = 1 AND kind = 'baseline'
      ), years AS (
        SELECT municipality_code, kpi_code, fiscal_year,
          max(edition_fiscal_year) AS edition_fiscal_year,
          CASE WHEN count(DISTINCT unit) <= 1 THEN max(unit) END AS unit,
          count(DISTINCT unit) <= 1 AS is_comparable,
          max(CASE WHEN kind = 'target' THEN value END) AS target,
          max(CASE WHEN kind = 'target' THEN coalesce(qualifier, '') END) AS bound,
          max(CASE WHEN kind = 'actual' THEN value END) AS actual
        FROM stated WHERE place = 1 AND kind <> 'baseline'
        GROUP BY municipality_code, kpi_code, fiscal_year
      )
      SELECT y.municipality_code, y.edition_fiscal_year, n.strategy_code, y.kpi_code,
        n.indicator AS title, y.fiscal_year, y.unit, b.value AS baseline, y.target, y.actual,
        CASE WHEN y.is_comparable AND NOT (\(isUpperBound))
          THEN 100.0 * y.actual / nullif(y.target, 0) END AS achievement_rate,
        CASE WHEN NOT y.is_comparable THEN NULL
          WHEN y.bound LIKE '%未満%' THEN y.actual < y.target
          WHEN \(isUpperBound) THEN y.actual <= y.target
          ELSE y.actual >= y.target END AS is_achieved
      FROM years AS y
      JOIN named AS n ON n.kpi_code = y.kpi_code AND n.place = 1 AND \(isSamePlace("n", "y"))
      LEFT JOIN begun AS b ON b.kpi_code = y.kpi_code AND b.place = 1 AND \(isSamePlace("b", "y"))
      """)

  /// Whether a target is to be stayed below: there is no share of it that was reached.
  private static let isUpperBound =
    "y.bound LIKE '%以下%' OR y.bound LIKE '%以内%' OR y.bound LIKE '%未満%'"

  static let actionTrend = PlanView(
    name: "action_trend",
    question: "アクションの数値の推移 / How have the numbers of each action developed?",
    query: """
      WITH stated AS (
        SELECT o.*, max(o.edition_fiscal_year) OVER (
          PARTITION BY o.municipality_code, o.series_id, o.fiscal_year) AS latest_edition
        FROM observations AS o WHERE o.action_no IS NOT NULL AND o.value IS NOT NULL
      )
      SELECT s.municipality_code, s.edition_fiscal_year, s.action_no, a.title, a.department,
        s.fiscal_year, s.as_of, s.series_id, s.label, s.kind, s.accumulation, s.value, s.unit,
        s.value_in_base_unit, s.base_unit, s.is_relisted
      FROM stated AS s
      \(action(of: "s"))
      WHERE s.edition_fiscal_year = s.latest_edition
      """)

  static let relistedDifferences = PlanView(
    name: "relisted_differences",
    question: "再掲と元で違う数値 / Where do relisted actions and their originals differ?",
    query: """
      WITH \(latest)
      SELECT o.municipality_code, o.edition_fiscal_year, o.action_no, a.title, a.department,
        o.fiscal_year, o.label, o.unit, o.value, a.relisted_of, p.value AS original_value,
        o.value - p.value AS difference, o.source_sheet, o.source_cell,
        p.source_cell AS original_source_cell
      FROM observations AS o
      JOIN latest AS l ON \(isSameEdition("l", "o"))
      \(action(of: "o"))
      JOIN observations AS p ON p.action_no = a.relisted_of AND p.fiscal_year = o.fiscal_year
        AND p.kind = o.kind
        AND substr(p.series_id, instr(p.series_id, ':')) = substr(o.series_id, instr(o.series_id, ':'))
        AND \(isSameEdition("p", "o"))
      WHERE o.value <> p.value
      """)

  static let yearOverYear = PlanView(
    name: "year_over_year",
    question: "前年度との比較 / What has changed against the year before?",
    query: """
      WITH stated AS (
        SELECT o.*, row_number() OVER (
          PARTITION BY o.municipality_code, o.series_id, o.fiscal_year
          ORDER BY o.edition_fiscal_year DESC, o.as_of DESC, o.observation_id) AS place
        FROM observations AS o WHERE o.value IS NOT NULL AND o.kind IN ('actual', 'rate')
      )
      SELECT c.municipality_code, c.edition_fiscal_year, c.action_no, c.kpi_code,
        coalesce(a.title, c.label) AS title, a.department, c.fiscal_year, c.series_id, c.label,
        CASE WHEN c.unit = p.unit THEN c.unit ELSE c.base_unit END AS unit,
        CASE WHEN c.unit = p.unit THEN p.value ELSE p.value_in_base_unit END AS previous_value,
        CASE WHEN c.unit = p.unit THEN c.value ELSE c.value_in_base_unit END AS value,
        CASE WHEN c.unit = p.unit THEN c.value - p.value
          ELSE c.value_in_base_unit - p.value_in_base_unit END AS difference,
        100.0 * (c.value_in_base_unit - p.value_in_base_unit) / nullif(p.value_in_base_unit, 0)
          AS difference_rate
      FROM stated AS c
      JOIN stated AS p ON p.series_id = c.series_id AND p.fiscal_year = c.fiscal_year - 1
        AND p.place = 1 AND \(isSamePlace("p", "c"))
      LEFT \(action(of: "c"))
      WHERE c.place = 1
      """)
}
