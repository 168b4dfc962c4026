import TextEdits

/// A file's name for another edition, without extension.
///
/// Labels of `from` are rolled in their spelling and case, small letters (`action-plan-r6`) and years
/// without era (`6年度`) included. A name that holds none gets `_R7` at its end: a label of another
/// year says something else and stays.
package func fileNameRoll(_ name: String, from: FiscalYear, to: FiscalYear) -> String {
  let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .naming(from))
  let replacements = editionRoll(name, from: from, to: to, reading: reading)
  return replacements.isEmpty ? name + "_" + to.shortLabel : replacements.applied(to: name)
}
