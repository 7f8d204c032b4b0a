package io.communityconnect.bootstrap.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where things are in a code base that is built like ours.
///
/// @param root the package that everything is below
/// @param systemFeatures whose use cases may run on nobody's behalf
record Layout(String root, List<String> systemFeatures) {
  /// The code that is shipped.
  static final Layout PRODUCT =
      new Layout(
          "io.communityconnect",
          List.of(
              "audit",
              "billing",
              "bulk",
              "community",
              "conversation",
              "delivery",
              "identity",
              "issue",
              "knowledge",
              "limit",
              "people",
              "privacy",
              "recall",
              "request",
              "usage"));

  /// The code that breaks the rules on purpose.
  static final Layout VIOLATIONS =
      new Layout("io.communityconnect.bootstrap.architecture.violations", List.of("booking"));

  Layout {
    systemFeatures = List.copyOf(systemFeatures);
  }

  String domain() {
    return root + ".domain";
  }

  String application() {
    return root + ".application";
  }

  String adapters() {
    return root + ".adapters";
  }

  String identity() {
    return adapters() + ".identity";
  }

  String documents() {
    return adapters() + ".documents";
  }

  String llm() {
    return adapters() + ".llm";
  }

  String persistence() {
    return adapters() + ".persistence";
  }

  String rest() {
    return adapters() + ".rest";
  }

  String stripe() {
    return adapters() + ".stripe";
  }

  String whatsapp() {
    return adapters() + ".whatsapp";
  }

  String bootstrap() {
    return root + ".bootstrap";
  }

  String simulator() {
    return root + ".simulator";
  }

  String inPorts() {
    return application() + "..port.in";
  }

  String outPorts() {
    return application() + "..port.out";
  }

  String services() {
    return application() + "..service";
  }

  /// The type that opens a transaction past row level security.
  String systemUnitOfWork() {
    return unitsOfWork() + ".SystemUnitOfWork";
  }

  /// Where units of work are promised.
  String unitsOfWork() {
    return application() + ".transaction.port.out";
  }

  /// What an admin's work has to end in.
  String audited() {
    return unitsOfWork() + ".Audited";
  }

  /// Where it is said who may do what.
  String identities() {
    return domain() + ".identity";
  }

  /// On whose behalf something happens.
  String actor() {
    return identities() + ".Actor";
  }

  /// The types of [#actor()] that an admin has.
  Set<String> couldBeAdmins() {
    return Stream.of("", "$Person", "$Administrator", "$Admin", "$SuperAdmin")
        .map(name -> actor() + name)
        .collect(Collectors.toSet());
  }

  /// What a role allows or not.
  String permission() {
    return identities() + ".Permission";
  }

  /// An admin with a permission that they hold.
  String mandate() {
    return identities() + ".Mandate";
  }

  /// Where transactions are opened.
  String transactions() {
    return persistence() + ".transaction";
  }

  /// Whom the database takes a transaction for.
  String databaseIdentity() {
    return transactions() + ".DatabaseIdentity";
  }

  /// Who may hold a [#systemUnitOfWork()]: the use cases that run on nobody's behalf, the adapter
  /// that makes one, and the wiring between the two.
  List<String> systemWork() {
    Stream<String> services =
        systemFeatures.stream().map(feature -> application() + "." + feature + ".service");
    Stream<String> around =
        Stream.of(unitsOfWork(), within(persistence()), bootstrap() + ".wiring");
    return Stream.concat(services, around).toList();
  }

  /// A package with all below it, as ArchUnit writes it.
  static String within(String name) {
    return name + "..";
  }
}
