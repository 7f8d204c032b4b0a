package io.communityconnect.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.caller.AuthenticationFilter;
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
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a request with a key once, and tells its answer again.
///
/// What fails on our side, was too much or was not allowed is not kept: that is what callers repeat
/// requests for.
@Requires(beans = {TakeUpRequestUseCase.class, KeepAnswerUseCase.class})
@ServerFilter("/api/v1/**")
final class RequestKeyFilter implements Ordered {
  private static final Logger log = LoggerFactory.getLogger(RequestKeyFilter.class);

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

  RequestKeyFilter(TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    this.takeUp = requireNonNull(takeUp, "takeUp is null");
    this.keep = requireNonNull(keep, "keep is null");
    this.json = requireNonNull(json, "json is null");
  }

  /// A request that its sender does now.
  private record TakenUp(Command command, Instant at) {}

  @Override
  public int getOrder() {
    return AuthenticationFilter.ORDER + 2;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> takeUp(HttpRequest<?> request) {
    Optional<Account> caller = Caller.known(request);
    String key = request.getHeaders().get(RepeatableRequest.KEY);
    if (key == null || caller.isEmpty() || !isRepeatable(request)) {
      return null;
    }
    if (!RequestKey.isValid(key)) {
      throw RequestRefused.because(ProblemCode.REQUEST_KEY_INVALID);
    }
    Command command = new Command(caller.get().id(), new RequestKey(key), contentOf(request));
    return switch (takeUp.takeUp(command)) {
      case Outcome.New(Instant at) -> {
        request.setAttribute(TAKEN_UP, new TakenUp(command, at));
        yield null;
      }
      case Outcome.Done(KeptAnswer answer) -> again(answer);
      case Outcome.UnderWay(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.REQUEST_UNDER_WAY, retryAfter);
      case Outcome.OtherRequest _ -> throw RequestRefused.because(ProblemCode.REQUEST_KEY_REUSED);
    };
  }

  private static boolean isRepeatable(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(MethodBasedRouteMatch.class::isInstance)
        .map(route -> (MethodBasedRouteMatch<?, ?>) route)
        .filter(
            route ->
                RepeatableRequest.isTakenBy(
                    request.getMethodName(),
                    route.getAnnotationMetadata(),
                    Arrays.asList(route.getArguments())))
        .isPresent();
  }

  private static String contentOf(HttpRequest<?> request) {
    String line = request.getMethodName() + " " + request.getUri() + "\n";
    return HexFormat.of().formatHex(Digests.sha256(line.getBytes(UTF_8), bodyOf(request)));
  }

  /// A copy: the route reads it as well. Only what is asked for as a whole is held to the limit of
  /// what is read into memory; a stream would go on to that of what is never kept.
  private static byte[] bodyOf(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> served)) {
      return new byte[0];
    }
    try (CloseableByteBody copy = served.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody body = copy.buffer().join()) {
      return body.toByteArray();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException tooLarge ? tooLarge : e;
    }
  }

  private static HttpResponse<?> again(KeptAnswer answer) {
    MutableHttpResponse<Object> response =
        HttpResponse.status(HttpStatus.valueOf(answer.status())).header(REPLAYED, "true");
    answer.headers().forEach(response::header);
    return answer.body().isEmpty() ? response : response.body(answer.body());
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
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
