package import TextEdits

/// The replacements that carry a print header or footer from one edition to another.
///
/// Only its literal text is read: in `&R6年度版` the R begins the right section and the year has no
/// era, in `&R6版` there is no year at all. The date of issue is another roll of the same text.
package func headerFooterRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  headerFooterRoll(text) { editionRoll($0, from: from, to: to) }
}

/// The replacements a roll makes in the literal text of a print header or footer, run by run.
///
/// Their ranges are those of the whole text, codes included.
package func headerFooterRoll(
  _ text: String, _ roll: (String) -> [TextReplacement]
) -> [TextReplacement] {
  let units = Array(text.utf16)
  return literalRanges(ofHeaderFooter: text).flatMap { range in
    roll(String(decoding: units[range], as: UTF16.self)).map {
      let start = $0.range.lowerBound + range.lowerBound
      return TextReplacement(range: start..<start + $0.range.count, text: $0.text)
    }
  }
}
