import ArgumentParser
import Diagnostics
import SummaryTables

/// How the CSV tables are written.
struct TableArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who the tables are for. CSVの形式", valueName: "excel|machine|cp932"),
    transform: { text in
      guard let profile = TableProfile(rawValue: text) else {
        throw ValidationError("'\(text)' is no profile. Write excel, machine or cp932.")
      }
      return profile
    })
  var csvProfile = TableProfile.excel

  @Flag(help: "Put ' before texts a spreadsheet would run. 数式とみなされる文字列に ' を付ける")
  var csvGuard = false

  @Option(
    help: ArgumentHelp(
      "The municipality's code, named in the data package. 全国地方公共団体コード",
      valueName: "code"),
    transform: { text in
      do throws(Failure) {
        return try MunicipalityCode(text)
      } catch {
        throw ValidationError(error.diagnostics[0].described(in: SpokenLanguage.current))
      }
    })
  var municipalityCode: MunicipalityCode?

  var options: TableOptions {
    TableOptions(profile: csvProfile, isGuarded: csvGuard, municipalityCode: municipalityCode)
  }
}
