package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"+14155238886", "+15550000001", "+4915112345678", "+6831234"})
  void takesTheShapeOfE164(String number) {
    assertThat(new PhoneNumber(number).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "hello",
        "14155238886",
        "+0123456789",
        "+123456",
        "+1234567890123456",
        "+1 415 5238886",
        "+١٢٣٤٥٦٧٨٩",
        "whatsapp:+14155238886",
        "+14155238886\n"
      })
  void refusesWhatIsNone(String text) {
    assertThat(PhoneNumber.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
  }

  @Test
  void keepsTheNumberOutOfLogs() {
    assertThat(new PhoneNumber("+14155238886")).hasToString("+…86");
  }
}
