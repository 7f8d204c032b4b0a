package io.communityconnect.application.identity.service;

import static io.communityconnect.application.identity.service.Logins.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase.Outcome.Accepted;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase.Outcome.TooManyRequests;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase.Outcome.Unavailable;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase.Outcome;
import io.communityconnect.application.identity.port.out.CodeSender.Result;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.ClientAddress;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PhoneLoginTest {
  private static final PhoneCode WRONG = new PhoneCode("999999");
  private static final Accepted ACCEPTED =
      new Accepted(Duration.ofMinutes(10), Duration.ofSeconds(60));

  private final Logins logins = new Logins();

  @Test
  void logsInWithTheCodeThatWasSent() {
    Session session = logins.loggedIn(PHONE);

    assertThat(session.account().phone()).contains(PHONE);
    assertThat(session.account().role()).isEqualTo(Role.USER);
    assertThat(session.expiresIn()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void isTheSamePersonWhoWroteBefore() {
    Actor.Resident writer = logins.given.leaseFor(PHONE.value()).resident();

    assertThat(logins.loggedIn(PHONE).account().actor()).isEqualTo(writer);
  }

  @Test
  void answersTheSameWhetherAPhoneIsKnownOrReached() {
    logins.given.leaseFor(PHONE.value());
    assertThat(logins.ask(PHONE)).isEqualTo(ACCEPTED);
    assertThat(logins.ask(phone(2))).isEqualTo(ACCEPTED);
    logins.sender.answer(new Result.Unreachable());
    assertThat(logins.ask(phone(3))).isEqualTo(ACCEPTED);
  }

  @Test
  void sendsIntoTheChatWhileItsWindowIsOpen() {
    logins.given.text(PHONE.value(), "hello");
    logins.ask(PHONE);
    assertThat(logins.sender.last().openChat()).contains(SampleCommunity.SENDER);

    logins.clock.advance(Duration.ofHours(24));
    logins.ask(PHONE);
    assertThat(logins.sender.last().openChat()).isEmpty();
  }

  @Test
  void takesACodeOnce() {
    PhoneCode code = logins.codeFor(PHONE);

    assertThat(logins.answer(PHONE, code)).isInstanceOf(Outcome.LoggedIn.class);
    assertThat(logins.answer(PHONE, code)).isEqualTo(new Outcome.WrongCode());
  }

  @Test
  void takesNoCodeOfAnotherPhone() {
    PhoneCode code = logins.codeFor(PHONE);
    logins.codeFor(phone(2));

    assertThat(logins.answer(phone(2), code)).isEqualTo(new Outcome.WrongCode());
    assertThat(logins.answer(phone(3), code)).isEqualTo(new Outcome.WrongCode());
  }

  @Test
  void takesNoCodeAfterTenMinutes() {
    PhoneCode code = logins.codeFor(PHONE);
    logins.clock.advance(Duration.ofMinutes(10));

    assertThat(logins.answer(PHONE, code)).isEqualTo(new Outcome.WrongCode());
  }

  @Test
  void takesNoCodeAfterFiveWrongOnes() {
    PhoneCode code = logins.codeFor(PHONE);
    for (int i = 0; i < 4; i++) {
      assertThat(logins.answer(PHONE, WRONG)).isEqualTo(new Outcome.WrongCode());
    }
    assertThat(logins.answer(PHONE, WRONG)).isEqualTo(new Outcome.TooManyAttempts());

    assertThat(logins.answer(PHONE, code)).isEqualTo(new Outcome.TooManyAttempts());
  }

  @Test
  void looksAtNoCodeAfterTwentyWrongOnesInADay() {
    for (int sent = 0; sent < 4; sent++) {
      logins.codeFor(PHONE);
      for (int i = 0; i < 5; i++) {
        logins.answer(PHONE, WRONG);
      }
      logins.clock.advance(Duration.ofMinutes(16));
    }
    PhoneCode right = logins.codeFor(PHONE);

    assertThat(logins.answer(PHONE, right))
        .isEqualTo(new Outcome.TooManyRequests(Duration.ofHours(24).minusMinutes(64)));
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    PhoneCode first = logins.codeFor(PHONE);
    logins.clock.advance(Duration.ofMinutes(1));
    PhoneCode second = logins.codeFor(PHONE);

    assertThat(logins.answer(PHONE, first)).isEqualTo(new Outcome.WrongCode());
    assertThat(logins.answer(PHONE, second)).isInstanceOf(Outcome.LoggedIn.class);
  }

  @Test
  void sendsOneCodeAMinuteToAPhone() {
    logins.ask(PHONE);
    logins.clock.advance(Duration.ofSeconds(20));
    assertThat(logins.ask(PHONE)).isEqualTo(new TooManyRequests(Duration.ofSeconds(40)));
    assertThat(logins.sender.sent()).hasSize(1);

    logins.clock.advance(Duration.ofSeconds(40));
    assertThat(logins.ask(PHONE)).isEqualTo(ACCEPTED);
  }

  @Test
  void sendsFiveCodesAnHourAndTenADayToAPhone() {
    for (int i = 0; i < 5; i++) {
      assertThat(logins.ask(PHONE)).isEqualTo(ACCEPTED);
      logins.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(logins.ask(PHONE)).isEqualTo(new TooManyRequests(Duration.ofMinutes(55)));

    logins.clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      assertThat(logins.ask(PHONE)).isEqualTo(ACCEPTED);
      logins.clock.advance(Duration.ofMinutes(1));
    }
    logins.clock.advance(Duration.ofHours(1));
    assertThat(logins.ask(PHONE)).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void sendsSixtyCodesAnHourForOneAddress() {
    for (int i = 0; i < 60; i++) {
      assertThat(logins.ask(phone(100 + i))).isEqualTo(ACCEPTED);
    }
    assertThat(logins.ask(phone(200))).isEqualTo(new TooManyRequests(Duration.ofHours(1)));
    assertThat(
            logins.request.request(
                new RequestCodeUseCase.Command(phone(201), new ClientAddress("203.0.113.8"))))
        .isEqualTo(ACCEPTED);
  }

  @Test
  void sendsAThousandCodesAnHourInAll() {
    for (int i = 0; i < 1000; i++) {
      ClientAddress address = new ClientAddress("198.51.100." + i);
      assertThat(logins.request.request(new RequestCodeUseCase.Command(phone(1000 + i), address)))
          .isEqualTo(ACCEPTED);
    }
    assertThat(logins.ask(phone(3000))).isEqualTo(new TooManyRequests(Duration.ofHours(1)));
  }

  @Test
  void saysSoWhenNothingCanBeSent() {
    logins.sender.answer(new Result.Unavailable(Optional.of(Duration.ofMinutes(3))));

    assertThat(logins.ask(PHONE)).isEqualTo(new Unavailable(Duration.ofMinutes(3)));
    assertThat(logins.answer(PHONE, logins.sender.last().code()))
        .isEqualTo(new Outcome.WrongCode());
  }

  private static PhoneNumber phone(int number) {
    return new PhoneNumber(String.format(Locale.ROOT, "+1555%07d", number));
  }
}
