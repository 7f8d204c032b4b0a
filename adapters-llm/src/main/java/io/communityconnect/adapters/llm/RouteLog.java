package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Says which model was chosen and why, and never what was asked. The dear one is worth a line; the
/// other is the rule.
final class RouteLog {
  private static final Logger LOGGER = LoggerFactory.getLogger(RouteLog.class);

  /// Takes note of a choice and hands it on.
  ModelRoute chosen(ModelRoute route) {
    LOGGER
        .atLevel(route.model() == ModelRoute.Model.THOROUGH ? Level.INFO : Level.DEBUG)
        .addKeyValue("model", route.model())
        .addKeyValue("reasons", route.reasons())
        .log("model chosen");
    return route;
  }
}
