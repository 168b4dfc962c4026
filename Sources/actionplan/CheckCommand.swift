import ArgumentParser
package import Diagnostics
package import PlanChecks

/// `actionplan check`: says what is wrong or doubtful in a workbook, with sheet and cell.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists what is wrong or doubtful in a workbook.",
    discussion: """
      ブックの誤りや確認が必要な箇所を、シートとセルを示して一覧にします。何も書き込みません。
      """)

  @OptionGroup var books: BookArguments
  @OptionGroup var messages: MessageOptions

  func run() async throws {
    try await Run(books: books.books, messages: messages).report { input in
      CheckedBook(path: input.path, findings: try Engine.check(input))
    }
  }
}

/// What was found in one book that is only looked at.
package struct CheckedBook: Sendable {
  /// As typed.
  package var path: String
  /// By severity, then by place.
  package var findings: [Finding]

  package init(path: String, findings: [Finding]) {
    self.path = path
    self.findings = findings
  }

  /// One line a finding, all of them, below a line that counts them.
  package func lines(in language: Language) -> [String] {
    let counts = FindingLines.counts(findings.map(\.diagnostic), language)
    return ["\(path): \(counts)"]
      + findings.map { finding in
        let number = finding.actionNumber.map { "No.\($0) " } ?? ""
        let name = FindingLines.name(of: finding.diagnostic.severity, language)
        return "  \(name): \(number)\(finding.diagnostic.described(in: language))"
      }
  }
}
