import ArgumentParser
package import Diagnostics
package import PlanChecks
package import PlanReading

/// `actionplan check`: says what is wrong or doubtful in a workbook, with sheet and cell.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists what is wrong or doubtful in a workbook.",
    discussion: """
      ブックの誤りや確認が必要な箇所を、シートとセルを示して一覧にします。何も書き込みません。
      -o を付けると、印刷して使える一覧（Excel）を作ります。
      """)

  @OptionGroup var books: BookArguments

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the findings as a workbook to this file. 確認結果のブック", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var outputFile: String?

  @Flag(help: "Overwrite existing results. 既存の出力を上書き")
  var force = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if outputFile?.isEmpty == true { throw ValidationError("-o needs the name of a file.") }
    if outputFile != nil, books.books.count > 1 {
      throw ValidationError("-o writes the findings of one book; name one book only.")
    }
  }

  func run() throws {
    try Run(books: books.books, limits: limits, messages: messages).report(
      findingsBook: outputFile, force: force
    ) { input in
      try Engine.check(input)
    }
  }
}

/// What was found in one book that is only looked at.
package struct CheckedBook: Sendable {
  /// As typed.
  package var path: String
  /// The book as it was read; nil where it was not read from a file.
  package var input: InputBook?
  /// By severity, then by place.
  package var findings: [Finding]
  package var account: CellAccount
  /// What staff have marked as seen.
  package var seen = SeenFindings()

  package init(path: String, findings: [Finding], account: CellAccount = CellAccount()) {
    self.path = path
    self.findings = findings
    self.account = account
  }

  /// The findings that nobody has marked as seen.
  package var newFindings: [Finding] { findings.filter { !seen.contains($0) } }

  /// One line a finding, all of them, below lines that count them and what was read; what is said alike
  /// of many places is one line that names them all.
  package func lines(in language: Language) -> [String] {
    let counts = FindingLines.counts(of: findings, seen: seen, language)
    let groups = Grouping.groups(of: newFindings) { finding in
      var same = finding.diagnostic
      same.place = Place()
      return same
    }
    return ["\(path): \(counts)"]
      + AccountLines.lines(account, language).map { "  " + $0 }
      + groups.flatMap { _, group in
        group.count < Self.fewestTogether
          ? group.map { "  " + FindingLines.line([$0], language) }
          : ["  " + Self.line(group, language)]
      }
  }

  /// Fewer are told one by one.
  private static let fewestTogether = 4

  private static func line(_ group: [Finding], _ language: Language) -> String {
    // The sheet is named where it changes.
    var sheet: String?
    let places = group.map { finding in
      var place = finding.diagnostic.place
      if let name = place.sheet, name == sheet, place.cell != nil { place.sheet = nil }
      sheet = place.sheet ?? sheet
      let number = finding.actionNumber.map { "No.\($0) " } ?? ""
      return number + place.described(in: language)
    }
    var all = group[0].diagnostic
    all.place = Place()
    let list = places.filter { !$0.isEmpty }.joined(separator: language == .japanese ? "、" : "; ")
    let count = LocalizedText(ja: "（\(group.count)件）", en: " (\(group.count))")[language]
    return FindingLines.name(of: all.severity, language) + ": \(list): "
      + all.described(in: language) + count
  }
}
