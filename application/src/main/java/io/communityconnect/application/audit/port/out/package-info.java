/// Where audit entries are kept.
@NullMarked
package io.communityconnect.application.audit.port.out;

import org.jspecify.annotations.NullMarked;
