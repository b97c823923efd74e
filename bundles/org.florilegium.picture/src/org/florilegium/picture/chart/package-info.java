/** Charts: counts through time, and tables as heat maps. */
package org.florilegium.picture.chart;
