package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a request to the API is answered with.
///
/// @param replayed whether it was answered before, under the same key
record Answer(int status, ObjectNode body, boolean replayed) {
  Answer(int status, ObjectNode body) {
    this(status, body, false);
  }

  static Answer ok(ObjectNode body) {
    return new Answer(200, body);
  }

  static Answer missing(String parameter) {
    return refused("parameter_missing", parameter, "Missing required param: " + parameter + ".");
  }

  /// @param parameter which names what there is not
  static Answer unknown(String what, String parameter) {
    return refused("resource_missing", parameter, "No such " + what);
  }

  static Answer refused(String code, String parameter, String message) {
    ObjectNode error = StripeJson.error("invalid_request_error", code, message);
    error.withObjectProperty("error").put("param", parameter);
    return new Answer(400, error);
  }

  Answer again() {
    return new Answer(status, body, true);
  }
}
