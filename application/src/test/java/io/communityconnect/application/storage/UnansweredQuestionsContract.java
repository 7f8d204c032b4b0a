package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.UnansweredQuestions] promises.
public interface UnansweredQuestionsContract {
  /// Asked by somebody in each test.
  OpenQuestion SAUNA = new OpenQuestion("Is there a sauna?", Optional.of(Language.ENGLISH));

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Lease asked(String phone) {
    Lease lease = given().leaseFor(phone);
    storage().settlements().settle(given().leavingOpen(lease, SAUNA));
    return lease;
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
  default void keepsAQuestionThatAnAnswerLeavesOpen() {
    Lease lease = asked("+15550000001");

    List<UnansweredQuestion> kept =
        list(storage().adminOf(lease.resident().community()), lease, false);
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().question()).isEqualTo("Is there a sauna?");
    assertThat(kept.getFirst().language()).contains(Language.ENGLISH);
    assertThat(kept.getFirst().askedAt()).isEqualTo(storage().clock().instant());
  }

  @Test
  default void keepsNoneOfAnAnswerThatCameTooLate() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement late = given().leavingOpen(lease, SAUNA);
    storage().clock().advance(Given.LEASE);
    given().claimed(1);

    assertThat(storage().settlements().settle(late)).isEqualTo(new Settled.LeaseLost());

    assertThat(list(lease.resident(), lease, false)).isEmpty();
  }

  @Test
  default void keepsAQuestionOfAMessageOnce() {
    Lease first = given().leaseFor("+15550000001");
    Settlement open = given().leavingOpen(first, SAUNA);
    storage().settlements().settle(open);
    Lease second = given().leaseFor("+15550000001");
    Settlement again =
        new Settlement(
            second,
            open.answered(),
            List.of(),
            Optional.empty(),
            List.of(),
            open.unanswered(),
            List.of(),
            storage().clock().instant(),
            Given.LEASE);

    assertThat(storage().settlements().settle(again)).isInstanceOf(Settled.Stored.class);

    assertThat(list(first.resident(), first, false)).hasSize(1);
  }

  @Test
  default void showsNeighboursNothing() {
    Lease lease = asked("+15550000001");
    Lease neighbour = given().leaseFor("+15550000002");

    assertThat(list(neighbour.resident(), lease, false)).isEmpty();
    assertThat(list(lease.resident(), lease, false)).hasSize(1);
  }

  @Test
  default void takesAResolvedQuestionOffTheList() {
    Lease lease = asked("+15550000001");
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
