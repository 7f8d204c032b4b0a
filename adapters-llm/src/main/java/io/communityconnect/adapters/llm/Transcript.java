package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.ChatMessage.Role;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns a WhatsApp conversation into turns of a chat.
///
/// Messages of one side in a row become one turn, a line each: people write one thought in several
/// messages, and the chat templates of some models refuse two turns of one side. Messages without
/// anything to read are left out. The last turn is always the resident's: where the conversation
/// does not end with one, a note stands for it.
///
/// What cannot be read as words is noted in brackets. Coordinates stay here: a model has no use for
/// where exactly a resident is.
final class Transcript {
  private static final String NOTHING_TO_READ = "[message without text]";

  private Transcript() {}

  static List<ChatMessage> of(List<Message> messages) {
    List<ChatMessage> turns = new ArrayList<>();
    for (Message message : messages) {
      String text = text(message.content());
      if (!text.isEmpty()) {
        add(turns, role(message.direction()), text);
      }
    }
    if (turns.isEmpty() || turns.getLast().role() != Role.USER) {
      turns.add(new ChatMessage(Role.USER, NOTHING_TO_READ));
    }
    return List.copyOf(turns);
  }

  private static void add(List<ChatMessage> turns, Role role, String text) {
    if (!turns.isEmpty() && turns.getLast().role() == role) {
      text = turns.removeLast().content() + "\n" + text;
    }
    turns.add(new ChatMessage(role, text));
  }

  private static Role role(Direction direction) {
    return switch (direction) {
      case INBOUND -> Role.USER;
      case OUTBOUND -> Role.ASSISTANT;
    };
  }

  /// What a message says, in words and notes.
  static String text(Content content) {
    String words = PromptText.spoken(content.words()).strip();
    return switch (content) {
      case Content.Text _, Content.ButtonReply _ -> words;
      case Content.Media media -> noted(note(media.kind()), words);
      case Content.Location place -> noted("[place]", described(place));
      case Content.Unknown _ -> noted("[message of an unknown kind]", words);
    };
  }

  private static String noted(String note, String words) {
    return words.isEmpty() ? note : note + " " + words;
  }

  private static String note(Content.Media.Kind kind) {
    return switch (kind) {
      case PHOTO -> "[photo]";
      case DOCUMENT -> "[document]";
      case VOICE -> "[voice note]";
      case VIDEO -> "[video]";
      case STICKER -> "[sticker]";
      case CONTACT -> "[contact card]";
    };
  }

  private static String described(Content.Location place) {
    return Stream.of(place.label(), place.address())
        .flatMap(Optional::stream)
        .map(PromptText::line)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
