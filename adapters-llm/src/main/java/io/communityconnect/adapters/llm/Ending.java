package io.communityconnect.adapters.llm;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply.Cause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the asking of a model ended: the reply in the application's words, and the last exchange for
/// those who count and log.
///
/// @param completion null where nothing was sent
record Ending(Reply reply, @Nullable Completion completion) {
  /// Nobody was asked, for there is no key, or no price for what it would cost.
  static final Ending NOT_ASKED = new Ending(new Reply.Unavailable(Cause.NOT_CONFIGURED), null);

  /// Nobody was asked, for the prompt is longer than the model reads.
  static final Ending TOO_LONG = new Ending(new Reply.Unavailable(Cause.UNUSABLE), null);

  static Ending of(Attempt last) {
    return switch (last) {
      case Attempt.Final(Completion completion) -> of(completion);
      case Attempt.WorthAnother(Completion completion, var _) -> of(completion);
      case Attempt.NotPermitted _ -> new Ending(new Reply.Unavailable(Cause.CIRCUIT_OPEN), null);
      case Attempt.Limited _ -> new Ending(new Reply.Unavailable(Cause.RATE_LIMITED), null);
    };
  }

  boolean isWritten() {
    return reply instanceof Reply.Written;
  }

  /// Whether the model wrote something that is no reply, or nothing: another model may do better,
  /// at the same provider.
  boolean isBadWriting() {
    return switch (completion) {
      case Completion.Decoded _ -> !isWritten();
      case Completion.Unreadable unreadable -> unreadable.isWordless();
      case null -> false;
      case Completion.Refused _,
          Completion.NoResponse _,
          Completion.TimedOut _,
          Completion.Interrupted _ ->
          false;
    };
  }

  /// A short name for tags and logs; an interrupt has its own, for it is nobody's failure.
  String outcome() {
    return switch (reply) {
      case Reply.Written _ -> "written";
      case Reply.Unavailable _ when completion instanceof Completion.Interrupted -> "interrupted";
      case Reply.Unavailable(Cause cause) -> cause.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Ending of(Completion completion) {
    return new Ending(reply(completion), completion);
  }

  private static Reply reply(Completion completion) {
    return switch (completion) {
      case Completion.Decoded decoded -> ReplyText.from(decoded);
      case Completion.Refused refused -> new Reply.Unavailable(cause(refused));
      case Completion.Unreadable _ -> new Reply.Unavailable(Cause.UNUSABLE);
      case Completion.NoResponse _ -> new Reply.Unavailable(Cause.FAILED);
      case Completion.TimedOut _, Completion.Interrupted _ ->
          new Reply.Unavailable(Cause.OUT_OF_TIME);
    };
  }

  private static Cause cause(Completion.Refused refused) {
    if (refused.isRateLimit()) {
      return Cause.RATE_LIMITED;
    }
    return refused.isServerError() ? Cause.FAILED : Cause.REFUSED;
  }
}
