package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

/// Where an article comes from.
public sealed interface ArticleSource {
  /// Written as part of the handbook.
  record Handbook() implements ArticleSource {}

  /// A notice of the committee.
  record Notice() implements ArticleSource {}

  /// Read from a file.
  ///
  /// @param fileName as it was called where it came from, without folders
  record Upload(String fileName) implements ArticleSource {
    /// The most characters of a file's name.
    public static final int MAX_LENGTH = 200;

    public Upload {
      requireNonNull(fileName, "fileName is null");
      if (fileName.isBlank() || fileName.length() > MAX_LENGTH) {
        throw new IllegalArgumentException("a file has a name, of at most " + MAX_LENGTH);
      }
    }
  }
}
