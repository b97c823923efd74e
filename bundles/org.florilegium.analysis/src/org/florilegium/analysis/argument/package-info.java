/**
 * Which claims and arguments of a debate can be accepted together: abstract argumentation frameworks (Dung 1995), their
 * grounded, preferred and stable extensions, and the framework that an argument map induces. Values in, values out.
 */
package org.florilegium.analysis.argument;
