package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.storage.IdentityTables.CodeRow;
import io.communityconnect.domain.identity.CodeChallenge;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryPhoneCodes implements PhoneCodes {
  private final InMemoryDatabase database;

  InMemoryPhoneCodes(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void reserve(PhoneNumber phone) {
    rows();
  }

  @Override
  public Optional<Instant> nthLatest(Requester requester, int n) {
    return rows().values().stream()
        .map(CodeRow::code)
        .filter(code -> isOf(code, requester))
        .map(NewCode::createdAt)
        .sorted(Comparator.reverseOrder())
        .skip(n - 1L)
        .findFirst();
  }

  private static boolean isOf(NewCode code, Requester requester) {
    return switch (requester) {
      case Requester.ForPhone(var phone) -> code.phone().equals(phone);
      case Requester.FromAddress(var address) -> code.address().equals(address);
      case Requester.Anybody() -> true;
    };
  }

  @Override
  public CodeChallengeId open(NewCode code) {
    rows()
        .replaceAll(
            (_, row) ->
                row.code().phone().equals(code.phone())
                    ? new CodeRow(row.code(), row.tries(), false)
                    : row);
    CodeChallengeId id = new CodeChallengeId(database.nextId());
    rows().put(id, new CodeRow(code, 0, true));
    return id;
  }

  @Override
  public Optional<CodeChallenge> lockOpen(PhoneNumber phone) {
    return rows().entrySet().stream()
        .filter(entry -> entry.getValue().open() && entry.getValue().code().phone().equals(phone))
        .findFirst()
        .map(entry -> challenge(entry.getKey(), entry.getValue()));
  }

  private static CodeChallenge challenge(CodeChallengeId id, CodeRow row) {
    return new CodeChallenge(
        id, row.code().hash(), row.tries(), row.code().maxTries(), row.code().expiresAt());
  }

  @Override
  public void countTry(CodeChallengeId code) {
    rows().computeIfPresent(code, (_, row) -> new CodeRow(row.code(), row.tries() + 1, row.open()));
  }

  @Override
  public void consume(CodeChallengeId code, Instant at) {
    close(code);
  }

  @Override
  public void withdraw(CodeChallengeId code, Instant at) {
    close(code);
  }

  private void close(CodeChallengeId code) {
    rows().computeIfPresent(code, (_, row) -> new CodeRow(row.code(), row.tries(), false));
  }

  @Override
  public List<CodePolicy.Tried> triedSince(PhoneNumber phone, Instant since) {
    return rows().values().stream()
        .filter(row -> row.code().phone().equals(phone) && row.tries() > 0)
        .filter(row -> row.code().createdAt().isAfter(since))
        .map(row -> new CodePolicy.Tried(row.code().createdAt(), row.tries()))
        .toList();
  }

  private Map<CodeChallengeId, CodeRow> rows() {
    return database.systemTables().identity.codes;
  }
}
