package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommunityTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void needsAName(String name) {
    CommunityId id = new CommunityId(new UUID(0, 1));
    PhoneNumber sender = new PhoneNumber("+14155238886");

    assertThatIllegalArgumentException().isThrownBy(() -> new Community(id, name, sender));
  }
}
