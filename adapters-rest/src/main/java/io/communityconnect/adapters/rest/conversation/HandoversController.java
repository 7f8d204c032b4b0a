package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.in.EndHandoverUseCase.Outcome;
import io.communityconnect.application.conversation.port.in.ListHandoversUseCase;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who asked for a person, and giving conversations back to the assistant.
@Requires(beans = {ListHandoversUseCase.class, EndHandoverUseCase.class})
@Controller("/api/v1/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoversController {
  private final ListHandoversUseCase listHandovers;
  private final EndHandoverUseCase endHandover;

  HandoversController(ListHandoversUseCase listHandovers, EndHandoverUseCase endHandover) {
    this.listHandovers = requireNonNull(listHandovers, "listHandovers is null");
    this.endHandover = requireNonNull(endHandover, "endHandover is null");
  }

  /// @param items the longest waiting first
  record WaitingList(List<Waiting> items) {}

  /// Lists who waits, the longest waiting first. Whoever is dealt with makes room for the next.
  @Get("/handovers")
  WaitingList list(Actor.Administrator admin, @QueryValue @Nullable String limit) {
    ListHandoversUseCase.Command command =
        new ListHandoversUseCase.Command(admin, Limits.of(limit));
    return new WaitingList(listHandovers.list(command).stream().map(Waiting::of).toList());
  }

  /// Gives a conversation back to the assistant.
  @Post("/conversations/{id}/release")
  @Status(HttpStatus.NO_CONTENT)
  void release(Actor.Administrator admin, String id) {
    EndHandoverUseCase.Command command =
        new EndHandoverUseCase.Command(admin, new ConversationId(Paths.id(id)));
    switch (endHandover.end(command)) {
      case Outcome.Ended _ -> {}
      case Outcome.NotHandedOver _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    }
  }
}
