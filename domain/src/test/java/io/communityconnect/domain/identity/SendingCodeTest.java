package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingCodeTest {
  private static final SendingCode CODE = new SendingCode("7KMQ2XWD");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOGIN 7KMQ-2XWD",
        "login 7kmq-2xwd",
        "  Login 7KMQ2XWD\n",
        "LOGIN 7KMQ 2XWD",
        "LOGIN: 7KMQ-2XWD"
      })
  void findsTheCodeHoweverItIsTyped(String message) {
    assertThat(SendingCode.inMessage(message)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LOGIN",
        "7KMQ-2XWD",
        "LOGIN 7KMQ-2XW",
        "LOGIN 7KMQ-2XWDD",
        "LOGIN 7KMQ--2XWD",
        "LOGIN 0KMQ-2XWD",
        "LOGIN 7KMQ-2XWD please",
        "LOGIN7KMQ-2XWD",
        "My login is 7KMQ-2XWD"
      })
  void findsNoCodeInWhatSaysMoreOrLess(String message) {
    assertThat(SendingCode.inMessage(message)).isEmpty();
  }

  @Test
  void whatThePageShowsIsWhatTheChatFinds() {
    assertThat(CODE.asMessage()).isEqualTo("LOGIN 7KMQ-2XWD");
    assertThat(SendingCode.inMessage(CODE.asMessage())).contains(CODE);
  }

  @Test
  void hasNothingThatIsMistakenForSomethingElse() {
    assertThat(SendingCode.ALPHABET).doesNotContain("0", "1", "I", "L", "O", "U");
    assertThatIllegalArgumentException().isThrownBy(() -> new SendingCode("7KMQ2XW0"));
    assertThatIllegalArgumentException().isThrownBy(() -> new SendingCode("7kmq2xwd"));
  }
}
