package io.communityconnect.adapters.rest.delivery;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.delivery.port.in.ListDeadLettersUseCase;
import io.communityconnect.application.delivery.port.in.ListDeadLettersUseCase.Listed;
import io.communityconnect.application.delivery.port.in.ReplayDeadLetterUseCase;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Messages that were given up.
@Requires(beans = {ListDeadLettersUseCase.class, ReplayDeadLetterUseCase.class})
@Controller("/api/v1/admin/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeadLettersController {
  private final ListDeadLettersUseCase listDeadLetters;
  private final ReplayDeadLetterUseCase replayDeadLetter;

  DeadLettersController(
      ListDeadLettersUseCase listDeadLetters, ReplayDeadLetterUseCase replayDeadLetter) {
    this.listDeadLetters = requireNonNull(listDeadLetters, "listDeadLetters is null");
    this.replayDeadLetter = requireNonNull(replayDeadLetter, "replayDeadLetter is null");
  }

  /// Lists messages that were given up, without their words, the newest first.
  @Get
  Part<DeadLetterView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<CommunityId> community = fields.key("communityId", communityId).map(CommunityId::new);
    fields.refuseFaulty();
    Listed listed =
        listDeadLetters.list(
            new ListDeadLettersUseCase.Command(
                admin,
                community.or(admin::administered),
                Cursor.read(cursor, place -> new MessageId(UUID.fromString(place))),
                Limits.of(limit)));
    return new Part<>(
        listed.letters().stream().map(DeadLetterView::of).toList(),
        listed.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
  }

  /// Puts a message back into the outbox, once.
  @Post("/{id}/replay")
  @Status(HttpStatus.NO_CONTENT)
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.REPLAYED_BEFORE,
    ProblemCode.SENT_AFTER_ALL,
    ProblemCode.TEMPLATE_REQUIRED,
    ProblemCode.RESIDENT_STOPPED
  })
  void replay(Actor.Administrator admin, String id) {
    ReplayDeadLetterUseCase.Command command =
        new ReplayDeadLetterUseCase.Command(admin, new MessageId(Paths.id(id)));
    switch (replayDeadLetter.replay(command)) {
      case REPLAYED -> {}
      case REPLAYED_BEFORE -> throw RequestRefused.because(ProblemCode.REPLAYED_BEFORE);
      case SENT -> throw RequestRefused.because(ProblemCode.SENT_AFTER_ALL);
      case WINDOW_CLOSED -> throw RequestRefused.because(ProblemCode.TEMPLATE_REQUIRED);
      case NOT_WANTED -> throw RequestRefused.because(ProblemCode.RESIDENT_STOPPED);
      case UNKNOWN -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    }
  }
}
