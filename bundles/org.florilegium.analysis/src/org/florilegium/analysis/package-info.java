/**
 * What is computed of coded statements, as values in and values out: nothing in here reads or writes files, and the kernels
 * know no study, so that they can run elsewhere as they are. Numbers are defined in the words of the method of each result.
 */
package org.florilegium.analysis;
