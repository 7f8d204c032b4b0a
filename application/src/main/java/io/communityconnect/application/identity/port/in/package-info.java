/// Logging in, staying logged in and logging out, and who may do what. Who asks is found out here;
/// HTTP, tokens' formats and providers are the adapters'.
@NullMarked
package io.communityconnect.application.identity.port.in;

import org.jspecify.annotations.NullMarked;
