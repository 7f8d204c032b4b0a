/// The architecture as rules that go red: the walls between modules, the shape of ports, what code
/// may not reach for, and the manners of tests. A rule takes the names of packages from a
/// [io.communityconnect.bootstrap.architecture.Layout], so that the same rule runs on the product
/// and on `violations`, where it has to fail.
@NullMarked
package io.communityconnect.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
