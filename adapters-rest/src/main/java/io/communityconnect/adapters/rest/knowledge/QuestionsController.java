package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase.Outcome;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What residents asked and the community's knowledge held no answer to.
@Requires(beans = {ListUnansweredQuestionsUseCase.class, ResolveUnansweredQuestionUseCase.class})
@Controller("/api/v1/admin/knowledge/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionsController {
  private final ListUnansweredQuestionsUseCase listQuestions;
  private final ResolveUnansweredQuestionUseCase resolveQuestion;

  QuestionsController(
      ListUnansweredQuestionsUseCase listQuestions,
      ResolveUnansweredQuestionUseCase resolveQuestion) {
    this.listQuestions = requireNonNull(listQuestions, "listQuestions is null");
    this.resolveQuestion = requireNonNull(resolveQuestion, "resolveQuestion is null");
  }

  /// Lists questions, the newest first.
  ///
  /// @param resolved `true` for those that were resolved; the open ones if left out
  @Get
  Part<QuestionView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String resolved,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, communityId);
    Optional<Boolean> wanted =
        fields.optional(
            "resolved",
            resolved,
            text -> text.equals("true") || text.equals("false"),
            Boolean::valueOf,
            "true or false");
    fields.refuseFaulty();
    return listed(
        new ListUnansweredQuestionsUseCase.Command(
            admin,
            community.orElseThrow(),
            wanted.orElse(false),
            Cursor.read(cursor, place -> new UnansweredQuestionId(UUID.fromString(place))),
            Limits.of(limit)));
  }

  private Part<QuestionView> listed(ListUnansweredQuestionsUseCase.Command command) {
    return switch (listQuestions.list(command)) {
      case ListUnansweredQuestionsUseCase.Outcome.Listed listed ->
          new Part<>(
              listed.questions().stream().map(QuestionView::of).toList(),
              listed.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
      case ListUnansweredQuestionsUseCase.Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  /// @param articleId the article that answers it now; left out where it needs none
  record Resolving(@Nullable String articleId) {}

  /// Takes a question off the list, because an article answers it now or because none is needed.
  @Post("/{id}/resolve")
  QuestionView resolve(Actor.Administrator admin, String id, @Body Resolving body) {
    Fields fields = new Fields();
    Optional<ArticleId> article = fields.key("articleId", body.articleId()).map(ArticleId::new);
    fields.refuseFaulty();
    return switch (resolveQuestion.resolve(
        new ResolveUnansweredQuestionUseCase.Command(
            admin, new UnansweredQuestionId(Paths.id(id)), article))) {
      case Outcome.Resolved(UnansweredQuestion question) -> QuestionView.of(question);
      case Outcome.UnknownQuestion _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case Outcome.UnknownArticle _ ->
          throw RequestRefused.of("articleId", "is not an article of the question's community");
    };
  }
}
