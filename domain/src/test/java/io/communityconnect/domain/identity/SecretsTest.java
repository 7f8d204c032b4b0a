package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  static Stream<Object> secrets() {
    return Stream.of(
        new AccessToken("123456"),
        new RefreshToken("123456"),
        new SendingTicket("123456"),
        new PhoneCode("123456"),
        new ClientAddress("123456"),
        new SendingCode("23456789"));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void doNotGetIntoLogs(Object secret) {
    assertThat(secret.toString()).doesNotContain("2", "3", "4", "5", "6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", " 123456", "١٢٣٤٥٦"})
  void aPhoneCodeIsSixDigits(String text) {
    assertThat(PhoneCode.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneCode(text));
  }
}
