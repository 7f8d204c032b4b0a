/// Fakes of what people's data passes through.
@NullMarked
package io.communityconnect.application.privacy;

import org.jspecify.annotations.NullMarked;
