import ArgumentParser
import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML

/// `actionplan layout`: drafts the table that says how another office's book is built.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Drafts the layout table of another office's book.",
    discussion: """
      見出しの意味などを推定したレイアウト表の下書きを作ります。「意味」の欄を直してブックの隣に置くと、
      ほかのコマンドがその表に従って読み取ります。ブックは変更しません。

      Without -o the table stands beside the book: <name>-layout.xlsx.
      """)

  @OptionGroup var books: BookArguments
  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the table into FILE (.xlsx or .csv). 出力先", valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var output: String?

  @Flag(help: "Overwrite an existing table. 既存の表を上書き")
  var force = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if output != nil, books.books.count > 1 {
      throw ValidationError("-o names the table of one book; name one book only.")
    }
    if output?.isEmpty == true { throw ValidationError("-o needs the name of a file.") }
    if let output, PathName.isOfOtherKind(output, than: [".xlsx", ".csv"]) {
      throw ValidationError("-o needs a file that ends in .xlsx or .csv.")
    }
  }

  func run() throws {
    let (path, language) = (output, messages.language)
    try Run(books: books.books, limits: limits, messages: messages).write(
      force: force,
      filesOf: { input in try Self.draft(of: input, to: path, language) })
  }

  private static func draft(
    of input: InputBook, to path: String?, _ language: Language
  ) throws -> WrittenFile {
    let sheets = try Workbook(bytes: input.bytes, limits: input.limits).worksheets()
    let table = LayoutTable(draftOf: sheets)
    let target =
      path ?? PathName.path(input.name.stem + "-layout.xlsx", in: input.name.folder)
    let isText = target.lowercased().hasSuffix(".csv")
    let bytes = try isText ? LayoutFile.csv(table) : LayoutFile.workbook(table)
    var written = BookOutput(
      input: input, name: input.name.stem, folder: nil, workbook: nil, tables: [])
    written.layout = OutputFile(path: target, bytes: bytes)
    return WrittenFile(
      output: written, lines: DraftLines(table, path: target, of: input.path, language).all)
  }
}

/// What is said of a drafted layout table.
struct DraftLines {
  let all: [String]

  init(_ table: LayoutTable, path: String, of book: String, _ language: Language) {
    let earlier = table.rows.filter(\.isEarlierSheet).map(\.sheet)
    let headings = table.rows.filter { $0.kind == .heading && !earlier.contains($0.sheet) }
    let open = headings.filter { $0.guess.isEmpty }
    let list = open.prefix(8).map { "「\($0.heading)」（\($0.sheet)!\($0.cell)）" }
    let names = list.joined(separator: "、")
    all =
      [
        LocalizedText(
          ja: "\(book): レイアウト表を作りました: \(path)", en: "\(book): layout table: \(path)")[language],
        LocalizedText(
          ja: "  見出し\(headings.count)件、うち意味の分からないもの\(open.count)件",
          en: "  \(headings.count) headings, \(open.count) of unknown meaning")[language],
      ]
      + (open.isEmpty
        ? []
        : [
          LocalizedText(
            ja: "  「意味」の欄で選んでください: \(names)", en: "  choose a meaning: \(names)")[language]
        ]) + (earlier.isEmpty ? [] : [Self.ignored(earlier)[language]])
  }

  private static func ignored(_ sheets: [String]) -> LocalizedText {
    let (ja, en) = (
      sheets.map { "「\($0)」" }.joined(separator: "、"),
      sheets.map { "\"\($0)\"" }.joined(separator: ", ")
    )
    return LocalizedText(
      ja: "  前の年度の同じ様式とみて「読まない」としたシート: \(ja)（読むときは「意味」の欄で「計画」を選んでください）",
      en: "  sheets of the same form for earlier years, ignored: \(en)"
        + " (choose plan to have them read)")
  }
}
