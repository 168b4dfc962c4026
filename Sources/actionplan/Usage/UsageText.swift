import Diagnostics

/// The argument parser's texts in one language.
///
/// The parser knows one language; descriptions carry both, English first. It is asked for lines of any
/// width, which are put into words and broken here.
struct UsageText {
  private let language: Language
  /// In columns of a terminal.
  private let width: Int

  init(in language: Language, width: Int = 80) {
    self.language = language
    self.width = max(60, width)
  }

  /// A message about wrong usage: what is wrong, what the option means, how the command is used.
  func error(_ text: String) -> String {
    let all = lines(text)
    // Without any argument the whole help follows.
    let end = all.firstIndex { $0.hasPrefix("OVERVIEW:") } ?? all.count
    let screen = end < all.count ? [help(all[end...].joined(separator: "\n"))] : []
    // Where the parser lists shells, the message before says it in Japanese.
    let told = all[..<end].filter { line in
      !japanese
        || !line.hasPrefix("Please use --generate-completion-script")
          && line != "    zsh bash fish"
    }
    return told.map { line in
      if let message = rest(of: line, after: "Error: ") {
        return japanese ? "エラー: " + UsageErrors.japanese(message) : line
      }
      if let said = rest(of: line, after: "Help:  ") {
        let (label, words) = split(said)
        return (japanese ? "説明:  " : "Help:  ") + label + "  " + described(words, as: label)
      }
      return remark(line)
    }.joined(separator: "\n") + screen.map { "\n" + $0 }.joined()
  }

  /// A help screen.
  func help(_ text: String) -> String {
    let all = lines(text)
    guard all.first?.hasPrefix("OVERVIEW:") == true else { return text }
    let command = subcommand(all)
    var shown: [String] = []
    var section = ""
    var index = 0
    while index < all.count {
      let line = all[index]
      index += 1
      if let heading = HelpVocabulary.headings.keys.first(where: line.hasPrefix) {
        section = heading
        let name = japanese ? HelpVocabulary.headings[heading] ?? heading : heading
        let rest = line.dropFirst(heading.count)
        shown.append(
          name + (section == "OVERVIEW:" ? overview(String(rest), command) : String(rest)))
      } else if section == "OVERVIEW:" {
        if let line = discussion(line) { shown.append(line) }
      } else if section == "USAGE:" || line.isEmpty || !line.hasPrefix("  ") {
        if line.isEmpty, section == "OVERVIEW:" { continue }
        shown.append(remark(line))
      } else if line.hasPrefix("  See ") {
        shown.append(remark(line))
      } else {
        var (label, words) = split(line)
        // A long label has its words on the next line.
        if words.isEmpty, index < all.count, all[index].hasPrefix(Self.indent), !label.isEmpty {
          words = String(all[index].drop { $0 == " " })
          index += 1
        }
        shown += element(label, described(words, as: label))
      }
    }
    return withoutBlankRuns(shown, isProgram: command.isEmpty).joined(separator: "\n")
  }

  private var japanese: Bool { language == .japanese }
  private static let labelWidth = 26
  private static let indent = String(repeating: " ", count: labelWidth)

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func rest(of line: String, after prefix: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  /// The subcommand a help screen is of; empty for the program's own.
  private func subcommand(_ lines: [String]) -> String {
    let usage = lines.first { $0.hasPrefix("USAGE:") } ?? ""
    let words = usage.split(separator: " ").dropFirst(2).map(String.init)
    return words.first { $0.first?.isLetter == true } ?? ""
  }

  private func overview(_ words: String, _ command: String) -> String {
    japanese ? " " + (HelpVocabulary.subcommands[command] ?? japaneseTail(words) ?? words) : words
  }

  /// A line of the discussion in the language at hand; nil for those of the other one.
  private func discussion(_ line: String) -> String? {
    if line.allSatisfy(\.isWhitespace) { return line }
    return SpokenLanguage.isSentence(line) == japanese ? line : nil
  }

  /// At most one blank line at a time; the program's exit status stands below its overview.
  private func withoutBlankRuns(_ lines: [String], isProgram: Bool) -> [String] {
    var kept: [String] = []
    for line in lines {
      if line.isEmpty, kept.last?.isEmpty ?? true { continue }
      if japanese, isProgram, line.hasPrefix("使い方:") {
        kept += HelpVocabulary.exitStatus + [""]
      }
      kept.append(line)
    }
    return kept
  }

  /// The parser's own remarks.
  private func remark(_ line: String) -> String {
    guard japanese else { return line }
    if let usage = rest(of: line, after: "Usage: ") { return "使い方: " + usage }
    let text = line.drop { $0 == " " }
    if text.hasPrefix("See '"), let end = text.dropFirst(5).firstIndex(of: "'") {
      return "  詳しくは「\(text.dropFirst(5)[..<end])」をご覧ください。"
    }
    return line
  }

  /// The label of an option and what is said of it.
  private func split(_ line: String) -> (label: String, words: String) {
    let text = line.drop { $0 == " " }
    guard let gap = text.firstRange(of: "  ") else { return (String(text), "") }
    return (String(text[..<gap.lowerBound]), String(text[gap.upperBound...].drop { $0 == " " }))
  }

  private func element(_ label: String, _ words: String) -> [String] {
    let shownLabel = japanese ? label.replacing("(default)", with: "（既定）") : label
    let lines = DisplayWidth.wrapped(words, to: width - Self.labelWidth)
    let head = "  " + shownLabel
    let gap = Self.labelWidth - DisplayWidth.of(head)
    if gap < 1 || lines.isEmpty { return [head] + lines.map { Self.indent + $0 } }
    return [head + String(repeating: " ", count: gap) + lines[0]]
      + lines.dropFirst().map { Self.indent + $0 }
  }

  /// What is said of an option or subcommand, in the language at hand.
  private func described(_ words: String, as label: String) -> String {
    var text = words
    var standard: String?
    if text.hasSuffix(")"), let start = text.ranges(of: "(default: ").last {
      standard = String(text[start.upperBound...].dropLast())
      text = String(text[..<start.lowerBound]).trimmingBlanks
    }
    let tail = japaneseTail(text)
    if !japanese {
      let english = tail.map { String(text.dropLast($0.count)).trimmingBlanks } ?? text
      return english + (standard.map { " (default: \($0))" } ?? "")
    }
    let name = key(of: label)
    let output =
      label.contains("<dir>") ? HelpVocabulary.outputFolder : HelpVocabulary.outputFile
    let known =
      name == "-o" ? output : HelpVocabulary.options[name] ?? HelpVocabulary.subcommands[name]
    return (known ?? tail ?? text) + (standard.map { "（既定: \($0)）" } ?? "")
  }

  /// `--update`, `-o`, `<book>` or a subcommand's name.
  private func key(of label: String) -> String {
    let names = label.split(separator: " ").map { $0.filter { $0 != "," && $0 != "." } }
    return names.first { $0.hasPrefix("--") } ?? names.first ?? label
  }

  /// The Japanese words behind the English sentences.
  private func japaneseTail(_ text: String) -> String? {
    let starts = text.ranges(of: ". ").map(\.upperBound)
    // e.g. ends no sentence.
    return starts.reversed().lazy.map { String(text[$0...]) }
      .first { SpokenLanguage.isSentence($0) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
