package io.communityconnect.application.conversation.service;

import io.communityconnect.application.action.service.ResidentLists;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.PhoneMask;
import java.util.List;

/// What models are shown of earlier words: no phone numbers, and no list of residents that an admin
/// was shown. What is answered now is shown as it was written, and so is what the community itself
/// has published.
final class ShownWords {
  private static final String RESIDENTS = "[names of residents]";

  private ShownWords() {}

  static List<Message> of(List<Message> messages) {
    return messages.stream().map(ShownWords::of).toList();
  }

  static Draft of(Draft draft) {
    return new Draft(draft.former().map(ShownWords::of), of(draft.messages()));
  }

  static ContextSummary of(ContextSummary summary) {
    return new ContextSummary(PhoneMask.SHOWN.over(summary.text()), summary.until());
  }

  static Recollection of(Recollection recollection) {
    return new Recollection(recollection.speaker(), recollection.at(), of(recollection.text()));
  }

  private static Message of(Message message) {
    return new Message(
        message.id(), message.direction(), of(message.content()), message.at(), message.channel());
  }

  private static Content of(Content content) {
    return switch (content) {
      case Content.Text text -> new Content.Text(of(text.words()));
      case Content.Media media ->
          new Content.Media(media.kind(), of(media.words()), media.attachments());
      case Content.Location place ->
          new Content.Location(
              place.latitude(),
              place.longitude(),
              place.label().map(ShownWords::of),
              place.address().map(ShownWords::of));
      case Content.ButtonReply reply -> new Content.ButtonReply(of(reply.words()), reply.payload());
      case Content.Unknown unknown -> new Content.Unknown(unknown.type(), of(unknown.words()));
    };
  }

  private static String of(String words) {
    return ResidentLists.isIn(words) ? RESIDENTS : PhoneMask.SHOWN.over(words);
  }
}
