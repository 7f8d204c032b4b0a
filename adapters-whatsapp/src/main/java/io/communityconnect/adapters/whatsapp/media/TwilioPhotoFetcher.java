package io.communityconnect.adapters.whatsapp.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.application.conversation.port.out.PhotoFetcher;
import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.domain.conversation.Attachment;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches photos from Twilio's Media resource
/// (<https://www.twilio.com/docs/messaging/api/media-resource>), which asks for the account's
/// credentials and answers with where the file lies.
///
/// Of what a message names only the path counts, and it must be that of a file of our account: it
/// is asked for at the configured REST API, so that neither the credentials nor a request of ours
/// can be led to another host by what somebody wrote. Where Twilio sends us on, we go without
/// credentials; a signed address of its store would refuse them besides.
public final class TwilioPhotoFetcher implements PhotoFetcher {
  private static final Logger log = LoggerFactory.getLogger(TwilioPhotoFetcher.class);

  /// Twilio sends on once.
  private static final int MAX_REDIRECTS = 3;

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final String restBase;
  private final String authorization;
  private final Pattern ours;
  private final MediaHttpClient http;

  public TwilioPhotoFetcher(TwilioSettings settings, MediaHttpClient http) {
    this.restBase = settings.restBase();
    this.authorization = basic(settings.accountSid(), settings.authTokens().primary());
    this.ours =
        Pattern.compile(
            "/2010-04-01/Accounts/"
                + Pattern.quote(settings.accountSid())
                + "/Messages/[A-Za-z0-9]+/Media/[A-Za-z0-9]+$");
    this.http = requireNonNull(http, "http is null");
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  @Override
  public Result fetch(Attachment photo) {
    Matcher path = ours.matcher(Optional.ofNullable(photo.location().getRawPath()).orElse(""));
    if (!path.find()) {
      note("not a file of our account");
      return new Result.Gone();
    }
    URI location = URI.create(restBase + path.group());
    long deadline = http.deadline();
    MediaAnswer answer = http.get(location, Optional.of(authorization), deadline);
    for (int sent = 0; sent < MAX_REDIRECTS; sent++) {
      if (!(answer instanceof MediaAnswer.Elsewhere(URI next)) || !mayFollow(next)) {
        break;
      }
      answer = http.get(next, Optional.empty(), deadline);
    }
    return result(answer);
  }

  /// Never by less safe a way than to Twilio itself.
  private boolean mayFollow(URI next) {
    boolean isSafe = "https".equals(next.getScheme());
    boolean isAsSafe = "http".equals(next.getScheme()) && restBase.startsWith("http:");
    return (isSafe || isAsSafe) && next.getHost() != null;
  }

  private static Result result(MediaAnswer answer) {
    return switch (answer) {
      case MediaAnswer.Whole(Picture picture) -> new Result.Fetched(picture);
      case MediaAnswer.Unfit(String reason) -> {
        note(reason);
        yield new Result.Unfit();
      }
      case MediaAnswer.Refused(int status) when status == NOT_FOUND || status == GONE ->
          new Result.Gone();
      case MediaAnswer.Refused(int status) -> unavailable("HTTP " + status);
      case MediaAnswer.Elsewhere _ -> unavailable("sent on to nowhere");
      case MediaAnswer.Lost(String reason) -> unavailable(reason);
    };
  }

  private static Result unavailable(String reason) {
    note(reason);
    return new Result.Unavailable();
  }

  private static void note(String reason) {
    log.atWarn().addKeyValue("reason", reason).log("a photo could not be fetched");
  }
}
