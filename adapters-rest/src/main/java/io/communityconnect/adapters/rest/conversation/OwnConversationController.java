package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase.Outcome;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the caller and the community have said to each other.
///
/// A part ends before a message, which is known by its id and by nothing that has to be opaque; so
/// a client that shows a conversation can go on from any message it has.
@Requires(beans = ReadOwnConversationUseCase.class)
@Controller("/api/v1/me/conversation")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnConversationController {
  private final ReadOwnConversationUseCase readConversation;

  OwnConversationController(ReadOwnConversationUseCase readConversation) {
    this.readConversation = requireNonNull(readConversation, "readConversation is null");
  }

  /// Reads a part of the caller's own conversation, the newest message first. `nextCursor` is the
  /// `before` of the part that follows.
  @Get
  Part<OwnLine> read(
      Actor.Resident resident,
      @QueryValue @Nullable String before,
      @QueryValue @Nullable String limit) {
    Fields fields = new Fields();
    Optional<MessageId> end = fields.key("before", before).map(MessageId::new);
    fields.refuseFaulty();
    Command command = new Command(resident, end, Limits.of(limit, Command.MAX_LIMIT));
    return switch (readConversation.read(command)) {
      case Outcome.Read(var entries, Optional<MessageId> next) ->
          new Part<>(
              entries.stream().map(OwnLine::of).toList(),
              next.map(message -> message.value().toString()).orElse(null));
    };
  }
}
