package io.communityconnect.adapters.rest.login;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.CollectSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase.Outcome.Offered;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase.Outcome.TooManyRequests;
import io.communityconnect.domain.identity.SendingTicket;
import io.communityconnect.domain.identity.Session;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Optional;

/// Logging in by sending a code that a page shows to the bot on WhatsApp.
@Requires(beans = {OfferSendingLoginUseCase.class, CollectSendingLoginUseCase.class})
@Controller("/api/v1/auth/sending")
@ExecuteOn(TaskExecutors.BLOCKING)
@OpenToAnyone
final class SendingLoginController {
  private static final int MAX_TICKET = 512;

  private final OfferSendingLoginUseCase offerLogin;
  private final CollectSendingLoginUseCase collectLogin;
  private final ClientAddresses addresses;

  SendingLoginController(
      OfferSendingLoginUseCase offerLogin,
      CollectSendingLoginUseCase collectLogin,
      ClientAddresses addresses) {
    this.offerLogin = requireNonNull(offerLogin, "offerLogin is null");
    this.collectLogin = requireNonNull(collectLogin, "collectLogin is null");
    this.addresses = requireNonNull(addresses, "addresses is null");
  }

  /// @param message what the resident is to send, such as `LOGIN 7KMQ-2XWD`
  /// @param sendTo the community's number
  /// @param ticket what the page keeps to collect the login with; never shown
  /// @param expiresIn for how many seconds it can be sent and collected
  record SendingOffered(String message, String sendTo, String ticket, long expiresIn) {
    static SendingOffered of(Offered offered) {
      return new SendingOffered(
          offered.code().asMessage(),
          offered.sendTo().value(),
          offered.ticket().value(),
          offered.expiresIn().toSeconds());
    }

    @Override
    public String toString() {
      return "SendingOffered[…]";
    }
  }

  /// @param expiresIn for how many seconds it can still be sent
  record StillWaiting(long expiresIn) {}

  /// Begins a login: the page shows the message, the resident sends it.
  @Post
  @Status(HttpStatus.CREATED)
  SendingOffered offer(HttpRequest<?> request) {
    return switch (offerLogin.offer(new OfferSendingLoginUseCase.Command(addresses.of(request)))) {
      case Offered offered -> SendingOffered.of(offered);
      case TooManyRequests(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.TOO_MANY_REQUESTS, retryAfter);
    };
  }

  /// Asks whether the message has come: 200 with the tokens, or 202 while it has not.
  @Post("/collect")
  @ApiResponse(
      responseCode = "200",
      description = "It has come.",
      content = @Content(schema = @Schema(implementation = LoggedIn.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It has not come yet.",
      content = @Content(schema = @Schema(implementation = StillWaiting.class)))
  @Refuses(ProblemCode.LOGIN_GONE)
  HttpResponse<Object> collect(@Body LoginRequests.LoginCollected body) {
    Fields fields = new Fields();
    Optional<String> ticket = fields.words("ticket", body.ticket(), MAX_TICKET);
    fields.refuseFaulty();
    return switch (collectLogin.collect(
        new CollectSendingLoginUseCase.Command(new SendingTicket(ticket.orElseThrow())))) {
      case CollectSendingLoginUseCase.Outcome.LoggedIn(Session session) ->
          HttpResponse.ok(LoggedIn.of(session));
      case CollectSendingLoginUseCase.Outcome.Waiting(Duration expiresIn) ->
          HttpResponse.accepted().body(new StillWaiting(expiresIn.toSeconds()));
      case CollectSendingLoginUseCase.Outcome.Gone _ ->
          throw RequestRefused.because(ProblemCode.LOGIN_GONE);
    };
  }
}
