package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.people.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Offers that are answered by a tap, through the whole use case.
final class ReplyButtonsInChatTest {
  private static final String ASHA = "+15550000001";

  private final Chatting chat = new Chatting();

  @Test
  void doesWhatIsTapped() {
    ReplyButtons buttons = offered("the lift is stuck").orElseThrow();
    assertThat(buttons.language()).isEqualTo(Language.ENGLISH);
    assertThat(buttons.titles()).containsExactly("Yes", "No");

    assertThat(tap(buttons.each().getFirst())).startsWith("Done, it is reported");

    assertThat(chat.requests(ASHA)).hasSize(1);
  }

  @Test
  void leavesWhatIsTappedAway() {
    ReplyButtons buttons = offered("the lift is stuck").orElseThrow();

    assertThat(tap(buttons.each().getLast())).isEqualTo("All right, I have not done anything.");

    assertThat(chat.requests(ASHA)).isEmpty();
  }

  @Test
  void hasThemInTheLanguageOfTheOffer() {
    chat.says(ASHA, "language español");

    ReplyButtons buttons = offered("el ascensor está parado").orElseThrow();

    assertThat(buttons.language()).isEqualTo(Language.SPANISH);
    assertThat(buttons.titles()).containsExactly("Sí", "No");
  }

  /// An old button stays on the phone, and says nothing to what was asked since.
  @Test
  void doesNothingForTheButtonOfAnEarlierOffer() {
    Button earlier = offered("the lift is stuck").orElseThrow().each().getFirst();
    offered("no, the one in block C is stuck");
    chat.answering.model.thenWrites("Which of the two do you mean?");

    assertThat(tap(earlier)).isEqualTo("Which of the two do you mean?");

    assertThat(chat.requests(ASHA)).isEmpty();
  }

  @Test
  void hasNoneUnderWhatAsksNothing() {
    chat.answering.model.thenWrites("At six.");
    chat.given.text(ASHA, "when does the pool open?");

    assertThat(chat.answerMessage(ASHA).buttons()).isEmpty();
  }

  private Optional<ReplyButtons> offered(String words) {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.given.text(ASHA, words);
    return chat.answerMessage(ASHA).buttons();
  }

  private String tap(Button button) {
    Content tapped = new Content.ButtonReply(button.title(), button.payload());
    chat.given.accepted(InboundMessages.content(ASHA, tapped, chat.answering.now()));
    return chat.answer(ASHA);
  }
}
