#if canImport(Glibc)
  private import Glibc
#endif

/// Memory of many megabytes that is written from its beginning to its end.
enum LargePages {
  /// Fewer bytes are not worth a system call.
  private static let least = 8 << 20

  /// Asks the system for pages of two megabytes where it has them: a tenth of the time that it takes
  /// to get as much in pages of four kilobytes.
  static func ask(for memory: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      guard memory.count >= least, let base = memory.baseAddress else { return }
      let page = 4_096
      let start = (UInt(bitPattern: base) + UInt(page - 1)) / UInt(page) * UInt(page)
      let skipped = Int(start - UInt(bitPattern: base))
      // The system may say no, and then nothing changes.
      _ = madvise(base + skipped, (memory.count - skipped) / page * page, MADV_HUGEPAGE)
    #endif
  }
}
