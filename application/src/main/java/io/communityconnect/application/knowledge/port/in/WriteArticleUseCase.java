package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.people.CommunityId;
import java.util.Set;

/// Adds an article to a community's knowledge.
@FunctionalInterface
public interface WriteArticleUseCase {
  /// Stores the article with its passages and one audit entry, or nothing. Residents' questions
  /// find it by its words from then on, and by its meaning some seconds later.
  Outcome write(Command command);

  /// @param community whose knowledge it is; an admin's own
  record Command(Actor.Administrator admin, CommunityId community, ArticleContent content) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(content, "content is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is stored.
    record Written(StandingArticle article) implements Outcome {}

    /// Something about it cannot be.
    record Flawed(Set<ArticleContent.Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /// The community has an article of this title from the same day on.
    record AlreadyThere() implements Outcome {}

    /// The admin may not write there, or there is no such community.
    record NotAllowed() implements Outcome {}
  }
}
