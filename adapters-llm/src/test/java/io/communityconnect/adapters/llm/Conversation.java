package io.communityconnect.adapters.llm;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.domain.action.ActionCatalogue;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Messages and prompts for tests.
final class Conversation {
  static final Passage GYM =
      new Passage("Gym", "The gym is open from 6 to 22.", LocalDate.of(2026, 11, 1));

  private static final CommunityId COMMUNITY = new CommunityId(new UUID(3, 4));

  private Conversation() {}

  static Prompt asking(String question) {
    return prompt("Palm Grove", List.of(GYM), List.of(resident(question)));
  }

  /// A prompt without actions.
  ///
  /// @param messages whatever is said last in a row by the resident is to be answered
  static Prompt prompt(String community, List<Passage> knowledge, List<Message> messages) {
    int thought = messages.size();
    while (thought > 0 && messages.get(thought - 1).direction() == Direction.INBOUND) {
      thought--;
    }
    return new Prompt(
        COMMUNITY,
        community,
        Optional.empty(),
        knowledge,
        List.of(),
        messages.subList(0, thought),
        messages.subList(thought, messages.size()),
        List.of());
  }

  /// A prompt with all that a resident may have done.
  static Prompt withActions(String question) {
    Prompt prompt = asking(question);
    return new Prompt(
        prompt.community(),
        prompt.communityName(),
        prompt.summary(),
        prompt.knowledge(),
        prompt.recollections(),
        prompt.history(),
        prompt.thought(),
        ActionCatalogue.offersFor(Role.USER));
  }

  static Message resident(String words) {
    return inbound(new Content.Text(words));
  }

  static Message assistant(String words) {
    return message(Direction.OUTBOUND, new Content.Text(words));
  }

  static Message inbound(Content content) {
    return message(Direction.INBOUND, content);
  }

  static Content media(Content.Media.Kind kind, String words) {
    URI location = URI.create("https://media.example/1");
    return new Content.Media(kind, words, List.of(new Attachment(location, "image/jpeg")));
  }

  private static Message message(Direction direction, Content content) {
    return new Message(new MessageId(new UUID(1, 2)), direction, content, ManualTime.START);
  }
}
