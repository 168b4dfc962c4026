import Glibc
import SummaryTables
import Testing

@Suite("Code page 932")
struct CP932Tests {
  /// From Microsoft's table (cp932.txt) and its table for writing (bestfit932.txt), unicode.org.
  @Test(
    "gives a character the code that Windows gives it",
    arguments: [
      ("A", 0x41), ("\\", 0x5C), ("~", 0x7E), ("ｶ", 0xB6), ("ﾟ", 0xDF), ("　", 0x8140),
      ("、", 0x8141), ("～", 0x8160), ("∥", 0x8161), ("－", 0x817C), ("―", 0x815C),
      ("￥", 0x818F), ("＼", 0x815F), ("ー", 0x815B), ("￠", 0x8191), ("￢", 0x81CA), ("∵", 0x81E6),
      ("①", 0x8740), ("⑳", 0x8753), ("Ⅲ", 0x8756), ("㌔", 0x8760), ("㎡", 0x8775), ("㍻", 0x877E),
      ("№", 0x8782), ("㈱", 0x878A), ("亜", 0x889F), ("門", 0x96E5), ("真", 0x905E), ("市", 0x8E73),
      ("熙", 0xEAA4), ("ⅰ", 0xFA40), ("￤", 0xFA55), ("＇", 0xFA56), ("﨑", 0xFAB1), ("髙", 0xFBFC),
      ("黑", 0xFC4B), ("\u{E000}", 0xF040), ("\u{E0BB}", 0xF0FC), ("\u{E757}", 0xF9FC),
    ] as [(Unicode.Scalar, UInt16)])
  func codes(scalar: Unicode.Scalar, code: UInt16) {
    #expect(CP932.code(of: scalar) == code)
  }

  /// Windows has no code for them, or one that reads back as another character: ¥ as \, · as ・.
  @Test(
    "has no code for a character that Windows would not read back",
    arguments: [
      "〜", "−", "—", "‖", "¥", "‾", "¢", "£", "¬", "¦", "·", "•", "–", "‑", "㋿", "𠮷", "é", "\u{A0}",
      "\u{E0100}", "\u{FE00}", "\u{80}", "\u{E758}", "\u{F8FF}", "한", "😀", "\u{3099}", "頬",
    ] as [Unicode.Scalar])
  func survivors(scalar: Unicode.Scalar) {
    #expect((CP932.code(of: scalar) != nil) == (scalar == "頬"))
  }

  @Test("agrees with the system's own converter in both directions, code by code")
  func wholeTable() throws {
    guard let decode = Converter(to: "UCS-4LE", from: "CP932") else { return }
    var decoded = 0
    for lead in Array(UInt8(0x81)...0x9F) + Array(0xE0...0xFC) {
      for trail in Array(UInt8(0x40)...0x7E) + Array(0x80...0xFC) {
        guard let scalar = decode.scalar([lead, trail]) else { continue }
        decoded += 1
        let code = try #require(CP932.code(of: scalar), "\(lead) \(trail)")
        // Some characters have two codes; the one written must be one of them.
        #expect(decode.scalar([UInt8(code >> 8), UInt8(code & 0xFF)]) == scalar)
      }
    }
    // 7,724 codes of the standard rows and of NEC's and IBM's extensions; 1,880 private ones.
    #expect(decoded == 7724 + 1880)
    let coded = (UInt32(0x80)...0x2FFFF).count { value in
      Unicode.Scalar(value).flatMap(CP932.code) ?? 0 > 0xFF
    }
    // NEC's selection of IBM's characters and 24 more signs have a second code.
    #expect(coded == 7326 + 1880)
  }
}

/// The system's converter of texts, the second judge.
private final class Converter {
  private let descriptor: iconv_t

  init?(to: String, from: String) {
    guard let opened = iconv_open(to, from), opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// The one character that the bytes stand for; nil when they are no character.
  func scalar(_ bytes: [UInt8]) -> Unicode.Scalar? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 8)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, target) = (input.baseAddress, output.baseAddress)
        return iconv(descriptor, &source, &inputLeft, &target, &outputLeft)
      }
    }
    guard result == 0, outputLeft == 4 else { return nil }
    let value = output.prefix(4).reversed().reduce(UInt32(0)) {
      $0 << 8 | UInt32(UInt8(bitPattern: $1))
    }
    return Unicode.Scalar(value)
  }
}
