import ArgumentParser
import Diagnostics

/// The program: one subcommand for each job.
@main
struct ActionPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actionplan",
    abstract: "Renews a city office's action-plan workbook for the next fiscal year.",
    discussion: """
      アクションプランのExcelブックから、翌年度版のブックとCSVを作ります。
      サブコマンドを省くと convert になります。

      Exit status:
      0   done
      1   not done, nothing written
      2   done, but with a finding of severity error (--strict: warning)
      64  wrong usage
      """,
    version: "actionplan \(ProgramVersion.current)",
    subcommands: [
      ConvertCommand.self, MergeCommand.self, CompareCommand.self, ExportCommand.self,
      CheckCommand.self, ReportCommand.self, HistoryCommand.self, LayoutCommand.self,
      HandoutCommand.self,
    ],
    defaultSubcommand: ConvertCommand.self)
}
