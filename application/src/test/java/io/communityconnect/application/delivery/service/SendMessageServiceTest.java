package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.in.SendMessageUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes of an attempt. How an attempt whose end is unknown is looked into is
/// [ConfirmingSendTest].
final class SendMessageServiceTest {
  private final Sending sending = new Sending();

  @Test
  void sendsAMessageAndRemembersTheProvidersId() {
    OutboundMessage message = sending.owed("+15550000001", "answer").getFirst();
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    sending.sender.thenEndsIn(new Result.Accepted(providerId));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sender.attempts()).containsExactly(message);
    assertThat(sending.storage.facts().providerIdOf(message.id())).contains(providerId);
    assertThat(sending.storage.facts().statusOf(message.id())).isEqualTo(DeliveryStatus.ACCEPTED);
    assertThat(sending.claiming.claim(10).nextDueAt()).isEmpty();
    assertThat(sending.sentMessages.searches()).isEmpty();
  }

  @Test
  void withholdsWhatTheResidentWantsNoMore() {
    OutboundMessage message = sending.owed("+15550000001", "answer").getFirst();
    sending.given.inSystem(
        () ->
            sending
                .storage
                .wishes()
                .decide(
                    message.conversation(),
                    Consent.WITHDRAWN,
                    sending.advance(Duration.ofSeconds(1))));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("NOT_WANTED"));

    assertThat(sending.sender.attempts()).isEmpty();
    assertThat(sending.storage.facts().deadLetterOf(message.id()))
        .map(DeadLetter::code)
        .contains("NOT_WANTED");
  }

  @Test
  void wakesTheSenderForTheMessageBehind() {
    sending.owed("+15550000001", "one", "two");

    sending.sendNext();
    assertThat(sending.signal.count()).isEqualTo(1);
    sending.sendNext();

    assertThat(sending.signal.count()).isEqualTo(1);
    assertThat(sending.sender.texts()).containsExactly("one", "two");
  }

  @Test
  void sendsOutsideOfEveryUnitOfWork() {
    sending.owed("+15550000001", "answer");
    // Units do not nest, so this would throw inside one.
    sending.sender.thenAnswers(
        _ -> sending.given.system(() -> new Result.Accepted(InboundMessages.nextProviderId())));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 2", "90, 90"})
  void waitsAtLeastAsLongAsTheProviderAsks(long askedSeconds, long expectedSeconds) {
    sending.owed("+15550000001", "answer");
    sending.sender.thenEndsIn(
        new Result.RateLimited(Optional.of(Duration.ofSeconds(askedSeconds))));

    assertThat(sending.sendNext())
        .isEqualTo(
            new Outcome.Postponed(sending.now().plusSeconds(expectedSeconds), "rate limited"));

    assertThat(sending.claiming.claim(10).nextDueAt())
        .contains(sending.now().plusSeconds(expectedSeconds));
  }

  @Test
  void waitsByTheScheduleWhenTheProviderDoesNotSayHowLong() {
    sending.owed("+15550000001", "answer");
    sending.sender.thenEndsIn(new Result.RateLimited(Optional.empty()));

    assertThat(sending.sendNext())
        .isEqualTo(new Outcome.Postponed(sending.now().plusSeconds(2), "rate limited"));
  }

  @Test
  void sendsAgainWithoutASearchWhatTheProviderNeverSaw() {
    sending.owed("+15550000001", "answer");
    sending.sender.thenEndsIn(new Result.Unreachable("connection refused"));
    assertThat(sending.sendNext())
        .isEqualTo(new Outcome.Postponed(sending.now().plusSeconds(2), "connection refused"));
    sending.advance(Duration.ofSeconds(2));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sentMessages.searches()).isEmpty();
    assertThat(sending.sender.texts()).containsExactly("answer", "answer");
  }

  @Test
  void waitsLongerWithEveryAttemptAndGivesUpAfterTheLast() {
    MessageId message = sending.owed("+15550000001", "answer", "behind").getFirst().id();
    LongStream.of(2, 4, 8)
        .forEach(
            seconds -> {
              sending.sender.thenEndsIn(new Result.Unreachable("connection refused"));
              assertThat(sending.sendNext())
                  .isEqualTo(
                      new Outcome.Postponed(
                          sending.now().plusSeconds(seconds), "connection refused"));
              sending.advance(Duration.ofSeconds(seconds));
            });
    sending.sender.thenEndsIn(new Result.Unreachable("connection refused"));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("ATTEMPTS_EXHAUSTED"));

    assertThat(sending.storage.facts().deadLetterOf(message))
        .contains(new DeadLetter("ATTEMPTS_EXHAUSTED", "connection refused"));
    assertThat(sending.signal.count()).isEqualTo(1);
    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
    assertThat(sending.sender.texts()).endsWith("behind");
  }

  @Test
  void givesUpWhatTheProviderRefusesAndGoesOnWithTheNext() {
    MessageId message = sending.owed("+15550000001", "one", "two").getFirst().id();
    sending.sender.thenEndsIn(new Result.Refused("63024", "invalid recipient"));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("63024"));

    assertThat(sending.storage.facts().deadLetterOf(message))
        .contains(new DeadLetter("63024", "invalid recipient"));
    assertThat(sending.storage.facts().statusOf(message)).isEqualTo(DeliveryStatus.FAILED);
    assertThat(sending.signal.count()).isEqualTo(1);
    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
  }

  @Test
  void doesNotEvenTryOnceTheServiceWindowIsClosed() {
    MessageId message = sending.owed("+15550000001", "answer").getFirst().id();
    sending.advance(Duration.ofHours(24));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("SERVICE_WINDOW_CLOSED"));

    assertThat(sending.sender.attempts()).isEmpty();
    assertThat(sending.storage.facts().deadLetterOf(message))
        .map(DeadLetter::code)
        .contains("SERVICE_WINDOW_CLOSED");
  }

  @Test
  void sendsATemplateAfterTheServiceWindowAndTheTextWithinIt() {
    ApprovedTemplate template =
        new ApprovedTemplate("HX00000000000000000000000000000001", List.of("9 March"));
    OutboundMessage soon = sending.owedWithTemplate("+15550000001", template);
    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
    OutboundMessage late = sending.owedWithTemplate("+15550000001", template);
    sending.advance(Duration.ofHours(24));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sender.attempts()).containsExactly(soon.freely(), late);
  }

  @Test
  void sendsNoTemplateToWhoWantsNoMessages() {
    OutboundMessage message =
        sending.owedWithTemplate(
            "+15550000001", new ApprovedTemplate("HX00000000000000000000000000000001", List.of()));
    sending.advance(Duration.ofHours(24));
    sending.given.inSystem(
        () ->
            sending
                .storage
                .wishes()
                .decide(message.conversation(), Consent.WITHDRAWN, sending.now()));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("NOT_WANTED"));

    assertThat(sending.sender.attempts()).isEmpty();
  }

  @Test
  void sendsInTheLastMomentOfTheServiceWindow() {
    sending.owed("+15550000001", "answer");
    sending.advance(Duration.ofHours(24).minusMillis(1));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
  }

  @Test
  void claimsForAsLongAsThePolicyAllows() {
    sending.owed("+15550000001", "answer");

    Dispatch dispatch = sending.claimed();

    assertThat(dispatch.attempt()).isEqualTo(1);
    assertThat(sending.claiming.claim(10).nextDueAt())
        .contains(sending.now().plus(Sending.POLICY.lease()));
  }

  @Test
  void claimsNoMoreThanAskedFor() {
    for (String phone : List.of("+15550000001", "+15550000002", "+15550000003")) {
      sending.owed(phone, "answer");
    }

    assertThat(sending.claiming.claim(2).dispatches()).hasSize(2);
    assertThat(sending.claiming.claim(2).dispatches()).hasSize(1);
  }
}
