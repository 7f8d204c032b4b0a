package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a passage says. No record, for it keeps its words once somebody has asked for them: they
/// are worked out of each text that is ranked, and one that is held is ranked again and again.
public final class PassageText {
  private final Optional<String> heading;
  private final String body;

  /// Immutable, and the same whoever works it out, so no thread needs to wait for another.
  private @Nullable PassageWords words;

  /// @param heading under which it stands, empty where the article has none there
  /// @param body at most [PassageSplitter#MAX_LENGTH] characters
  public PassageText(Optional<String> heading, String body) {
    this.heading = requireNonNull(heading, "heading is null");
    this.body = requireNonNull(body, "body is null");
    if (body.isBlank()) {
      throw new IllegalArgumentException("a passage says something");
    }
  }

  /// Under which it stands, empty where the article has none there.
  public Optional<String> heading() {
    return heading;
  }

  /// Without the heading.
  public String body() {
    return body;
  }

  /// The different words of the body.
  public PassageWords words() {
    PassageWords known = words;
    if (known == null) {
      known = PassageWords.of(body);
      words = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PassageText text
        && heading.equals(text.heading)
        && body.equals(text.body);
  }

  @Override
  public int hashCode() {
    return 31 * heading.hashCode() + body.hashCode();
  }

  @Override
  public String toString() {
    return "PassageText[heading=" + heading + ", body=" + body + "]";
  }
}
