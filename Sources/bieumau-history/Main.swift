internal import Glibc
internal import HistoryCommands

@main enum Main {
  static func main() { exit(HistoryMain.run(Array(CommandLine.arguments.dropFirst()))) }
}
