package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.whatsapp.webhook.FormBody.Malformed;
import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
  @Test
  void keepsOrderRepeatedNamesAndEmptyValues() {
    assertThat(FormBody.parse("b=1&a=&b=2&c&b=1".getBytes(UTF_8)))
        .isEqualTo(
            new Parsed(
                List.of(
                    new Parameter("b", "1"),
                    new Parameter("a", ""),
                    new Parameter("b", "2"),
                    new Parameter("c", ""),
                    new Parameter("b", "1"))));
  }

  @Test
  void decodesPlusAndEscapesOnce() {
    assertThat(parse("To=whatsapp%3A%2B1555&Body=a+b%20c%2Bd%253D&K%C3%A9y=%e2%9C%93"))
        .containsExactly(
            new Parameter("To", "whatsapp:+1555"),
            new Parameter("Body", "a b c+d%3D"),
            new Parameter("Kéy", "✓"));
  }

  @Test
  void takesUtf8ThatIsNotEscaped() {
    assertThat(parse("Body=Grüße 🗑️")).containsExactly(new Parameter("Body", "Grüße 🗑️"));
  }

  @Test
  void cutsAtTheFirstEqualsSignOnly() {
    assertThat(parse("a=b=c&=d"))
        .containsExactly(new Parameter("a", "b=c"), new Parameter("", "d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&", "&&&"})
  void findsNothingInNothing(String body) {
    assertThat(parse(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%2",
        "a=%2&b=1",
        "a=%zz",
        "a=%+1",
        "a=%-1",
        "%=1",
        "a=%C3%28",
        "a=%ED%A0%80",
        "a=%C0%80",
        "a=%FF",
        "a=%C3&b=%BC",
        "a=%00",
        "a\0=1"
      })
  void refusesWhatCannotBeDecoded(String body) {
    assertThat(FormBody.parse(body.getBytes(UTF_8))).isInstanceOf(Malformed.class);
  }

  @Test
  void refusesBytesOfAnotherCharset() {
    assertThat(FormBody.parse("Body=Müll".getBytes(ISO_8859_1))).isInstanceOf(Malformed.class);
  }

  @Test
  void findsTheFirstValueThatSaysSomething() {
    Parsed form = new Parsed(parse("a=1&a=2&blank=+%09&empty="));

    assertThat(form.first("a")).hasValue("1");
    assertThat(form.first("blank")).isEmpty();
    assertThat(form.first("empty")).isEmpty();
    assertThat(form.first("absent")).isEmpty();
  }

  @Test
  void keepsValuesOutOfLogs() {
    assertThat(FormBody.parse("Body=secret".getBytes(UTF_8)).toString()).doesNotContain("secret");
  }

  private static List<Parameter> parse(String body) {
    return ((Parsed) FormBody.parse(body.getBytes(UTF_8))).parameters();
  }
}
