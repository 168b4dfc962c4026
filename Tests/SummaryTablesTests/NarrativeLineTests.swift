import SummaryTables
import Testing

@Suite("A narrative cell")
struct NarrativeLineTests {
  @Test("is split at its line breaks, without empty lines and outer spaces")
  func lines() {
    let lines = NarrativeLine.lines(of: "　●一つ目 \r\n\n  \n・二つ目\r続き\n")
    #expect(
      lines == [
        NarrativeLine(marker: "●", text: "一つ目"), NarrativeLine(marker: "・", text: "二つ目"),
        NarrativeLine(marker: "", text: "続き"),
      ])
  }

  @Test("has no lines when it holds only spaces and breaks", arguments: ["", " ", "　\n\r\n\t"])
  func noLines(cell: String) {
    #expect(NarrativeLine.lines(of: cell).isEmpty)
  }

  @Test("names the sign that opens a line", arguments: Array("●○〇◎・･□■◇◆△▲▽▼☆★※"))
  func markers(marker: Character) {
    let expected = NarrativeLine(marker: String(marker), text: "実施")
    #expect(NarrativeLine.lines(of: "\(marker)実施") == [expected])
    #expect(NarrativeLine.lines(of: "\(marker)　実施") == [expected])
  }

  @Test(
    "keeps brackets, numbers, dashes and what only looks like a marker in the text",
    arguments: [
      "【令和5年度 17件】", "<産学連携>", "＜近隣市＞", "「門真市」", "①調査", "1. 調査", "(令和6年)", "→実施", "○○株式会社", "△3.5％",
      "▲５件", "など",
    ])
  func noMarker(line: String) {
    #expect(NarrativeLine.lines(of: line) == [NarrativeLine(marker: "", text: line[...])])
  }

  @Test("is split at every kind of line break, and trimmed of every kind of space")
  func rareCharacters() {
    let cell = "一\u{85}二\u{2028}三\u{2029}\u{A0}・四\u{3000}\u{B}\u{2003}五\u{205F}\u{C}£\r○\u{1680}〜六"
    #expect(
      NarrativeLine.lines(of: cell) == [
        NarrativeLine(marker: "", text: "一"), NarrativeLine(marker: "", text: "二"),
        NarrativeLine(marker: "", text: "三"), NarrativeLine(marker: "・", text: "四"),
        NarrativeLine(marker: "", text: "五"), NarrativeLine(marker: "", text: "£"),
        NarrativeLine(marker: "○", text: "〜六"),
      ])
  }

  @Test("may have a line that is a marker only")
  func markerOnly() {
    #expect(NarrativeLine.lines(of: "・") == [NarrativeLine(marker: "・", text: "")])
  }
}
