/// How residents can be written to who have not just asked something.
@NullMarked
package io.communityconnect.application.notice.port.out;

import org.jspecify.annotations.NullMarked;
