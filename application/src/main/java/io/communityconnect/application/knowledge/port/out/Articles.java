package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The articles of communities, with their passages. Called inside a unit of work, of which the
/// actor sees and changes only what is theirs.
///
/// Whatever changes an article also settles, in the same transaction, on which days it and the
/// others of its subject count, and by which words its passages are found.
public interface Articles {
  /// A new key, greater than those made before.
  ArticleId nextId();

  /// The article, where the actor may see it.
  Optional<StandingArticle> find(ArticleId article, LocalDate today);

  /// A part of a community's articles, newest first.
  ArticlePage page(
      CommunityId community,
      ArticleFilter filter,
      Optional<ArticleId> after,
      int limit,
      LocalDate today);

  /// Adds an article with its passages.
  Stored add(Article article, List<PassageText> passages);

  /// Puts the next version of an article, with its passages, in the place of the one before. A
  /// passage that says the same as before keeps its key, and with it its vector.
  Stored replace(Article article, List<PassageText> passages);

  /// Articles whose passages were made in another way than today's, or not at all; of any
  /// community. Nothing is locked. Those whose content has flaws, as somebody may write it past
  /// this port, are left out and stay without passages. Called inside a system unit of work.
  List<Article> splitOtherwise(int limit);

  /// Gives an article other passages, whose way of splitting is today's; [Stored.Outdated] where
  /// the article was changed, or split by somebody else, since it was read. Called inside a system
  /// unit of work.
  Stored split(Article article, List<PassageText> passages);

  /// What came of storing.
  sealed interface Stored {
    /// It is there.
    record Done() implements Stored {}

    /// The community has another article of this title, day and language. Nothing was stored.
    record AlreadyThere() implements Stored {}

    /// Its version is not the next one. Nothing was stored.
    record Outdated() implements Stored {}

    /// There is no such community, or none where the actor may write. Nothing was stored.
    record NotAllowed() implements Stored {}
  }
}
