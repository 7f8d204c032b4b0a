package io.communityconnect.adapters.rest.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Why a route refuses, besides what follows from its signature. Goes into the API's document, and
/// tests hold the answers against that.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
  /// Each code that the route gives by itself.
  ProblemCode[] value();
}
