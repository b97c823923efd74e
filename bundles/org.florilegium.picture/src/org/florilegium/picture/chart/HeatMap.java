package org.florilegium.picture.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.CrossTable.Form;
import org.florilegium.analysis.matrix.Standpoints;
import org.florilegium.analysis.matrix.Standpoints.Stand;

/**
 * A table as colours.
 *
 * @param title   stands above it
 * @param rows    labels of the rows
 * @param columns labels of the columns
 * @param values  {@code values[row][column]}; NaN and, of amounts, 0 stay empty. Not to be changed
 * @param words   what the cells say in place of their values; empty to say these
 * @param scale   what the values are
 * @param caption sentences below it: what was counted, and how
 */
public record HeatMap(String title, List<String> rows, List<String> columns, double[][] values, List<List<String>> words, Scale scale, List<String> caption) {

	/** What values are, and so how they are coloured and written. */
	public enum Scale {
		/** Amounts from 0 on. */
		AMOUNT,
		/** Shares, [0,1]. */
		SHARE,
		/** More or less than nothing, such as residuals. */
		BALANCE,
		/** More or less for something, or against it. */
		POSITION
	}

	/** A table that says its values. */
	public HeatMap(String title, List<String> rows, List<String> columns, double[][] values, Scale scale, List<String> caption) {
		this(title, rows, columns, values, List.of(), scale, caption);
	}

	/** Copies the lists. */
	public HeatMap {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
		words = words.stream().map(List::copyOf).toList();
		caption = List.copyOf(caption);
	}

	/** A table in a form. */
	public static HeatMap of(CrossTable table, Form form) {
		Scale scale = switch (form) {
			case RAW, EXPECTED -> Scale.AMOUNT;
			case ROW, COLUMN -> Scale.SHARE;
			case RESIDUAL -> Scale.BALANCE;
		};
		List<String> caption = new ArrayList<>(List.of(table.method().sentence()));
		switch (form) {
			case RAW -> {
			}
			case ROW -> caption.add("Cells give shares of their row.");
			case COLUMN -> caption.add("Cells give shares of their column.");
			case EXPECTED -> caption.add("Cells give what would be expected if rows and columns were independent.");
			case RESIDUAL -> caption.add("Cells give standardised residuals: blue where there is more than independence would lead one to expect, orange where there is less; beyond \u00B12 it is hardly chance.");
		}
		return new HeatMap(title(table.method().parameters().get("rows"), table.method().parameters().get("columns")), labels(table.rows()), labels(table.columns()), table.in(form),
				scale, caption);
	}

	/** Who stands where on what; what is said on both sides stays without colour. */
	public static HeatMap of(Standpoints standpoints) {
		double[][] values = new double[standpoints.rows().size()][standpoints.columns().size()];
		List<List<String>> words = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			for (int j = 0; j < values[i].length; j++)
				values[i][j] = standpoints.stands()[i][j].balance();
			words.add(Arrays.stream(standpoints.stands()[i]).map(Stand::signs).toList());
		}
		Map<String, Object> parameters = standpoints.method().parameters();
		return new HeatMap(title(parameters.get("rows"), parameters.get("columns")), labels(standpoints.rows()), labels(standpoints.columns()), values, words, Scale.POSITION,
				List.of(standpoints.method().sentence()));
	}

	/** What occurs together; the diagonal stays empty. */
	public static HeatMap of(CoOccurrence pairs) {
		List<String> labels = labels(pairs.passages().nodes());
		double[][] values = new double[labels.size()][labels.size()];
		for (int i = 0; i < values.length; i++)
			for (int j = 0; j < values.length; j++)
				values[i][j] = i == j ? Double.NaN : pairs.counts()[i][j];
		return new HeatMap(title(pairs.passages().word(), pairs.passages().word()), labels, labels, values, Scale.AMOUNT, List.of(pairs.method().sentence()));
	}

	private static String title(Object rows, Object columns) {
		String text = rows + " \u00D7 " + columns;
		return text.substring(0, 1).toUpperCase() + text.substring(1);
	}

	private static List<String> labels(List<Node> nodes) {
		return nodes.stream().map(node -> node.label().isBlank() ? node.name() : node.label()).toList();
	}

	/** The largest of the values, without their signs; 0 for none. */
	double extreme() {
		double far = 0;
		for (double[] row : values)
			for (double value : row)
				far = Double.isFinite(value) ? Math.max(far, Math.abs(value)) : far;
		return far;
	}
}
