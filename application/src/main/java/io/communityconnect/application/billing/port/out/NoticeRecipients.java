package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Optional;

/// Knows how residents are written to who did not ask anything.
@FunctionalInterface
public interface NoticeRecipients {
  /// How a resident is written to. Called inside a system unit of work.
  ///
  /// @return empty for who never wrote, who wants no messages, and who was erased
  Optional<Recipient> of(Actor.Resident resident);

  /// @param from the community's number
  /// @param language what they are spoken to in; empty where nobody knows
  record Recipient(
      ConversationId conversation,
      PhoneNumber from,
      WhatsAppIdentity to,
      Optional<Language> language,
      ServiceWindow window) {
    public Recipient {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      requireNonNull(language, "language is null");
      requireNonNull(window, "window is null");
    }
  }
}
