package io.communityconnect.simulator.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Ends a connection without an answer, as a crashed proxy or a broken network does. The caller
/// then cannot know whether its request took effect, which is what it has to be able to live with.
public final class CutConnection {
  private CutConnection() {}

  public static void of(Context context) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
