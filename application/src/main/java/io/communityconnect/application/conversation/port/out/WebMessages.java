package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What residents write on the web, into the conversation that they have on WhatsApp.
public interface WebMessages {
  /// Stores a message, opens the conversation where there is none, and makes it due at once. One
  /// that is there under its key already is found again, and nothing is changed. Called inside a
  /// system unit of work.
  ///
  /// @return empty when there is no such resident, or no more
  Optional<Receipt> accept(WebMessage message);

  /// What has come of a message, inside a unit of work of its resident.
  Progress progress(MessageId question);

  /// A message that somebody wrote who is logged in.
  ///
  /// @param key the same for the same message, however often it is sent
  record WebMessage(ProviderMessageId key, Actor.Resident from, String text, Instant at) {
    public WebMessage {
      requireNonNull(key, "key is null");
      requireNonNull(from, "from is null");
      requireNonNull(text, "text is null");
      requireNonNull(at, "at is null");
    }

    /// Which message, and not what it says.
    @Override
    public String toString() {
      return "WebMessage[" + key.value() + "]";
    }
  }

  /// Where a message is kept.
  ///
  /// @param language what its writer is spoken to in, empty where nobody knows yet
  record Receipt(ConversationId conversation, MessageId message, Optional<Language> language) {
    public Receipt {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(message, "message is null");
      requireNonNull(language, "language is null");
    }
  }

  /// What has come of a message.
  sealed interface Progress {
    /// Nothing yet.
    record Pending() implements Progress {}

    /// It is dealt with.
    ///
    /// @param reply empty for silence
    record Answered(Optional<WebReply> reply) implements Progress {
      public Answered {
        requireNonNull(reply, "reply is null");
      }
    }

    /// The message is there no more: its writer had everything erased.
    record Gone() implements Progress {}
  }

  /// The answer to a message on the web.
  ///
  /// @param text as its reader reads it
  /// @param sources what it rests on, each article once
  record WebReply(MessageId id, MessageId question, String text, List<Citation.Source> sources) {
    public WebReply {
      requireNonNull(id, "id is null");
      requireNonNull(question, "question is null");
      requireNonNull(text, "text is null");
      sources = List.copyOf(sources);
    }

    /// Which message, and not what it says.
    @Override
    public String toString() {
      return "WebReply[" + id.value() + "]";
    }
  }
}
