/// The use cases of the audit log.
@NullMarked
package io.communityconnect.application.audit.service;

import org.jspecify.annotations.NullMarked;
