/// Which adapter stands behind which port: constructors called by Micronaut factories, nothing
/// else.
@NullMarked
package io.communityconnect.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
