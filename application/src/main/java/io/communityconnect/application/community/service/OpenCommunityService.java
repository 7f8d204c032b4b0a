package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.OpenCommunityUseCase;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;

/// Opens communities in one transaction.
public final class OpenCommunityService implements OpenCommunityUseCase {
  private static final Actor.SystemTask OPEN = new Actor.SystemTask("open-community");

  private final SystemUnitOfWork unitOfWork;
  private final Communities communities;

  /// @param communities where they are kept
  public OpenCommunityService(SystemUnitOfWork unitOfWork, Communities communities) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
  }

  @Override
  public void open(Command command) {
    unitOfWork.run(
        OPEN,
        () -> {
          communities.openUnlessPresent(command.name(), command.sender(), command.handbook());
          return command;
        });
  }
}
