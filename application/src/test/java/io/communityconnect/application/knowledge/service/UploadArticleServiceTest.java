package io.communityconnect.application.knowledge.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Reason;
import io.communityconnect.application.knowledge.port.out.DocumentReader.Extracted;
import io.communityconnect.application.knowledge.port.out.UploadedFile;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UploadArticleServiceTest {
  private static final Extracted TEXT =
      new Extracted.Text(Optional.of("Pool rules"), "The pool opens at six.");

  private final Library library = new Library();

  private Outcome upload(
      Actor.Administrator by, Extracted read, String name, Optional<String> title) {
    return upload(by, read, new UploadedFile(name, "…".getBytes(UTF_8)), title);
  }

  private Outcome upload(
      Actor.Administrator by, Extracted read, UploadedFile file, Optional<String> title) {
    return new UploadArticleService(library.desk, _ -> read)
        .upload(
            new Command(
                by,
                library.house,
                file,
                title,
                Optional.empty(),
                EffectivePeriod.from(Library.TODAY),
                List.of("pool"),
                Optional.of(Language.ENGLISH)));
  }

  private static ArticleContent written(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Written written -> written.article().article().content();
      case Outcome.Unreadable _, Outcome.Flawed _, Outcome.AlreadyThere _, Outcome.NotAllowed _ ->
          throw new AssertionError("nothing was written: " + outcome);
    };
  }

  @Test
  void writesWhatTheFileSaysUnderItsFirstHeading() {
    ArticleContent content =
        written(upload(library.admin, TEXT, "C:\\files\\pool.md", Optional.empty()));

    assertThat(content.title()).isEqualTo("Pool rules");
    assertThat(content.body()).isEqualTo("The pool opens at six.");
    assertThat(content.source()).isEqualTo(new ArticleSource.Upload("pool.md"));
    assertThat(content.tags()).containsExactly("pool");
    assertThat(library.found("pool")).isEqualTo(1);
    assertThat(library.audit(Optional.of(library.house))).containsExactly("knowledge.uploaded");
  }

  @Test
  void takesTheGivenTitleFirstAndTheFilesNameLast() {
    Extracted untitled = new Extracted.Text(Optional.empty(), "The pool opens at six.");

    assertThat(written(upload(library.admin, TEXT, "a.pdf", Optional.of("Swimming"))).title())
        .isEqualTo("Swimming");
    assertThat(written(upload(library.admin, untitled, "rules.v2.pdf", Optional.of(" "))).title())
        .isEqualTo("rules.v2");
    assertThat(written(upload(library.admin, untitled, " ", Optional.empty())).title())
        .isEqualTo("document");
  }

  @Test
  void cutsLongNamesOfFilesAndTellsOfLongTitles() {
    Extracted untitled = new Extracted.Text(Optional.empty(), "The pool opens at six.");

    assertThat(written(upload(library.admin, untitled, "x".repeat(300), Optional.empty())).title())
        .hasSize(ArticleContent.MAX_TITLE);
    assertThat(
            written(upload(library.admin, untitled, "x" + "🏠".repeat(150), Optional.empty()))
                .title())
        .isEqualTo("x" + "🏠".repeat(99));
    assertThat(upload(library.admin, TEXT, "a.md", Optional.of("x".repeat(201))))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.TITLE_TOO_LONG)));
  }

  static Stream<Arguments> whatCannotBeRead() {
    return Stream.of(
        Arguments.of(new Extracted.UnknownFormat(), Reason.UNKNOWN_FORMAT),
        Arguments.of(new Extracted.Encrypted(), Reason.ENCRYPTED),
        Arguments.of(new Extracted.NoText(), Reason.NO_TEXT),
        Arguments.of(new Extracted.TooLarge(), Reason.TOO_LARGE),
        Arguments.of(new Extracted.Damaged(), Reason.DAMAGED),
        Arguments.of(
            new Extracted.Text(Optional.empty(), "x".repeat(ArticleContent.MAX_BODY + 1)),
            Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeRead")
  void saysWhyAFileCannotBeRead(Extracted read, Reason reason) {
    assertThat(upload(library.admin, read, "a.pdf", Optional.empty()))
        .isEqualTo(new Outcome.Unreadable(reason));
    assertThat(library.audit(Optional.of(library.house))).isEmpty();
  }

  @Test
  void readsNothingThatIsTooLargeOrSomebodyElses() {
    UploadArticleService never =
        new UploadArticleService(
            library.desk,
            _ -> {
              throw new AssertionError("the file was read");
            });
    UploadedFile large = new UploadedFile("a.pdf", new byte[UploadArticleUseCase.MAX_BYTES + 1]);

    assertThat(never.upload(command(library.admin, large)))
        .isEqualTo(new Outcome.Unreadable(Reason.TOO_LARGE));
    assertThat(never.upload(command(library.neighbour, new UploadedFile("a.md", new byte[1]))))
        .isEqualTo(new Outcome.NotAllowed());
  }

  private Command command(Actor.Administrator by, UploadedFile file) {
    return new Command(
        by,
        library.house,
        file,
        Optional.empty(),
        Optional.empty(),
        EffectivePeriod.from(Library.TODAY),
        List.of(),
        Optional.empty());
  }

  @Test
  void storesNoTwoOfOneTitleFromTheSameDayOn() {
    upload(library.admin, TEXT, "a.md", Optional.empty());

    assertThat(upload(library.admin, TEXT, "b.md", Optional.empty()))
        .isEqualTo(new Outcome.AlreadyThere());
  }
}
