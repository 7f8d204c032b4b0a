package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Wishes] promises, as it shows in the
/// conversation and in the outbox.
public interface WishesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private ConversationId conversation(String phone) {
    return given().text(phone, "hello").conversation();
  }

  private Standing standing(ConversationId conversation) {
    return given().turn(conversation).standing();
  }

  private void speak(ConversationId conversation, Language language, boolean chosen) {
    given().inSystem(() -> storage().wishes().speak(conversation, language, chosen));
  }

  private void decide(ConversationId conversation, Consent decision, Instant at) {
    given().inSystem(() -> storage().wishes().decide(conversation, decision, at));
  }

  private Instant later() {
    return storage().clock().advance(Duration.ofSeconds(1));
  }

  @Test
  default void knowsNothingOfSomebodyNew() {
    assertThat(standing(conversation("+15550000001")))
        .isEqualTo(new Standing(Optional.empty(), false, Consent.GIVEN, Handling.ASSISTANT));
  }

  @Test
  default void remembersALanguageOfThatResidentAlone() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");

    speak(ada, Language.HINDI, true);

    assertThat(standing(ada).language()).contains(Language.HINDI);
    assertThat(standing(ada).languageChosen()).isTrue();
    assertThat(standing(bob).language()).isEmpty();
  }

  @Test
  default void takesAGuessForAGuessUntilALanguageIsChosen() {
    ConversationId ada = conversation("+15550000001");
    speak(ada, Language.SPANISH, false);
    speak(ada, Language.PORTUGUESE, false);
    assertThat(standing(ada))
        .isEqualTo(
            new Standing(
                Optional.of(Language.PORTUGUESE), false, Consent.GIVEN, Handling.ASSISTANT));

    speak(ada, Language.ENGLISH, true);
    speak(ada, Language.SPANISH, false);

    assertThat(standing(ada))
        .isEqualTo(
            new Standing(Optional.of(Language.ENGLISH), true, Consent.GIVEN, Handling.ASSISTANT));
  }

  @Test
  default void letsTheNewestDecisionCountWheneverItIsWrittenDown() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");
    Instant first = later();
    Instant second = later();
    decide(ada, Consent.WITHDRAWN, second);
    decide(ada, Consent.WITHDRAWN, second);
    decide(ada, Consent.GIVEN, first);

    assertThat(standing(ada).consent()).isEqualTo(Consent.WITHDRAWN);
    assertThat(standing(bob).consent()).isEqualTo(Consent.GIVEN);
    decide(ada, Consent.GIVEN, later());
    assertThat(standing(ada).consent()).isEqualTo(Consent.GIVEN);
  }

  @Test
  default void showsAResidentHowWeStandWithThem() {
    Lease lease = given().leaseFor("+15550000001");
    speak(lease.conversation(), Language.SPANISH, true);
    decide(lease.conversation(), Consent.WITHDRAWN, later());

    Standing seen =
        storage()
            .unitOfWork()
            .run(
                lease.resident(),
                () -> storage().conversations().turn(lease.conversation(), 1).orElseThrow())
            .standing();

    assertThat(seen)
        .isEqualTo(
            new Standing(
                Optional.of(Language.SPANISH), true, Consent.WITHDRAWN, Handling.ASSISTANT));
  }

  @Test
  default void makesUnwantedWhatWasOwedBeforeAWithdrawal() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");
    given().owed(ada, "an answer");
    given().owed(bob, "another answer");

    decide(ada, Consent.WITHDRAWN, later());

    assertThat(given().dispatched(10))
        .extracting(dispatch -> dispatch.message().conversation(), Dispatch::wanted)
        .containsExactlyInAnyOrder(tuple(ada, false), tuple(bob, true));
  }

  @Test
  default void leavesWantedWhatIsOwedAfterAWithdrawalOrSinceConsent() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");
    decide(ada, Consent.WITHDRAWN, later());
    given().owed(ada, "you get no more messages");
    given().owed(bob, "an answer");
    decide(bob, Consent.WITHDRAWN, later());
    decide(bob, Consent.GIVEN, later());

    List<Dispatch> dispatched = given().dispatched(10);

    assertThat(dispatched).hasSize(2).allMatch(Dispatch::wanted);
  }

  @Test
  default void isNotForResidentsToCall() {
    Lease lease = given().leaseFor("+15550000001");

    given()
        .tried(
            lease.resident(),
            () -> {
              storage().wishes().speak(lease.conversation(), Language.HINDI, true);
              return lease;
            });

    assertThat(standing(lease.conversation()).language()).isEmpty();
    assertThatThrownBy(() -> storage().wishes().speak(lease.conversation(), Language.HINDI, true))
        .isInstanceOf(RuntimeException.class);
  }
}
