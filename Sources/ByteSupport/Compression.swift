/// How hard the entries of a package are compressed.
public enum Compression: String, Hashable, Sendable, CaseIterable {
  /// The smallest file, at several times the work.
  case small
  /// Small files and the same bytes on every processor.
  case standard = "default"
  /// The least time: Intel's ISA-L where the machine has it.
  ///
  /// The bytes may differ from machine to machine; what they inflate to does not.
  case fast
}
