import Diagnostics
import Foundation
import Testing

/// The README's table of limits is that of the sources.
struct ReadmeLimitsTests {
  private func rows() throws -> [String: (number: Int, isExcels: Bool)] {
    let readme = try String(
      contentsOf: Repository.root.appending(
        path: "Sources/actionplan/actionplan.docc/Limits.md"), encoding: .utf8)
    let found = readme.matches(of: /\n\| `([a-z-]+)` \| ([0-9,]+) \| (Excel )?\| [^|\n]+ \|/)
    return Dictionary(
      uniqueKeysWithValues: found.map { match in
        let number = Int(match.2.filter { $0 != "," }) ?? 0
        return (String(match.1), (number, match.3 != nil))
      })
  }

  @Test func everyLimitIsListedWithItsNumber() throws {
    let rows = try rows()
    #expect(Set(rows.keys) == Set(Limit.allCases.map(\.rawValue)))
    for limit in Limit.allCases {
      #expect(rows[limit.rawValue]?.number == limit.bound.number, "\(limit)")
      #expect(rows[limit.rawValue]?.isExcels == limit.bound.isExcels, "\(limit)")
    }
  }

  /// Excel specifications and limits (support.microsoft.com): rows, columns, characters of a cell and of a
  /// formula, cell formats, hyperlinks.
  @Test func excelsNumbersAreExcels() {
    let excels: [Limit: Int] = [
      .rows: 1_048_576, .columns: 16_384, .textLength: 32_767, .formulaLength: 8_192,
      .styles: 65_490, .links: 65_530, .rules: 65_534,
    ]
    for (limit, number) in excels { #expect(limit.bound.number == number, "\(limit)") }
    #expect(Set(Limit.allCases.filter(\.bound.isExcels)) == Set(excels.keys))
  }

  @Test func aLimitIsRaisedByItsName() throws {
    let folder = try WorkFolder()
    let book = Repository.root.appending(path: "Fixtures/malformed/book.xlsx").path
    let low = try folder.run("check", book, "--limit", "actions=1", "--lang", "en")
    #expect(low.status == 1)
    #expect(low.errors.contains("--limit actions=N raises the limit. [limit-exceeded]"))
    #expect(try folder.run("check", book, "--limit", "actions=2").status == 0)
    let wrong = try folder.run("check", book, "--limit", "action=2")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("actions, indicators"))
  }
}
