/// What administrators may ask about what residents reported.
@NullMarked
package io.communityconnect.application.issue.port.in;

import org.jspecify.annotations.NullMarked;
