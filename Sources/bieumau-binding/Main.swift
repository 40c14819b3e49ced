internal import BindingFile
internal import Glibc
internal import ToolCommands

@main enum Main {
  static func main() {
    exit(
      ToolMain.run(Array(CommandLine.arguments.dropFirst()), readingBindingsWith: BindingFile.read))
  }
}
