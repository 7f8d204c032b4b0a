package io.communityconnect.bootstrap;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.llm.MiniLmEmbeddingModel;
import io.communityconnect.adapters.llm.ModelHttpClient;
import io.communityconnect.adapters.llm.ProviderCheck;
import io.communityconnect.adapters.rest.edge.StrictTransportFilter;
import io.communityconnect.application.billing.port.in.OfferPlansUseCase;
import io.communityconnect.application.community.port.in.OpenCommunityUseCase;
import io.communityconnect.application.identity.port.in.AppointSuperAdminUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.bootstrap.configuration.CommunitySettings;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.wiring.ServerTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// A running Community Connect: its database, its wiring and its HTTP server.
public final class Server implements AutoCloseable {
  private final Database database;
  private final ApplicationContext context;
  private final EmbeddedServer http;

  private Server(Database database, ApplicationContext context, EmbeddedServer http) {
    this.database = requireNonNull(database, "database is null");
    this.context = requireNonNull(context, "context is null");
    this.http = requireNonNull(http, "http is null");
  }

  /// Starts with the given environment and returns when requests are answered.
  ///
  /// @throws IllegalArgumentException when a setting is wrong, in one sentence that names it
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  public static Server start(Map<String, String> environment) {
    return start(environment, ServerTime.ofThisMachine().source());
  }

  /// Starts as [#start(Map)] does.
  ///
  /// @param clock the time for all that the server does, so that months can pass in a test
  public static Server start(Map<String, String> environment, InstantSource clock) {
    Settings settings = Settings.from(environment);
    settings.models().requirePrices(clock);
    settings.embeddings().openAi().ifPresent(openAi -> openAi.requirePrice(clock));
    Database database = Database.open(settings.database());
    try {
      return start(settings, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Server start(Settings settings, Database database, InstantSource clock) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .properties(
                Map.of(
                    StrictTransportFilter.PROPERTY,
                    settings.server().isReachedByTls(),
                    "community-connect.worker-enabled",
                    settings.work().enabled(),
                    "community-connect.supabase",
                    settings.identity().supabase().isPresent(),
                    "community-connect.payments",
                    settings.billing().stripe().isPresent()))
            .properties(settings.server().listeningProperties())
            .properties(settings.api().corsProperties())
            .properties(settings.monitoring().exportProperties())
            .singletons(settings, database, new ServerTime(clock))
            .start();
    try {
      context
          .getBean(OfferPlansUseCase.class)
          .offer(new OfferPlansUseCase.Command(settings.billing().terms()));
      open(context.getBean(OpenCommunityUseCase.class), settings.community());
      appoint(context.getBean(AppointSuperAdminUseCase.class), settings);
      return new Server(database, context, listen(context, settings.server().port()));
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static EmbeddedServer listen(ApplicationContext context, int port) {
    try {
      return context.getBean(EmbeddedServer.class).start();
    } catch (ServerStartupException e) {
      throw new IllegalArgumentException(
          "PORT " + port + " is taken by another process or not allowed", e);
    }
  }

  private static void open(OpenCommunityUseCase useCase, CommunitySettings community) {
    useCase.open(
        new OpenCommunityUseCase.Command(
            community.name(),
            community.sender(),
            community.sampleHandbook() ? SampleHandbook.read() : List.of()));
  }

  private static void appoint(AppointSuperAdminUseCase useCase, Settings settings) {
    settings
        .identity()
        .superAdmin()
        .ifPresent(
            phone ->
                useCase.appoint(
                    new AppointSuperAdminUseCase.Command(phone, settings.community().sender())));
  }

  /// The port it listens on.
  public int port() {
    return http.getPort();
  }

  /// Whether a language model is configured.
  boolean hasModel() {
    return context.getBean(Settings.class).models().hasKey();
  }

  /// Asks the providers of models whether they take our keys and serve our models, and logs what is
  /// wrong. May take some seconds.
  void checkModels() {
    new ProviderCheck(
            context.getBean(Settings.class).models(), context.getBean(ModelHttpClient.class))
        .run();
  }

  /// Loads the local model where it is the one that is searched with, so that the first question
  /// does not wait for it. Takes a second or two.
  void warmUpSearch() {
    EmbeddingModel model = context.getBean(EmbeddingModels.class).current();
    if (model instanceof MiniLmEmbeddingModel) {
      model.embed(List.of("warm"));
    }
  }

  /// Whether logins outlive this process.
  boolean hasSecret() {
    return context.getBean(Settings.class).identity().secret().isPresent();
  }

  /// Where questions can be tried.
  TestKnowledgeUseCase testBench() {
    return context.getBean(TestKnowledgeUseCase.class);
  }

  /// Finishes what is under way, then stops everything it started.
  @Override
  public void close() {
    context.close();
    database.close();
  }
}
