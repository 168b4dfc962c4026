import ArgumentParser

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the results into DIR, made when missing. 出力先フォルダー", valueName: "dir"),
    completion: .directory)
  var outputFolder: String?

  @Flag(help: "Overwrite existing results. 既存の出力を上書き")
  var force = false

  @Option(
    help: ArgumentHelp(
      "The name of the results, without extension. 出力の名前", valueName: "name"))
  var name: String?

  func validate() throws {
    if let name, name.isEmpty || name.contains("/") || !PathName(name).fileExtension.isEmpty {
      throw ValidationError("--name takes the name of a file without folder and extension.")
    }
    if outputFolder?.isEmpty == true {
      throw ValidationError("-o needs the name of a folder.")
    }
  }
}

/// What is written for people beside the workbook and its tables.
struct PaperOptions: ParsableArguments {
  @Flag(help: "Write a report (HTML) beside the workbook. 報告書を作る")
  var report = false

  @Flag(help: "Write the findings as a workbook beside it. 確認結果のブックを作る")
  var findingsBook = false
}
