package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddings;
import io.communityconnect.adapters.persistence.knowledge.PostgresArticles;
import io.communityconnect.adapters.persistence.knowledge.PostgresPassageVectors;
import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase.Outcome;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.service.ArticleSplitting;
import io.communityconnect.application.knowledge.service.EmbedPassagesService;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles of made-up words, of twenty passages each. One of ten is replaced by the one after it,
/// and counts no more.
final class Handbook {
  private static final Actor.SystemTask WRITE = new Actor.SystemTask("benchmark");
  private static final int PASSAGES = 20;
  private static final int SAYINGS_IN_ONE = 8;

  private final SystemUnitOfWork work;
  private final CommunityId community;
  private final Sayings sayings;
  private final Articles articles = new PostgresArticles();

  Handbook(SystemUnitOfWork work, CommunityId community, Sayings sayings) {
    this.work = work;
    this.community = community;
    this.sayings = sayings;
  }

  void write(int passages) {
    for (int article = 0; article < passages / PASSAGES; article++) {
      int subject = article % 10 == 9 ? article - 1 : article;
      write("Article " + subject, LocalDate.of(2026, 1, 1).plusDays(article % 10));
    }
  }

  private void write(String title, LocalDate from) {
    List<PassageText> passages =
        IntStream.range(0, PASSAGES)
            .mapToObj(_ -> new PassageText(Optional.of(sayings.question()), passage()))
            .toList();
    ArticleContent content =
        new ArticleContent(
            title,
            Optional.empty(),
            passages.stream().map(PassageText::body).collect(Collectors.joining("\n\n")),
            EffectivePeriod.from(from),
            List.of(),
            new ArticleSource.Handbook(),
            Optional.of(Language.ENGLISH));
    work.run(
        WRITE,
        () ->
            articles.add(
                Article.written(articles.nextId(), community, content, Instant.now()), passages));
  }

  /// Some six hundred characters.
  private String passage() {
    return IntStream.range(0, SAYINGS_IN_ONE)
        .mapToObj(_ -> sayings.text())
        .collect(Collectors.joining(". ", "", "."));
  }

  void embed() {
    SyntheticModel model = new SyntheticModel(sayings);
    work.run(WRITE, () -> adopt(model));
    EmbedPassagesService embedding =
        new EmbedPassagesService(
            work,
            new ArticleSplitting(work, articles, _ -> List.of()),
            new PostgresPassageVectors(),
            model,
            EmbeddingPolicy.usual(),
            FreeAccount.in(work),
            Clock.systemUTC());
    Outcome outcome;
    do {
      outcome = embedding.embedBatch(EmbeddingModel.MAX_TEXTS);
    } while (outcome instanceof Outcome.Embedded);
    if (!(outcome instanceof Outcome.NothingToDo)) {
      throw new IllegalStateException("not everything was embedded: " + outcome);
    }
  }

  /// As whoever embeds messages does first of all.
  private static boolean adopt(SyntheticModel model) {
    new PostgresEmbeddings().adopt(model.id(), Instant.now());
    return true;
  }
}
