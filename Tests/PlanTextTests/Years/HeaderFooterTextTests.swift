import PlanText
import Testing

@Suite struct HeaderFooterTextTests {
  @Test(arguments: [
    ("&L左&C中&R右", ["左", "中", "右"]), ("&\"-,Bold\"太字", ["太字"]), ("&14&B題&B", ["題"]),
    // Font sizes have up to three digits (MS-OI29500 2.1.619).
    ("&1234", ["4"]), ("&90題", ["題"]), ("&P / &N 頁", [" / ", " 頁"]), ("&P-1頁", ["頁"]),
    ("&P-頁", ["-頁"]),
    ("&K00B0F0青", ["青"]), ("&KA9FfafG", ["G"]), ("&KABCxyz", ["xyz"]), ("&KA-B", ["-B"]),
    ("&P+12頁", ["頁"]), ("&K0099CC9", ["9"]), ("&K01+000青", ["青"]),
    ("&K01+00青", ["青"]), ("A&&B", ["A", "B"]),
    ("無地", ["無地"]), ("", []), ("&", []), ("&\"閉じない", []),
  ])
  func literalTextIsWhatCodesLeave(text: String, runs: [String]) {
    let units = Array(text.utf16)
    let found = literalRanges(ofHeaderFooter: text).map {
      String(decoding: units[$0], as: UTF16.self)
    }
    #expect(found == runs)
  }
}
