import PlanText
import Testing

@Suite struct FoldAlikeTests {
  private let texts = [
    "", "-", "――", "ー", "10件を支援", "１０件を支援", "10 件を\n支援", "11件を支援", "10件を支緩", "か\u{3099}ん", "がん",
    "かん", "ｶﾞﾝ",
    "ガン", "髙い", "高い", "～", "〜", "1", "①", "支援", "支援-", "支援―",
  ]

  @Test func saysWhatFoldingSays() {
    for one in texts {
      for other in texts {
        let expected = folded(one) == folded(other)
        #expect(foldAlike(one, other) == expected, "\(one) \(other)")
      }
    }
  }
}
