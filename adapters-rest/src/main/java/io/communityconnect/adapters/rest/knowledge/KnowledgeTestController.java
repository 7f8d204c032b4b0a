package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Command;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Trying a question as if a resident had asked it.
@Requires(beans = TestKnowledgeUseCase.class)
@Controller("/api/v1/admin/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KnowledgeTestController {
  private final TestKnowledgeUseCase testKnowledge;

  KnowledgeTestController(TestKnowledgeUseCase testKnowledge) {
    this.testKnowledge = requireNonNull(testKnowledge, "testKnowledge is null");
  }

  /// A question, which `toString` does not tell.
  ///
  /// @param question as a resident would write it
  /// @param communityId whose knowledge is tried; an admin's own if left out
  record Question(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String question,
      @Nullable String communityId) {
    @Override
    public String toString() {
      return "Question[…]";
    }
  }

  /// What a resident would read, and what it rests on. The reply is empty where no model could be
  /// asked and nothing was found.
  ///
  /// @param known whether the reply rests on what was found; a resident's question would be kept
  ///     as an unanswered one if not
  /// @param basis `words_and_meaning`, or `words_alone` where there are no vectors
  /// @param sources all that was found, best first
  record Tried(String reply, boolean known, String basis, List<Source> sources) {
    @Override
    public String toString() {
      return "Tried[" + sources.size() + " sources]";
    }
  }

  /// A passage that was found.
  ///
  /// @param asOf the day from which its article holds
  /// @param score 0 to 1; below 0.3 it is not shown to the model
  /// @param words how much of the question its words cover, 0 to 1
  /// @param likeness how near its meaning is, 0 to 1
  /// @param shown whether the model was shown it
  /// @param used whether the reply names it as a source
  record Source(
      String articleId,
      String passageId,
      String title,
      String text,
      LocalDate asOf,
      double score,
      double words,
      double likeness,
      boolean shown,
      boolean used) {
    static Source of(TestKnowledgeUseCase.Source source) {
      return new Source(
          source.article().value().toString(),
          source.passage().value().toString(),
          source.title(),
          source.text(),
          source.asOf(),
          source.score(),
          source.words(),
          source.likeness(),
          source.shown(),
          source.used());
    }

    @Override
    public String toString() {
      return "Source[" + passageId + "]";
    }
  }

  /// Answers a question as a resident's would be, and shows what the answer rests on.
  @Post("/test")
  @CountedAs(ApiLimit.IMPORTS)
  Tried test(Actor.Administrator admin, @Body Question body) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, body.communityId());
    Optional<String> question = fields.words("question", body.question(), Command.MAX_LENGTH);
    fields.refuseFaulty();
    return switch (testKnowledge.test(
        new Command(admin, community.orElseThrow(), question.orElseThrow()))) {
      case Outcome.Tried tried ->
          new Tried(
              tried.reply(),
              tried.known(),
              Fields.nameOf(tried.basis()),
              tried.found().stream().map(Source::of).toList());
      case Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }
}
