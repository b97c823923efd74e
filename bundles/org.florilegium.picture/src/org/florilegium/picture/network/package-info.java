/** Pictures of networks: layouts, sizes and colours of nodes, labels that do not lie upon each other. */
package org.florilegium.picture.network;
