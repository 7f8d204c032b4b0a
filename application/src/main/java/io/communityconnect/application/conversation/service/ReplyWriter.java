package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;

/// Finds what answers a thought: what was asked for in a word, what was decided about an offer, the
/// model's words, or honest ones of our own where the model cannot help. Where the resident wants
/// none, there are none.
public final class ReplyWriter {
  private final CommandDesk commands;
  private final ModelStage model;

  /// @param commands does what is asked for in fixed words
  /// @param model is asked for what nothing else answers
  public ReplyWriter(CommandDesk commands, ModelStage model) {
    this.commands = requireNonNull(commands, "commands is null");
    this.model = requireNonNull(model, "model is null");
  }

  Answer replyTo(Reading.Ready ready, Lease lease) {
    CommandDesk.Dealt dealt = commands.dealWith(ready, lease);
    Answer answer =
        dealt.rest().isEmpty()
            ? new Answer(Optional.empty(), endedBy(dealt, ready))
            : answerTo(dealt.rest(), ready, lease, dealt.language());
    return answer.after(dealt.replies());
  }

  private List<ProposalStep> endedBy(CommandDesk.Dealt dealt, Reading.Ready ready) {
    return dealt.replies().isEmpty() ? List.of() : model.passedOver(ready.turn());
  }

  private Answer answerTo(
      List<Message> thought, Reading.Ready ready, Lease lease, Language language) {
    return thought.stream().allMatch(message -> message.content().words().isBlank())
        ? new Answer(
            Optional.of(cannotRead(thought.getLast().content()).in(language)),
            model.passedOver(ready.turn()))
        : model.answer(new Question(thought, ready, lease, language));
  }

  /// Says kindly what cannot be read yet, and what would help instead.
  private static FixedText cannotRead(Content content) {
    return switch (content) {
      case Content.Media media -> cannotRead(media.kind());
      case Content.Location _ -> FixedText.CANNOT_READ_LOCATION;
      case Content.Text _, Content.ButtonReply _, Content.Unknown _ -> FixedText.CANNOT_READ_KIND;
    };
  }

  private static FixedText cannotRead(Content.Media.Kind kind) {
    return switch (kind) {
      case PHOTO, STICKER -> FixedText.CANNOT_READ_PICTURE;
      case VOICE -> FixedText.CANNOT_READ_VOICE;
      case VIDEO -> FixedText.CANNOT_READ_VIDEO;
      case DOCUMENT -> FixedText.CANNOT_READ_DOCUMENT;
      case CONTACT -> FixedText.CANNOT_READ_CONTACT;
    };
  }
}
