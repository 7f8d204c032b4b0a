package io.communityconnect.adapters.whatsapp.webhook;

/// Why a webhook is not taken, in the order in which it is looked at. Cheap checks come first, and
/// nothing of a body is believed before its signature.
enum Refusal {
  /// Nobody is left to read it: the caller hung up. Counted, so that it is no error in the log.
  INCOMPLETE(400, "MALFORMED_WEBHOOK", "Malformed webhook", "The body ended too early."),
  TOO_LARGE(413, "PAYLOAD_TOO_LARGE", "Payload too large", "The body has more than 64 KB."),
  WRONG_MEDIA_TYPE(
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "Unsupported media type",
      "The body must be application/x-www-form-urlencoded in UTF-8."),
  UNSIGNED(
      403, "SIGNATURE_MISSING", "Signature missing", "The header X-Twilio-Signature is missing."),
  UNDECODABLE(400, "MALFORMED_WEBHOOK", "Malformed webhook", "The body cannot be decoded."),
  FORGED(
      403,
      "SIGNATURE_INVALID",
      "Signature invalid",
      "The signature does not cover this URL and body."),
  FOREIGN_ACCOUNT(
      403, "FOREIGN_ACCOUNT", "Foreign account", "The webhook belongs to another Twilio account."),
  MALFORMED(
      400, "MALFORMED_WEBHOOK", "Malformed webhook", "A parameter is missing or has a wrong form."),
  INVALID_SENDER(
      422,
      "INVALID_SENDER",
      "Invalid sender",
      "The sender is neither a WhatsApp phone number nor a WhatsApp user id."),
  UNKNOWN_RECIPIENT(
      404, "UNKNOWN_RECIPIENT", "Unknown recipient", "No community has the number written to."),
  UNAVAILABLE(
      503,
      "SERVICE_UNAVAILABLE",
      "Service unavailable",
      "This cannot be stored now; try again later.");

  private final int status;
  private final String code;
  private final String title;
  private final String detail;

  Refusal(int status, String code, String title, String detail) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  /// Stable, for programs.
  String code() {
    return code;
  }

  String title() {
    return title;
  }

  /// For people; the same for every request, so that it cannot echo anything.
  String detail() {
    return detail;
  }
}
