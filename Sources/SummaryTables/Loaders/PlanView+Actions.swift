extension PlanView {
  static let gantt = PlanView(
    name: "gantt",
    question: "スケジュール（1行が1区間の1年度） / What is planned for which year?",
    query: """
      WITH \(latest), steps AS (
        \((0..<20).map { "SELECT \($0) AS step" }.joined(separator: " UNION ALL "))
      )
      SELECT s.municipality_code, s.edition_fiscal_year, s.action_no, a.title, a.department,
        s.start_fiscal_year + t.step AS fiscal_year, s.span_no, s.start_fiscal_year,
        s.end_fiscal_year, s.label, s.class_code, a.is_active, a.is_relisted
      FROM schedule AS s
      JOIN latest AS l ON \(isSameEdition("l", "s"))
      \(action(of: "s"))
      LEFT JOIN steps AS t ON t.step <= s.end_fiscal_year - s.start_fiscal_year
      """)

  static let dueForReview = PlanView(
    name: "due_for_review",
    question: "見直しの時期が来るアクション / Which actions are to be reviewed, from which year on?",
    query: """
      WITH \(latest)
      SELECT s.municipality_code, s.edition_fiscal_year, s.action_no, a.title, a.department,
        s.start_fiscal_year AS fiscal_year, s.end_fiscal_year, s.label, s.class_code, a.is_relisted
      FROM schedule AS s
      JOIN latest AS l ON \(isSameEdition("l", "s"))
      \(action(of: "s"))
      WHERE s.class_code = 'review' AND a.is_active AND s.end_fiscal_year >= s.edition_fiscal_year
      """)

  static let pendingResults = PlanView(
    name: "pending_results",
    question: "これから記入するもの / What is due and not there yet?",
    query: """
      WITH \(latest)
      SELECT n.municipality_code, n.edition_fiscal_year, 'results' AS item, n.action_no,
        NULL AS kpi_code, a.title, a.department, n.fiscal_year, a.is_relisted, n.source_sheet,
        n.source_cell
      FROM narratives AS n
      JOIN latest AS l ON \(isSameEdition("l", "n"))
      \(action(of: "n"))
      WHERE n.field = 'results' AND n.value_status = 'pending' AND a.is_active
      UNION ALL
      SELECT o.municipality_code, o.edition_fiscal_year, 'figure' AS item, o.action_no,
        NULL AS kpi_code, a.title, a.department, o.fiscal_year, a.is_relisted, o.source_sheet,
        o.source_cell
      FROM observations AS o
      JOIN latest AS l ON \(isSameEdition("l", "o"))
      \(action(of: "o"))
      WHERE o.value_status = 'pending' AND a.is_active
      UNION ALL
      SELECT k.municipality_code, k.edition_fiscal_year, 'kpi_' || k.kind AS item,
        NULL AS action_no, k.kpi_code, k.indicator AS title, NULL AS department, k.fiscal_year,
        NULL AS is_relisted, k.source_sheet, k.source_cell
      FROM kpis AS k
      JOIN latest AS l ON \(isSameEdition("l", "k"))
      WHERE k.value_status = 'pending'
      """)

  static let priorityShare = PlanView(
    name: "priority_share",
    question: "重点アクションの割合 / What share of the actions pursued are priorities?",
    query: """
      SELECT a.municipality_code, a.edition_fiscal_year, a.edition_fiscal_year AS fiscal_year,
        s.strategy_code, s.strategy_name AS title, count(*) AS action_count,
        \(counted("a.is_priority", as: "priority_count")),
        100.0 * sum(CASE WHEN a.is_priority THEN 1 ELSE 0 END) / count(*) AS priority_share
      FROM actions AS a
      JOIN measures AS m ON m.measure_code = a.measure_code AND \(isSameEdition("m", "a"))
      JOIN strategies AS s ON s.strategy_code = m.strategy_code AND \(isSameEdition("s", "m"))
      WHERE a.is_active AND NOT a.is_relisted
      GROUP BY a.municipality_code, a.edition_fiscal_year, s.strategy_code, s.strategy_name
      """)

  static let byDepartment = PlanView(
    name: "by_department",
    question: "担当課ごとの件数 / What does each department have in hand?",
    query: """
      SELECT a.municipality_code, a.edition_fiscal_year, a.edition_fiscal_year AS fiscal_year,
        a.department, count(*) AS listed_count,
        \(counted("NOT a.is_relisted", as: "action_count")),
        \(counted("a.is_active AND NOT a.is_relisted", as: "active_count")),
        \(counted("a.is_priority AND NOT a.is_relisted", as: "priority_count")),
        \(counted("h.results_status = 'reported'", as: "results_reported_count")),
        \(counted("h.results_status = 'pending'", as: "results_pending_count"))
      FROM actions AS a
      JOIN action_history AS h ON h.action_no = a.action_no AND \(isSameEdition("h", "a"))
      GROUP BY a.municipality_code, a.edition_fiscal_year, a.department
      """)

  static func texts(in dialect: SQLDialect) -> PlanView {
    let key = "municipality_code, action_no, field, fiscal_year"
    let window = """
      PARTITION BY \(key) ORDER BY source_cell, line_no
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      """
    return PlanView(
      name: "texts",
      question: "行をつないだ文章 / What do the texts say, each in one piece?",
      query: """
        WITH stated AS (
          SELECT n.*, coalesce(n.marker, '') || coalesce(n.text, '') AS line,
            max(n.edition_fiscal_year) OVER (
              PARTITION BY n.municipality_code, n.action_no, n.field, n.fiscal_year) AS latest_edition
          FROM narratives AS n
        ), joined AS (
          SELECT municipality_code, edition_fiscal_year, action_no, field, fiscal_year, as_of,
            value_status, \(dialect.joined("line", over: window)) AS text,
            row_number() OVER (PARTITION BY \(key) ORDER BY source_cell, line_no) AS place
          FROM stated WHERE edition_fiscal_year = latest_edition
        )
        SELECT j.municipality_code, j.edition_fiscal_year, j.action_no, a.title, a.department,
          j.field, j.fiscal_year, j.as_of, nullif(j.text, '') AS text, j.value_status
        FROM joined AS j
        \(action(of: "j"))
        WHERE j.place = 1
        """)
  }
}
