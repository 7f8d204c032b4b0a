package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.adapters.rest.request.RepeatableRequest;
import io.communityconnect.application.conversation.port.in.AskAssistantUseCase;
import io.communityconnect.application.conversation.port.in.AskAssistantUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Citation;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The assistant without WhatsApp.
@Requires(beans = AskAssistantUseCase.class)
@Controller("/api/v1/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesController {
  /// As long as a message on WhatsApp may be.
  private static final int MAX_TEXT = 4_096;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final AskAssistantUseCase ask;

  MessagesController(AskAssistantUseCase ask) {
    this.ask = requireNonNull(ask, "ask is null");
  }

  /// @param text what the assistant is asked, or one of its words such as HELP
  record WordsToAssistant(@Nullable String text) {
    /// None of the words.
    @Override
    public String toString() {
      return "WordsToAssistant[…]";
    }
  }

  /// @param reply null while the resident speaks with a person, who reads what was asked
  /// @param sources the articles that the reply rests on
  /// @param messageId the reply's in the conversation, null where it is kept nowhere
  record Reply(@Nullable String reply, List<ReplySource> sources, @Nullable String messageId) {
    /// None of the words.
    @Override
    public String toString() {
      return "Reply[" + messageId + "]";
    }
  }

  /// @param asOf the day from which the article holds
  record ReplySource(String title, LocalDate asOf) {
    static ReplySource of(Citation.Source source) {
      return new ReplySource(source.title(), source.asOf());
    }
  }

  /// Talks with the assistant as on WhatsApp: the same conversation, words, offers and quota. Where
  /// the answer takes too long, it is found in the conversation, and by the same request with the
  /// same `Idempotency-Key`.
  @Post
  @Refuses(ProblemCode.ANSWER_PENDING)
  Reply ask(Actor.Resident resident, HttpRequest<?> request, @Body WordsToAssistant body) {
    Fields fields = new Fields();
    Optional<String> text = fields.words("text", body.text(), MAX_TEXT);
    fields.refuseFaulty();
    Optional<String> key = Optional.ofNullable(request.getHeaders().get(RepeatableRequest.KEY));
    return switch (ask.ask(new AskAssistantUseCase.Command(resident, text.orElseThrow(), key))) {
      case Outcome.Replied replied ->
          new Reply(
              replied.text(),
              replied.sources().stream().map(ReplySource::of).toList(),
              replied.message().map(message -> message.value().toString()).orElse(null));
      case Outcome.LeftToAPerson() -> new Reply(null, List.of(), null);
      case Outcome.NotYet() -> throw RequestRefused.until(ProblemCode.ANSWER_PENDING, RETRY_AFTER);
      case Outcome.Unknown() -> throw RequestRefused.because(ProblemCode.SESSION_ENDED);
    };
  }
}
