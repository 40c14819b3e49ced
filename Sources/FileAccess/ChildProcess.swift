import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Other people's programs, run to their end: no shell, a time limit, nothing left behind.
public enum ChildProcess {
  /// What a program did.
  public struct Output: Sendable {
    /// Its exit status; 128 and the signal's number when a signal ended it.
    public var status: Int32
    /// Its standard output.
    public var bytes: [UInt8]
    /// The beginning of its standard error.
    public var complaint: String
  }

  /// Why there is no output.
  public enum Failure: Error, Hashable, Sendable {
    /// It could not be started: the system's reason.
    case notStarted(reason: String)
    /// It ran longer than this many seconds and was killed.
    case timedOut(seconds: Int)
    /// It printed more than this many bytes and was killed.
    case tooMuchOutput(limit: Int)
    /// A signal asked this process to end; the program was killed.
    case interrupted(signal: Int32)
  }

  /// The file of a program on `PATH`; `nil` when it is not installed.
  public static func find(_ name: String) -> String? {
    for folder in (FileAccess.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if FileAccess.isFile(path), access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs a program in a process group of its own.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - input: What it finds on standard input.
  ///   - environment: Variables set besides this process's own.
  ///   - seconds: When it is killed, with all that it started.
  ///   - outputLimit: The most bytes of standard output.
  /// - Throws: `Failure`.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:], seconds: Int, outputLimit: Int
  ) throws(Failure) -> Output {
    Interruption.begin()
    defer { Interruption.end() }
    let stdin = try NamelessFile.containing(input)
    defer { _ = close(stdin) }
    var (out, err) = (try Pipe(), try Pipe())
    defer {
      out.close()
      err.close()
    }
    let child = try spawn(program, arguments, environment, stdin, out.writing, err.writing)
    out.closeWriting()
    err.closeWriting()
    var reader = OutputReader(
      out: out.reading, err: err.reading, seconds: seconds, limit: outputLimit)
    do throws(Failure) {
      try reader.readToEnd()
    } catch {
      end(child)
      throw error
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // What it started and left running goes too.
    kill(-child, SIGKILL)
    let signal = status & 0x7F
    return Output(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, bytes: reader.bytes,
      complaint: String(decoding: reader.complaint, as: UTF8.self))
  }

  /// Lets a signal that interrupted a program do to this process what it would have done.
  public static func deliver(_ signal: Int32) {
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
  }

  private static func end(_ child: pid_t) {
    kill(-child, SIGKILL)
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ stdin: Int32,
    _ stdout: Int32, _ stderr: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, target) in [(stdin, Int32(0)), (stdout, 1), (stderr, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, target)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in Interruption.signals + [SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let texts = CStrings([program] + arguments)
    let variables = CStrings(merged(environment))
    var child: pid_t = 0
    let code = posix_spawn(
      &child, program, &actions, &attributes, texts.pointers, variables.pointers)
    guard code == 0 else { throw .notStarted(reason: String(cString: strerror(code))) }
    return child
  }

  /// This process's environment with some variables set.
  private static func merged(_ changes: [String: String]) -> [String] {
    var result = changes.map { "\($0.key)=\($0.value)" }
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if changes[String(text.prefix { $0 != "=" })] == nil { result.append(text) }
      next += 1
    }
    return result
  }
}

/// C strings with a null pointer behind them, freed with their owner.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}

/// A pipe whose ends programs do not inherit by accident.
private struct Pipe {
  var reading: Int32
  var writing: Int32

  init() throws(ChildProcess.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .notStarted(reason: FileAccess.lastError())
    }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  mutating func closeWriting() {
    if writing >= 0 { _ = Glibc.close(writing) }
    writing = -1
  }

  mutating func close() {
    closeWriting()
    _ = Glibc.close(reading)
  }
}

/// Reads both outputs of a program until they end, the time is up or a signal comes.
private struct OutputReader {
  let out: Int32
  let err: Int32
  let seconds: Int
  let limit: Int
  var bytes: [UInt8] = []
  var complaint: [UInt8] = []

  init(out: Int32, err: Int32, seconds: Int, limit: Int) {
    (self.out, self.err, self.seconds, self.limit) = (out, err, seconds, limit)
  }

  mutating func readToEnd() throws(ChildProcess.Failure) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var open = [pollfd(fd: out, events: Int16(POLLIN), revents: 0)]
    open.append(pollfd(fd: err, events: Int16(POLLIN), revents: 0))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      let count = poll(&open, nfds_t(open.count), 200)
      if let signal = Interruption.pending { throw .interrupted(signal: signal) }
      guard ContinuousClock.now < deadline else { throw .timedOut(seconds: seconds) }
      guard count > 0 else { continue }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let got = Glibc.read(open[index].fd, &chunk, chunk.count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { open[index].fd = -1 }
        guard got > 0 else { continue }
        if index == 0 { bytes += chunk[..<got] }
        if index == 1, complaint.count < 4096 { complaint += chunk[..<got] }
        if bytes.count > limit { throw .tooMuchOutput(limit: limit) }
      }
    }
  }
}

/// Files without a name, gone with their descriptor.
private enum NamelessFile {
  static func containing(_ bytes: [UInt8]) throws(ChildProcess.Failure) -> Int32 {
    guard !bytes.isEmpty else {
      let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard nothing >= 0 else { throw .notStarted(reason: FileAccess.lastError()) }
      return nothing
    }
    guard let stream = tmpfile() else { throw .notStarted(reason: FileAccess.lastError()) }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
      throw .notStarted(reason: FileAccess.lastError())
    }
    let copy = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, lseek(copy, 0, SEEK_SET) == 0 else {
      throw .notStarted(reason: FileAccess.lastError())
    }
    return copy
  }
}

/// Signals that end this process, held back while programs run so that they end first.
private enum Interruption {
  static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]
  private static let received = Atomic<Int32>(0)
  private static let running = Mutex(0)

  /// The signal that came; `nil` for none.
  static var pending: Int32? {
    let signal = received.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  static func begin() {
    _ = pending
    running.withLock { count in
      count += 1
      guard count == 1 else { return }
      for number in signals {
        let before = signal(number) { Interruption.received.store($0, ordering: .relaxed) }
        // A process told to ignore a signal, by nohup say, goes on ignoring it.
        if isIgnoring(before) { signal(number, SIG_IGN) }
      }
    }
  }

  static func end() {
    running.withLock { count in
      count -= 1
      guard count == 0 else { return }
      for number in signals {
        let before = signal(number, SIG_DFL)
        if isIgnoring(before) { signal(number, SIG_IGN) }
      }
    }
  }

  private static func isIgnoring(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
