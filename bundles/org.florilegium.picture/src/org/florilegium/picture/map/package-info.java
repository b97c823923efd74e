/** Argument maps as pictures: laid out in layers, conclusions above what speaks for them and against them. */
package org.florilegium.picture.map;
