package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class WriteArticleServiceTest {
  private static final ArticleContent POOL = Library.content("Pool", "The pool opens at six.");

  private final Library library = new Library();
  private final WriteArticleService service = new WriteArticleService(library.desk);

  private Outcome write(Actor.Administrator by, CommunityId community, ArticleContent content) {
    return service.write(new Command(by, community, content));
  }

  @Test
  void storesWhatResidentsFindFromThenOn() {
    Outcome outcome = write(library.admin, library.house, POOL);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Written.class,
            written -> {
              assertThat(written.article().article().content()).isEqualTo(POOL);
              assertThat(written.article().article().version()).isEqualTo(1);
              assertThat(written.article().standing()).isEqualTo(Standing.CURRENT);
            });
    assertThat(library.found("pool")).isEqualTo(1);
    assertThat(library.audit(Optional.of(library.house))).containsExactly("knowledge.written");
  }

  @Test
  void storesWhatBeginsLaterForLater() {
    ArticleContent later =
        Library.content("Pool", "Closed.", EffectivePeriod.from(Library.TODAY.plusDays(1)));

    assertThat(write(library.admin, library.house, later))
        .isInstanceOfSatisfying(
            Outcome.Written.class,
            written -> assertThat(written.article().standing()).isEqualTo(Standing.UPCOMING));
    assertThat(library.found("closed")).isZero();
  }

  @Test
  void tellsAllFlawsAndStoresNothing() {
    ArticleContent backwards =
        Library.content(
            " ", "", new EffectivePeriod(Library.TODAY, Optional.of(Library.TODAY.minusDays(1))));

    assertThat(write(library.admin, library.house, backwards))
        .isEqualTo(
            new Outcome.Flawed(
                Set.of(Flaw.TITLE_MISSING, Flaw.BODY_MISSING, Flaw.ENDS_BEFORE_IT_BEGINS)));
    assertThat(library.audit(Optional.of(library.house))).isEmpty();
  }

  @Test
  void storesNoTwoOfOneTitleFromTheSameDayOn() {
    write(library.admin, library.house, POOL);

    assertThat(write(library.admin, library.house, Library.content("Pool", "Another.")))
        .isEqualTo(new Outcome.AlreadyThere());
    assertThat(library.found("another")).isZero();
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("knowledge.written", "knowledge.written already-there");
  }

  @Test
  void letsAdminsWriteAtHomeAndSuperAdminsAnywhere() {
    assertThat(write(library.neighbour, library.house, POOL)).isEqualTo(new Outcome.NotAllowed());
    assertThat(library.found("pool")).isZero();

    assertThat(write(library.superAdmin, library.house, POOL)).isInstanceOf(Outcome.Written.class);
    assertThat(library.found("pool")).isEqualTo(1);
    assertThat(write(library.superAdmin, new CommunityId(new UUID(9, 9)), POOL))
        .isEqualTo(new Outcome.NotAllowed());
  }
}
