package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.RequestCodeUseCase.Command;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.PhoneCodes.NewCode;
import io.communityconnect.application.identity.port.out.PhoneCodes.Requester;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.SecretHasher.Purpose;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.RequestLimit;
import io.communityconnect.domain.identity.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Counts requests for codes, whoever sends them, and enters each that is let through. Called
/// inside a system unit of work.
///
/// A phone's limits hold exactly. Those of addresses and the installation may be overstepped by
/// requests for several phones that come at the same moment.
public final class CodeRegister {
  private final PhoneCodes codes;
  private final SecretHasher hasher;
  private final CodePolicy policy;

  /// @param hasher keeps network addresses out of the store
  public CodeRegister(PhoneCodes codes, SecretHasher hasher, CodePolicy policy) {
    this.codes = requireNonNull(codes, "codes is null");
    this.hasher = requireNonNull(hasher, "hasher is null");
    this.policy = requireNonNull(policy, "policy is null");
  }

  /// What holds for the codes.
  CodePolicy policy() {
    return policy;
  }

  /// How long the request has to wait; empty when it may be entered in the same unit.
  Optional<Duration> waitFor(Command request, Instant now) {
    codes.reserve(request.phone());
    return policy.limits().stream()
        .flatMap(limit -> waitFor(limit, request, now).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Duration> waitFor(RequestLimit limit, Command request, Instant now) {
    Requester requester =
        switch (limit.scope()) {
          case PHONE -> new Requester.ForPhone(request.phone());
          case ADDRESS -> new Requester.FromAddress(addressOf(request));
          case INSTALLATION -> new Requester.Anybody();
        };
    return limit.waitAfter(codes.nthLatest(requester, limit.max()), now);
  }

  /// Enters a code.
  ///
  /// @param hash what it is recognised by
  CodeChallengeId enter(Command request, SecretHash hash, Instant now) {
    return codes.open(
        new NewCode(
            request.phone(),
            hash,
            addressOf(request),
            policy.tries(),
            now,
            now.plus(policy.lifetime())));
  }

  /// Makes a code void that could not be sent.
  void withdraw(CodeChallengeId code, Instant now) {
    codes.withdraw(code, now);
  }

  private SecretHash addressOf(Command request) {
    return hasher.hash(Purpose.ADDRESS, request.address().value());
  }
}
