import ArgumentParser
import Diagnostics
import Glibc

extension ActionPlanCommand {
  /// Parses the arguments, runs what they ask for, and ends the program with its status; all that is said
  /// is in one language.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = SpokenLanguage.ofRun(with: arguments)
    SpokenLanguage.$current.withValue(language) {
      do {
        var command = try asked(by: arguments)
        try command.run()
      } catch {
        end(with: error, language)
      }
    }
  }

  /// What the arguments ask for.
  ///
  /// What the named subcommand understands by itself is left to it: the parser
  /// reads the options of the default one otherwise, again and again. Whatever it does not understand, help
  /// too, is told as the whole program's.
  private static func asked(by arguments: [String]) throws -> any ParsableCommand {
    let subcommand = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let subcommand, let command = try? subcommand.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == subcommand
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  private static func end(with error: any Error, _ language: Language) -> Never {
    let status = exitCode(for: error)
    // Lines are broken where they are shown.
    let text = fullMessage(for: error, columns: 100_000)
    let usage = UsageText(in: language, width: Terminal.width)
    if text.isEmpty { _Exit(status.rawValue) }
    if status == .success {
      Terminal.show(usage.help(text), isError: false)
    } else {
      Terminal.show(usage.error(text), isError: true)
    }
    _Exit(status.rawValue)
  }
}
