import Diagnostics
import Foundation
import Testing

/// The README and the articles it leads to say what the program says.
@Suite("README")
struct ReadmeTests {
  private let readme: String
  private let folder: WorkFolder

  init() throws {
    readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    folder = try WorkFolder()
  }

  /// An article beside the command: what people look up.
  private func article(_ name: String) throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Sources/actionplan/actionplan.docc/\(name).md"),
      encoding: .utf8)
  }

  @Test("it can be read in one go, and its links lead to files that are there")
  func isShort() {
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 251)
    let links = readme.matches(of: /\]\(([^)#]+?)(?:#[^)]*)?\)/).map { String($0.1) }
    #expect(links.count > 10)
    for link in links where !link.hasPrefix("https:") {
      let path = Repository.root.appending(path: link).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link)")
    }
  }

  /// The option names of a help text: `-o`, `--force`.
  private func options(in help: String) -> Set<String> {
    let names = help.matches(of: /(?:^|[\s\[,])(--?[a-z][a-z-]*)/).map { String($0.output.1) }
    return Set(names)
  }

  /// The first words of the lines under SUBCOMMANDS.
  private func subcommands() throws -> [String] {
    let help = try folder.run("--help").output
    let section = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first)
    return section.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test("every subcommand of the help is named")
  func namesSubcommands() throws {
    let subcommands = try subcommands()
    #expect(
      subcommands == [
        "convert", "merge", "compare", "export", "check", "report", "history", "layout", "handout",
      ])
    for subcommand in subcommands {
      #expect(readme.contains("`actionplan \(subcommand) "), "\(subcommand)")
    }
  }

  @Test("the options of the README are those of the help, no more and no fewer")
  func namesOptions() throws {
    var offered: Set<String> = []
    for subcommand in try subcommands() {
      offered.formUnion(options(in: try folder.run("help", subcommand).output))
    }
    let behind = readme.components(separatedBy: "## Options\n").dropFirst().first
    let section = try #require(behind.flatMap { $0.components(separatedBy: "\n## ").first })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `-") }
    let described = Set(rows.flatMap { $0.matches(of: /`(--?[a-z][a-z-]*)/) }.map { String($0.1) })
    #expect(described == offered)
    #expect(offered.contains("--as-of"))
  }

  @Test("the two commands for newcomers stand at the top")
  func firstCommands() {
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("Scripts/") }.prefix(2)
    #expect(
      commands == [
        "Scripts/convert Fixtures/plan/action-plan-r6.xlsx -o next-year", "Scripts/test",
      ])
    #expect(readme.hasPrefix("# actionplan\n\n```sh\nScripts/convert "))
  }

  @Test("the package that the README names is of this version, which the changelog tells of first")
  func namesVersion() throws {
    let packages = Set(readme.matches(of: /actionplan_[0-9.]+_/).map { String($0.output) })
    #expect(packages == ["actionplan_\(ProgramVersion.current)_"])
    let sections = try article("Changelog").matches(of: /\n## ([0-9.]+)/).map { String($0.1) }
    #expect(sections.first == ProgramVersion.current)
  }

  @Test("the scripts that the README names are there and can be run")
  func scriptsExist() throws {
    let pages = try readme + article("HowToDevelop")
    let names = Set(pages.matches(of: /Scripts\/[a-z-]+/).map { String($0.output) })
    for name in names.union([".ci/run"]) {
      let path = Repository.root.appending(path: name).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(name)")
    }
    #expect(names.count >= 5)
  }

  @Test("the exit statuses and the tables of the contract are listed")
  func listsContract() throws {
    for status in ["0", "1", "2", "64"] { #expect(readme.contains("\n| \(status) | ")) }
    let tables = [
      "strategies", "measures", "levels", "actions", "narratives", "yearly", "figures", "schedule",
      "kpis", "pending",
      "other_texts", "summary", "findings", "changes", "updates", "codes", "fields",
    ]
    let page = try article("Tables")
    for table in tables { #expect(page.contains("\n| `\(table).csv` | ")) }
  }

  @Test("every code of a finding about the plan is explained")
  func explainsFindings() throws {
    let sources = Repository.root.appending(path: "Sources/PlanChecks")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var codes: Set<String> = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /code: "([a-z-]+)"/) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 15)
    let page = try article("Findings")
    for code in codes.sorted() { #expect(page.contains("`\(code)`"), "\(code)") }
  }

  /// A place in the sources where a message gets its code.
  private struct Site {
    var code: String
    var file: String
    /// Nil where it is no literal.
    var severity: String?
  }

  private func sites() throws -> [Site] {
    let sources = Repository.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var sites: [Site] = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      guard text.contains("code:") else { continue }
      let codes = text.matches(
        of:
          /(Diagnostic|integrity|schedule|unknown)\(\s*code:\s*(?:[^"\n]*\? )?"([a-z0-9-]+)"(?: : "([a-z0-9-]+)")?(?:,\s*severity: ([^,\n]*))?/
      )
      for match in codes {
        let literal = match.4.map { $0.hasPrefix(".") ? String($0.dropFirst()) : nil }
        let severity = literal ?? (match.4 == nil && match.1 == "Diagnostic" ? "error" : nil)
        for code in [match.2, match.3].compactMap(\.self) {
          sites.append(Site(code: String(code), file: name, severity: severity))
        }
      }
    }
    return sites
  }

  @Test("every code is built at one site")
  func oneSiteForEachCode() throws {
    let sites = Dictionary(grouping: try sites(), by: \.code)
    #expect(sites.count > 200)
    for (code, places) in sites where places.count > 1 {
      Issue.record("\(code) is built in \(places.map(\.file).sorted())")
    }
  }

  @Test("the table of codes lists those of the sources, with their severities, and no others")
  func listsCodes() throws {
    let rows = try article("Codes").matches(of: /\n\| `([a-z0-9-]+)` \| ([a-z, ]+) \| [^|\n]+ \|/)
    let listed = Dictionary(rows.map { (String($0.1), String($0.2)) }) { first, _ in first }
    #expect(rows.count == listed.count, "a code is listed twice")
    let sites = try sites()
    #expect(Set(sites.map(\.code)).subtracting(listed.keys).sorted() == [], "not listed")
    #expect(Set(listed.keys).subtracting(sites.map(\.code)).sorted() == [], "not in the sources")
    for site in sites {
      if let severity = site.severity { #expect(listed[site.code] == severity, "\(site.code)") }
    }
  }
}
