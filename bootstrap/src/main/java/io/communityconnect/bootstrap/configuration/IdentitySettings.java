package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.identity.supabase.SupabaseSettings;
import io.communityconnect.adapters.whatsapp.CodeChannel;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/// How people log in.
///
/// @param secret signs tokens and hashes codes; empty for one that lasts as long as the process
/// @param supabase where codes are sent and sessions kept in our stead
/// @param codeChannel how codes reach phones that have not written lately
/// @param superAdmin whose phone it is who runs a new installation
public record IdentitySettings(
    Optional<SigningSecret> secret,
    Optional<SupabaseSettings> supabase,
    CodeChannel codeChannel,
    Optional<PhoneNumber> superAdmin) {
  public IdentitySettings {
    requireNonNull(secret, "secret is null");
    requireNonNull(supabase, "supabase is null");
    requireNonNull(codeChannel, "codeChannel is null");
    requireNonNull(superAdmin, "superAdmin is null");
  }

  static IdentitySettings from(Variables variables, PhoneNumber house, boolean production) {
    Optional<SigningSecret> secret =
        variables
            .text("JWT_SECRET")
            .map(value -> variables.named("JWT_SECRET", () -> new SigningSecret(value)));
    if (production && secret.isEmpty()) {
      throw new IllegalArgumentException("JWT_SECRET must be set in production");
    }
    return new IdentitySettings(
        secret,
        supabase(variables),
        channel(variables, house, production),
        phone(variables, "SUPER_ADMIN_PHONE"));
  }

  private static Optional<SupabaseSettings> supabase(Variables variables) {
    return variables
        .httpUrl("SUPABASE_URL")
        .map(
            url ->
                new SupabaseSettings(
                    url,
                    variables
                        .text("SUPABASE_ANON_KEY")
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "SUPABASE_URL is set, so SUPABASE_ANON_KEY must be set")),
                    variables.text("SUPABASE_JWT_SECRET"),
                    isOnWhatsApp(variables)));
  }

  private static boolean isOnWhatsApp(Variables variables) {
    return channelName(variables).filter("whatsapp"::equals).isPresent();
  }

  private static Optional<String> channelName(Variables variables) {
    return variables.text("TWILIO_OTP_CHANNEL").map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static CodeChannel channel(Variables variables, PhoneNumber house, boolean production) {
    return switch (channelName(variables).orElse(production ? "none" : "whatsapp")) {
      case "sms" ->
          new CodeChannel.Sms(
              phone(variables, "TWILIO_OTP_FROM")
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "TWILIO_OTP_CHANNEL is sms, so TWILIO_OTP_FROM must be set")));
      case "whatsapp" -> template(variables, house);
      case "none" -> new CodeChannel.None();
      default ->
          throw new IllegalArgumentException("TWILIO_OTP_CHANNEL must be sms, whatsapp or none");
    };
  }

  /// Where Supabase sends the codes, the template is its own.
  private static CodeChannel template(Variables variables, PhoneNumber house) {
    if (variables.text("SUPABASE_URL").isPresent()) {
      return new CodeChannel.None();
    }
    String contentSid =
        variables.textRequiredInProduction(
            "TWILIO_OTP_CONTENT_SID", SimulatorDefaults.CODE_TEMPLATE);
    return variables.named(
        "TWILIO_OTP_CONTENT_SID", () -> new CodeChannel.Template(house, contentSid));
  }

  private static Optional<PhoneNumber> phone(Variables variables, String name) {
    Optional<String> text = variables.text(name);
    if (text.filter(number -> !PhoneNumber.isValid(number)).isPresent()) {
      throw new IllegalArgumentException(name + " must be a number as in +14155238886");
    }
    return text.map(PhoneNumber::new);
  }
}
