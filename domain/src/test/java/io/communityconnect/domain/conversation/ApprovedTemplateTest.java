package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovedTemplateTest {
  private static final String REFERENCE = "HX0123456789abcdef0123456789ABCDEF";

  @Test
  void putsEachValueOnOneLine() {
    ApprovedTemplate template = new ApprovedTemplate(REFERENCE, List.of(" a lift\n\tis  stuck "));

    assertThat(template.values()).containsExactly("a lift is stuck");
    assertThat(template.toString()).contains(REFERENCE).doesNotContain("lift");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HX0123456789abcdef0123456789abcde",
        "HX0123456789abcdef0123456789abcdef0",
        "SM0123456789abcdef0123456789abcdef"
      })
  void isNamedAsTwilioNamesThem(String reference) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovedTemplate(reference, List.of()));
  }

  @Test
  void takesValuesAsLongAsTwilioDoes() {
    assertThat(new ApprovedTemplate(REFERENCE, List.of("x".repeat(1600))).values()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovedTemplate(REFERENCE, List.of("x".repeat(1601))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovedTemplate(REFERENCE, List.of(" ")));
  }
}
