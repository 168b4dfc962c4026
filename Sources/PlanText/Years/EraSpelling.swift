/// How the counting of a year is written before its number.
package enum EraSpelling: Hashable, Sendable {
  /// `令和`.
  case word(Era)
  /// `㋿`, one character.
  case squareWord(Era)
  /// `R`, `Ｒ`, `r`.
  case letter(Era, isFullWidth: Bool, isLowercase: Bool)
  /// Nothing before a western year, `2024年度`.
  case western
  /// `FY` before a western year.
  case fiscalYearPrefix
  /// Nothing before a year of this era, `6年度` or the 4 of `令和3、4年度`.
  case omitted(Era)

  /// The era; nil for western years.
  package var era: Era? {
    switch self {
    case .word(let era), .squareWord(let era), .letter(let era, _, _), .omitted(let era): era
    case .western, .fiscalYearPrefix: nil
    }
  }

  /// Whether this is the era's word, which counts a first year as 元.
  var countsFromGannen: Bool {
    switch self {
    case .word, .squareWord: true
    default: false
    }
  }

  /// The word or letter of another era in the same manner; nil where no era is written.
  func spelled(_ era: Era) -> String? {
    switch self {
    case .word: return era.word
    case .squareWord: return era.squareWord
    case .letter(_, let isFullWidth, let isLowercase):
      let letter = isLowercase ? era.letter.lowercased() : era.letter
      let shift: UInt16 = isFullWidth ? 0xFEE0 : 0
      return String(decoding: letter.utf16.map { $0 + shift }, as: UTF16.self)
    case .western, .fiscalYearPrefix, .omitted: return nil
    }
  }
}
