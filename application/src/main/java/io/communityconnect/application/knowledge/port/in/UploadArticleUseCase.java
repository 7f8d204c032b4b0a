package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.application.knowledge.port.out.UploadedFile;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes an article of a file: Markdown, plain text or PDF.
@FunctionalInterface
public interface UploadArticleUseCase {
  /// The most bytes of a file. Routes may refuse more without reading on.
  int MAX_BYTES = 10_000_000;

  /// Reads the file outside any unit of work, then stores the article as
  /// [WriteArticleUseCase] does. What the file is, its bytes say, whatever it is called.
  Outcome upload(Command command);

  /// @param title empty to take the first heading, or else the file's name
  record Command(
      Actor.Administrator admin,
      CommunityId community,
      UploadedFile file,
      Optional<String> title,
      Optional<String> subject,
      EffectivePeriod period,
      List<String> tags,
      Optional<Language> language) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(file, "file is null");
      requireNonNull(title, "title is null");
      requireNonNull(subject, "subject is null");
      requireNonNull(period, "period is null");
      tags = List.copyOf(tags);
      requireNonNull(language, "language is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is stored.
    record Written(StandingArticle article) implements Outcome {}

    /// Nothing can be read from the file.
    record Unreadable(Reason reason) implements Outcome {}

    /// Something about the article cannot be.
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

  /// Why a file cannot be read.
  enum Reason {
    /// Neither PDF nor text in UTF-8.
    UNKNOWN_FORMAT,
    /// It wants a password, or its author forbids taking text out.
    ENCRYPTED,
    /// It has pictures of text, and none that can be read.
    NO_TEXT,
    /// More bytes, pages or characters than are taken, also after unpacking.
    TOO_LARGE,
    /// It says that it is a PDF, but is broken.
    DAMAGED
  }
}
