package io.communityconnect.application.identity.service;

import static io.communityconnect.application.identity.service.Logins.HERE;
import static io.communityconnect.application.identity.service.Logins.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.in.CollectSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.CollectSendingLoginUseCase.Outcome;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase.Outcome.Confirmed;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase.Outcome.NotWaiting;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase.Outcome.Offered;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SendingTicket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SendingLoginTest {
  private final Logins logins = new Logins();
  private final Actor.Resident asha = logins.given.leaseFor(PHONE.value()).resident();
  private final Actor.Resident other = logins.given.leaseFor("+15550000002").resident();

  @Test
  void logsThePageInWhoseCodeWasSent() {
    Instant opened = logins.clock.instant();
    Offered page = offered();
    assertThat(page.sendTo()).isEqualTo(SampleCommunity.SENDER);
    assertThat(collect(page)).isEqualTo(new Outcome.Waiting(Duration.ofMinutes(5)));

    logins.clock.advance(Duration.ofMinutes(1));
    assertThat(confirm(page, asha)).isEqualTo(new Confirmed(opened));

    assertThat(collect(page))
        .isInstanceOfSatisfying(
            Outcome.LoggedIn.class,
            in -> assertThat(in.session().account().actor()).isEqualTo(asha));
    assertThat(collect(page)).isEqualTo(new Outcome.Gone());
  }

  @Test
  void belongsToWhoSentTheCodeFirst() {
    Offered page = offered();
    confirm(page, asha);

    assertThat(confirm(page, other)).isEqualTo(new NotWaiting());
    assertThat(confirm(page, asha)).isInstanceOf(Confirmed.class);
    assertThat(collect(page))
        .isInstanceOfSatisfying(
            Outcome.LoggedIn.class,
            in -> assertThat(in.session().account().actor()).isEqualTo(asha));
  }

  @Test
  void isOverAfterFiveMinutes() {
    Offered page = offered();
    logins.clock.advance(Duration.ofMinutes(5));

    assertThat(confirm(page, asha)).isEqualTo(new NotWaiting());
    assertThat(collect(page)).isEqualTo(new Outcome.Gone());
  }

  @Test
  void theCodeAloneCollectsNothing() {
    Offered page = offered();
    confirm(page, asha);

    assertThat(
            logins.collect.collect(
                new CollectSendingLoginUseCase.Command(new SendingTicket(page.code().value()))))
        .isEqualTo(new Outcome.Gone());
  }

  @Test
  void isWithdrawnByWhoRegretsIt() {
    Offered page = offered();
    confirm(page, asha);
    logins.endAll.endAll(new EndAllSessionsUseCase.Command(asha));

    assertThat(collect(page)).isEqualTo(new Outcome.Gone());
  }

  @Test
  void offersSixtyPagesInTenMinutesToOneAddress() {
    for (int i = 0; i < 60; i++) {
      assertThat(offer()).isInstanceOf(Offered.class);
    }

    assertThat(offer())
        .isEqualTo(new OfferSendingLoginUseCase.Outcome.TooManyRequests(Duration.ofMinutes(10)));
  }

  private OfferSendingLoginUseCase.Outcome offer() {
    return logins.offer.offer(new OfferSendingLoginUseCase.Command(HERE));
  }

  private Offered offered() {
    if (offer() instanceof Offered offered) {
      return offered;
    }
    throw new AssertionError("nothing offered");
  }

  private ConfirmSendingLoginUseCase.Outcome confirm(Offered page, Actor.Resident sender) {
    return logins.confirm.confirm(new ConfirmSendingLoginUseCase.Command(sender, page.code()));
  }

  private CollectSendingLoginUseCase.Outcome collect(Offered page) {
    return logins.collect.collect(new CollectSendingLoginUseCase.Command(page.ticket()));
  }
}
