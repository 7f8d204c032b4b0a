package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Attachment;

/// Fetches pictures from the provider that keeps them.
@FunctionalInterface
public interface PhotoFetcher {
  /// Tries once, for about half a minute at most. Must not be called inside a unit of work.
  ///
  /// @param photo as the provider named it when it came
  Result fetch(Attachment photo);

  /// What came of a try.
  sealed interface Result {
    /// The whole picture.
    record Fetched(Picture picture) implements Result {
      public Fetched {
        requireNonNull(picture, "picture is null");
      }
    }

    /// The provider keeps it no longer, or never did. Asking again is of no use.
    record Gone() implements Result {}

    /// It is there, and nothing to be shown: of a type that is no
    /// [io.communityconnect.domain.conversation.PictureType], or larger than WhatsApp lets anybody
    /// send. Asking again is of no use.
    record Unfit() implements Result {}

    /// The provider does not answer, or not to us. A later try may go better.
    record Unavailable() implements Result {}
  }
}
