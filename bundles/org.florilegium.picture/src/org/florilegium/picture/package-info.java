/**
 * Pictures that are drawn the same on a screen and in files: vectors for print (SVG, PDF) and images (PNG). Nothing in here needs
 * a display.
 */
package org.florilegium.picture;
