package import TextEdits

/// The replacements that carry a text from one edition to another: title, heading, sheet name.
///
/// Every label of `from` (令和6年度, Ｒ６, FY2024) becomes `to` in its own spelling; other years stay.
/// So does `from` in a list or period (`令和6年度〜令和10年度`): that is the plan's window, not the
/// edition. A year without era (`6年度版`) is a label too: names of sheets and print headers are short.
package func editionRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  editionRoll(text, from: from, to: to, reading: .title(of: from))
}

/// The same with years read in another way.
func editionRoll(
  _ text: String, from: FiscalYear, to: FiscalYear, reading: YearReading
) -> [TextReplacement] {
  let expressions = yearExpressions(in: text, reading: reading)
  let digits = NumberSpelling.Script.replacingFirstYear(in: text, expressions)
  return
    expressions
    .filter { $0.fiscalYear == from && !$0.isInSeries }
    .flatMap { $0.respelled(to, digits: digits) }
}
