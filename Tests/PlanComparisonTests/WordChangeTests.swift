import PlanComparison
import SpreadsheetML
import TestSupport
import Testing
import TextEdits

@Suite struct WordChangeTests {
  /// Both texts with the changed words in brackets: `［新］`; an empty pair where words are missing.
  private func marked(_ old: String, _ new: String) -> [String] {
    let changes = WordChange.changes(from: old, to: new)
    func text(_ text: String, _ ranges: [Range<Int>]) -> String {
      ranges.reversed().reduce(text) { text, range in
        let words = String(decoding: Array(text.utf16)[range], as: UTF16.self)
        return [TextReplacement(range: range, text: "［\(words)］")].applied(to: text)
      }
    }
    return [text(old, changes.map(\.old)), text(new, changes.map(\.new))]
  }

  @Test(arguments: [
    // A figure is a word with its unit.
    ("令和6年度に13件認定", "令和7年度に17件認定", "令和［6年度に13件］認定", "令和［7年度に17件］認定"),
    ("令和6年度末現在13件", "令和7年度末現在17件", "令和［6年度］末現在［13件］", "令和［7年度］末現在［17件］"),
    // A compound is cut between words of two kanji.
    ("補助金交付を継続", "補助金申請を継続", "補助金［交付］を継続", "補助金［申請］を継続"),
    ("企業を支援", "企業を支給", "企業を［支援］", "企業を［支給］"),
    ("企業訪問を継続", "企業支援を継続", "企業［訪問］を継続", "企業［支援］を継続"),
    ("訪問支援を継続", "相談支援を継続", "［訪問］支援を継続", "［相談］支援を継続"),
    ("補助金を継続", "補助金交付を継続", "補助金［］を継続", "補助金［交付］を継続"),
    ("補助金を継続", "新規補助金を継続", "［］補助金を継続", "［新規］補助金を継続"),
    // No kanji is left alone.
    ("新事業を支援", "新計画を支援", "［新事業］を支援", "［新計画］を支援"),
    ("訪問者を募集", "相談者を募集", "［訪問者］を募集", "［相談者］を募集"),
    ("市内企業の相談会", "市内企業の相談者", "市内企業の［相談会］", "市内企業の［相談者］"),
    // Only added, only taken away.
    ("支援を実施", "支援を継続して実施", "支援を［］実施", "支援を［継続して］実施"),
    ("国、府と連携し実施", "府と連携し実施", "［国、］府と連携し実施", "［］府と連携し実施"),
    ("広報紙でセミナーを周知", "広報紙で相談会を周知", "広報紙で［セミナー］を周知", "広報紙で［相談会］を周知"),
  ])
  func wordsAreMarked(old: String, new: String, markedOld: String, markedNew: String) {
    #expect(marked(old, new) == [markedOld, markedNew])
  }

  @Test func aParticleBetweenReplacedWordsIsMarkedWithThem() {
    #expect(
      marked("企業訪問やセミナーを門真市内で開催", "個別相談や見学会を門真市内で開催")
        == ["［企業訪問やセミナー］を門真市内で開催", "［個別相談や見学会］を門真市内で開催"])
  }

  @Test func particlesOfTwoLettersAreMarkedWithThemToo() {
    #expect(
      marked("企業訪問からセミナーを門真市内で開催", "個別相談から見学会を門真市内で開催")
        == ["［企業訪問からセミナー］を門真市内で開催", "［個別相談から見学会］を門真市内で開催"])
    // Three letters, or a word, keep them apart.
    #expect(
      marked("企業訪問までにセミナーを門真市内で開催", "個別相談までに見学会を門真市内で開催") == [
        "［企業訪問］までに［セミナー］を門真市内で開催", "［個別相談］までに［見学会］を門真市内で開催",
      ])
    #expect(
      marked("13件国15件の実績を市内で報告", "14件国16件の実績を市内で報告")
        == ["［13件］国［15件］の実績を市内で報告", "［14件］国［16件］の実績を市内で報告"])
    // What was only added is not joined to what was replaced.
    #expect(
      marked("企業を支援し公表", "企業団体を訪問し公表") == ["企業［］を［支援］し公表", "企業［団体］を［訪問］し公表"])
  }

  @Test func textsWithLittleInCommonAreMarkedAsAWhole() {
    // Two of eight kanji are a quarter, two of ten are less.
    #expect(
      marked("産業を振興し相談に窓口", "産業を援助し訪問に講座") == ["産業を［振興し相談に窓口］", "産業を［援助し訪問に講座］"])
    #expect(
      marked("産業を振興し相談に窓口の実績", "産業を援助し訪問に講座の報告")
        == ["［産業を振興し相談に窓口の実績］", "［産業を援助し訪問に講座の報告］"])
    // Of a text that was only cut short, all that is left has stayed.
    #expect(
      marked("産業を振興し相談に窓口の実績", "産業を") == ["産業を［振興し相談に窓口の実績］", "産業を［］"])
    #expect(
      marked("・窓口を設置し、相談に対応。", "○ものづくり企業の見学会を開催。") == [
        "［・窓口を設置し、相談に対応。］", "［○ものづくり企業の見学会を開催。］",
      ])
  }

  @Test(arguments: [
    ("実施・検討", "実施\n・検討"), ("ＤＸ推進", "DX 推進"), ("㈱門真", "(株)門真"), ("ｾﾐﾅｰ", "セミナー"), ("", " \n"),
    ("実施検討を", "実施\n検討を"),
  ])
  func layoutIsNoChange(old: String, new: String) {
    #expect(WordChange.changes(from: old, to: new).isEmpty)
  }

  @Test func layoutBesideAChangeIsNotMarked() {
    #expect(
      marked("・ＤＸ推進\n・13件を支援。", "・DX\n推進・14件を 支援。")
        == ["・ＤＸ推進\n・［13件］を支援。", "・DX\n推進・［14件］を 支援。"])
  }

  @Test func aSignThatStandsForAWordIsMarkedWhole() {
    #expect(marked("門真㈱が参加", "門真㈲が参加") == ["門真［㈱］が参加", "門真［㈲］が参加"])
  }

  /// A compound is not cut inside ㍻, which only one of the texts has.
  @Test(arguments: [
    ("門真㍻会議", "門真平和交流", "門真［㍻会議］", "門真［平和交流］"), ("会議㍻会館", "交流昭成会館", "［会議㍻］会館", "［交流昭成］会館"),
  ])
  func aSignOfTwoKanjiIsNotCut(one: String, other: String, markedOne: String, markedOther: String) {
    #expect(marked(one, other) == [markedOne, markedOther])
    #expect(marked(other, one) == [markedOther, markedOne])
  }

  @Test func addedLinesAreMarkedFromTheirStart() {
    #expect(
      marked("・周知が不足。\n・担い手を確保。", "・周知が不足。\n・施設を確保。\n・担い手を確保。")
        == ["・周知が不足。［］\n・担い手を確保。", "・周知が不足。\n［・施設を確保。］\n・担い手を確保。"])
    // Also where the line before them has changed too.
    #expect(
      marked("・国の動向をもとに検討。", "・国の動向をもとに検証。\n・参加企業を確保。")
        == ["・国の動向をもとに［検討］。［］", "・国の動向をもとに［検証］。\n［・参加企業を確保。］"])
    #expect(
      marked("・国の動向をもとに検証。\n・参加企業を確保。", "・国の動向をもとに検討。")
        == ["・国の動向をもとに［検証］。\n［・参加企業を確保。］", "・国の動向をもとに［検討］。［］"])
  }

  @Test func anEmptyTextIsAddedOrTakenAway() {
    #expect(marked("", "・実施。\n") == ["［］", "［・実施。］\n"])
    #expect(marked("・実施。", "") == ["［・実施。］", "［］"])
  }

  // MARK: Properties

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "令和6年度", "13件", "・", "。", "、", "\n", " ", "を", "について", "支援", "補助金交付", "実施検討", "セミナー", "ｾﾐﾅｰ",
      "㈱", "(株)", "(", "ＤＸ", "DX", "が", "ｶﾞ", "か\u{3099}", "👩‍👩‍👧", "🇯🇵", "葛\u{E0100}", "①", "\r\n",
      "1,200円",
      "株", ")", "㎡", "m2", "é", "e\u{301}",
    ]
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private func folded(_ text: String) -> [Unicode.Scalar] { FoldedText(text).scalars }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf16)[range], as: UTF16.self)
  }

  @Test func changesGiveTheNewTextAndLeaveNothingOut() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let old = randomText(&generator)
      // Half of them share most of their text.
      let new =
        Bool.random(using: &generator)
        ? randomText(&generator) : old + randomText(&generator) + String(old.prefix(5))
      let changes = WordChange.changes(from: old, to: new)
      let note: Comment = "seed \(seed): \(old.debugDescription) → \(new.debugDescription)"
      let replaced = changes.reversed().reduce(old) { text, change in
        [TextReplacement(range: change.old, text: slice(new, change.new))].applied(to: text)
      }
      #expect(folded(replaced) == folded(new), note)
      #expect(changes.isEmpty == (folded(old) == folded(new)), note)
      var (oldEnd, newEnd) = (0, 0)
      for change in changes {
        #expect(folded(slice(old, change.old)) != folded(slice(new, change.new)), note)
        // What stands between two changes says the same.
        #expect(
          folded(slice(old, oldEnd..<change.old.lowerBound))
            == folded(slice(new, newEnd..<change.new.lowerBound)), note)
        (oldEnd, newEnd) = (change.old.upperBound, change.new.upperBound)
        for (text, range) in [(old, change.old), (new, change.new)] {
          #expect(isWhole(range, in: text), note)
        }
      }
      #expect(
        folded(slice(old, oldEnd..<old.utf16.count))
          == folded(slice(new, newEnd..<new.utf16.count)),
        note)
    }
  }

  /// Whether a range cuts no character.
  private func isWhole(_ range: Range<Int>, in text: String) -> Bool {
    var edges: Set = [0]
    var position = 0
    for character in text {
      position += character.utf16.count
      edges.insert(position)
    }
    return edges.contains(range.lowerBound) && edges.contains(range.upperBound)
  }

  @Test func longTextsTakeLinearTime() {
    // Cells hold at most 32,767 characters; without a limit these would take minutes.
    let old = (0..<4_000).map { "項目\($0)を検討。" }.joined()
    let new = (0..<4_000).map { "計画\($0 * 7)は未定、" }.joined()
    #expect(WordChange.changes(from: old, to: new).count == 1)
  }
}
