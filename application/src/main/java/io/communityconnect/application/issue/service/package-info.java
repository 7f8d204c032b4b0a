/// Seeing to what residents reported, in the audit log, and telling them.
@NullMarked
package io.communityconnect.application.issue.service;

import org.jspecify.annotations.NullMarked;
