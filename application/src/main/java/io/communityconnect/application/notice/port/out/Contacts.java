package io.communityconnect.application.notice.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Optional;

/// How residents can be written to. Called inside a system unit of work.
@FunctionalInterface
public interface Contacts {
  /// Where somebody last wrote to a community; empty where they never did.
  Optional<Contact> of(ResidentId resident, CommunityId community);

  /// @param house the community's number
  /// @param language empty where nobody knows yet
  /// @param wanted whether they want messages
  record Contact(
      ConversationId conversation,
      PhoneNumber house,
      WhatsAppIdentity resident,
      Optional<Language> language,
      boolean wanted,
      ServiceWindow window) {
    public Contact {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(house, "house is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(language, "language is null");
      requireNonNull(window, "window is null");
    }
  }
}
