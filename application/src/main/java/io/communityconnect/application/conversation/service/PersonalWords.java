package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.conversation.port.out.PersonalReplies.Text;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;

/// Writes to residents on behalf of the person who holds their conversation, in parts that
/// WhatsApp takes.
public final class PersonalWords {
  private final PersonalReplies replies;
  private final MessageIds ids;
  private final OutboxSignal signal;

  /// @param signal told after the commit that something is owed
  public PersonalWords(PersonalReplies replies, MessageIds ids, OutboxSignal signal) {
    this.replies = requireNonNull(replies, "replies is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.signal = requireNonNull(signal, "signal is null");
  }

  /// Inside the admin's unit of work.
  List<MessageId> write(
      LiveConversation conversation, Actor.Administrator admin, String words, Instant at) {
    List<Text> texts =
        WhatsAppText.parts(words).stream().map(part -> new Text(ids.next(), part)).toList();
    replies.write(conversation.id(), admin.id(), texts, at);
    return texts.stream().map(Text::id).toList();
  }

  /// Says something of the assistant's own, in the resident's language and where they may be
  /// written to; inside the admin's unit of work.
  void announce(
      FixedText text, LiveConversation conversation, Actor.Administrator admin, Instant at) {
    if (conversation.consent() == Consent.GIVEN && conversation.window().isOpenAt(at)) {
      write(conversation, admin, text.in(conversation.language().orElse(Language.ENGLISH)), at);
    }
  }

  /// After the commit.
  void wakeSender() {
    signal.due();
  }
}
