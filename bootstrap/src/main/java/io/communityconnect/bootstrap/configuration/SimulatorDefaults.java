package io.communityconnect.bootstrap.configuration;

/// What the simulator expects when nobody says otherwise, so that the two find each other outside
/// production. None of it is a secret.
final class SimulatorDefaults {
  static final String ACCOUNT_SID = "AC00000000000000000000000000000000";
  static final String AUTH_TOKEN = "simulator-auth-token";
  static final String SENDER = "whatsapp:+14155238886";

  static final String CODE_TEMPLATE = "HX00000000000000000000000000000000";

  static final String STRIPE_KEY = "sk_test_simulator";
  static final String STRIPE_WEBHOOK_SECRET = "whsec_simulator";

  private SimulatorDefaults() {}
}
