package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.adapters.rest.RememberedRequests;
import io.communityconnect.adapters.rest.SetClock;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The routes of knowledge, served over use cases that end as they are told to.
final class KnowledgeRoutes implements AutoCloseable {
  static final String PATH = "/api/v1/admin/knowledge";
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  static final CommunityId HOUSE = new CommunityId(new UUID(1, 1));
  static final CommunityId ELSEWHERE = new CommunityId(new UUID(1, 2));
  static final ArticleId POOL = new ArticleId(new UUID(5, 5));
  static final StandingArticle ARTICLE =
      new StandingArticle(
          new Article(
              POOL,
              HOUSE,
              new ArticleContent(
                  "Pool",
                  Optional.empty(),
                  "Opens at six.",
                  EffectivePeriod.from(TODAY),
                  List.of("rules"),
                  new ArticleSource.Upload("pool.md"),
                  Optional.of(Language.ENGLISH)),
              3,
              Instant.parse("2026-03-01T10:00:00Z"),
              Instant.parse("2026-03-02T10:00:00Z"),
              Optional.empty()),
          Standing.CURRENT);

  final ScriptedKnowledge useCases = new ScriptedKnowledge();
  final SetClock clock = new SetClock(noonOf(TODAY));
  private final ApiServer server = new ApiServer(useCases, new RememberedRequests(), clock);

  static Instant noonOf(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  Answer get(String path) {
    return server.get(PATH + path, "admin");
  }

  HttpRequest.Builder to(String path, String token) {
    return server.to(PATH + path).header("Authorization", "Bearer " + token);
  }

  Answer send(HttpRequest.Builder request) {
    return server.send(request);
  }

  Answer post(String path, String body) {
    return send(json(to(path, "admin"), "POST", body));
  }

  static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
