package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/// A message that was said elsewhere before, brought along into a resident's history. `toString`
/// tells neither who said it nor what.
///
/// @param at when it was said
/// @param speaker the name of who said it
public record PastMessage(Instant at, String speaker, String text) {
  /// How long a name may be.
  public static final int MAX_SPEAKER_LENGTH = 100;

  /// How long a text may be: more than any messenger sends in one message.
  public static final int MAX_TEXT_LENGTH = 16_384;

  private static final String ORIGIN = "import:";
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  public PastMessage {
    requireNonNull(at, "at is null");
    requireNonNull(speaker, "speaker is null");
    requireNonNull(text, "text is null");
    flawOf(at, speaker, text, Instant.MAX)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException("not a past message: " + flaw);
            });
  }

  /// Why something cannot be brought along.
  public enum Flaw {
    /// It would have been said after now.
    IN_THE_FUTURE,
    /// It would have been said before there were messengers.
    TOO_LONG_AGO,
    SPEAKER_BLANK,
    SPEAKER_TOO_LONG,
    TEXT_BLANK,
    TEXT_TOO_LONG,
    /// A NUL, or half of a character, which no text has and no database keeps.
    FORBIDDEN_CHARACTER
  }

  /// What keeps these from being a past message now, if anything does.
  public static Optional<Flaw> flawOf(Instant at, String speaker, String text, Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Flaw.IN_THE_FUTURE);
    }
    if (at.isBefore(EARLIEST)) {
      return Optional.of(Flaw.TOO_LONG_AGO);
    }
    if (speaker.isBlank()) {
      return Optional.of(Flaw.SPEAKER_BLANK);
    }
    if (speaker.length() > MAX_SPEAKER_LENGTH) {
      return Optional.of(Flaw.SPEAKER_TOO_LONG);
    }
    if (text.isBlank()) {
      return Optional.of(Flaw.TEXT_BLANK);
    }
    if (text.length() > MAX_TEXT_LENGTH) {
      return Optional.of(Flaw.TEXT_TOO_LONG);
    }
    return isStorable(speaker) && isStorable(text)
        ? Optional.empty()
        : Optional.of(Flaw.FORBIDDEN_CHARACTER);
  }

  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            character ->
                character == 0
                    || (character >= Character.MIN_SURROGATE
                        && character <= Character.MAX_SURROGATE));
  }

  /// Stands in for a provider's id: the same for the same message in the same conversation, so that
  /// what is brought twice is there once.
  public ProviderMessageId reference(ConversationId conversation) {
    MessageDigest digest = sha256();
    for (String part : new String[] {conversation.value().toString(), at.toString(), speaker}) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      // What no part holds; else two parts could lend each other letters.
      digest.update((byte) 0);
    }
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return new ProviderMessageId(
        ORIGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  /// Which way it went: ours where the speaker has one of our names, else the resident's.
  public Direction direction(Collection<String> ourNames) {
    return ourNames.stream().anyMatch(speaker.strip()::equalsIgnoreCase)
        ? Direction.OUTBOUND
        : Direction.INBOUND;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "PastMessage[" + at + ", " + text.length() + " characters]";
  }
}
