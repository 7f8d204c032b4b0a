package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// No way around the table of permissions: whatever somebody does as an administrator is an
/// instance of one of them.
final class PermissionRules {
  private PermissionRules() {}

  static Wall adminsActUnderAPermissionOnly(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(layout.unitsOfWork())
            .should(
                nameIn(
                    "take nobody who may be an admin without " + layout.permission(),
                    method -> !takes(method, layout.permission()::equals),
                    layout)),
        layout.unitsOfWork(),
        layout.identities());
  }

  static Wall theDatabaseTakesNobodyForAnAdminWithoutAMandate(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(layout.transactions())
            .should(
                nameIn(
                    "make no " + layout.databaseIdentity() + " of somebody who may be an admin",
                    method -> method.getRawReturnType().getName().equals(layout.databaseIdentity()),
                    layout)),
        layout.transactions(),
        layout.identities());
  }

  private static ArchCondition<JavaClass> nameIn(
      String description, Predicate<JavaMethod> wrong, Layout layout) {
    return Conditions.condition(
        description,
        (type, events) ->
            type.getMethods().stream()
                .filter(method -> takes(method, layout.couldBeAdmins()::contains))
                .filter(wrong)
                .forEach(
                    method ->
                        events.add(
                            violated(type, method.getFullName() + " asks for no permission"))));
  }

  private static boolean takes(JavaMethod method, Predicate<String> name) {
    return method.getRawParameterTypes().stream().map(JavaClass::getName).anyMatch(name);
  }

  static Wall useCasesOfAdminsNameAPermission(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.services()))
            .and(
                describe(
                    "are asked by somebody who may be an admin",
                    type -> isAskedBy(layout.couldBeAdmins()::contains, type)))
            .should(
                Conditions.condition(
                    "name a permission, or have a neighbour name it",
                    (type, events) -> {
                      if (neighbours(type).noneMatch(each -> names(layout.permission(), each))) {
                        events.add(violated(type, type.getName() + " names no permission"));
                      }
                    })),
        within(layout.services()),
        layout.identities());
  }

  private static boolean isAskedBy(Predicate<String> admin, JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .flatMap(port -> port.getMethods().stream())
        .flatMap(method -> method.getRawParameterTypes().stream())
        .flatMap(command -> command.getFields().stream())
        .map(JavaField::getRawType)
        .map(JavaClass::getName)
        .anyMatch(admin);
  }

  /// A service, what is written inside it and what it uses of its own package.
  private static Stream<JavaClass> neighbours(JavaClass service) {
    return Stream.concat(
            Stream.of(service),
            service.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().equals(service.getPackageName())))
        .distinct();
  }

  private static boolean names(String permission, JavaClass type) {
    return type.getFieldAccessesFromSelf().stream()
        .map(JavaAccess::getTargetOwner)
        .anyMatch(owner -> owner.getName().equals(permission));
  }
}
