/// The argument parser's errors, and those of the program about its arguments, in Japanese.
enum UsageErrors {
  /// An error; one that is not known keeps its words.
  static func japanese(_ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first else { return message }
    if first.hasPrefix("Can't "), first.contains("shell") || first.contains("completion") {
      return "補完スクリプトを作れません。--generate-completion-script の後に bash、zsh、fish のいずれかを書いてください。"
    }
    return lines.map { line in
      let text = line.trimmingStart
      return text.hasPrefix("or: ") ? "または: " + sentence(String(text.dropFirst(4))) : sentence(line)
    }.joined(separator: "\n")
  }

  /// A pattern of an English message, with * for what changes, and the Japanese one with {1}, {2} for that.
  private typealias Pattern = (english: String, japanese: String)

  private static func sentence(_ text: String) -> String {
    for pattern in patterns {
      guard let parts = match(text, pattern.english) else { continue }
      var words = pattern.japanese
      for (index, part) in parts.enumerated() {
        // What is wrong with a value is a message of its own.
        let isMessage = pattern.english.hasSuffix(": *") && index == parts.count - 1
        words = words.replacing("{\(index + 1)}", with: isMessage ? sentence(part) : part)
      }
      return words
    }
    return SpokenLanguage.isJapanese(text) ? text : "使い方が正しくありません: \(text)"
  }

  private static let patterns: [Pattern] = [
    ("Unknown option '*'. Did you mean '*'?", "「{1}」というオプションはありません。「{2}」ではありませんか。"),
    ("Unknown option '*'", "「{1}」というオプションはありません。"),
    ("Missing value for '*' in '*'", "「{2}」の中の「{1}」に値がありません。"),
    ("Missing value for '*'", "「{1}」に値がありません。"),
    ("Missing expected argument '<book>*", "元のブックを指定してください。"),
    ("Missing expected argument '*'", "「{1}」を指定してください。"),
    ("Missing one of: *", "次のいずれかを指定してください: {1}"),
    ("Unexpected argument '*'", "余分な引数「{1}」があります。"),
    ("* unexpected arguments: *", "余分な引数が{1}個あります: {2}"),
    ("The value '*' is invalid for '*': *", "「{2}」の値が正しくありません。{3}"),
    ("The value '*' is invalid for '*'*", "「{2}」の値「{1}」が正しくありません。"),
    ("The option '*' does not take any value, but '*' was specified.", "「{1}」には値を付けられません（「{2}」）。"),
    (
      "Value to be set with flag '*' had already been set with flag '*'",
      "「{2}」と「{1}」は同時に指定できません。"
    ),
    ("Invalid option: *", "「{1}」というオプションはありません。"),
    ("Missing required subcommand.", "サブコマンドを指定してください。"),
    ("'*' is not a language of the program. Write ja or en.", "「{1}」は使えません。ja か en を指定してください。"),
    (
      "'*' is no profile. Write excel, machine or cp932.",
      "「{1}」は使えません。excel、machine、cp932 のいずれかを指定してください。"
    ),
    (
      "'*' is not a day. Write it as 2026-02-28.",
      "「{1}」は日付として読めません。令和8年2月28日、R8.2.28、2026-02-28 のように書いてください。"
    ),
    (
      "'*' is no way to treat results. Write keep, replace, fold or renew.",
      "「{1}」は使えません。keep、replace、fold、renew のいずれかを指定してください。"
    ),
    (
      "'*' is not a fiscal year. Write R7, 令和7年度 or 2025.",
      "「{1}」は年度として読めません。R7、令和7年度、2025 のように書いてください。"
    ),
    (
      "--update fills in one book; name one book only.",
      "--update を付けるときは、ブックを1つだけ指定してください。"
    ),
    ("--base goes with --update.", "--base は --update とともに指定してください。"),
    (
      "Name a table with --update, or a year with --finalize.",
      "--update で表を、または --finalize で年度を指定してください。"
    ),
    ("-o writes the findings of one book; name one book only.", "-o を付けるときは、ブックを1つだけ指定してください。"),
    ("-o names the table of one book; name one book only.", "-o を付けるときは、ブックを1つだけ指定してください。"),
    ("-o needs a file that ends in * or *.", "-o の後には、末尾が {1} か {2} のファイル名を書いてください。"),
    ("-o needs a file that ends in *.", "-o の後には、末尾が {1} のファイル名を書いてください。"),
    (
      "'*' names no limit. Write NAME=N; the names are *.",
      "「{1}」は上限の指定として読めません。actions=200000 のように書いてください。名前: {2}"
    ),
    ("'*' is not a number of *.", "「{1}」は {2} の上限の数として読めません。"),
    ("-o needs the name of a folder.", "-o の後にフォルダー名を書いてください。"),
    ("-o needs the name of a file.", "-o の後にファイル名を書いてください。"),
    (
      "--name takes the name of a file without folder and extension.",
      "--name には、フォルダーと拡張子を除いたファイル名を書いてください。"
    ),
    (
      "--name names the results of one book; name one book only.",
      "--name を付けるときは、ブックを1つだけ指定してください。"
    ),
    ("*: municipality code*", "全国地方公共団体コードが正しくありません: {1}"),
  ]

  /// What stands for each * of a pattern; nil where the text does not match.
  private static func match(_ text: String, _ pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = fixed.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var parts: [String] = []
    for (index, piece) in fixed.dropFirst().enumerated() {
      let isLast = index == fixed.count - 2
      if piece.isEmpty {
        guard isLast else { return nil }
        parts.append(String(rest))
        rest = ""
      } else if isLast {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        rest = ""
      } else {
        guard let found = rest.firstRange(of: piece) else { return nil }
        parts.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty ? parts : nil
  }
}

extension String {
  fileprivate var trimmingStart: String { String(drop { $0 == " " }) }
}
