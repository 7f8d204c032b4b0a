package io.communityconnect.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionTest {
  private static final ProposalId OFFER = new ProposalId(new UUID(0, 1));
  private static final ProposalId OTHER = new ProposalId(new UUID(0, 2));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Yes!",
        " YES. ",
        "ok",
        "yes, please",
        "Sí",
        "si",
        "¡Claro que sí!",
        "Sim",
        "sim.",
        "हाँ",
        "हां",
        "जी हाँ।",
        "ठीक है",
        "haan ji",
        "👍",
        "👍🏽",
        "Tá bom",
        "go ahead"
      })
  void takesAPlainYes(String words) {
    assertThat(Decision.in(words)).contains(Decision.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "No!",
        "nope",
        "No, thanks",
        "não",
        "Nao obrigado",
        "नहीं",
        "नही",
        "nahi",
        "👎",
        "don't",
        "don’t",
        "Don't",
        "DON’T!",
        "cancel",
        "mejor no",
        "रहने दो"
      })
  void takesAPlainNo(String words) {
    assertThat(Decision.in(words)).contains(Decision.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes, but block C",
        "yes no",
        "no, yes",
        "yesterday",
        "is it ok?  I mean the lift",
        "si no hay agua",
        "sim, mas no bloco C",
        "हाँ लेकिन ब्लॉक C",
        "",
        "  ",
        "?",
        "know",
        "ok google, what's the weather"
      })
  void takesNothingElseForADecision(String words) {
    assertThat(Decision.in(words)).isEmpty();
  }

  @Test
  void hearsAButtonOfThisOfferAlone() {
    assertThat(Decision.in(button(Decision.YES, OFFER), OFFER)).contains(Decision.YES);
    assertThat(Decision.in(button(Decision.NO, OFFER), OFFER)).contains(Decision.NO);
    assertThat(Decision.in(button(Decision.YES, OTHER), OFFER)).isEmpty();
    assertThat(Decision.in(button(Decision.NO, OTHER), OFFER)).isEmpty();
  }

  @Test
  void hearsTheWordsOfAnyOtherButton() {
    assertThat(Decision.in(new Content.ButtonReply("Yes", "menu"), OFFER)).contains(Decision.YES);
    assertThat(Decision.in(new Content.Text("Yes"), OFFER)).contains(Decision.YES);
  }

  @Test
  void readsNoDecisionUnderAPicture() {
    assertThat(Decision.in(photo("yes"), OFFER)).isEmpty();
  }

  @Test
  void takesSeveralMessagesThatSayTheSame() {
    Content yes = new Content.Text("yes");

    assertThat(Decision.in(List.of(yes, yes), OFFER)).contains(Decision.YES);
    assertThat(Decision.in(List.of(yes, new Content.Text("please")), OFFER)).contains(Decision.YES);
    assertThat(Decision.in(List.of(button(Decision.NO, OFFER), new Content.Text("no")), OFFER))
        .contains(Decision.NO);
  }

  @Test
  void takesNothingFromMessagesThatSaySomethingElseToo() {
    Content please = new Content.Text("please");

    assertThat(Decision.in(List.of(new Content.Text("yes"), new Content.Text("no")), OFFER))
        .isEmpty();
    assertThat(Decision.in(List.of(button(Decision.YES, OTHER), please), OFFER)).isEmpty();
    assertThat(Decision.in(List.of(photo(""), new Content.Text("yes")), OFFER)).isEmpty();
    assertThat(Decision.in(List.of(), OFFER)).isEmpty();
  }

  private static Content photo(String caption) {
    return new Content.Media(
        Content.Media.Kind.PHOTO,
        caption,
        List.of(new Attachment(URI.create("https://api.example.com/1"), "image/jpeg")));
  }

  private static Content button(Decision decision, ProposalId offer) {
    return new Content.ButtonReply("Yes", decision.payload(offer));
  }
}
