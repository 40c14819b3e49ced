public import ArgumentParser

/// The languages of messages.
public enum Language: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Vietnamese, the default.
  case vi
  /// English.
  case en

  /// The language that arguments ask for, known before they are parsed: `--help` needs it.
  package static func requested(in arguments: [String]) -> Language {
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", position + 1 < arguments.count {
        return Language(rawValue: arguments[position + 1]) ?? .vi
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .vi
      }
    }
    return .vi
  }

  /// One of two texts.
  package func pick(_ vietnamese: String, _ english: String) -> String {
    self == .vi ? vietnamese : english
  }
}

/// Help texts are made when a command's type is first used: the language is that of the process's
/// own arguments.
package enum HelpText {
  private static let language = Language.requested(in: CommandLine.arguments)

  /// One of two texts.
  package static func text(_ vietnamese: String, _ english: String) -> String {
    language.pick(vietnamese, english)
  }

  /// One of two texts, as help.
  package static func help(_ vietnamese: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(vietnamese, english))
  }
}
