package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.community.PostgresCommunityDirectory;
import io.communityconnect.application.community.port.in.AddCommunityUseCase;
import io.communityconnect.application.community.port.in.ChangeCommunityUseCase;
import io.communityconnect.application.community.port.in.ListCommunitiesUseCase;
import io.communityconnect.application.community.port.in.ReadCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.community.service.AddCommunityService;
import io.communityconnect.application.community.service.ChangeCommunityService;
import io.communityconnect.application.community.service.ListCommunitiesService;
import io.communityconnect.application.community.service.ReadCommunityService;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases around the communities of an installation.
@Factory
final class CommunityFactory {
  @Singleton
  CommunityDirectory communityDirectory() {
    return new PostgresCommunityDirectory();
  }

  @Singleton
  ListCommunitiesUseCase listCommunities(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    return new ListCommunitiesService(unitOfWork, communities, clock);
  }

  @Singleton
  ReadCommunityUseCase readCommunity(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    return new ReadCommunityService(unitOfWork, communities, clock);
  }

  @Singleton
  AddCommunityUseCase addCommunity(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    return new AddCommunityService(unitOfWork, communities, clock);
  }

  @Singleton
  ChangeCommunityUseCase changeCommunity(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    return new ChangeCommunityService(unitOfWork, communities, clock);
  }
}
