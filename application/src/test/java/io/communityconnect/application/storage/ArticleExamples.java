package io.communityconnect.application.storage;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.people.CommunityId;

/// Articles for tests of adapters.
public final class ArticleExamples {
  private final GivenArticles articles;

  /// @param storage what is under test
  public ArticleExamples(Storage storage) {
    this.articles = new GivenArticles(storage);
  }

  /// Somebody of the sample community.
  public Actor.Resident resident() {
    return articles.resident();
  }

  /// An admin of another community.
  public Actor.Admin stranger() {
    return articles.stranger();
  }

  /// An article of one passage, in force since January.
  public Article added(CommunityId community, String title, String body) {
    return articles.added(
        community, GivenArticles.content(title, body, GivenArticles.effectiveFrom("2026-01-01")));
  }
}
