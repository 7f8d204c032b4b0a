/// Where personal data is found, exported and deleted.
@NullMarked
package io.communityconnect.application.privacy.port.out;

import org.jspecify.annotations.NullMarked;
