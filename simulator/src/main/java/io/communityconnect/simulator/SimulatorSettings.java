package io.communityconnect.simulator;

import static java.util.Objects.requireNonNull;

import io.communityconnect.simulator.http.HttpUrl;
import io.communityconnect.simulator.stripe.StripeAccount;
import io.communityconnect.simulator.twilio.TwilioAccount;
import io.communityconnect.simulator.twilio.WebhookTarget;
import io.communityconnect.simulator.twilio.WhatsAppAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the simulator has to know to start. The defaults fit the server's own defaults, so that the
/// two find each other without any configuration.
///
/// @param port the port to listen on; 0 takes any free one
/// @param webhookUrl where inbound messages are delivered
/// @param webhookSignedUrl the public URL that they are signed for
/// @param accountSid the Twilio account of the server
/// @param authToken the account's auth token: REST password and webhook key
/// @param whatsAppFrom the community's sender, such as `whatsapp:+14155238886`
/// @param stripe the Stripe account of the server
/// @param publicUrl where payers reach the payment page; empty for where the server does
public record SimulatorSettings(
    int port,
    URI webhookUrl,
    URI webhookSignedUrl,
    String accountSid,
    String authToken,
    String whatsAppFrom,
    StripeAccount stripe,
    Optional<URI> publicUrl) {
  private static final String ACCOUNT_SID = "AC00000000000000000000000000000000";
  private static final String AUTH_TOKEN = "simulator-auth-token";

  /// The number of Twilio's public sandbox.
  private static final String SENDER = "whatsapp:+14155238886";

  private static final String STRIPE_KEY = "sk_test_simulator";
  private static final String STRIPE_WEBHOOK_SECRET = "whsec_simulator";

  private static final String WEBHOOK_URL = "http://localhost:8080/api/webhooks/whatsapp";

  public SimulatorSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("SIMULATOR_PORT is not a port: " + port);
    }
    requireNonNull(webhookUrl, "webhookUrl is null");
    requireNonNull(webhookSignedUrl, "webhookSignedUrl is null");
    requireNonNull(accountSid, "accountSid is null");
    requireNonNull(authToken, "authToken is null");
    requireNonNull(whatsAppFrom, "whatsAppFrom is null");
    requireNonNull(stripe, "stripe is null");
    requireNonNull(publicUrl, "publicUrl is null");
    if (!accountSid.matches("AC[0-9a-fA-F]{32}")) {
      throw new IllegalArgumentException("TWILIO_ACCOUNT_SID is not AC and 32 hex digits");
    }
    if (authToken.isBlank()) {
      throw new IllegalArgumentException("TWILIO_AUTH_TOKEN is empty");
    }
    if (WhatsAppAddress.parse(whatsAppFrom).filter(WhatsAppAddress::isPhone).isEmpty()) {
      throw new IllegalArgumentException(
          "TWILIO_WHATSAPP_FROM is not whatsapp: and a phone number in E.164");
    }
  }

  /// The defaults, on any free port: for tests.
  public static SimulatorSettings onAnyPort() {
    return fromEnvironment(Map.of("SIMULATOR_PORT", "0"));
  }

  /// Reads environment variables; unset and empty ones have their defaults.
  ///
  /// @throws IllegalArgumentException naming the first variable that makes no sense
  public static SimulatorSettings fromEnvironment(Map<String, String> environment) {
    Function<String, Optional<String>> read =
        name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    String webhookUrl = read.apply("WEBHOOK_URL").orElse(WEBHOOK_URL);
    String signedUrl = read.apply("WEBHOOK_SIGNED_URL").orElse(webhookUrl);
    return new SimulatorSettings(
        port(read.apply("SIMULATOR_PORT").orElse("8090")),
        url("WEBHOOK_URL", webhookUrl),
        url("WEBHOOK_SIGNED_URL", signedUrl),
        read.apply("TWILIO_ACCOUNT_SID").orElse(ACCOUNT_SID),
        read.apply("TWILIO_AUTH_TOKEN").orElse(AUTH_TOKEN),
        read.apply("TWILIO_WHATSAPP_FROM").orElse(SENDER),
        new StripeAccount(
            read.apply("STRIPE_SECRET_KEY").orElse(STRIPE_KEY),
            read.apply("STRIPE_WEBHOOK_SECRET").orElse(STRIPE_WEBHOOK_SECRET)),
        read.apply("SIMULATOR_PUBLIC_URL").map(text -> url("SIMULATOR_PUBLIC_URL", text)));
  }

  /// The same settings with another place to deliver to, which is also the signed URL.
  public SimulatorSettings deliveringTo(URI url) {
    return new SimulatorSettings(
        port, url, url, accountSid, authToken, whatsAppFrom, stripe, publicUrl);
  }

  TwilioAccount account() {
    return new TwilioAccount(accountSid, authToken, new WhatsAppAddress(whatsAppFrom));
  }

  WebhookTarget webhook() {
    return new WebhookTarget(webhookUrl, webhookSignedUrl);
  }

  /// Everything but the token.
  @Override
  public String toString() {
    return "port " + port + ", webhooks to " + webhookUrl + " signed for " + webhookSignedUrl;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("SIMULATOR_PORT is not a port: " + text);
    }
    return Integer.parseInt(text);
  }

  private static URI url(String name, String text) {
    return HttpUrl.parse(text)
        .orElseThrow(() -> new IllegalArgumentException(name + " is not an http URL: " + text));
  }
}
