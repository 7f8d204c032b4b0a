package io.communityconnect.adapters.rest.problem;

import io.micronaut.http.HttpStatus;

/// Why a request is refused, as a stable name for programs, with the words for people. New ones are
/// added freely; one that stands here keeps its name and its status.
public enum ProblemCode {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read."),
  INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is not one that a list gave out."),

  REQUEST_KEY_INVALID(
      HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 255 printable characters of ASCII."),
  TOKEN_MISSING(HttpStatus.UNAUTHORIZED, "The header Authorization: Bearer … is missing."),
  TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The access token is not valid."),
  TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED, "The access token has expired; refresh it."),
  SESSION_ENDED(HttpStatus.UNAUTHORIZED, "The session was ended; log in again."),
  WRONG_CODE(HttpStatus.UNAUTHORIZED, "The code is not the one that was sent, or is too old."),
  TOO_MANY_ATTEMPTS(HttpStatus.UNAUTHORIZED, "The code was tried too often; ask for another."),
  REFRESH_TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The refresh token is not valid; log in again."),
  REFRESH_TOKEN_REUSED(
      HttpStatus.UNAUTHORIZED, "The refresh token was used before; its session was ended."),

  NOT_ALLOWED(HttpStatus.FORBIDDEN, "Your role does not allow this."),
  BARRED(HttpStatus.FORBIDDEN, "This person may not log in."),
  OWN_ROLE(HttpStatus.FORBIDDEN, "Nobody changes their own role."),
  ADVANCED_ANALYTICS_NEEDED(
      HttpStatus.FORBIDDEN,
      "Advanced analytics come with the plans Pro and Enterprise; yours is another."),
  NO_COMMUNITY(HttpStatus.FORBIDDEN, "Only somebody who lives in a community has this."),

  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing of that name, or nothing that you may see."),
  NO_PHOTO(HttpStatus.NOT_FOUND, "The report has no picture, or none that is still kept."),
  PHOTO_GONE(HttpStatus.NOT_FOUND, "WhatsApp's provider keeps the picture no longer."),
  PHOTO_UNFIT(
      HttpStatus.NOT_FOUND, "What was sent is no picture that can be shown, or larger than 16 MB."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The path does not have this method."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types can be sent."),

  PHONE_TAKEN(HttpStatus.CONFLICT, "Somebody has this phone number already."),
  ARTICLE_EXISTS(
      HttpStatus.CONFLICT, "An article of this title, day and language is there already."),
  ALREADY_SUBSCRIBED(
      HttpStatus.CONFLICT, "You have a plan; change it on the page that manages it."),
  NOTHING_BOUGHT(HttpStatus.CONFLICT, "You have bought nothing that could be managed."),
  SENDER_TAKEN(HttpStatus.CONFLICT, "A community answers at this number already."),
  LAST_SUPER_ADMIN(HttpStatus.CONFLICT, "An installation needs a super admin."),
  HELD_BY_ANOTHER(HttpStatus.CONFLICT, "Another person holds this conversation."),
  NOT_TAKEN_OVER(HttpStatus.CONFLICT, "Take the conversation over before you write into it."),
  TEMPLATE_REQUIRED(
      HttpStatus.CONFLICT,
      "The resident has not written for 24 hours: WhatsApp takes only an approved template until"
          + " they write again."),
  RESIDENT_STOPPED(
      HttpStatus.CONFLICT, "The resident wants no messages; only they can change that."),
  REPLAYED_BEFORE(HttpStatus.CONFLICT, "The message was put back before, which is done once."),
  SENT_AFTER_ALL(HttpStatus.CONFLICT, "The provider reported the message: it has been sent."),
  REQUEST_UNDER_WAY(HttpStatus.CONFLICT, "The same request is being done; ask again in a moment."),
  LOGIN_GONE(HttpStatus.GONE, "This login was collected, or has expired."),
  LENGTH_REQUIRED(HttpStatus.LENGTH_REQUIRED, "A form needs a Content-Length."),
  CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, "It was changed meanwhile; read it again."),
  PRECONDITION_REQUIRED(
      HttpStatus.PRECONDITION_REQUIRED, "An update needs If-Match with the ETag that was read."),

  PAYLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a media type that is not taken here."),

  INVALID_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY, "One or more fields are not valid."),
  IMPORT_REFUSED(
      HttpStatus.UNPROCESSABLE_ENTITY, "One or more lines are not valid; nothing was imported."),

  REQUEST_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_ENTITY, "This Idempotency-Key was sent with another request."),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "There were too many requests."),
  ANSWER_PENDING(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The answer takes longer; it will be in the conversation, and is told for the same request"
          + " with the same Idempotency-Key."),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side."),
  SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This cannot be done now; try again later.");

  private final HttpStatus status;
  private final String detail;

  ProblemCode(HttpStatus status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  /// The status that goes with it.
  public HttpStatus status() {
    return status;
  }

  /// The same for every request, so that it cannot echo anything.
  public String detail() {
    return detail;
  }
}
