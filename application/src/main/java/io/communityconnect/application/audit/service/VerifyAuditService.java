package io.communityconnect.application.audit.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.audit.port.out.AuditTrail.Page;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditHead;
import io.communityconnect.domain.audit.ChainWalk;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;

/// Walks along a chain, a page and a short transaction at a time.
public final class VerifyAuditService implements VerifyAuditUseCase {
  private static final Actor.SystemTask VERIFY = new Actor.SystemTask("verify-audit");

  private final SystemUnitOfWork unitOfWork;
  private final AuditTrail trail;
  private final int pageSize;

  /// @param pageSize how many entries are held in memory at once
  public VerifyAuditService(SystemUnitOfWork unitOfWork, AuditTrail trail, int pageSize) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.trail = requireNonNull(trail, "trail is null");
    if (pageSize < 1) {
      throw new IllegalArgumentException("a page holds at least one entry");
    }
    this.pageSize = pageSize;
  }

  @Override
  public Outcome verify(Command command) {
    Permissions.require(command.admin().role(), Permission.READ_AUDIT_LOG);
    return ChainRights.mayKnowOf(command.admin(), command.chain())
        ? verified(command.chain())
        : new Outcome.UnknownChain();
  }

  private Outcome verified(AuditChain chain) {
    ChainWalk walk = ChainWalk.START;
    while (true) {
      Page page = page(chain, walk);
      if (page.entries().isEmpty()) {
        return outcome(walk, page.head());
      }
      for (Stored entry : page.entries()) {
        switch (step(chain, walk, entry)) {
          case ChainWalk.Step.Onward(ChainWalk next) -> walk = next;
          case ChainWalk.Step.Stopped(var at) -> {
            return new Outcome.Broken(at);
          }
        }
      }
    }
  }

  private Page page(AuditChain chain, ChainWalk walk) {
    return unitOfWork.run(VERIFY, () -> trail.page(chain, walk.reached().sequence(), pageSize));
  }

  private ChainWalk.Step step(AuditChain chain, ChainWalk walk, Stored entry) {
    return switch (entry) {
      case Stored.Intelligible(var record) -> walk.step(record, hash -> contains(chain, hash));
      case Stored.Unintelligible(long sequence) -> walk.stepOnUnintelligible(sequence);
    };
  }

  private boolean contains(AuditChain chain, AuditHash hash) {
    return unitOfWork.run(VERIFY, () -> trail.contains(chain, hash));
  }

  private static Outcome outcome(ChainWalk walk, AuditHead head) {
    return walk.endAt(head)
        .<Outcome>map(Outcome.Broken::new)
        .orElseGet(() -> new Outcome.Intact(head.sequence(), head.hash()));
  }
}
