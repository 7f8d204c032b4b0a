package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.people.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which notices have a template.
final class TemplateConfigurationTest {
  private static final String FIRST = "HX0123456789abcdef0123456789abcdef";
  private static final String SECOND = "HX00000000000000000000000000000002";

  @Test
  void hasNoneUnlessTold() {
    assertThat(Settings.from(Map.of()).templates()).isEqualTo(NoticeTemplates.NONE);
  }

  @Test
  void readsThemByNoticeAndLanguage() {
    String value = "access_ended.en=" + FIRST + ", payment_to_confirm.hi=" + SECOND;

    assertThat(Settings.from(Map.of("TWILIO_TEMPLATES", value)).templates().references())
        .containsOnly(
            Map.entry(new NoticeTemplates.Key(FixedText.ACCESS_ENDED, Language.ENGLISH), FIRST),
            Map.entry(
                new NoticeTemplates.Key(FixedText.PAYMENT_TO_CONFIRM, Language.HINDI), SECOND));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          access_ended=HX0123456789abcdef0123456789abcdef     | must be entries
          access_ended.en=HX1                                 | must be entries
          access_ended.en                                     | must be entries
          help.en=HX0123456789abcdef0123456789abcdef          | a notice that there is not
          access_ended.xx=HX0123456789abcdef0123456789abcdef  | a language we do not speak
          """)
  void refusesWhatItDoesNotUnderstand(String value, String complaint) {
    refuses(value, complaint);
  }

  @Test
  void refusesTwoForTheSame() {
    refuses("access_ended.en=" + FIRST + ",access_ended.en=" + SECOND, "two templates");
  }

  private static void refuses(String value, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("TWILIO_TEMPLATES", value)))
        .withMessageContaining("TWILIO_TEMPLATES")
        .withMessageContaining(complaint)
        .withMessageNotContaining("HX0");
  }
}
