package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoginMessageTest {
  @ParameterizedTest
  @ValueSource(strings = {"LOGIN 7KMQ-2XWD", "login 7kmq 2xwd", "  Login: 7KMQ2XWD "})
  void findsACode(String words) {
    assertThat(LoginMessage.in(words)).contains(new LoginMessage.Code(new SendingCode("7KMQ2XWD")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOGOUT", " logout "})
  void findsTheWishToBeLoggedOut(String words) {
    assertThat(LoginMessage.in(words)).contains(new LoginMessage.LogoutEverywhere());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "how do I logout?", "LOGIN 7KMQ-2XW0", "my LOGIN 7KMQ-2XWD"})
  void leavesEverythingElseAlone(String words) {
    assertThat(LoginMessage.in(words)).isEmpty();
  }

  @Test
  void readsWhatAPageShows() {
    SendingCode code = new SendingCode("7KMQ2XWD");

    assertThat(LoginMessage.in(code.asMessage())).contains(new LoginMessage.Code(code));
  }
}
