package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finding and reading articles.
@Requires(beans = {ListArticlesUseCase.class, ReadArticleUseCase.class})
@Controller("/api/v1/admin/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticlesController {
  private static final int MAX_WORDS = 100;

  private final ListArticlesUseCase listArticles;
  private final ReadArticleUseCase readArticle;

  ArticlesController(ListArticlesUseCase listArticles, ReadArticleUseCase readArticle) {
    this.listArticles = requireNonNull(listArticles, "listArticles is null");
    this.readArticle = requireNonNull(readArticle, "readArticle is null");
  }

  /// Lists articles, the newest first, without their bodies.
  @Get
  Part<ArticleView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String tag,
      @QueryValue @Nullable String standing,
      @QueryValue @Nullable String language,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, communityId);
    ArticleFilter filter = filter(fields, q, tag, standing, language);
    fields.refuseFaulty();
    return listed(
        new ListArticlesUseCase.Command(
            admin,
            community.orElseThrow(),
            filter,
            Cursor.read(cursor, place -> new ArticleId(UUID.fromString(place))),
            Limits.of(limit)));
  }

  private Part<ArticleView> listed(ListArticlesUseCase.Command command) {
    return switch (listArticles.list(command)) {
      case ListArticlesUseCase.Outcome.Listed(ArticlePage page) ->
          new Part<>(
              page.articles().stream().map(ArticleView::withoutBody).toList(),
              page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
      case ListArticlesUseCase.Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  private static ArticleFilter filter(
      Fields fields,
      @Nullable String q,
      @Nullable String tag,
      @Nullable String standing,
      @Nullable String language) {
    Optional<String> words = fields.optionalWords("q", q, MAX_WORDS);
    Optional<String> tagged = fields.optionalWords("tag", tag, MAX_WORDS);
    Optional<Standing> stands =
        standing == null ? Optional.empty() : fields.oneOf("standing", standing, Standing.class);
    Optional<Language> written = ArticleFields.language(fields, language);
    return new ArticleFilter(words, tagged, stands, written);
  }

  /// Reads one article. The ETag is for changing it.
  @Get("/{id}")
  @AnswersWithETag("The article.")
  HttpResponse<ArticleView> read(Actor.Administrator admin, String id) {
    return switch (readArticle.read(
        new ReadArticleUseCase.Command(admin, new ArticleId(Paths.id(id))))) {
      case ReadArticleUseCase.Outcome.Found(StandingArticle article) ->
          ArticleAnswers.shown(article);
      case ReadArticleUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
