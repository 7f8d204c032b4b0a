package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading residents' conversations, which their residents can see in the access log.
@Requires(beans = ReadConversationUseCase.class)
@Controller("/api/v1/admin/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConversationsController {
  private final ReadConversationUseCase readConversation;

  ConversationsController(ReadConversationUseCase readConversation) {
    this.readConversation = requireNonNull(readConversation, "readConversation is null");
  }

  /// Reads a part of a conversation, the newest first.
  @Get("/{id}")
  ConversationPart read(
      Actor.Administrator admin,
      String id,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Command command =
        new Command(
            admin,
            new ConversationId(Paths.id(id)),
            Cursor.read(cursor, place -> new MessageId(UUID.fromString(place))),
            Limits.of(limit));
    return switch (readConversation.read(command)) {
      case Outcome.Found(ConversationPage page) -> ConversationPart.of(page);
      case Outcome.Unknown _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
