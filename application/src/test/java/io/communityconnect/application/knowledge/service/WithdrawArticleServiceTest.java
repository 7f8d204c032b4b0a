package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WithdrawArticleServiceTest {
  private final Library library = new Library();
  private final WithdrawArticleService service = new WithdrawArticleService(library.desk);
  private final ArticleId pool =
      library.written(Library.content("Pool", "Opens at six.")).article().id();

  private Outcome withdraw(Actor.Administrator by, ArticleId id, long seen) {
    return service.withdraw(new Command(by, id, version -> version == seen));
  }

  @Test
  void keepsTheArticleAndFindsItNoMore() {
    assertThat(withdraw(library.admin, pool, 1))
        .isInstanceOfSatisfying(
            Outcome.Withdrawn.class,
            withdrawn -> {
              assertThat(withdrawn.article().standing()).isEqualTo(Standing.WITHDRAWN);
              assertThat(withdrawn.article().article().version()).isEqualTo(2);
            });
    assertThat(library.found("six")).isZero();
    assertThat(library.stored(pool)).isPresent();
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("knowledge.written", "knowledge.withdrawn");
  }

  @Test
  void withdrawsNothingThatTheAdminHasNotSeen() {
    assertThat(withdraw(library.admin, pool, 7)).isEqualTo(new Outcome.Outdated());
    assertThat(library.found("six")).isEqualTo(1);
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("knowledge.written", "knowledge.withdrawn outdated");
  }

  @Test
  void knowsNoArticleOfOthers() {
    assertThat(withdraw(library.neighbour, pool, 1)).isEqualTo(new Outcome.Unknown());
    assertThat(withdraw(library.superAdmin, Library.NOWHERE, 1)).isEqualTo(new Outcome.Unknown());
    assertThat(library.found("six")).isEqualTo(1);
    assertThat(library.audit(Optional.empty())).containsExactly("knowledge.withdrawn unknown");
  }

  @Test
  void letsASuperAdminWithdrawAnywhere() {
    assertThat(withdraw(library.superAdmin, pool, 1)).isInstanceOf(Outcome.Withdrawn.class);
  }
}
