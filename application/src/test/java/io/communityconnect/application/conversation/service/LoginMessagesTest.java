package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What the chat says about logging in. The model is asked for nothing that is not scripted.
final class LoginMessagesTest {
  private static final String PHONE = "+15550000001";
  private static final SendingCode CODE = new SendingCode("7KMQ2XWD");

  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void logsAPageInWithoutAskingTheModel() {
    answering.logins.await(CODE, answering.now());
    answering.advance(Duration.ofMinutes(2));
    given.text(PHONE, "login 7kmq-2xwd");

    Lease lease = answer();

    assertThat(answering.logins.confirmed())
        .containsExactly(new ConfirmSendingLoginUseCase.Command(lease.resident(), CODE));
    assertThat(answering.sent())
        .singleElement()
        .asString()
        .contains("opened 2 minutes ago", "reply *LOGOUT*");
  }

  @Test
  void saysThatNoPageWaits() {
    given.text(PHONE, CODE.asMessage());

    answer();

    assertThat(answering.sent()).containsExactly(FixedText.NO_SUCH_LOGIN.in(Language.ENGLISH));
  }

  @Test
  void logsOutEverywhere() {
    given.text(PHONE, "LOGOUT");

    Lease lease = answer();

    assertThat(answering.logins.ended())
        .containsExactly(new EndAllSessionsUseCase.Command(lease.resident()));
    assertThat(answering.sent()).containsExactly(FixedText.LOGGED_OUT.in(Language.ENGLISH));
  }

  @Test
  void answersWhatElseWasSaidAsWell() {
    answering.logins.await(CODE, answering.now());
    given.text(PHONE, CODE.asMessage());
    given.text(PHONE, "and when does the pool open?");
    answering.model.thenWrites("At six.");

    answer();

    assertThat(Given.words(answering.model.prompts().getFirst().messages()))
        .containsExactly("and when does the pool open?");
    assertThat(answering.sent())
        .singleElement()
        .asString()
        .startsWith("You are logged in")
        .endsWith("\n\nAt six.");
  }

  private Lease answer() {
    answering.advance(Storage.DEBOUNCE.quiet());
    Lease lease = answering.claimed();
    assertThat(answering.answer(lease)).isInstanceOf(Outcome.Answered.class);
    return lease;
  }
}
