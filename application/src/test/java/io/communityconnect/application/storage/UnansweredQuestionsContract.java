package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions.Asked;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.UnansweredQuestions] promises.
public interface UnansweredQuestionsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Asked asked(Lease lease) {
    return new Asked(
        lease.resident(),
        lease.conversation(),
        given().turn(lease.conversation()).unanswered().getFirst().id(),
        "Is there a sauna?",
        Optional.of(Language.ENGLISH),
        storage().clock().instant());
  }

  private List<UnansweredQuestion> list(Actor.Person who, Lease of, boolean resolved) {
    return storage()
        .unitOfWork()
        .run(
            who,
            () ->
                storage()
                    .unansweredQuestions()
                    .list(of.resident().community(), resolved, Optional.empty(), 10));
  }

  @Test
  default void keepsAQuestionOfAMessageOnce() {
    Lease lease = given().leaseFor("+15550000001");
    Asked asked = asked(lease);

    assertThat(given().system(() -> storage().unansweredQuestions().keep(asked))).isTrue();
    assertThat(given().system(() -> storage().unansweredQuestions().keep(asked))).isFalse();

    List<UnansweredQuestion> kept =
        list(storage().adminOf(lease.resident().community()), lease, false);
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().question()).isEqualTo("Is there a sauna?");
    assertThat(kept.getFirst().language()).contains(Language.ENGLISH);
    assertThat(kept.getFirst().askedAt()).isEqualTo(storage().clock().instant());
  }

  @Test
  default void showsNeighboursNothing() {
    Lease lease = given().leaseFor("+15550000001");
    Asked asked = asked(lease);
    given().system(() -> storage().unansweredQuestions().keep(asked));
    Lease neighbour = given().leaseFor("+15550000002");

    assertThat(list(neighbour.resident(), lease, false)).isEmpty();
    assertThat(list(lease.resident(), lease, false)).hasSize(1);
  }

  @Test
  default void takesAResolvedQuestionOffTheList() {
    Lease lease = given().leaseFor("+15550000001");
    Asked asked = asked(lease);
    given().system(() -> storage().unansweredQuestions().keep(asked));
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    UnansweredQuestion question = list(admin, lease, false).getFirst();

    storage()
        .unitOfWork()
        .run(
            admin,
            () -> {
              storage()
                  .unansweredQuestions()
                  .resolve(question.id(), admin, Optional.empty(), storage().clock().instant());
              return question;
            });

    assertThat(list(admin, lease, false)).isEmpty();
    assertThat(list(admin, lease, true))
        .extracting(UnansweredQuestion::id)
        .containsExactly(question.id());
  }
}
