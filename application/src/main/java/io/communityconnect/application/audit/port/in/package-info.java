/// What others may ask about the audit log.
@NullMarked
package io.communityconnect.application.audit.port.in;

import org.jspecify.annotations.NullMarked;
