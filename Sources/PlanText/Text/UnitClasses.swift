/// What UTF-16 code units may begin or be, one bit for each pass that looks for them in texts: what a
/// text holds none of need not be looked for, and what it holds is found by one look at each code unit.
struct UnitClasses: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = UnitClasses(rawValue: 1 << 0)
  /// What begins a year, in whatever reading.
  static let yearStart = UnitClasses(rawValue: 1 << 1)
  /// What begins a word of what is to come, or ends a clause.
  static let aheadOrEnd = UnitClasses(rawValue: 1 << 2)
  static let provisional = UnitClasses(rawValue: 1 << 3)
  /// What begins a place that is still to be filled in.
  static let placeholder = UnitClasses(rawValue: 1 << 4)
  /// Brackets that `StrayBracket` looks at.
  static let strayBracket = UnitClasses(rawValue: 1 << 5)
  /// Brackets and quotation marks that `BracketPairs` pairs.
  static let bracket = UnitClasses(rawValue: 1 << 6)
  /// Brackets that hold parts of a sum.
  static let partsOpener = UnitClasses(rawValue: 1 << 7)
  /// Signs of equality.
  static let equals = UnitClasses(rawValue: 1 << 8)
  /// Letters that are taken for digits.
  static let digitLike = UnitClasses(rawValue: 1 << 9)
  /// What a step of `FigureScanner` can take.
  static let figureStart = UnitClasses(rawValue: 1 << 10)
  /// What a figure cannot do without: digits, numbers in kanji, words for a value to come or for none.
  static let figure = UnitClasses(rawValue: 1 << 11)
  /// What begins a word that makes figures planned.
  static let intention = UnitClasses(rawValue: 1 << 12)

  static let lineBreak = UnitClasses(rawValue: 1 << 13)
  /// What begins a number in kanji.
  static let kanjiNumber = UnitClasses(rawValue: 1 << 14)
  /// What begins a word for a time by its distance: 前年度.
  static let relativeYear = UnitClasses(rawValue: 1 << 15)

  /// The classes of a code unit.
  static func of(_ unit: UInt16) -> UnitClasses { UnitClasses(rawValue: table[Int(unit)]) }

  /// The classes of each code unit.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1_0000)
    for (units, classes) in members {
      for unit in units { table[Int(unit)] |= classes.rawValue }
    }
    return table
  }()

  /// Written out, since words stand above texts in this house; a test holds them against the words that are
  /// looked for.
  private static let members: [(units: [UInt16], classes: UnitClasses)] = [
    ("0123456789０１２３４５６７８９", [.digit, .figure]),
    ("\n\r", [.lineBreak, .figureStart]),
    (
      "0123456789０１２３４５６７８９FHMRSTfhmrstＦＨＭＲＳＴｆｈｍｒｓｔ㋿㍻㍼㍽㍾〇零一二三四五六七八九十元令平昭大明'’‘＇′´`",
      [.yearStart, .figureStart]
    ),
    ("\n\r。｡予見目計未以めに", .aheadOrEnd),
    ("予今公実暫未検準確精見計調速開集", .provisional),
    ("([（【_＿xXｘＸ×※△○●◯〇こ入記", .placeholder),
    ("()（）[]［］〔〕【】「」｢｣『』〈〉《》“”", .strayBracket),
    ("()（）[]［］〔〕【】「」『』〈〉《》“”<>＜＞{}｛｝", [.bracket, .figureStart]),
    ("(（[［〔", .partsOpener),
    ("=＝", .equals),
    ("OoＯｏ○〇◯lIｌＩ", .digitLike),
    ("〇零一二三四五六七八九十百千", [.kanjiNumber, .figure, .figureStart]),
    ("一今再前当昨本来次翌", [.relativeYear, .figureStart]),
    ("-—―－となゼ公判取対把未無皆確算精該調集", [.figure, .figureStart]),
    ("。、，こ", .figureStart),
    ("がすとを予今実見", .intention),
  ].map { (Array($0.utf16), $1) }
}
