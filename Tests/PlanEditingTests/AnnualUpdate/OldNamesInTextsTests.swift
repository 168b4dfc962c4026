import Diagnostics
import PlanEditing
import SpreadsheetML
import Testing

/// Texts of formulas that mean a heading or a title as it was (ECMA-376-1 §18.17.2.1).
@Suite struct OldNamesInTextsTests {
  private func told(_ formulas: [String], _ policy: ResultsPolicy) throws -> [Diagnostic] {
    var book = PlanBook.plan()
    book.kpiRows = [formulas.map { "=" + $0 + "→1" }]
    let result = try book.renewed(AnnualUpdateOptions(results: policy))
    return result.findings.filter { $0.code == "label-in-text" }
  }

  @Test func formulasThatLookForAHeadingAreTold() throws {
    let formulas = [
      "MATCH(\"令和7年度以降の課題\",計画!2:2,0)", "MATCH(\"令和6年度実績*\",計画!2:2,0)",
      "MATCH(\"*以降の課題\",計画!2:2,0)", "IF(計画!A1=\"行動計画（令和6年度版）\",1,0)",
      "HLOOKUP(\"R6年度\",計画!A2:L4,2,0)",
      "\"令和7年度\"&amp;A9", "MATCH(\"*\",計画!2:2,0)",
    ]
    // The heading of the results stays where a column is added, and goes on where it is renewed.
    #expect(try told(formulas, .keep).map(\.place.cell) == ["A1", "D1"])
    let renewed = try told(formulas, .renew)
    #expect(renewed.map(\.place.cell) == ["A1", "B1", "D1"])
    #expect(
      renewed.first?.described(in: .japanese)
        == "シート「KPI」, A1: 数式の文字列は元の「令和7年度以降の課題」を指していますが、そのセルは「令和8年度以降の課題」になりました。"
        + "数式の文字列を確かめてください。 [label-in-text]")
    #expect(
      renewed.first?.message.english
        == "A text in this formula means \"令和7年度以降の課題\", which has become \"令和8年度以降の課題\".")
  }
}
