package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.Standing;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChangeArticleServiceTest {
  private static final ArticleContent AT_SEVEN = Library.content("Pool", "Opens at seven.");

  private final Library library = new Library();
  private final ChangeArticleService service = new ChangeArticleService(library.desk);
  private final ArticleId pool =
      library.written(Library.content("Pool", "Opens at six.")).article().id();

  private Outcome change(Actor.Administrator by, ArticleId id, long seen, ArticleContent to) {
    return service.change(new Command(by, id, version -> version == seen, to));
  }

  @Test
  void storesTheNextVersion() {
    assertThat(change(library.admin, pool, 1, AT_SEVEN))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> {
              assertThat(changed.article().article().version()).isEqualTo(2);
              assertThat(changed.article().article().content()).isEqualTo(AT_SEVEN);
            });
    assertThat(library.found("six")).isZero();
    assertThat(library.found("seven")).isEqualTo(1);
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("knowledge.written", "knowledge.changed");
  }

  @Test
  void overwritesNothingThatTheAdminHasNotSeen() {
    change(library.admin, pool, 1, AT_SEVEN);

    assertThat(change(library.admin, pool, 1, Library.content("Pool", "Opens at eight.")))
        .isEqualTo(new Outcome.Outdated());
    assertThat(library.found("eight")).isZero();
    assertThat(library.audit(Optional.of(library.house)))
        .last()
        .isEqualTo("knowledge.changed outdated");
  }

  @Test
  void makesWhatWasWithdrawnCountAgain() {
    new WithdrawArticleService(library.desk)
        .withdraw(new WithdrawArticleUseCase.Command(library.admin, pool, _ -> true));

    assertThat(change(library.admin, pool, 2, AT_SEVEN))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> assertThat(changed.article().standing()).isEqualTo(Standing.CURRENT));
  }

  @Test
  void tellsFlawsAndWhatIsThereAlready() {
    library.written(Library.content("Sauna", "Opens at ten."));

    assertThat(change(library.admin, pool, 1, Library.content("Pool", " ")))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.BODY_MISSING)));
    assertThat(change(library.admin, pool, 1, Library.content("Sauna", "Opens at six.")))
        .isEqualTo(new Outcome.AlreadyThere());
    assertThat(library.stored(pool).orElseThrow().article().version()).isEqualTo(1);
  }

  @Test
  void knowsNoArticleOfOthers() {
    assertThat(change(library.neighbour, pool, 1, AT_SEVEN)).isEqualTo(new Outcome.Unknown());
    assertThat(change(library.admin, Library.NOWHERE, 1, AT_SEVEN))
        .isEqualTo(new Outcome.Unknown());
    assertThat(library.audit(Optional.of(library.neighbours)))
        .containsExactly("knowledge.changed unknown");
    assertThat(library.found("six")).isEqualTo(1);
  }
}
