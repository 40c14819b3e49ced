// The work that Benchmarks measures and no command does: `spreadsheet-bench VERB ARGUMENT…`.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  let rest = Array(arguments.dropFirst())
  guard let verb = arguments.first,
    try WriteVerbs.run(verb, rest) || ReadVerbs.run(verb, rest) || EditVerbs.run(verb, rest)
  else { throw BenchError("an unknown verb") }
} catch {
  let message = Array("spreadsheet-bench: \(error)\n".utf8)
  _ = write(2, message, message.count)
  exit(1)
}
