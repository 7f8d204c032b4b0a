/// Administering the people of a community, on their behalf and in the audit log.
@NullMarked
package io.communityconnect.application.people.service;

import org.jspecify.annotations.NullMarked;
