/// The fakes of what billing needs from outside.
@NullMarked
package io.communityconnect.application.billing;

import org.jspecify.annotations.NullMarked;
