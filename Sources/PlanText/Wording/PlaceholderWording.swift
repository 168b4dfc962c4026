/// What a whole cell says instead of a text of its own: 変更なし, 同上, ○○.
package enum PlaceholderWording: Hashable, Sendable {
  /// 変更なし, 前年度と同じ: the cell stays as it is.
  case unchanged
  /// 特になし, ―: there is nothing to tell, which is a text like any other.
  case nothingToTell
  /// 同上, 別紙のとおり: the text stands elsewhere.
  case elsewhere
  /// ○○, XX, ※要確認, 【○件】: still to be filled in.
  case unfinished
  /// A bare 削除, which is no text; only （削除） asks for a cell to be cleared.
  case deletion

  /// Reads a cell; nil for any text that says something itself.
  ///
  /// The cell is compared whole: width, blanks, outer brackets, ※ and a full stop do not matter. Of
  /// a longer text the places still to be filled in are found by `places(in:)`.
  package init?(wholeCell text: String) {
    guard text.utf8.count <= Self.longest, Self.mayBe(text) else { return nil }
    let plain = folded(text, lowercasingASCII: true)
    if plain == "-" {
      self = .nothingToTell
      return
    }
    let core = Self.core(plain)
    guard !core.isEmpty else {
      guard plain.count > 1, plain.allSatisfy({ ".・。".contains($0) }) else { return nil }
      self = .unfinished
      return
    }
    if let known = Self.known(core) {
      // （削除） is how a table asks for it.
      if known == .deletion, plain == "(削除)" { return nil }
      self = known
    } else if let (before, words) = ClosingBrackets.split(plain),
      let known = Self.known(Self.core(before)),
      PlaceholderVocabulary.asides.contains(words)
        || [.unchanged, .elsewhere].contains(Self.known(Self.core(words)))
    {
      self = known
    } else if Self.isBlankForm(core) {
      self = .unfinished
    } else {
      return nil
    }
  }

  /// Whether a text is a unit before which a number is still to be written, such as 人; of a cell of units it
  /// is the text.
  package static func isUnit(_ text: String) -> Bool {
    PlaceholderVocabulary.units.contains(folded(text))
  }

  private static func known(_ core: String) -> PlaceholderWording? {
    // 〃 stands once or as often as the text above has lines.
    if core.count > 1, core.allSatisfy({ "〃々″".contains($0) }) { return .elsewhere }
    return PlaceholderVocabulary.wholeCells[TextKey(core)]
  }

  /// False where a kanji stands that is in no wording, as in nearly every text; these kanji fold to
  /// themselves.
  private static func mayBe(_ text: String) -> Bool {
    text.utf16.allSatisfy { !(0x4E00..<0x9AD9).contains($0) || letters.contains($0) }
  }

  private static let letters: UnitSet = {
    var units: [UInt16] = []
    for (words, _) in PlaceholderVocabulary.wordings { for word in words { units += word.utf16 } }
    for word in PlaceholderVocabulary.units { units += word.utf16 }
    for word in PlaceholderVocabulary.asides { units += word.utf16 }
    return UnitSet(units)
  }()

  /// UTF-8 bytes; no wording is as long.
  private static let longest = 120

  /// Without brackets, ※ and stops around it, numbers written 0.
  private static func core(_ plain: String) -> String {
    let edges = "()[]{}<>【】〔〕〈〉《》「」※。.、,!・"
    var words = plain[...].drop { edges.contains($0) }
    while let last = words.last, edges.contains(last) { words = words.dropLast() }
    var core = ""
    for character in words {
      let isNumber =
        character.isASCII && character.isNumber || ("①"..."⑳").contains(character)
      if !isNumber { core.append(character) } else if core.last != "0" { core.append("0") }
    }
    return core
  }

  /// Whether only signs to be replaced stand there (○○, ××, ###), or such a sign with its unit (○件).
  private static func isBlankForm(_ core: String) -> Bool {
    let signs = core.prefix { "○〇◯●△×x＿_?#".contains($0) }
    let rest = core[signs.endIndex...]
    // 【　件】 lacks its number.
    if rest.isEmpty { return signs.count > 1 || signs == "_" || signs == "?" }
    return PlaceholderVocabulary.units.contains(String(rest))
  }
}
