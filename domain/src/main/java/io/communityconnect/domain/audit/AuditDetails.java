package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What else is known of an act, by name, in the order of the names.
public record AuditDetails(SortedMap<String, Detail> values) {
  /// Nothing else.
  public static final AuditDetails NONE = new AuditDetails(new TreeMap<>());

  public AuditDetails {
    SortedMap<String, Detail> copy = new TreeMap<>();
    values.forEach(
        (name, detail) ->
            copy.put(new Detail.Code(name).value(), requireNonNull(detail, "detail is null")));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /// A single detail.
  public static AuditDetails of(String name, Detail detail) {
    return NONE.with(name, detail);
  }

  /// These and one more, which replaces one of the same name.
  public AuditDetails with(String name, Detail detail) {
    Map<String, Detail> more = new TreeMap<>(values);
    more.put(name, detail);
    return new AuditDetails(new TreeMap<>(more));
  }
}
