package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;

/// No way around the audit log: not by a unit of work that asks for no entry, nor by acting as the
/// resident oneself.
final class AuditRules {
  private AuditRules() {}

  static Wall adminsActUnderAuditOnly(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(layout.unitsOfWork())
            .should(
                Conditions.condition(
                    "take from somebody who may be an admin only work that ends in "
                        + layout.audited(),
                    (type, events) ->
                        type.getMethods().stream()
                            .filter(method -> takesAnAdmin(layout, method))
                            .filter(method -> !takesAudited(layout.audited(), method))
                            .forEach(
                                method ->
                                    events.add(
                                        violated(
                                            type,
                                            method.getFullName() + " asks for no audit entry"))))),
        layout.unitsOfWork());
  }

  private static boolean takesAnAdmin(Layout layout, JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .map(JavaClass::getName)
        .anyMatch(name -> layout.couldBeAdmins().contains(name) || layout.mandate().equals(name));
  }

  private static boolean takesAudited(String audited, JavaMethod method) {
    return method.getParameterTypes().stream()
        .filter(JavaParameterizedType.class::isInstance)
        .map(JavaParameterizedType.class::cast)
        .flatMap(type -> type.getActualTypeArguments().stream())
        .map(JavaType::toErasure)
        .anyMatch(type -> type.getName().equals(audited));
  }

  static Wall nobodyPosesAsAResident(Layout layout) {
    DescribedPredicate<JavaAccess<?>> constructor =
        describe(
            "the constructor of a resident",
            access ->
                access.getTargetOwner().getName().equals(layout.actor() + "$Resident")
                    && access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME));
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.services()))
            .should(Conditions.access(constructor))
            .because("whoever acts as the resident leaves no entry that they did"),
        within(layout.services()));
  }
}
