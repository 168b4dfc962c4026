import PlanText
import Testing

/// Texts that are one number with what belongs to it.
@Suite struct WrittenNumberTests {
  /// `1200.0 人 以上`, and ~ where it is rounded.
  private func read(_ text: String) -> String? {
    WrittenNumber(text).map { number in
      [
        "\(number.value)", number.unit, number.qualifiers.joined(separator: ","),
        number.isApproximate ? "~" : "",
      ]
      .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("1,200", "1200.0"), ("約85.5%", "85.5 % 約 ~"), ("1,200人以上", "1200.0 人 以上"),
    ("△3.2ポイント", "-3.2 ポイント"),
    ("▲5", "-5.0"), ("-5", "-5.0"), ("－5", "-5.0"), ("−5", "-5.0"), ("+5", "5.0"), ("＋5人", "5.0 人"),
    ("計約100件程度", "100.0 件 計,約,程度 ~"), ("約 100 件 程度", "100.0 件 約,程度 ~"), ("3億円", "3.0 億円"),
    ("12千円", "12.0 千円"),
    // A unit that no list holds has three signs at most.
    ("12わ", "12.0 わ"), ("12わわわ", "12.0 わわわ"), ("12わ以上", "12.0 わ 以上"), ("12わわわ以上", "12.0 わわわ 以上"),
  ])
  func numbersWithWhatBelongsToThem(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    "", "約", "人", "1,200人が参加", "1,200人 参加", "20店減", "20店増", "3～5", "3〜5人", "12-5", "12/5", "12わわわわ",
    "12わ3",
    "12わ わ", "±5", "12月公表", "12月", "二十", "会計12", "10数社", "1 2",
  ])
  func otherTextsAreNone(text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: [
    "1,200（見込み）", "45(速報値)", "45件（うち新規3）", "45件※", "45 ※2", "約1,200人（概算）", "1,40", "1,40件",
    "12,3456", "1234,567", "1,185※暫定", "1,185 ※集計中", "1,185※確定前", "1,185※R7.12末", "1,185件＊速報",
    "暫定1,185",
    "見込1,185件", "速報値1,185", "1185暫定", "1185確定", "1185注", "1185注1", "1185①", "1185↑", "1185.",
    "1185件。", "年間1200件",
    "今年度1,185件", "※1,185", "暫定1,185※1",
  ])
  func aRemarkOrOddCommasKeepANumberFromBeingRead(text: String) {
    #expect(WrittenNumber.isKept(from: text) && WrittenNumber(text) == nil)
  }

  @Test(arguments: [
    "1,200", "1,200人", "12月公表", "R8公表予定", "集計中", "（集計中）", "令和8年度に設定", "12（うち3）（4", "※2", "20店減",
    "1,2号館で実施", "", "未定（1,185程度）", "年間", "暫定", "受注5件", "※R7.12末", "3月予定",
  ])
  func othersAreNotKeptFromIt(text: String) {
    #expect(!WrittenNumber.isKept(from: text))
  }

  @Test func theTextIsKeptWithoutBlanksAround() {
    #expect(WrittenNumber("　1,200 人\n")?.text == "1,200 人")
  }

  /// A longer text is a sentence: 約 has three bytes.
  @Test func ninetyBytesAreReadAtMost() {
    let words = String(repeating: "約", count: 29)
    #expect(WrittenNumber(words + "12a")?.value == 12)
    #expect(WrittenNumber(words + "123a") == nil)
  }
}
