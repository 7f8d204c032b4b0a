package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WhatsAppIdentityTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+15550000001");
  private static final WhatsAppUserId USER_ID = new WhatsAppUserId("CO.4480000000000001");

  @Test
  void needsOneNameAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WhatsAppIdentity(Optional.empty(), Optional.empty()));
  }

  @Test
  void mayBeEitherNameOrBoth() {
    assertThat(WhatsAppIdentity.of(PHONE))
        .isEqualTo(new WhatsAppIdentity(Optional.of(PHONE), Optional.empty()));
    assertThat(WhatsAppIdentity.of(USER_ID))
        .isEqualTo(new WhatsAppIdentity(Optional.empty(), Optional.of(USER_ID)));
  }

  @Test
  void keepsThePersonOutOfLogs() {
    assertThat(new WhatsAppIdentity(Optional.of(PHONE), Optional.of(USER_ID)).toString())
        .doesNotContain("555000000", "4480000");
  }
}
