package io.communityconnect.adapters.rest.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what the framework refuses by itself: no route, no such method, a body that is no JSON or
/// too large. Its own texts repeat parts of the request and of exceptions, so none is used.
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    Optional<FieldFault> fault = context.getRootCause().flatMap(FrameworkProblems::faultOf);
    ProblemCode code =
        fault.isPresent() ? ProblemCode.INVALID_FIELDS : ProblemResponses.codeOf(base.status());
    MutableHttpResponse<Problem> problem =
        ProblemResponses.of(code, context.getRequest(), fault.stream().toList());
    base.getHeaders()
        .forEach((name, values) -> values.forEach(value -> keep(problem, name, value)));
    return problem;
  }

  /// `Allow` of a 405, for instance, but not what describes the body that was replaced.
  private static void keep(MutableHttpResponse<?> problem, String name, String value) {
    if (!name.regionMatches(true, 0, "Content-", 0, "Content-".length())) {
      problem.header(name, value);
    }
  }

  /// A body that is JSON but does not fit, or a parameter of a wrong form.
  private static Optional<FieldFault> faultOf(Throwable cause) {
    if (cause instanceof ConversionErrorException conversion) {
      Optional<FieldFault> inBody = inBody(conversion.getConversionError().getCause());
      return inBody.isPresent() || isSyntax(conversion.getConversionError().getCause())
          ? inBody
          : Optional.of(new FieldFault(conversion.getArgument().getName(), "has a wrong form"));
    }
    return inBody(cause);
  }

  private static Optional<FieldFault> inBody(Throwable failure) {
    return causes(failure)
        .filter(JsonMappingException.class::isInstance)
        .map(JsonMappingException.class::cast)
        .filter(mapping -> !mapping.getPath().isEmpty())
        .findFirst()
        .map(FrameworkProblems::faultOf);
  }

  private static FieldFault faultOf(JsonMappingException mapping) {
    return new FieldFault(
        path(mapping.getPath()),
        mapping instanceof UnrecognizedPropertyException
            ? "is not known here"
            : "has a wrong type or form");
  }

  private static boolean isSyntax(Throwable failure) {
    return causes(failure).anyMatch(JacksonException.class::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static String path(List<JsonMappingException.Reference> references) {
    String path =
        references.stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + printable(step.getFieldName()))
            .collect(Collectors.joining());
    return path.startsWith(".") ? path.substring(1) : path;
  }

  /// An unknown field has a name of the caller's choice.
  private static String printable(String name) {
    String clean = name.replaceAll("[^A-Za-z0-9_-]", "?");
    return clean.length() > 64 ? clean.substring(0, 64) : clean;
  }
}
