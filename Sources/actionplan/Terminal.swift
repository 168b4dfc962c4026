package import Diagnostics
import Glibc
import SpreadsheetML

/// What the person at the terminal reads, and the language they read.
package enum Terminal {
  /// The language asked for, else that of the environment.
  static func language(chosen: Language?) -> Language {
    chosen
      ?? Language(environment: { name in getenv(name).map { String(cString: $0) } })
  }

  /// Lines about what was done, on standard output.
  static func report(_ lines: [String]) { write(lines, to: STDOUT_FILENO) }

  /// Reasons why nothing was done, on standard error.
  static func complain(_ diagnostics: [Diagnostic], in language: Language) {
    write(complaints(diagnostics, in: language), to: STDERR_FILENO)
  }

  /// A line for each reason; of many only the first ones, and how many more there are.
  package static func complaints(
    _ diagnostics: [Diagnostic], in language: Language
  ) -> [String] {
    let lines = diagnostics.prefix(mostComplaints).map {
      "actionplan: " + $0.described(in: language)
    }
    let rest = diagnostics.count - lines.count
    if rest == 0 { return lines }
    let more = LocalizedText(ja: "ほか\(rest)件あります。", en: "there are \(rest) more.")
    return lines + ["actionplan: " + more[language]]
  }

  private static let mostComplaints = 50

  /// One more line on standard error.
  static func complain(_ line: String) { write(["actionplan: " + line], to: STDERR_FILENO) }

  /// How many books are done, on the terminal's last line; nothing where nobody watches.
  static func progress(_ count: Int, of total: Int, in language: Language) {
    guard isatty(STDERR_FILENO) != 0 else { return }
    let text = LocalizedText(ja: "\(count)/\(total)件", en: "\(count) of \(total) books")
    try? FileStore.write(Array("\r\(text[language])".utf8), to: STDERR_FILENO)
  }

  /// Clears the line on which progress was shown.
  static func endProgress() {
    guard isatty(STDERR_FILENO) != 0 else { return }
    try? FileStore.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  private static func write(_ lines: [String], to descriptor: Int32) {
    // A reader that has gone away (a closed pipe) must not end the program: the results are
    // written, and the exit status says so.
    _ = signal(SIGPIPE, SIG_IGN)
    try? FileStore.write(
      Array(lines.map { TerminalText.clean($0).withShortQuotations + "\n" }.joined().utf8),
      to: descriptor)
  }
}

extension Language {
  /// The language of messages by the POSIX rule: the first of LC_ALL, LC_MESSAGES and LANG that
  /// is not empty.
  package init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
    self.init(localeName: names.first { !$0.isEmpty } ?? "")
  }
}

/// Text that is safe to show on a terminal.
package enum TerminalText {
  /// The text without control characters and direction marks: a workbook's text must not be able
  /// to move the cursor or to reorder a line.
  package static func clean(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.contains(where: isUnsafe) ? String(scalars.filter { !isUnsafe($0) }) : text
  }

  /// General_Category Cc and Bidi_Control of Unicode, written out: asking for properties is slow.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
