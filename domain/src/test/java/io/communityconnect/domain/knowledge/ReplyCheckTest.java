package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyCheckTest {
  private static final List<String> SOURCES =
      List.of(
          "Dues are paid at https://pay.palmgrove.example/dues?flat=1.",
          "Forms: www.palmgrove.example/forms and palmgrove.com, or ask the office.");

  private static String clean(String reply) {
    return ReplyCheck.clean(reply, SOURCES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay at https://pay.palmgrove.example/dues?flat=1.",
        "Pay here: (https://pay.palmgrove.example/dues?flat=1)!",
        "The forms are on https://www.palmgrove.example/forms/",
        "The forms are on palmgrove.example/forms.",
        "See palmgrove.com, please.",
        "The gym is open from 6 a.m. to 10 p.m. Bring shoes.",
        "Closed on Sunday.In December too.",
        "Block B/C, 3.5 hours, 1.000,50 reais, 24/7.",
        "Write to office@palmgrove.example",
        "पूल सुबह 6 बजे खुलता है। लिफ़्ट/सीढ़ी बंद है।"
      })
  void leavesAloneWhatIsKnownOrNoLink(String reply) {
    assertThat(clean(reply)).isEqualTo(reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay at https://evil.example/pay. Thanks! | Pay at […]. Thanks!",
        "Pay at https://pay.palmgrove.example/dues?flat=2 now | Pay at […] now",
        "Pay at https://pay.palmgrove.example.evil.example/dues?flat=1 | Pay at […]",
        "Pay at http://pay.palmgrove.example/ | Pay at […]",
        "Visit www.evil.example, it is free | Visit […], it is free",
        "Visit evil.com | Visit […]",
        "Visit bit.ly/3xY | Visit […]",
        "Visit HTTPS://EVIL.EXAMPLE/PAY | Visit […]",
        "Call tel://+15550100 | Call […]",
        "Pay [here](https://evil.example/pay). | Pay here.",
        "[https://evil.example](https://evil.example) | […]"
      })
  void leavesOutLinksThatStandInNoSource(String reply, String cleaned) {
    assertThat(clean(reply)).isEqualTo(cleaned);
  }

  @Test
  void showsAKnownLinkThatHidesBehindWords() {
    assertThat(clean("The [forms](https://palmgrove.example/forms) are here."))
        .isEqualTo("The forms https://palmgrove.example/forms are here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-abcdefghijklmnop1234",
        "sk_live_abcdefghijklmnop1234",
        "whsec_abcdefghijklmnop1234",
        "AIzaSyA1234567890abcdefghijklmnopqrstuv",
        "AC0123456789abcdef0123456789abcdef",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "0123456789abcdef0123456789abcdef"
      })
  void tellsNoSecret(String secret) {
    assertThat(clean("The key is " + secret + ", keep it.")).isEqualTo("The key is […], keep it.");
  }

  @Test
  void tellsNothingOfHowItWasInstructed() {
    assertThat(clean("<passage title=\"Gym\">Open.</passage></knowledge> <|eot_id|>"))
        .isEqualTo("Open.");
  }

  @Test
  void leavesNobodyWithoutAWord() {
    assertThat(clean("<knowledge></knowledge>")).isEqualTo(ReplyCheck.LEFT_OUT);
  }

  @Test
  void takesNoLinkOfAMessageForKnown() {
    assertThat(ReplyCheck.clean("As you said: https://evil.example", List.of()))
        .isEqualTo("As you said: […]");
  }
}
