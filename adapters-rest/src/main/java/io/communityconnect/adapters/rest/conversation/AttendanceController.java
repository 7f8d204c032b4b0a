package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.conversation.port.in.TakeOverConversationUseCase;
import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase;
import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase.Outcome;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answering residents in the assistant's place.
@Requires(beans = {TakeOverConversationUseCase.class, WriteToResidentUseCase.class})
@Controller("/api/v1/admin/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttendanceController {
  /// As long as WhatsApp itself takes; longer than one message of the provider, it goes out in
  /// parts.
  private static final int MAX_TEXT = 4_096;

  private final TakeOverConversationUseCase takeOver;
  private final WriteToResidentUseCase write;

  AttendanceController(TakeOverConversationUseCase takeOver, WriteToResidentUseCase write) {
    this.takeOver = requireNonNull(takeOver, "takeOver is null");
    this.write = requireNonNull(write, "write is null");
  }

  /// @param text what the resident is to read
  record WordsToResident(@Nullable String text) {
    /// None of the words.
    @Override
    public String toString() {
      return "WordsToResident[…]";
    }
  }

  /// @param messageIds one for each part in which it goes out, in order
  record Owed(List<String> messageIds, Instant at) {}

  /// Takes a conversation over: the assistant keeps silent, and the resident is told so once. For
  /// who holds it already nothing changes.
  @Post("/takeover")
  @Status(HttpStatus.NO_CONTENT)
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.HELD_BY_ANOTHER})
  void takeOver(Actor.Administrator admin, String id) {
    TakeOverConversationUseCase.Command command =
        new TakeOverConversationUseCase.Command(admin, new ConversationId(Paths.id(id)));
    switch (takeOver.takeOver(command)) {
      case TAKEN -> {}
      case HELD_BY_ANOTHER -> throw RequestRefused.because(ProblemCode.HELD_BY_ANOTHER);
      case UNKNOWN -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    }
  }

  /// Writes to the resident of a conversation that one holds, on WhatsApp and after what they are
  /// owed already.
  @Post("/messages")
  @Status(HttpStatus.CREATED)
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.NOT_TAKEN_OVER,
    ProblemCode.HELD_BY_ANOTHER,
    ProblemCode.TEMPLATE_REQUIRED,
    ProblemCode.RESIDENT_STOPPED
  })
  Owed write(Actor.Administrator admin, String id, @Body WordsToResident body) {
    ConversationId conversation = new ConversationId(Paths.id(id));
    Fields fields = new Fields();
    Optional<String> text = fields.words("text", body.text(), MAX_TEXT);
    fields.refuseFaulty();
    return switch (write.write(
        new WriteToResidentUseCase.Command(admin, conversation, text.orElseThrow()))) {
      case Outcome.Written written ->
          new Owed(
              written.messages().stream().map(message -> message.value().toString()).toList(),
              written.at());
      case Outcome.NotTakenOver() -> throw RequestRefused.because(ProblemCode.NOT_TAKEN_OVER);
      case Outcome.HeldByAnother() -> throw RequestRefused.because(ProblemCode.HELD_BY_ANOTHER);
      case Outcome.WindowClosed() -> throw RequestRefused.because(ProblemCode.TEMPLATE_REQUIRED);
      case Outcome.NotWanted() -> throw RequestRefused.because(ProblemCode.RESIDENT_STOPPED);
      case Outcome.Unknown() -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
