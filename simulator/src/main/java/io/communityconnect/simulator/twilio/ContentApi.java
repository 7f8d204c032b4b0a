package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Twilio's Content resource, which is on a host of its own there: create, and list on one page.
final class ContentApi {
  static final String BASE = "https://content.twilio.com";
  static final String PATH = "/v1/Content";

  private final Contents contents;

  ContentApi(Contents contents) {
    this.contents = contents;
  }

  void addTo(RoutesConfig routes, RestGuard guard) {
    routes.post(PATH, guard.guarded(this::create));
    routes.get(PATH, guard.guarded(this::list));
  }

  private void create(Context context) {
    Json.parse(context.body())
        .filter(JsonNode::isObject)
        .flatMap(contents::create)
        .ifPresentOrElse(
            resource -> Json.answer(context, 201, resource),
            () -> RestGuard.refuse(context, Refusal.MALFORMED));
  }

  private void list(Context context) {
    ObjectNode page = Json.object();
    page.set("contents", contents.all());
    String first = BASE + PATH + "?PageSize=100&Page=0";
    page.putObject("meta")
        .put("page", 0)
        .put("page_size", 100)
        .put("first_page_url", first)
        .putNull("previous_page_url")
        .put("url", first)
        .putNull("next_page_url")
        .put("key", "contents");
    Json.answer(context, 200, page);
  }
}
