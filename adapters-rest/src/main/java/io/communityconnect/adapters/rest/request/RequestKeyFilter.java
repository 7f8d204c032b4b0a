package io.communityconnect.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.caller.AuthenticationFilter;
import io.communityconnect.adapters.rest.caller.Caller;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase.Command;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase.Outcome;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SecretHash;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does a request with a key once, and tells its answer again.
///
/// What fails on our side, or was too much, is not kept: that is what callers repeat requests for.
@Requires(beans = {TakeUpRequestUseCase.class, KeepAnswerUseCase.class})
@ServerFilter("/api/v1/**")
final class RequestKeyFilter implements Ordered {
  private static final String TAKEN_UP = "community-connect.request-key";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final TakeUpRequestUseCase takeUp;
  private final KeepAnswerUseCase keep;
  private final ObjectMapper json;

  RequestKeyFilter(TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    this.takeUp = requireNonNull(takeUp, "takeUp is null");
    this.keep = requireNonNull(keep, "keep is null");
    this.json = requireNonNull(json, "json is null");
  }

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
      case Outcome.New _ -> {
        request.setAttribute(TAKEN_UP, command);
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

  private static SecretHash contentOf(HttpRequest<?> request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(UTF_8));
      digest.update(bodyOf(request));
      return new SecretHash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// A copy: the route reads it as well.
  private static byte[] bodyOf(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> served)) {
      return new byte[0];
    }
    try (InputStream body =
        served.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).toInputStream()) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        .getAttribute(TAKEN_UP, Command.class)
        .ifPresent(
            command ->
                keep.keep(
                    new KeepAnswerUseCase.Command(
                        command.caller(), command.key(), answer(response))));
  }

  private Optional<KeptAnswer> answer(HttpResponse<?> response) {
    boolean isFinal =
        response.code() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
            && response.code() != HttpStatus.TOO_MANY_REQUESTS.getCode();
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
