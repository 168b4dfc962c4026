import Diagnostics
import Foundation
import SummaryTables
import Testing

@Suite("A second parser")
struct SecondParserTests {
  /// Python's csv module reads the file named first and compares it with the JSON named second.
  private static let script = """
    import csv, json, sys
    with open(sys.argv[1], encoding=sys.argv[3], newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))[1:]
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    bad = [i for i, pair in enumerate(zip(rows, expected)) if pair[0] != pair[1]]
    sys.exit(f"row {bad[0]}: {rows[bad[0]]}" if bad else len(rows) != len(expected))
    """

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "reads random texts back as they were",
    .enabled(if: python != nil),
    arguments: TableProfile.allCases, [1, 2] as [UInt64])
  func randomTexts(profile: TableProfile, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<400).map { _ in
      (0..<4).map { _ in randomText(of: profile, &random) }
    }
    let fields = (0..<4).map { index in
      Field<[String]>.string("c\(index)", "", ja: "", en: "") { $0[index] }
    }
    let text = LocalizedText(ja: "", en: "")
    let table = Table("t", title: text, meaning: text, rows: { _ in rows }, fields: fields)
    let file = TableFile(
      table, of: Edition(plan: samplePlan([])), options: TableOptions(profile: profile))

    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (written, expected) = (folder.appending(path: "t.csv"), folder.appending(path: "t.json"))
    try Data(file.bytes).write(to: written)
    let kept = rows.map { $0.map { $0.trimmingCharacters(in: .whitespaces) } }
    try JSONSerialization.data(withJSONObject: kept).write(to: expected)
    let encodings: [TableProfile: String] = [
      .excel: "utf-8-sig", .machine: "utf-8", .cp932: "cp932",
    ]
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [
      "-c", Self.script, written.path, expected.path, try #require(encodings[profile]),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "seed \(seed)")
  }

  private func randomText(
    of profile: TableProfile, _ random: inout SeededGenerator
  ) -> String {
    let common = Array("a0\",;' 　-=あ・【】～①㈱髙ｶ\\|".unicodeScalars)
    let others: [Unicode.Scalar] = ["\u{301}", "\u{3099}", "〜", "—", "𠮷", "\u{FEFF}", "😀"]
    let alphabet = profile == .cp932 ? common : common + others
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...10, using: &random) {
      text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
    }
    return String(text)
  }
}
