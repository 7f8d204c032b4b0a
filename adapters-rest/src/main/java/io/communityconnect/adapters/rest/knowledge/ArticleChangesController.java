package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writing, changing and withdrawing articles.
@Requires(
    beans = {WriteArticleUseCase.class, ChangeArticleUseCase.class, WithdrawArticleUseCase.class})
@Controller("/api/v1/admin/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticleChangesController {
  private final WriteArticleUseCase writeArticle;
  private final ChangeArticleUseCase changeArticle;
  private final WithdrawArticleUseCase withdrawArticle;
  private final ArticleFields articleFields;

  ArticleChangesController(
      WriteArticleUseCase writeArticle,
      ChangeArticleUseCase changeArticle,
      WithdrawArticleUseCase withdrawArticle,
      InstantSource clock) {
    this.writeArticle = requireNonNull(writeArticle, "writeArticle is null");
    this.changeArticle = requireNonNull(changeArticle, "changeArticle is null");
    this.withdrawArticle = requireNonNull(withdrawArticle, "withdrawArticle is null");
    this.articleFields = new ArticleFields(clock);
  }

  /// Writes an article. Residents find it by its words at once, by its meaning some seconds later.
  @Post
  @Status(HttpStatus.CREATED)
  @AnswersWithETag("The article, as it is stored.")
  @Refuses(ProblemCode.ARTICLE_EXISTS)
  HttpResponse<ArticleView> write(
      Actor.Administrator admin, @Body ArticleRequests.NewArticle body) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, body.communityId());
    ArticleContent content = articleFields.content(fields, body);
    return switch (writeArticle.write(
        new WriteArticleUseCase.Command(admin, community.orElseThrow(), content))) {
      case WriteArticleUseCase.Outcome.Written(StandingArticle article) ->
          ArticleAnswers.created(article);
      case WriteArticleUseCase.Outcome.Flawed(Set<Flaw> flaws) -> throw Flaws.refusing(flaws);
      case WriteArticleUseCase.Outcome.AlreadyThere _ ->
          throw RequestRefused.because(ProblemCode.ARTICLE_EXISTS);
      case WriteArticleUseCase.Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  /// Gives an article another content. Needs `If-Match` with the ETag that was read. What was
  /// withdrawn counts again.
  @Put("/{id}")
  @AnswersWithETag("The article as it is now.")
  @Refuses({
    ProblemCode.ARTICLE_EXISTS,
    ProblemCode.CHANGED_MEANWHILE,
    ProblemCode.PRECONDITION_REQUIRED
  })
  HttpResponse<ArticleView> change(
      Actor.Administrator admin,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ArticleRequests.OtherContent body) {
    ArticleContent content = articleFields.content(new Fields(), body);
    return switch (changeArticle.change(
        new ChangeArticleUseCase.Command(
            admin, new ArticleId(Paths.id(id)), ArticleVersions.wanted(ifMatch), content))) {
      case ChangeArticleUseCase.Outcome.Changed(StandingArticle article) ->
          ArticleAnswers.shown(article);
      case ChangeArticleUseCase.Outcome.Flawed(Set<Flaw> flaws) -> throw Flaws.refusing(flaws);
      case ChangeArticleUseCase.Outcome.AlreadyThere _ ->
          throw RequestRefused.because(ProblemCode.ARTICLE_EXISTS);
      case ChangeArticleUseCase.Outcome.Outdated _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeArticleUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Withdraws an article: no answer rests on it any more, and admins can still read it. Needs
  /// `If-Match` with the ETag that was read.
  @Delete("/{id}")
  @AnswersWithETag("The article, which counts no more.")
  @Refuses({ProblemCode.CHANGED_MEANWHILE, ProblemCode.PRECONDITION_REQUIRED})
  HttpResponse<ArticleView> withdraw(
      Actor.Administrator admin,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return switch (withdrawArticle.withdraw(
        new WithdrawArticleUseCase.Command(
            admin, new ArticleId(Paths.id(id)), ArticleVersions.wanted(ifMatch)))) {
      case WithdrawArticleUseCase.Outcome.Withdrawn(StandingArticle article) ->
          ArticleAnswers.shown(article);
      case WithdrawArticleUseCase.Outcome.Outdated _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case WithdrawArticleUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
