package io.communityconnect.bootstrap;

import io.communityconnect.application.InfrastructureException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The command: starts the server and runs until it is told to stop.
public final class CommunityConnect {
  private static final Logger log = LoggerFactory.getLogger(CommunityConnect.class);

  private CommunityConnect() {}

  /// Takes everything from the environment. Ends with status 1 and one line when it cannot start.
  public static void main(String[] arguments) throws InterruptedException {
    AheadOfTimeCache.enter();
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      Server server = Server.start(System.getenv());
      CompilerThreads.giveWay();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
      log.atInfo().addKeyValue("port", server.port()).log("Community Connect is ready");
      if (!server.hasModel()) {
        log.warn(
            "neither DEEPINFRA_API_KEY nor GEMINI_API_KEY is set: residents are told that no"
                + " answer can be written");
      }
      Thread.ofVirtual().name("model-check").start(server::checkModels);
      Thread.ofVirtual().name("search-warm-up").start(server::warmUpSearch);
      if (!server.hasSecret()) {
        log.warn("JWT_SECRET is not set: everybody is logged out when this server stops");
      }
    } catch (IllegalArgumentException e) {
      endWith(messageOf(e));
    } catch (InfrastructureException e) {
      endWith("could not " + messageOf(e) + ": " + messageOf(rootOf(e)));
    }
    stopped.await();
  }

  private static String messageOf(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static void endWith(String reason) {
    System.err.println("Community Connect cannot start: " + reason.lines().findFirst().orElse(""));
    Runtime.getRuntime().halt(1);
  }
}
