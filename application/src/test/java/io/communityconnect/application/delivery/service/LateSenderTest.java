package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.in.SendMessageUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.application.delivery.port.out.SentMessages.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LateSenderTest {
  private final Sending sending = new Sending();

  @Test
  void sendsWhileHalfOfTheLeaseIsLeft() {
    sending.owed("+15550000001", "answer");
    Dispatch dispatch = sending.claimed();
    sending.advance(Sending.POLICY.lease().dividedBy(2));

    assertThat(sending.send(dispatch)).isEqualTo(new Outcome.Sent());
  }

  @Test
  void sendsNothingThatTheNextOneMightNotFind() {
    sending.owed("+15550000001", "answer");
    Dispatch dispatch = sending.claimed();
    sending.advance(Sending.POLICY.lease().dividedBy(2).plusMillis(1));

    assertThat(sending.send(dispatch))
        .isEqualTo(
            new Outcome.Postponed(
                sending.now().plusSeconds(2), "its turn came too late in its lease"));

    assertThat(sending.sender.attempts()).isEmpty();
    sending.advance(Duration.ofSeconds(2));
    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());
  }

  @Test
  void sendsNothingWhoseLeaseHasEndedWhileTheNextOneSendsIt() {
    sending.owed("+15550000001", "answer");
    Dispatch late = sending.claimed();
    sending.advance(Sending.POLICY.lease());
    sending.sentMessages.thenFinds();
    sending.sendNext();

    sending.send(late);

    assertThat(sending.sender.texts()).containsExactly("answer");
    sending.advance(Duration.ofHours(1));
    assertThat(sending.claiming.claim(10).dispatches()).isEmpty();
  }

  @Test
  void sendsNothingThatWasLookedForTooLong() {
    sending.owed("+15550000001", "answer");
    Instant firstAttempt = sending.now();
    sending.claimed();
    sending.advance(Sending.POLICY.lease());
    sending.sentMessages.thenAnswers(
        () -> {
          sending.advance(Sending.POLICY.lease().dividedBy(2).plusMillis(1));
          return new Search.Found(List.of());
        });

    assertThat(sending.sendNext()).isInstanceOf(Outcome.Postponed.class);

    assertThat(sending.sender.attempts()).isEmpty();
    sending.advance(Duration.ofSeconds(4));
    assertThat(sending.claimed().unconfirmedSince()).contains(firstAttempt);
  }

  @Test
  void sendsNothingThatSomebodyElseTookWhileItWasLookedFor() {
    sending.owed("+15550000001", "answer");
    sending.claimed();
    sending.advance(Sending.POLICY.lease());
    Dispatch slow = sending.claimed();
    sending.sentMessages.thenAnswers(
        () -> {
          sending.advance(Sending.POLICY.lease());
          sending.claimed();
          return new Search.Found(List.of());
        });

    assertThat(sending.send(slow)).isEqualTo(new Outcome.Overtaken());

    assertThat(sending.sender.attempts()).isEmpty();
  }

  @Test
  void aLateSenderDoesNotSpeakForTheOneWhoTookOver() {
    sending.owed("+15550000001", "answer");
    Dispatch late = sending.claimed();
    sending.sender.thenAnswers(
        _ -> {
          sending.advance(Sending.POLICY.lease());
          sending.claimed(); // another sender takes over, and its request is under way
          return new Result.Unreachable("connection refused");
        });

    sending.send(late);

    sending.advance(Duration.ofSeconds(2));
    assertThat(sending.claiming.claim(10).dispatches())
        .allMatch(dispatch -> dispatch.unconfirmedSince().isPresent());
  }
}
