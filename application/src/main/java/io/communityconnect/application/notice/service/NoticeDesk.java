package io.communityconnect.application.notice.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.notice.port.out.Contacts.Contact;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes free text to residents while WhatsApp lets us: within a day of their last message, and
/// never to those who said STOP. What is written goes out with everything else, by the outbox.
public final class NoticeDesk {
  private final Contacts contacts;
  private final Conversations conversations;
  private final MessageIds ids;
  private final Outbox outbox;

  /// @param outbox takes what is written, in the caller's unit of work
  public NoticeDesk(Contacts contacts, Conversations conversations, MessageIds ids, Outbox outbox) {
    this.contacts = requireNonNull(contacts, "contacts is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
  }

  /// Whether somebody was written to.
  public enum Notice {
    TOLD,
    /// They never wrote, not within the last day, or want no messages.
    UNTOLD
  }

  /// Writes to somebody, inside a system unit of work of the caller's, who wakes the senders after
  /// its commit.
  ///
  /// @param text what to say in a language
  public Notice tell(
      ResidentId resident, CommunityId community, Function<Language, String> text, Instant now) {
    Optional<Contact> contact =
        contacts
            .of(resident, community)
            .filter(Contact::wanted)
            .filter(reached -> reached.window().isOpenAt(now));
    contact.ifPresent(reached -> write(reached, text, now));
    return contact.isPresent() ? Notice.TOLD : Notice.UNTOLD;
  }

  private void write(Contact contact, Function<Language, String> text, Instant now) {
    List<OutboundMessage> messages =
        WhatsAppText.parts(text.apply(contact.language().orElse(Language.ENGLISH))).stream()
            .map(
                part ->
                    new OutboundMessage(
                        ids.next(),
                        contact.conversation(),
                        contact.house(),
                        contact.resident(),
                        part))
            .toList();
    conversations.append(messages, now);
    outbox.enqueue(messages, now);
  }
}
