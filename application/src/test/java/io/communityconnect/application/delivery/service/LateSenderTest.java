package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LateSenderTest {
  private final Sending sending = new Sending();

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
