package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Takes the text out of files: Markdown, plain text, PDF. Slow for large ones: never called inside
/// a unit of work. Whatever is in a file, it ends within half a minute and takes bounded memory,
/// also of several files at once.
@FunctionalInterface
public interface DocumentReader {
  /// Reads a file. What it is, its bytes say, whatever it is called.
  Extracted read(UploadedFile file);

  /// What came of it.
  sealed interface Extracted {
    /// Its text.
    ///
    /// @param title what it calls itself, where it does
    /// @param markdown never blank
    record Text(Optional<String> title, String markdown) implements Extracted {
      public Text {
        requireNonNull(title, "title is null");
        requireNonNull(markdown, "markdown is null");
      }

      @Override
      public String toString() {
        return "Text[" + markdown.length() + " characters]";
      }
    }

    /// Neither PDF nor text in UTF-8.
    record UnknownFormat() implements Extracted {}

    /// It wants a password, or its author forbids taking text out.
    record Encrypted() implements Extracted {}

    /// Nothing in it is text.
    record NoText() implements Extracted {}

    /// It is larger than what is read, perhaps only once it is unpacked.
    record TooLarge() implements Extracted {}

    /// It is broken.
    record Damaged() implements Extracted {}
  }
}
