package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;

/// Why Twilio's REST API refuses a request: its code, the HTTP status and a message of our own
/// wording. Each code has a page at `https://www.twilio.com/docs/errors/<code>`.
enum Refusal {
  MALFORMED(20001, 400, "A parameter of the request is malformed."),
  NOT_AUTHENTICATED(20003, 401, "Authenticate"),
  NO_SUCH_RESOURCE(20404, 404, "The requested resource was not found"),
  BAD_TO(21211, 400, "The 'To' address is not a WhatsApp phone number or user id."),
  NO_FROM(21603, 400, "A 'From' address or a 'MessagingServiceSid' is required."),
  NO_TO(21604, 400, "A 'To' address is required."),
  BAD_STATUS_CALLBACK(21609, 400, "The 'StatusCallback' URL is not a valid URL."),
  BODY_TOO_LONG(21617, 400, "The message body exceeds the 1600 character limit."),
  NOTHING_TO_SEND(21619, 400, "A 'Body', a 'MediaUrl' or a 'ContentSid' is required."),
  BAD_MEDIA_URL(21620, 400, "A 'MediaUrl' is not a valid URL."),
  BAD_CONTENT_VARIABLES(21656, 400, "The 'ContentVariables' are not a JSON object of texts."),
  CONTENT_VARIABLE_TOO_LONG(21658, 400, "A content variable exceeds the 1600 character limit."),
  UNKNOWN_SENDER(63007, 400, "There is no channel with the specified 'From' address."),
  SENDER_IS_RECIPIENT(63031, 400, "A channel message cannot have the same 'From' and 'To'.");

  private final int code;
  private final int status;
  private final String message;

  Refusal(int code, int status, String message) {
    this.code = code;
    this.status = status;
    this.message = message;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body(code, status, message);
  }

  /// An error in Twilio's shape for a status that a fault switch asks for. Twilio numbers general
  /// HTTP errors 20xxx after the status, such as 20429 and 20503.
  static ObjectNode ofStatus(int status) {
    String message = status == 429 ? "Too many requests" : "The service cannot answer now";
    return body(20_000 + status, status, message);
  }

  private static ObjectNode body(int code, int status, String message) {
    ObjectNode error = Json.object();
    error.put("code", code);
    error.put("message", message);
    error.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    error.put("status", status);
    return error;
  }
}
