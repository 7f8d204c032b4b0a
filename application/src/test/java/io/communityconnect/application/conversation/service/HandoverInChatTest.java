package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.ActionKind;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// That a person is offered where the assistant does not know, and that a yes brings one.
final class HandoverInChatTest {
  private static final String ASHA = "+15550000001";
  private static final String OFFER =
      "Shall I ask a person of your community to answer you?\nReply *yes* or *no*.";

  private final Chatting chat = new Chatting();

  private void modelDoesNotKnow() {
    chat.answering.model.thenAnswers(
        _ -> new Reply.Written("I don't know that.", List.of(), false, Optional.empty()));
  }

  private Handling handling() {
    return chat.given.turn(chat.conversation(ASHA)).standing().handling();
  }

  @Test
  void offersAPersonWhereNobodyKnows() {
    modelDoesNotKnow();

    assertThat(chat.says(ASHA, "who won the rangoli contest?"))
        .isEqualTo("I don't know that.\n\n" + OFFER);

    assertThat(chat.open(ASHA).map(Proposal::action).map(action -> action.kind()))
        .contains(ActionKind.HAND_OVER);
    assertThat(handling()).isEqualTo(Handling.ASSISTANT);
  }

  @Test
  void keepsAQuestionOfSomebodyWhoWroteBefore() {
    chat.says(ASHA, "hello", "Good morning.");
    modelDoesNotKnow();

    chat.says(ASHA, "who won the rangoli contest?");

    assertThat(chat.answering.kept()).containsExactly("who won the rangoli contest?");
  }

  @Test
  void handsOverAfterAYes() {
    modelDoesNotKnow();
    chat.says(ASHA, "who won the rangoli contest?");

    assertThat(chat.says(ASHA, "yes")).isEqualTo(FixedText.HUMAN_ASKED.in(Language.ENGLISH));

    assertThat(handling()).isEqualTo(Handling.HUMAN);
    assertThat(chat.audited(ASHA)).containsExactly("action.hand_over");
  }

  @Test
  void goesOnAfterANo() {
    modelDoesNotKnow();
    chat.says(ASHA, "who won the rangoli contest?");

    chat.says(ASHA, "no");

    assertThat(handling()).isEqualTo(Handling.ASSISTANT);
    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void offersNobodyWhereNothingWasAsked() {
    modelDoesNotKnow();

    assertThat(chat.says(ASHA, "thank you")).isEqualTo("I don't know that.");

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void asksBeforeItHandsOverWhoeverWantsAPerson() {
    chat.modelProposes("hand_over", Map.of());

    assertThat(chat.says(ASHA, "I'd rather talk to somebody of the committee")).isEqualTo(OFFER);

    assertThat(handling()).isEqualTo(Handling.ASSISTANT);
  }

  @Test
  void tellsWhereAPlanIsSwitchedWithoutAsking() {
    chat.modelProposes("switch_plan", Map.of());

    assertThat(chat.says(ASHA, "I want the bigger plan")).contains("https://pay.example/new");

    assertThat(chat.open(ASHA)).isEmpty();
  }
}
