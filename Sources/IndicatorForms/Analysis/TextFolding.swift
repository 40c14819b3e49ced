internal import VietnameseText

/// Text of forms in the shape the header vocabulary is written in.
enum TextFolding {
  /// Lower case without diacritics; punctuation kept, white space single.
  static func fold(_ text: String) -> String { VietnameseText.foldedKeepingPunctuation(text) }
}
