package io.communityconnect.adapters.rest.delivery;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was given up, without its words.
///
/// @param state `dead`, `replayed` where it was put back before, or `sent` where a report came
///     after all
/// @param code why it was given up: the provider's code or one of ours
/// @param reason the same for people
/// @param attempts how often it was tried
/// @param at when it was written
record DeadLetterView(
    String id,
    String conversationId,
    String residentId,
    String communityId,
    String state,
    @Nullable String code,
    @Nullable String reason,
    @Nullable Instant givenUpAt,
    int attempts,
    Instant at) {
  static DeadLetterView of(Letter letter) {
    return new DeadLetterView(
        letter.message().value().toString(),
        letter.conversation().value().toString(),
        letter.resident().value().toString(),
        letter.community().value().toString(),
        Fields.nameOf(letter.state()),
        letter.givenUp().map(each -> each.reason().code()).orElse(null),
        letter.givenUp().map(each -> each.reason().explanation()).orElse(null),
        letter.givenUp().map(each -> each.at()).orElse(null),
        letter.attempts(),
        letter.writtenAt());
  }
}
