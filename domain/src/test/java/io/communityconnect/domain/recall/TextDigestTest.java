package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDigestTest {
  @Test
  void isTheOneThatEverybodyComputes() {
    assertThat(TextDigest.of("abc").value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void takesTextsForTheSameThatDifferInBlanksAround() {
    assertThat(TextDigest.of(" gym\n")).isEqualTo(TextDigest.of("gym"));
    assertThat(TextDigest.of("Gym")).isNotEqualTo(TextDigest.of("gym"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "G"})
  void refusesWhatIsNone(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextDigest(value));
  }
}
