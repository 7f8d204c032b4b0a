package io.communityconnect.adapters.rest.document;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.request.RepeatableRequest;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A route of the running server, and what follows from its signature.
final class Route {
  private static final Set<ProblemCode> OF_ALL =
      EnumSet.of(
          ProblemCode.NOT_ACCEPTABLE, ProblemCode.INTERNAL_ERROR, ProblemCode.SERVICE_UNAVAILABLE);
  private static final String LIMITED = "/api/v1/";
  private static final Set<ProblemCode> OF_CLOSED =
      EnumSet.of(
          ProblemCode.TOKEN_MISSING,
          ProblemCode.TOKEN_INVALID,
          ProblemCode.TOKEN_EXPIRED,
          ProblemCode.SESSION_ENDED);
  private static final Set<ProblemCode> OF_BODIES =
      EnumSet.of(
          ProblemCode.MALFORMED_REQUEST,
          ProblemCode.INVALID_FIELDS,
          ProblemCode.PAYLOAD_TOO_LARGE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  private static final Set<ProblemCode> OF_FORMS =
      EnumSet.of(
          ProblemCode.MALFORMED_REQUEST,
          ProblemCode.INVALID_FIELDS,
          ProblemCode.LENGTH_REQUIRED,
          ProblemCode.PAYLOAD_TOO_LARGE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE);

  private static final Set<ProblemCode> OF_REPEATABLE =
      EnumSet.of(
          ProblemCode.REQUEST_KEY_INVALID,
          ProblemCode.REQUEST_KEY_REUSED,
          ProblemCode.REQUEST_UNDER_WAY);

  private final String method;
  private final String path;
  private final AnnotationMetadata annotations;
  private final List<Argument<?>> arguments;

  private Route(
      String method, String path, AnnotationMetadata annotations, List<Argument<?>> arguments) {
    this.method = requireNonNull(method, "method is null");
    this.path = requireNonNull(path, "path is null");
    this.annotations = requireNonNull(annotations, "annotations is null");
    this.arguments = List.copyOf(arguments);
  }

  static Route of(UriRouteInfo<?, ?> info) {
    return new Route(
        info.getHttpMethodName(),
        info.getUriMatchTemplate().toPathString(),
        info.getAnnotationMetadata(),
        Arrays.asList(info.getTargetMethod().getArguments()));
  }

  String path() {
    return path;
  }

  /// What tells it from all others.
  String key() {
    return method() + " " + path;
  }

  /// As the document names it.
  String method() {
    return method.toLowerCase(Locale.ROOT);
  }

  boolean isClosed() {
    return path.startsWith(LIMITED) && !annotations.hasAnnotation(OpenToAnyone.class);
  }

  /// Whether it takes an `Idempotency-Key`.
  boolean isRepeatable() {
    return isClosed() && RepeatableRequest.isTakenBy(method, annotations, arguments);
  }

  /// What it answers, if that has an ETag.
  Optional<String> answerWithETag() {
    return annotations.stringValue(AnswersWithETag.class);
  }

  /// All that it may refuse for.
  Set<ProblemCode> refusals() {
    Set<ProblemCode> codes = EnumSet.copyOf(OF_ALL);
    codes.addAll(Arrays.asList(annotations.enumValues(Refuses.class, ProblemCode.class)));
    if (path.startsWith(LIMITED)) {
      codes.add(ProblemCode.TOO_MANY_REQUESTS);
    }
    if (isClosed()) {
      codes.addAll(OF_CLOSED);
    }
    if (isRepeatable()) {
      codes.addAll(OF_REPEATABLE);
    }
    if (path.contains("{")) {
      codes.add(ProblemCode.NOT_FOUND);
    }
    if (!method.equals(HttpMethod.GET.name())) {
      codes.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
    for (Argument<?> argument : arguments) {
      codes.addAll(refusals(argument));
    }
    return codes;
  }

  private static Set<ProblemCode> refusals(Argument<?> argument) {
    if (Actor.Administrator.class.isAssignableFrom(argument.getType())) {
      return EnumSet.of(ProblemCode.NOT_ALLOWED);
    }
    if (Actor.Resident.class.isAssignableFrom(argument.getType())) {
      return EnumSet.of(ProblemCode.NO_COMMUNITY);
    }
    if (argument.isAnnotationPresent(Body.class)) {
      return OF_BODIES;
    }
    if (argument.isAnnotationPresent(Part.class)) {
      return OF_FORMS;
    }
    if (argument.getName().equals(Limits.CURSOR)) {
      return EnumSet.of(ProblemCode.INVALID_CURSOR);
    }
    return argument.isAnnotationPresent(QueryValue.class)
        ? EnumSet.of(ProblemCode.INVALID_FIELDS)
        : Set.of();
  }
}
