package import Diagnostics
import Glibc
import PlanReading
import SpreadsheetML

/// The language of all that a run says.
package enum SpokenLanguage {
  /// That of the run; English where no run has begun.
  @TaskLocal package static var current = Language.english

  /// The language of a run with some arguments: the one that `--lang` asks for, else that of the environment,
  /// else that of the first workbook named.
  static func ofRun(with arguments: [String]) -> Language {
    asked(in: arguments)
      ?? Language.named(by: { name in getenv(name).map { String(cString: $0) } })
      ?? arguments.lazy.compactMap(ofWorkbook).first ?? .english
  }

  /// What `--lang` asks for; nil without it, and for what is no language.
  package static func asked(in arguments: [String]) -> Language? {
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated().reversed() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang", index + 1 < options.count {
        return Language(rawValue: options[index + 1])
      }
    }
    return nil
  }

  /// The language of the workbook that an argument names, by its name, its sheets' names, else its texts;
  /// nil where it names none.
  private static func ofWorkbook(_ argument: String) -> Language? {
    let name = PathName(argument)
    guard !argument.hasPrefix("-"), !name.fileExtension.isEmpty else { return nil }
    if isJapanese(name.stem) { return .japanese }
    guard let input = try? InputBook(readingFrom: argument),
      let workbook = try? Workbook(bytes: input.bytes), let sheets = try? workbook.sheets
    else { return nil }
    if sheets.contains(where: { isJapanese($0.name) }) { return .japanese }
    let texts = (try? workbook.worksheets())?.lazy.flatMap(\.cells).map(\.value.printedText)
    return texts?.contains(where: isJapanese) == true ? .japanese : .english
  }

  /// Whether a text is a Japanese sentence or label: it holds kana, or begins with kanji.
  static func isSentence(_ text: String) -> Bool {
    let first = text.first { $0.isLetter }.map { String($0) } ?? ""
    return isJapanese(first)
      || text.unicodeScalars.contains { (0x3041...0x30FA).contains($0.value) }
  }

  /// Whether a text holds kana or kanji.
  package static func isJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3041...0x30FF, 0x3400...0x9FFF, 0xFF66...0xFF9D: true
      default: false
      }
    }
  }
}

extension Language {
  /// The language of messages by the POSIX rule: the first of LC_ALL, LC_MESSAGES and LANG that is not empty;
  /// nil where there is none, or it names no language (C, POSIX).
  package static func named(by environment: (String) -> String?) -> Language? {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
    guard let name = names.first(where: { !$0.isEmpty }) else { return nil }
    let language = name.prefix { $0 != "." && $0 != "@" }
    return ["C", "POSIX"].contains(language) ? nil : Language(localeName: name)
  }
}
