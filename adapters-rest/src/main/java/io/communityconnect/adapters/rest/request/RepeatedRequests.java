package io.communityconnect.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.caller.Caller;
import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase.Command;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase.Outcome;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.request.KeptAnswer;
import io.communityconnect.domain.request.RequestKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests with a key up once, and tells their answers again.
///
/// What fails on our side, was too much or was not allowed is not kept: that is what callers repeat
/// requests for.
public final class RepeatedRequests {
  private static final Logger log = LoggerFactory.getLogger(RepeatedRequests.class);

  private static final String TAKEN_UP = "community-connect.request-key";
  private static final String REPLAYED = "Idempotency-Replayed";

  /// Of refusals that may be other ones a moment later.
  private static final Set<Integer> PASSING =
      Set.of(
          HttpStatus.UNAUTHORIZED.getCode(),
          HttpStatus.FORBIDDEN.getCode(),
          HttpStatus.TOO_MANY_REQUESTS.getCode());

  private final TakeUpRequestUseCase takeUp;
  private final KeepAnswerUseCase keep;
  private final ObjectMapper json;

  /// @param json writes answers as the server does
  public RepeatedRequests(TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    this.takeUp = requireNonNull(takeUp, "takeUp is null");
    this.keep = requireNonNull(keep, "keep is null");
    this.json = requireNonNull(json, "json is null");
  }

  /// A request that its sender does now.
  private record TakenUp(Command command, Instant at) {}

  /// Takes a request up, if it has a key and a caller.
  ///
  /// @param body what tells it from another with the same key; not asked for without one
  /// @return the answer if it was done before
  /// @throws RequestRefused if it is under way, another one, or has no key that can be
  public Optional<HttpResponse<?>> takeUp(HttpRequest<?> request, Supplier<byte[]> body) {
    Optional<Account> caller = Caller.known(request);
    String key = request.getHeaders().get(RepeatableRequest.KEY);
    if (key == null || caller.isEmpty()) {
      return Optional.empty();
    }
    if (!RequestKey.isValid(key)) {
      throw RequestRefused.because(ProblemCode.REQUEST_KEY_INVALID);
    }
    Command command =
        new Command(caller.get().id(), new RequestKey(key), contentOf(request, body.get()));
    return switch (takeUp.takeUp(command)) {
      case Outcome.New(Instant at) -> {
        request.setAttribute(TAKEN_UP, new TakenUp(command, at));
        yield Optional.empty();
      }
      case Outcome.Done(KeptAnswer answer) -> Optional.of(again(answer));
      case Outcome.UnderWay(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.REQUEST_UNDER_WAY, retryAfter);
      case Outcome.OtherRequest _ -> throw RequestRefused.because(ProblemCode.REQUEST_KEY_REUSED);
    };
  }

  private static String contentOf(HttpRequest<?> request, byte[] body) {
    String line = request.getMethodName() + " " + request.getUri() + "\n";
    return HexFormat.of().formatHex(Digests.sha256(line.getBytes(UTF_8), body));
  }

  private static HttpResponse<?> again(KeptAnswer answer) {
    MutableHttpResponse<Object> response =
        HttpResponse.status(HttpStatus.valueOf(answer.status())).header(REPLAYED, "true");
    answer.headers().forEach(response::header);
    return answer.body().isEmpty() ? response : response.body(answer.body());
  }

  /// Keeps the answer of a request that was taken up.
  void keep(HttpRequest<?> request, HttpResponse<?> response) {
    request
        .getAttribute(TAKEN_UP, TakenUp.class)
        .ifPresent(
            taken ->
                keep(
                    new KeepAnswerUseCase.Command(
                        taken.command().caller(),
                        taken.command().key(),
                        taken.at(),
                        answer(response))));
  }

  /// The request is done, so its caller is told so, even where nobody will be told again.
  private void keep(KeepAnswerUseCase.Command command) {
    try {
      keep.keep(command);
    } catch (InfrastructureException e) {
      log.atWarn().setCause(e).log("an answer is not kept");
    }
  }

  private Optional<KeptAnswer> answer(HttpResponse<?> response) {
    boolean isFinal =
        response.code() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
            && !PASSING.contains(response.code());
    return isFinal
        ? Optional.of(
            new KeptAnswer(
                response.code(), headers(response), response.getBody().map(this::text).orElse("")))
        : Optional.empty();
  }

  private static Map<String, String> headers(HttpResponse<?> response) {
    return Stream.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG)
        .filter(name -> response.getHeaders().contains(name))
        .collect(Collectors.toMap(name -> name, name -> response.getHeaders().get(name)));
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can be written", e);
    }
  }
}
