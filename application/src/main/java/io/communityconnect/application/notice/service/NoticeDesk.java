package io.communityconnect.application.notice.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.notice.port.out.Contacts.Contact;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes to residents who have not just asked something, as WhatsApp lets us: freely within a day
/// of their last message, by an approved template after that, and never to those who said STOP.
/// What is written goes out with everything else, by the outbox.
public final class NoticeDesk {
  private final Contacts contacts;
  private final Conversations conversations;
  private final MessageIds ids;
  private final Outbox outbox;
  private final NoticeTemplates templates;

  /// @param outbox takes what is written, in the caller's unit of work
  /// @param templates what may be said after a day
  public NoticeDesk(
      Contacts contacts,
      Conversations conversations,
      MessageIds ids,
      Outbox outbox,
      NoticeTemplates templates) {
    this.contacts = requireNonNull(contacts, "contacts is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.templates = requireNonNull(templates, "templates is null");
  }

  /// Whether somebody was written to.
  public enum Notice {
    TOLD,
    /// More than a day has passed since they last wrote, and there is no template for it.
    NO_TEMPLATE,
    /// They never wrote, or want no messages.
    UNWANTED
  }

  /// Writes to somebody, inside a system unit of work of the caller's, who wakes the senders after
  /// its commit.
  ///
  /// @param words what to say
  public Notice tell(ResidentId resident, CommunityId community, Wording words, Instant now) {
    return contacts
        .of(resident, community)
        .filter(Contact::wanted)
        .map(contact -> tell(contact, words, now))
        .orElse(Notice.UNWANTED);
  }

  private Notice tell(Contact contact, Wording words, Instant now) {
    Language language = contact.language().orElse(Language.ENGLISH);
    Optional<ApprovedTemplate> inTheirs = templateOf(words, language);
    if (contact.window().isOpenAt(now)) {
      write(contact, words.in(language), inTheirs, now);
      return Notice.TOLD;
    }
    Language approved = inTheirs.isPresent() ? language : Language.ENGLISH;
    Optional<ApprovedTemplate> template = templateOf(words, approved);
    template.ifPresent(_ -> write(contact, words.in(approved), template, now));
    return template.isPresent() ? Notice.TOLD : Notice.NO_TEMPLATE;
  }

  private Optional<ApprovedTemplate> templateOf(Wording words, Language language) {
    return switch (words) {
      case Wording.Free _ -> Optional.empty();
      case Wording.Fixed fixed ->
          templates
              .of(fixed.text(), language)
              .map(name -> new ApprovedTemplate(name, fixed.values().apply(language)));
    };
  }

  /// The template goes with the text also where that may be sent freely now: it may be too late
  /// when it is its turn.
  private void write(
      Contact contact, String text, Optional<ApprovedTemplate> template, Instant now) {
    List<OutboundMessage> messages = new ArrayList<>();
    for (String part : WhatsAppText.parts(text)) {
      messages.add(
          new OutboundMessage(
              ids.next(),
              contact.conversation(),
              contact.house(),
              contact.resident(),
              part,
              messages.isEmpty() ? template : Optional.empty()));
    }
    conversations.append(messages, now);
    outbox.enqueue(messages, now);
  }
}
