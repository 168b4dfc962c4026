package import Diagnostics
import Glibc
import SpreadsheetML

/// What the person at the terminal reads.
package enum Terminal {
  /// Lines that are all the result of a run, on standard output.
  ///
  /// - Throws: `Failure` when they cannot be written; a reader that has gone away has read enough.
  static func deliver(_ lines: [String]) throws(Failure) {
    do {
      try send(lines, to: STDOUT_FILENO)
    } catch {
      if error.number != EPIPE { throw Failure(.cannotDeliver(error.reason)) }
    }
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

  /// A text of the argument parser, as it is.
  static func show(_ text: String, isError: Bool) {
    _ = signal(SIGPIPE, SIG_IGN)
    try? FileStore.write(Array((text + "\n").utf8), to: isError ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// Columns of the terminal, at most 120; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(120, Int(size.ws_col))
  }

  /// Whether a person may see what goes on.
  static var isWatched: Bool { isatty(STDERR_FILENO) != 0 }

  /// That a run of so many seconds goes on, on the terminal's last line.
  static func waiting(_ seconds: Int, in language: Language) {
    let text = LocalizedText(ja: "作業中です（\(seconds)秒）", en: "working (\(seconds) s)")
    try? FileStore.write(Array("\r\(text[language])".utf8), to: STDERR_FILENO)
  }

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
    try? send(lines, to: descriptor)
  }

  private static func send(_ lines: [String], to descriptor: Int32) throws(FileError) {
    endProgress()
    // A reader that has gone away (a closed pipe) must not end the program: the results are
    // written, and the exit status says so.
    _ = signal(SIGPIPE, SIG_IGN)
    try FileStore.write(
      Array(lines.map { TerminalText.clean($0).withShortQuotations + "\n" }.joined().utf8),
      to: descriptor)
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
