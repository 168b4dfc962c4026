import Diagnostics
import SummaryTables
import Testing

@Suite("A CSV file")
struct TableFileTests {
  private func file(_ rows: [[CSVValue]], columns: Int) -> TableFile {
    let text = LocalizedText(ja: "", en: "")
    let fields = (0..<columns).map { index in
      var field = Field<[CSVValue]>.string("c\(index)", "", ja: "", en: "") { _ in nil }
      field.value = { row, _ in row[index] }
      return field
    }
    let table = Table("t", title: text, meaning: text, rows: { _ in rows }, fields: fields)
    return TableFile(table, of: Edition(plan: samplePlan([])))
  }

  @Test("is UTF-8 with a byte order mark and ends every line with CRLF")
  func bytes() {
    let written = file([[.text("あ"), .integer(2024)]], columns: 2)
    #expect(written.bytes == [0xEF, 0xBB, 0xBF] + Array("c0,c1\r\n\"あ\",2024\r\n".utf8))
  }

  @Test("quotes every text, doubles its quotes, and leaves other values bare")
  func quoting() {
    #expect(CSVValue.text("a").field == "\"a\"")
    #expect(CSVValue.text("say \"hi\", you").field == "\"say \"\"hi\"\", you\"")
    #expect(
      CSVValue.text("\"\u{301}").field.unicodeScalars.elementsEqual(
        "\"\"\"\u{301}\"".unicodeScalars))
    #expect(CSVValue.boolean(true).field == "true")
    #expect(CSVValue.boolean(false).field == "false")
    #expect(CSVValue.integer(-3).field == "-3")
    #expect(CSVValue.blank.field == "")
    #expect(CSVValue.text("").field == "")
  }

  @Test(
    "takes line breaks out of a field without a space and turns control characters into one",
    arguments: [
      ("門真市\n中小企業", "門真市中小企業"), ("a\r\nb\rc", "abc"), ("a\u{2028}b\u{85}c\u{B}d", "abcd"),
      ("a\tb", "a b"), ("a\u{0}b\u{7F}c", "a b c"), ("\n", ""),
    ])
  func fieldsAreOneLine(text: String, line: String) {
    #expect(CSVValue.text(text).field == (line.isEmpty ? "" : "\"\(line)\""))
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
    #expect(CSVValue.number(number).field == text)
  }

  @Test("leaves a number that is none blank", arguments: [Double.nan, .infinity, -.infinity])
  func notANumber(number: Double) {
    #expect(CSVValue.number(number).field == "")
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
    let written = file(rows.map { $0.map { .text($0) } }, columns: columns)
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
    let text = CSVValue.number(number).field
    #expect(Double(text) == number, "seed \(seed)")
    #expect(text.allSatisfy { "0123456789.-".contains($0) }, "seed \(seed)")
  }

  /// The contract for the scalars of `randomText`: no line breaks, a space for other controls.
  private func asWritten(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !["\n", "\r", "\u{2028}"].contains(scalar) {
      scalars.append(["\t", "\u{0}"].contains(scalar) ? " " : scalar)
    }
    return String(scalars)
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
