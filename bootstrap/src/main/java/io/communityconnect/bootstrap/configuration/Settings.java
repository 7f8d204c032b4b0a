package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.llm.ModelCatalogue;
import io.communityconnect.adapters.llm.ModelSettings;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.application.notice.service.NoticeTemplates;
import java.util.Arrays;
import java.util.Map;

/// Everything an operator may set.
public record Settings(
    ServerSettings server,
    ApiSettings api,
    DatabaseSettings database,
    CommunitySettings community,
    WorkSettings work,
    TwilioSettings twilio,
    NoticeTemplates templates,
    ModelSettings models,
    EmbeddingSettings embeddings,
    IdentitySettings identity,
    BillingSettings billing,
    MonitoringSettings monitoring) {
  public Settings {
    requireNonNull(server, "server is null");
    requireNonNull(api, "api is null");
    requireNonNull(database, "database is null");
    requireNonNull(community, "community is null");
    requireNonNull(work, "work is null");
    requireNonNull(twilio, "twilio is null");
    requireNonNull(templates, "templates is null");
    requireNonNull(models, "models is null");
    requireNonNull(embeddings, "embeddings is null");
    requireNonNull(identity, "identity is null");
    requireNonNull(billing, "billing is null");
    requireNonNull(monitoring, "monitoring is null");
  }

  /// Reads the environment.
  ///
  /// @throws IllegalArgumentException with one sentence that names the variable
  public static Settings from(Map<String, String> environment) {
    boolean production = isProduction(environment);
    Variables variables = new Variables(environment, production);
    ServerSettings server = ServerSettings.from(variables, production);
    CommunitySettings community = CommunitySettings.from(variables);
    ModelCatalogue models = ModelConfiguration.catalogue(variables);
    return new Settings(
        server,
        ApiSettings.from(variables),
        DatabaseSettings.from(variables, production),
        community,
        WorkSettings.from(variables, production),
        twilio(variables, server),
        TemplateConfiguration.from(variables),
        new ModelConfiguration(variables, models).read(),
        EmbeddingSettings.from(variables, models),
        IdentitySettings.from(variables, community.sender(), production),
        BillingSettings.from(variables, server.publicBaseUrl(), production),
        MonitoringSettings.from(variables, production));
  }

  private static boolean isProduction(Map<String, String> environment) {
    String names = environment.getOrDefault("MICRONAUT_ENVIRONMENTS", "");
    return Arrays.stream(names.split(",", -1)).map(String::strip).anyMatch("production"::equals);
  }

  private static TwilioSettings twilio(Variables variables, ServerSettings server) {
    return new TwilioSettings(
        variables.textRequiredInProduction("TWILIO_ACCOUNT_SID", SimulatorDefaults.ACCOUNT_SID),
        new TwilioAuthTokens(
            variables.textRequiredInProduction("TWILIO_AUTH_TOKEN", SimulatorDefaults.AUTH_TOKEN),
            variables.text("TWILIO_AUTH_TOKEN_SECONDARY")),
        variables.httpUrl("TWILIO_BASE_URL"),
        server.publicBaseUrl());
  }
}
