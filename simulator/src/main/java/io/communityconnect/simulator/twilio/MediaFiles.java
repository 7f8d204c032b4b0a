package io.communityconnect.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/// The files of messages, in two steps as at Twilio: the Media resource asks for the account's
/// credentials and answers with where the file lies for now; the store there gives it to whoever
/// has that address, and takes it badly, as Amazon's does, when credentials are sent besides.
final class MediaFiles {
  private static final String STORE = "/simulator/media-store/";

  private final MessageLog log;

  MediaFiles(MessageLog log) {
    this.log = log;
  }

  void addTo(RoutesConfig routes, RestGuard guard, String messages) {
    routes.get(messages + "/{message}/Media/{media}", guard.guarded(this::sendOn));
    routes.get(STORE + "{message}/{media}", this::serve);
  }

  private void sendOn(Context context) {
    find(context)
        .ifPresentOrElse(
            media ->
                context
                    .status(307)
                    .header(
                        "Location",
                        "%s://%s%s%s/%s"
                            .formatted(
                                context.scheme(),
                                context.host(),
                                STORE,
                                context.pathParam("message"),
                                media.sid())),
            () -> RestGuard.refuse(context, Refusal.NO_SUCH_RESOURCE));
  }

  private void serve(Context context) {
    if (context.header("Authorization") != null) {
      context.status(400).result("Only one auth mechanism allowed");
      return;
    }
    find(context)
        .ifPresentOrElse(
            media ->
                context
                    .contentType(media.contentType())
                    .result(SampleFiles.ofType(media.contentType())),
            () -> context.status(404));
  }

  private Optional<TwilioMessage.Media> find(Context context) {
    return log.find(context.pathParam("message")).stream()
        .flatMap(message -> message.media().stream())
        .filter(media -> media.sid().equals(context.pathParam("media")) && media.source() == null)
        .findFirst();
  }
}
