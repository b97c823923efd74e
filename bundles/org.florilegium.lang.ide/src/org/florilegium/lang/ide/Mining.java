package org.florilegium.lang.ide;

import org.eclipse.emf.ecore.EClass;

/**
 * A place where a count is shown.
 *
 * @param offset behind the definition's first line, UTF-16
 * @param kind   the kind of element
 * @param name   its name without sigil
 * @param label  the count in words
 */
public record Mining(int offset, EClass kind, String name, String label) {
}
