package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/// The shape of ports and of the services behind them.
final class PortRules {
  /// What services share within a feature, each with a reason to be no use case of its own.
  static final Set<String> COLLABORATORS =
      Set.of(
          "ActionTexts",
          "AdminNotices",
          "AdvancedRights",
          "Answer",
          "AnswerPolicy",
          "AnswerSettlement",
          "ArticleDesk",
          "ArticleSplitting",
          "AttendanceNotes",
          "BatchEmbedder",
          "BilledReplyGenerator",
          "BudgetNotes",
          "BudgetedReplyGenerator",
          "BillingBooks",
          "BillingNotes",
          "Bearers",
          "ChainRights",
          "BulkBackward",
          "BulkBatch",
          "BulkForward",
          "BulkNotes",
          "BulkRights",
          "CodeRegister",
          "CommandDesk",
          "CommunityNotes",
          "CommunityAccount",
          "ConversationReader",
          "ConversationRelease",
          "CustomerDesk",
          "DeliveryNotes",
          "DeliveryPolicy",
          "DispatchLog",
          "DunningDesk",
          "EmbeddingPolicy",
          "ImportPlan",
          "ImportReading",
          "LoginMessages",
          "ModelStage",
          "NoticeDesk",
          "NoticeTemplates",
          "OccasionDesk",
          "OwnDataDesk",
          "PaymentNews",
          "Pending",
          "PersonalWords",
          "PhoneCodeMaker",
          "PlanDesk",
          "PromptBudget",
          "PromptIndexing",
          "PromptWriter",
          "ProposalDecision",
          "ProposalDesk",
          "ProviderAccounts",
          "GroundedReply",
          "KnowledgeNotes",
          "KnowledgeSearch",
          "KnowledgeTexts",
          "QueryMeaning",
          "QueryBudget",
          "Question",
          "RecentOffers",
          "ReplyWriter",
          "ReportDesk",
          "RequestNotes",
          "ResidentNotes",
          "ResidentKnowledge",
          "ResidentMemory",
          "ResidentWishes",
          "ResidentLists",
          "RetentionSchedule",
          "Said",
          "SearchLines",
          "SessionOpener",
          "ShownWords",
          "SubscriptionLook",
          "SummaryWindow",
          "UpgradeLinks",
          "UsageTexts",
          "WhoIsMeant",
          "Wording");

  private static final DescribedPredicate<JavaClass> USE_CASE =
      describe("a use case", type -> type.isInterface() && isNamedUseCase(type));

  private static final DescribedPredicate<JavaClass> IMPLEMENTS_A_USE_CASE =
      describe(
          "implement a use case",
          type -> !type.isInterface() && type.getAllRawInterfaces().stream().anyMatch(USE_CASE));

  private static final DescribedPredicate<JavaClass> WRITTEN_AS_A_FILE =
      describe(
          "are files",
          type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));

  private PortRules() {}

  private static boolean isNamedUseCase(JavaClass type) {
    return type.getSimpleName().endsWith("UseCase");
  }

  static Wall portsNeverSeeServices(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAnyPackage(layout.inPorts(), layout.outPorts())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within(layout.services())),
        layout.inPorts(),
        layout.outPorts(),
        within(layout.services()));
  }

  static Wall portsAreBlocking(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAnyPackage(layout.inPorts(), layout.outPorts())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .because("a port is called from a virtual thread, which may as well wait"),
        layout.inPorts(),
        layout.outPorts());
  }

  static Wall inPortsAreUseCases(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(layout.inPorts())
            .and(WRITTEN_AS_A_FILE)
            .should()
            .beInterfaces()
            .andShould()
            .haveSimpleNameEndingWith("UseCase")
            .andShould(Conditions.haveOneAbstractMethod()),
        layout.inPorts());
  }

  static Wall outPortsAreNamedByTheirRole(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(layout.outPorts())
            .should()
            .haveSimpleNameEndingWith("Port")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
            .because("collections are plural nouns and capabilities are agents, in our language"),
        layout.outPorts());
  }

  static Wall useCasesAreImplementedByServices(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.application()))
            .and(IMPLEMENTS_A_USE_CASE)
            .should()
            .haveSimpleNameEndingWith("Service")
            .andShould()
            .resideInAPackage(within(layout.services())),
        within(layout.services()),
        layout.inPorts());
  }

  static Wall servicesAreFinal(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.services()))
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL),
        within(layout.services()));
  }

  static Wall servicesAreNamedSoOrListed(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.services()))
            .and(WRITTEN_AS_A_FILE)
            .and(
                describe(
                    "are no listed collaborators",
                    type -> !COLLABORATORS.contains(type.getSimpleName())))
            .should()
            .haveSimpleNameEndingWith("Service"),
        within(layout.services()));
  }

  static Wall servicesAreCreatedInBootstrapOnly(Layout layout) {
    DescribedPredicate<JavaConstructorCall> ofAService =
        describe("of a service", call -> IMPLEMENTS_A_USE_CASE.test(ownerOf(call.getTarget())));
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackage(within(layout.bootstrap()))
            .should()
            .callConstructorWhere(ofAService),
        within(layout.services()),
        within(layout.bootstrap()));
  }

  private static JavaClass ownerOf(ConstructorCallTarget target) {
    return target.getOwner();
  }

  static Wall systemWorkIsDoneInListedPackagesOnly(Layout layout) {
    return new Wall(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackages(layout.systemWork().toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(layout.systemUnitOfWork())
            .because("a system unit of work passes row level security"),
        layout.systemWork());
  }
}
