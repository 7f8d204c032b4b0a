package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.people.Language;
import java.time.Instant;

/// Takes down what residents wish in a conversation, see [Standing]. Called inside a system unit of
/// work. To wish the same twice changes nothing.
public interface Wishes {
  /// They want to be spoken to in this language.
  ///
  /// @param chosen whether they said so; what is guessed never takes the place of what was chosen
  void speak(ConversationId conversation, Language language, boolean chosen);

  /// Whether they want messages. What was decided stays on record, and the newest counts: from the
  /// commit of a withdrawal on, the outbox hands out what was owed before it as unwanted.
  void decide(ConversationId conversation, Consent decision, Instant at);

  /// Who is to speak with them from now on. Whoever asks for a person stands in the list of
  /// [Handovers] until either of both ends it.
  void prefer(ConversationId conversation, Handling handling, Instant at);
}
