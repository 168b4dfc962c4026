import ArgumentParser
import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML

/// `actionplan handout`: makes one workbook for each department out of an edition.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Makes one workbook for each department.",
    discussion: """
      担当課ごとに、ほかの課の行を隠した（または除いた）配布用のブックと、その一覧を作ります。記入する欄には色を付けます。
      元のブックは変更しません。

      Without -o the workbooks stand beside the book in <name>-handout/.
      """)

  @Argument(
    help: ArgumentHelp("The workbook (.xlsx or .xlsm). 元のブック", valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var book: String

  @Flag(help: "Take out the rows of other departments instead of hiding them. ほかの課の行を除く")
  var removeOthers = false

  @OptionGroup var owners: DepartmentListOptions

  @OptionGroup var layout: LayoutOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let (path, removeOthers, departments) = (layout.layout, removeOthers, owners.departments)
    let (folder, language) = (output.outputFolder, messages.language)
    let force = output.force
    try Run(books: [book], limits: limits, messages: messages).write(
      force: force,
      filesOf: { input in
        let owners = try ActionOwners(named: departments)
        let handouts = try Handout.all(
          of: Workbook(bytes: input.bytes, limits: input.limits),
          layout: BookLayout(of: input, named: path).table,
          departments: owners.list, removesOthers: removeOthers)
        let target =
          folder ?? PathName.path(input.name.stem + "-handout", in: input.name.folder)
        let fileExtension = input.name.fileExtension.isEmpty ? ".xlsx" : input.name.fileExtension
        let named = handouts.copies.map { handout in
          let name = Self.fileName(handout.department)
          return (handout: handout, file: "\(input.name.stem)-\(name)\(fileExtension)")
        }
        var written = BookOutput(
          input: input, name: input.name.stem, folder: target, workbook: nil, tables: [])
        written.tableFolder = target
        written.tables =
          named.map {
            OutputFile(path: PathName.path($0.file, in: target), bytes: $0.handout.workbook)
          } + [
            OutputFile(
              path: PathName.path(input.name.stem + "-handout.csv", in: target),
              bytes: Handout.list(named))
          ]
        let lines = named.map { handout, file in
          LocalizedText(
            ja: "  \(handout.department): \(handout.actions.count)件 → \(file)",
            en: "  \(handout.department): \(handout.actions.count) → \(file)")[language]
        }
        let head = LocalizedText(
          ja: "\(input.path): \(handouts.copies.count)課の配布用ブックを作りました: \(target)/",
          en: "\(input.path): workbooks for \(handouts.copies.count) departments: \(target)/")[
            language]
        let left =
          Self.unassigned(handouts.unassigned).map { $0[language] }
          + named.compactMap { $0.handout.brokenLine?[language] }
        return WrittenFile(output: written, lines: [head] + lines + left)
      })
  }

  /// The line about actions that nobody is handed; none where all have a department.
  private static func unassigned(_ actions: [String]) -> [LocalizedText] {
    if actions.isEmpty { return [] }
    let list = actions.map { "No.\($0)" }
    return [
      LocalizedText(
        ja: "  担当課の記入がないため、どの課のブックにもないアクション（\(actions.count)件）: "
          + list.joined(separator: "、"),
        en: "  In no workbook, since no department is named (\(actions.count)): "
          + list.joined(separator: ", "))
    ]
  }

  /// A department's name without the signs that no file name may have.
  private static func fileName(_ department: String) -> String {
    String(department.map { "\\/:*?\"<>|".contains($0) || $0.isNewline ? "_" : $0 })
  }
}
