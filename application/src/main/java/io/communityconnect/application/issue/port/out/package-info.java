/// Where service requests are kept.
@NullMarked
package io.communityconnect.application.issue.port.out;

import org.jspecify.annotations.NullMarked;
