import ArgumentParser
import Diagnostics

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
