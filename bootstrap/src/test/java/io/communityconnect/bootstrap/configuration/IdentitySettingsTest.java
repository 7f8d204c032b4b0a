package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.identity.supabase.SupabaseSettings;
import io.communityconnect.adapters.whatsapp.CodeChannel;
import io.communityconnect.domain.people.PhoneNumber;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How people log in: what each variable does, and what holds when it is not set.
final class IdentitySettingsTest {
  private static final PhoneNumber HOUSE = new PhoneNumber("+14155238886");
  private static final String SECRET = "s".repeat(32);
  private static final String TEMPLATE = "HX00000000000000000000000000000001";

  private static IdentitySettings read(String... pairs) {
    Map<String, String> environment =
        pairs.length == 0
            ? Map.of()
            : pairs.length == 2
                ? Map.of(pairs[0], pairs[1])
                : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]);
    return Settings.from(environment).identity();
  }

  @Test
  void needsNothingOutsideProduction() {
    assertThat(read())
        .isEqualTo(
            new IdentitySettings(
                Optional.empty(),
                Optional.empty(),
                new CodeChannel.Template(HOUSE, "HX00000000000000000000000000000000"),
                Optional.empty()));
  }

  @Test
  void readsTheSecretAndTheFirstSuperAdmin() {
    assertThat(read("JWT_SECRET", SECRET).secret()).contains(new SigningSecret(SECRET));
    assertThat(read("SUPER_ADMIN_PHONE", "+15550001111").superAdmin())
        .contains(new PhoneNumber("+15550001111"));
  }

  @Test
  void readsHowCodesAreSent() {
    assertThat(read("TWILIO_OTP_CHANNEL", "sms", "TWILIO_OTP_FROM", "+15550002222").codeChannel())
        .isEqualTo(new CodeChannel.Sms(new PhoneNumber("+15550002222")));
    assertThat(
            read("TWILIO_OTP_CHANNEL", "WhatsApp", "TWILIO_OTP_CONTENT_SID", TEMPLATE)
                .codeChannel())
        .isEqualTo(new CodeChannel.Template(HOUSE, TEMPLATE));
    assertThat(read("TWILIO_OTP_CHANNEL", "none").codeChannel()).isEqualTo(new CodeChannel.None());
  }

  @Test
  void readsASupabaseProject() {
    assertThat(
            Settings.from(
                    Map.of(
                        "SUPABASE_URL", "https://abc.supabase.co/",
                        "SUPABASE_ANON_KEY", "anon",
                        "SUPABASE_JWT_SECRET", "shared",
                        "TWILIO_OTP_CHANNEL", "whatsapp"))
                .identity()
                .supabase())
        .contains(
            new SupabaseSettings(
                URI.create("https://abc.supabase.co"), "anon", Optional.of("shared"), true));
  }

  @ParameterizedTest
  @CsvSource({
    "JWT_SECRET, short, JWT_SECRET: must be at least 32 bytes long",
    "SUPER_ADMIN_PHONE, 5550001111, SUPER_ADMIN_PHONE must be a number as in +14155238886",
    "TWILIO_OTP_CHANNEL, pigeon, 'TWILIO_OTP_CHANNEL must be sms, whatsapp or none'",
    "TWILIO_OTP_CHANNEL, sms, 'TWILIO_OTP_CHANNEL is sms, so TWILIO_OTP_FROM must be set'",
    "SUPABASE_URL, https://abc.supabase.co, 'SUPABASE_URL is set, so SUPABASE_ANON_KEY must be set'"
  })
  void refusesWhatDoesNotFit(String variable, String value, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(variable, value))
        .withMessageContaining(sentence);
  }
}
