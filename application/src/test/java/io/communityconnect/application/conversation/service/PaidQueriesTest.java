package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// What an answer costs of the resident's plan.
final class PaidQueriesTest {
  private static final String PHONE = "+15550000001";

  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void chargeSeveralMessagesOfOneThoughtOnce() {
    freeQueries(5);
    given.text(PHONE, "the lift");
    given.text(PHONE, "in block B");
    given.text(PHONE, "is stuck");
    answering.model.thenWrites("I am sorry.");

    Lease lease = answerWhatIsDue();

    assertThat(usage(lease).used()).isEqualTo(1);
  }

  @Test
  void refuseAThoughtThatNothingIsLeftForAndSayWhy() {
    freeQueries(2);
    ask("one", "1");
    ask("two", "2");
    given.text(PHONE, "three");

    Lease lease = answerWhatIsDue();

    assertThat(answering.sent())
        .last()
        .asString()
        .contains("you have used all 2 free questions")
        .endsWith("A larger plan has more: https://pay.example/new");
    assertThat(answering.model.prompts()).hasSize(2);
    assertThat(usage(lease).used()).isEqualTo(2);
    assertThat(given.unanswered(lease.conversation())).isEmpty();
  }

  @Test
  void sayWhenTheNextOnesCome() {
    Lease lease = given.leaseFor(PHONE);
    storage().billing().subscribe(lease.resident(), "basic");
    use(lease, 99);
    answering.model.thenWrites("100");
    answering.answer(lease);
    given.text(PHONE, "one too many");
    answering.subscribed = true;

    answerWhatIsDue();

    assertThat(answering.sent())
        .last()
        .isEqualTo(
            "I can't answer this one: you have used all 100 questions of this month. New ones come"
                + " on 2 April 2026. Your message is kept. A larger plan has more:"
                + " https://pay.example/change");
  }

  @Test
  void sayItInTheResidentsLanguage() {
    Lease lease = given.leaseFor(PHONE);
    storage().billing().subscribe(lease.resident(), "basic");
    use(lease, 99);
    given.inSystem(() -> storage().wishes().speak(lease.conversation(), Language.SPANISH, true));
    answering.model.thenWrites("A las seis.");
    answering.answer(lease);

    assertThat(answering.sent())
        .last()
        .asString()
        .endsWith("(Era la última de sus 100 preguntas hasta el 2 de abril de 2026.)");
  }

  @Test
  void areToldOfForTheAsking() {
    Lease lease = given.leaseFor(PHONE);
    storage().billing().subscribe(lease.resident(), "basic");
    use(lease, 2);
    answering.model.thenWrites("Good morning.");
    answering.answer(lease);
    given.text(PHONE, "my plan");
    answerWhatIsDue();
    given.text(PHONE, "¿Cuántas preguntas me quedan?");
    answerWhatIsDue();

    assertThat(answering.sent())
        .containsExactly(
            "Good morning.",
            "Your plan is Basic. You have used 3 of your 100 questions until 2 April 2026.",
            "Ha usado 3 de sus 100 preguntas hasta el 2 de abril de 2026.");
    assertThat(usage(lease).used()).isEqualTo(3);
  }

  @Test
  void leadToThePageThatChangesThePlan() {
    given.text(PHONE, "upgrade");
    answerWhatIsDue();
    answering.subscribed = true;
    given.text(PHONE, "mudar plano");
    answerWhatIsDue();

    assertThat(answering.sent())
        .containsExactly(
            "Here you choose or change your plan: https://pay.example/new",
            "Aqui você escolhe ou muda o seu plano: https://pay.example/change");
  }

  @Test
  void areRefusedWithoutANumberWhereNoneIsFree() {
    freeQueries(0);
    given.text(PHONE, "one");

    answerWhatIsDue();

    assertThat(answering.sent())
        .containsExactly(
            "I can't answer this one: without a plan there are no questions here. Your message is"
                + " kept. A larger plan has more: https://pay.example/new");
  }

  @Test
  void sayOnceWhenMostIsUsedAndOnceWhenAllIs() {
    freeQueries(5);

    for (int i = 1; i <= 5; i++) {
      ask("question", "answer " + i);
    }

    assertThat(answering.sent())
        .containsExactly(
            "answer 1",
            "answer 2",
            "answer 3",
            "answer 4\n\n(You have used 4 of your 5 questions.)",
            "answer 5\n\n(That was the last of your 5 questions.)");
  }

  @Test
  void areFreeWhereTheModelFails() {
    freeQueries(1);
    given.text(PHONE, "one");
    answering.model.thenFails(Reply.Cause.FAILED);
    Lease lease = answerWhatIsDue();
    assertThat(usage(lease).used()).isZero();

    ask("again", "At six.");

    assertThat(answering.sent()).last().asString().startsWith("At six.");
    assertThat(usage(lease).used()).isEqualTo(1);
  }

  @Test
  void areFreeWhereAnsweringIsGivenUp() {
    freeQueries(1);
    Lease lease = given.leaseFor(PHONE);
    answering.model.thenAnswers(
        _ -> {
          throw new ArithmeticException("a bug");
        });
    Lease first = lease;
    assertThatThrownBy(() -> answering.answer(first)).isInstanceOf(ArithmeticException.class);
    assertThat(usage(lease).used()).isEqualTo(1);
    for (int attempt = 2; attempt <= 4; attempt++) {
      answering.advance(Given.LEASE);
      lease = answering.claimed();
    }

    answering.answer(lease);

    assertThat(answering.sent()).containsExactly(FixedText.NO_ANSWER_NOW.in(Language.ENGLISH));
    assertThat(usage(lease).used()).isZero();
  }

  @Test
  void doNotCountWhatNeedsNoModel() {
    freeQueries(1);
    answering.given.accepted(
        InboundMessages.content(PHONE, new Content.Unknown("order", ""), answering.now()));

    Lease lease = answerWhatIsDue();

    assertThat(usage(lease).used()).isZero();
  }

  @Test
  void areNotUsedByACommand() {
    freeQueries(0);
    given.text(PHONE, "help");

    Lease lease = answerWhatIsDue();

    assertThat(answering.sent()).containsExactly(FixedText.HELP.in(Language.ENGLISH));
    assertThat(usage(lease).used()).isZero();
  }

  @Test
  void areUsedByAnOfferAndNotByTheYesToIt() {
    freeQueries(1);
    given.text(PHONE, "please call me Asha");
    answering.model.thenAnswers(
        _ ->
            new Reply.Written(
                "Shall I?",
                List.of(),
                true,
                Optional.of(new ActionDraft("update_profile", Map.of("name", "Asha")))));
    Lease lease = answerWhatIsDue();
    assertThat(answering.sent())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("Asha")
        .endsWith("(That was the last of your 1 questions.)");
    assertThat(usage(lease).used()).isEqualTo(1);
    given.text(PHONE, "yes");

    answerWhatIsDue();

    assertThat(given.turn(lease.conversation()).asker().name()).contains("Asha");
    assertThat(usage(lease).used()).isEqualTo(1);
  }

  private Lease ask(String question, String answer) {
    given.text(PHONE, question);
    answering.model.thenWrites(answer);
    return answerWhatIsDue();
  }

  private Lease answerWhatIsDue() {
    answering.advance(Storage.DEBOUNCE.max());
    Lease lease = answering.claimed();
    assertThat(answering.answer(lease)).isNotNull();
    return lease;
  }

  private void use(Lease lease, int queries) {
    given
        .owed(lease.conversation(), "x ".repeat(queries).split(" "))
        .forEach(
            message -> {
              storage().billing().meter().reserve(lease, message.id(), answering.now());
              given.sent(message.id());
            });
  }

  private Storage storage() {
    return answering.storage;
  }

  private void freeQueries(int queries) {
    given.inSystem(() -> storage().billing().plans().offer(BillingStorage.terms(queries).plans()));
  }

  private Usage usage(Lease lease) {
    return given
        .system(() -> storage().billing().accounts().of(lease.resident().id(), answering.now()))
        .orElseThrow();
  }
}
