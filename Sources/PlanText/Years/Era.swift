/// A Japanese era, from Meiji on.
package enum Era: CaseIterable, Hashable, Sendable {
  /// From the oldest on: 明治, 大正, 昭和, 平成, 令和.
  case meiji, taisho, showa, heisei, reiwa

  /// The era's name, `令和`.
  package var word: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The name as one character (U+337B–U+337E, U+32FF), `㋿`.
  package var squareWord: String {
    switch self {
    case .meiji: "㍾"
    case .taisho: "㍽"
    case .showa: "㍼"
    case .heisei: "㍻"
    case .reiwa: "㋿"
    }
  }

  /// The capital letter the era is shortened to, `R`.
  package var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The first day that bears the era's name.
  ///
  /// For Meiji 明治元年1月1日 of the old calendar, to which the change was put back. Meiji, Taishō and Shōwa begin on the day of the change; the day belonged to both eras.
  package var firstDay: CalendarDate {
    switch self {
    case .meiji: CalendarDate(year: 1868, month: 1, day: 25)
    case .taisho: CalendarDate(year: 1912, month: 7, day: 30)
    case .showa: CalendarDate(year: 1926, month: 12, day: 25)
    case .heisei: CalendarDate(year: 1989, month: 1, day: 8)
    case .reiwa: CalendarDate(year: 2019, month: 5, day: 1)
    }
  }

  /// The number of the era's last year (平成: 31); nil while the era goes on.
  package var lastYear: Int? {
    switch self {
    case .meiji: 45
    case .taisho: 15
    case .showa: 64
    case .heisei: 31
    case .reiwa: nil
    }
  }

  /// The western year of a year of the era, 1-based (令和6年: 2024).
  ///
  /// Years past the era's end count on (平成36年: 2024): plans made before a change are full of them.
  package func westernYear(_ year: Int) -> Int { firstDay.year - 1 + year }

  /// The number a western year has in the era, also before its start (0 and below) and past its end.
  package func year(ofWestern westernYear: Int) -> Int { westernYear - firstDay.year + 1 }

  /// The era in force on a day; nil before Meiji.
  package static func inForce(on date: CalendarDate) -> Era? {
    allCases.last { $0.firstDay <= date }
  }

  /// The era a fiscal year is named by; nil before Meiji.
  ///
  /// The latest that begins before the year's December is out, so 2019 is 令和元年度 as a whole
  /// (the wording cities used after 1 May 2019) and 1988 is 昭和63年度.
  package static func naming(_ fiscalYear: FiscalYear) -> Era? {
    allCases.last { $0.firstDay.year <= fiscalYear.westernYear }
  }
}

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
  /// An apostrophe before the last two digits of a western year of this century, `'24`.
  case apostrophe
  /// Nothing before a year of this era, `6年度` or the 4 of `令和3、4年度`.
  case omitted(Era)

  /// The era; nil for western years.
  package var era: Era? {
    switch self {
    case .word(let era), .squareWord(let era), .letter(let era, _, _), .omitted(let era): era
    case .western, .fiscalYearPrefix, .apostrophe: nil
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
    case .western, .fiscalYearPrefix, .apostrophe, .omitted: return nil
    }
  }
}
