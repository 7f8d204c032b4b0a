package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.PhoneCodes.NewCode;
import io.communityconnect.application.identity.port.out.SendingLogins.Offer;
import io.communityconnect.application.identity.port.out.SendingLogins.Waiting;
import io.communityconnect.application.request.port.out.RequestKeys.TakenUp;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of logging in.
final class IdentityTables {
  final Map<ResidentId, Role> roles = new LinkedHashMap<>();
  final Map<ProviderSubject, ResidentId> subjects = new LinkedHashMap<>();
  final Map<CodeChallengeId, CodeRow> codes = new LinkedHashMap<>();
  final Map<SessionId, LoginSession> sessions = new LinkedHashMap<>();
  final Map<UUID, PageRow> pages = new LinkedHashMap<>();
  final Map<BucketKey, Bucket> buckets = new LinkedHashMap<>();
  final Map<RequestRowKey, TakenUp> requests = new LinkedHashMap<>();

  record CodeRow(NewCode code, int tries, boolean open) {}

  record BucketKey(RateLimit limit, SecretHash subject) {}

  /// @param spentUntil when all of it would be there again
  record Bucket(Instant spentUntil) {}

  record RequestRowKey(ResidentId caller, SecretHash key) {}

  record PageRow(Offer offer, Waiting waiting) {
    PageRow now(Waiting changed) {
      return new PageRow(offer, changed);
    }
  }

  Role roleOf(ResidentId person) {
    return roles.getOrDefault(person, Role.USER);
  }

  void putAll(IdentityTables other) {
    roles.putAll(other.roles);
    subjects.putAll(other.subjects);
    codes.putAll(other.codes);
    sessions.putAll(other.sessions);
    pages.putAll(other.pages);
    requests.putAll(other.requests);
    buckets.putAll(other.buckets);
  }

  /// What one asked for, and what others were answered about one.
  private static boolean tellsOf(ResidentId person, Map.Entry<RequestRowKey, TakenUp> request) {
    return request.getKey().caller().equals(person)
        || request
            .getValue()
            .answer()
            .filter(answer -> answer.body().contains(person.value().toString()))
            .isPresent();
  }

  void forget(ResidentId person) {
    roles.remove(person);
    subjects.values().removeIf(person::equals);
    sessions.values().removeIf(session -> session.person().equals(person));
    pages.values().removeIf(page -> page.waiting().sentBy().equals(Optional.of(person)));
    requests.entrySet().removeIf(request -> tellsOf(person, request));
  }
}
