import Diagnostics
import SummaryTables
import Testing

@Suite("A CSV file")
struct TableFileTests {
  private typealias Value = @Sendable (inout TableWriter) -> Void

  private func file(
    _ rows: [[Value]], columns: Int, profile: TableProfile = .excel
  ) -> TableFile {
    let text = LocalizedText(ja: "", en: "")
    let fields = (0..<columns).map { index in
      var field = Field<[Value]>.string("c\(index)", "", ja: "", en: "") { _ in nil }
      field.write = { row, writer in row[index](&writer) }
      return field
    }
    let table = Table("t", title: text, meaning: text, rows: { _ in rows }, fields: fields)
    return TableFile(
      table, of: Edition(plan: samplePlan([])), options: TableOptions(profile: profile))
  }

  /// What stands between the commas for one value.
  private func field(_ value: @escaping Value) -> String {
    let written = file([[value]], columns: 1, profile: .machine).bytes
    return String(decoding: written.dropFirst("c0\n".utf8.count).dropLast(), as: UTF8.self)
  }

  @Test("is UTF-8 with a byte order mark and ends every line with CRLF")
  func bytes() {
    let written = file([[{ $0.line("あ") }, { $0.integer(2024) }]], columns: 2)
    #expect(written.bytes == [0xEF, 0xBB, 0xBF] + Array("c0,c1\r\n\"あ\",2024\r\n".utf8))
  }

  @Test("quotes every text, doubles its quotes, and leaves other values bare")
  func quoting() {
    #expect(field { $0.line("a") } == "\"a\"")
    #expect(field { $0.line("say \"hi\", you") } == "\"say \"\"hi\"\", you\"")
    #expect(
      field { $0.line("\"\u{301}") }.unicodeScalars.elementsEqual(
        "\"\"\"\u{301}\"".unicodeScalars))
    #expect(field { $0.plain("S1K1") } == "\"S1K1\"")
    #expect(field { $0.boolean(true) } == "true")
    #expect(field { $0.boolean(false) } == "false")
    #expect(field { $0.blank() } == "")
    #expect(field { $0.line("") } == "")
    #expect(field { $0.line(nil) } == "")
  }

  @Test(
    "writes whole numbers without groups",
    arguments: [
      (0, "0"), (7, "7"), (-3, "-3"), (10, "10"), (2024, "2024"), (1_000_000, "1000000"),
      (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
  func integers(number: Int, text: String) {
    #expect(field { $0.integer(number) } == text)
  }

  @Test(
    "takes line breaks out of a field without a space and turns control characters into one",
    arguments: [
      ("門真市\n中小企業", "門真市中小企業"), ("a\r\nb\rc", "abc"), ("a\u{2028}b\u{85}c\u{B}d", "abcd"),
      ("a\tb", "a b"), ("a\u{0}b\u{7F}c", "a b c"), ("\n", ""),
    ])
  func fieldsAreOneLine(text: String, line: String) {
    #expect(field { $0.line(text) } == (line.isEmpty ? "" : "\"\(line)\""))
  }

  @Test(
    "does so wherever they stand in a longer text",
    arguments: [
      ("\"", "\"\""), ("\n", ""), ("\u{85}", ""), ("\u{2028}", ""), ("\u{2029}", ""), ("\t", " "),
      ("\u{7F}", " "), ("\u{0}", " "),
    ])
  func everyPlace(sign: String, written: String) {
    for (before, after) in (1...24).flatMap({ before in (1...9).map { (before, $0) } }) {
      let (start, end) = (
        String(repeating: "a", count: before), String(repeating: "あ", count: after)
      )
      #expect(field { $0.line(start + sign + end) } == "\"\(start)\(written)\(end)\"")
      #expect(field { $0.line(end + sign + start) } == "\"\(end)\(written)\(start)\"")
    }
  }

  @Test(
    "drops white space at both ends of a text",
    arguments: [
      " ", "　", "\t", "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{202F}", "\u{205F}", "\r\n",
    ])
  func ends(space: String) {
    for text in ["a", "あ", "一二三四五六七八九十", "※○◇…", "Ａ一", "\u{200B}a\u{200B}"] {
      #expect(field { $0.line(space + text) } == "\"\(text)\"")
      #expect(field { $0.line(text + space) } == "\"\(text)\"")
      #expect(field { $0.line(space) } == "")
    }
  }

  @Test(
    "writes numbers as the shortest plain decimal",
    arguments: [
      (1078, "1078"), (0.5, "0.5"), (1_200_000, "1200000"), (0, "0"), (-0.0, "0"),
      (-12.25, "-12.25"),
      (0.1, "0.1"), (4.06, "4.06"), (1e21, "1000000000000000000000"),
      (1.25e20, "125000000000000000000"),
      (5e-05, "0.00005"), (1.5e-7, "0.00000015"), (9_007_199_254_740_992, "9007199254740992"),
      (123_456.789, "123456.789"),
    ])
  func numbers(number: Double, text: String) {
    #expect(field { $0.number(number) } == text)
  }

  @Test("leaves a number that is none blank", arguments: [Double.nan, .infinity, -.infinity])
  func notANumber(number: Double) {
    #expect(field { $0.number(number) } == "")
  }

  @Test(
    "reads back as the same fields, one record a physical line",
    arguments: 1...50 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...5, using: &random)
    let rows = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      (0..<columns).map { _ in randomText(&random) }
    }
    let written = file(
      rows.map { $0.map { text in { $0.line(text) } } }, columns: columns)
    let text = String(decoding: written.bytes.dropFirst(3), as: UTF8.self)
    let parsed = try ParsedCSV.rows(text).dropFirst()
    #expect(Array(parsed) == rows.map { $0.map(asWritten) }, "seed \(seed)")
    let lineEnds = written.bytes.count { $0 == 0x0A }
    let returns = written.bytes.count { $0 == 0x0D }
    #expect(lineEnds == rows.count + 1 && returns == lineEnds, "seed \(seed)")
  }

  @Test("reads numbers back as the same numbers", arguments: 1...200 as ClosedRange<UInt64>)
  func numbersRoundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let number = Double(bitPattern: random.next())
    guard number.isFinite else { return }
    let text = field { $0.number(number) }
    #expect(Double(text) == number, "seed \(seed)")
    #expect(text.allSatisfy { "0123456789.-".contains($0) }, "seed \(seed)")
  }

  /// The contract for the scalars of `randomText`: no line breaks, a space for other controls, none at the ends.
  private func asWritten(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !["\n", "\r", "\u{2028}"].contains(scalar) {
      scalars.append(["\t", "\u{0}"].contains(scalar) ? " " : scalar)
    }
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "　" }
    let line = scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(String.UnicodeScalarView(line))
  }

  private func randomText(_ random: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", ",", "\n", "\r", "\t", " ", "　", "あ", "・", "【", "\u{301}", "\u{3099}", ";", "-",
      "=",
      "\u{2028}", "\u{0}", "𠮷", "\u{FEFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
    }
    return String(text)
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
