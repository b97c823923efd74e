package org.florilegium.picture.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.NetworkWriter;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;

/** Draws networks into files, as formats of networks. */
public abstract class NetworkPictureWriter implements NetworkWriter {

	/** As SVG. */
	public static final class Svg extends NetworkPictureWriter {
		/** Makes the writer. */
		public Svg() {
			super(PictureFormat.SVG);
		}
	}

	/** As PNG. */
	public static final class Png extends NetworkPictureWriter {
		/** Makes the writer. */
		public Png() {
			super(PictureFormat.PNG);
		}
	}

	/** As PDF. */
	public static final class Pdf extends NetworkPictureWriter {
		/** Makes the writer. */
		public Pdf() {
			super(PictureFormat.PDF);
		}
	}

	private final PictureFormat format;

	private NetworkPictureWriter(PictureFormat format) {
		this.format = format;
	}

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		write(network, Map.of(), out);
	}

	@Override
	public void write(Network network, Map<String, String> options, OutputStream out) throws IOException {
		Pictures.write(NetworkPicture.of(network, NetworkLook.of(options)).picture(), format, out);
	}

	@Override
	public List<String> options() {
		return NetworkLook.OPTIONS;
	}

	@Override
	public boolean isText() {
		return format == PictureFormat.SVG;
	}
}
