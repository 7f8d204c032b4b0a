package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.port.out.DocumentReader;
import io.communityconnect.application.knowledge.port.out.DocumentReader.Extracted;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.Beginning;

/// Reads files, and writes what they say as articles.
public final class UploadArticleService implements UploadArticleUseCase {
  /// What the audit log calls it.
  public static final ActionType UPLOAD = new ActionType("knowledge.uploaded");

  private static final String UNNAMED = "document";

  private final ArticleDesk desk;
  private final DocumentReader reader;

  /// @param reader takes the text out of files
  public UploadArticleService(ArticleDesk desk, DocumentReader reader) {
    this.desk = requireNonNull(desk, "desk is null");
    this.reader = requireNonNull(reader, "reader is null");
  }

  @Override
  public Outcome upload(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    if (command.file().size() > MAX_BYTES) {
      return new Outcome.Unreadable(Reason.TOO_LARGE);
    }
    return switch (reader.read(command.file())) {
      case Extracted.Text text -> write(command, text);
      case Extracted.UnknownFormat _ -> new Outcome.Unreadable(Reason.UNKNOWN_FORMAT);
      case Extracted.Encrypted _ -> new Outcome.Unreadable(Reason.ENCRYPTED);
      case Extracted.NoText _ -> new Outcome.Unreadable(Reason.NO_TEXT);
      case Extracted.TooLarge _ -> new Outcome.Unreadable(Reason.TOO_LARGE);
      case Extracted.Damaged _ -> new Outcome.Unreadable(Reason.DAMAGED);
    };
  }

  private Outcome write(Command command, Extracted.Text text) {
    ArticleContent content = contentOf(command, text);
    if (content.flaws().contains(ArticleContent.Flaw.BODY_TOO_LONG)) {
      return new Outcome.Unreadable(Reason.TOO_LARGE);
    }
    if (!content.flaws().isEmpty()) {
      return new Outcome.Flawed(content.flaws());
    }
    ArticleDesk.Desked desked = desk.add(command.admin(), command.community(), content, UPLOAD);
    return switch (desked.stored()) {
      case Stored.Done _ -> new Outcome.Written(desked.article().orElseThrow());
      case Stored.AlreadyThere _ -> new Outcome.AlreadyThere();
      case Stored.NotAllowed _, Stored.Outdated _ -> new Outcome.NotAllowed();
    };
  }

  private static ArticleContent contentOf(Command command, Extracted.Text text) {
    String file = cut(command.file().name().isBlank() ? UNNAMED : command.file().name());
    String title =
        command
            .title()
            .filter(given -> !given.isBlank())
            .or(text::title)
            .orElse(withoutEnding(file));
    return new ArticleContent(
        command.title().isPresent() ? title : cut(title),
        command.subject(),
        text.markdown(),
        command.period(),
        command.tags(),
        new ArticleSource.Upload(file),
        command.language());
  }

  private static String cut(String name) {
    return Beginning.of(name, ArticleSource.Upload.MAX_LENGTH);
  }

  private static String withoutEnding(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
