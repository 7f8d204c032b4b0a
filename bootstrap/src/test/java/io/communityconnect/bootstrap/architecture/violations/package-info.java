/// A product in small that is laid out like ours and breaks every rule on purpose, each class one
/// of them: the proof that the rules can fail. Nothing here runs, and the packages below carry no
/// `package-info.java`, for that is one of the rules.
@NullMarked
package io.communityconnect.bootstrap.architecture.violations;

import org.jspecify.annotations.NullMarked;
