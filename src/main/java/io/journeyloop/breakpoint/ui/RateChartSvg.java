package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.Html;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Point;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** A control chart as a drawing: limits as a band that moves with n, points outside as triangles, the last one larger. */
final class RateChartSvg {

    private static final int SPARK_WIDTH = 112;
    private static final int SPARK_HEIGHT = 26;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 220;
    private static final int GRID_LINES = 4;
    /** Round steps of a scale, as shares. */
    private static final double[] STEPS = {0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25};

    private final Chart chart;
    private final int left;
    private final int bottom;
    private final int width;
    private final int height;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private RateChartSvg(Chart chart, int width, int height, int left, int bottom, double most) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.left = left;
        this.bottom = bottom;
        this.most = most;
    }

    /** The small one of a table's row; {@code label} says in words what it shows. */
    static Html spark(Chart chart, String label) {
        RateChartSvg drawing = new RateChartSvg(chart, SPARK_WIDTH, SPARK_HEIGHT, 4, 4, highest(chart));
        drawing.open("jl-chart jl-chart-spark", label);
        drawing.band();
        drawing.curve();
        drawing.points(2, 3, point -> "");
        return drawing.close();
    }

    /** The large one, with a scale and dates. */
    static Html full(
            Chart chart,
            String label,
            DoubleFunction<String> percent,
            Function<Point, String> titles,
            Function<Point, String> dates) {
        double step = step(highest(chart));
        double most = Math.ceil(highest(chart) / step) * step;
        RateChartSvg drawing = new RateChartSvg(chart, WIDTH, HEIGHT, 52, 24, most);
        drawing.open("jl-chart", label);
        drawing.scale(step, percent);
        drawing.band();
        drawing.centre();
        drawing.curve();
        drawing.points(3, 5, titles);
        drawing.dates(dates);
        return drawing.close();
    }

    private static double highest(Chart chart) {
        double rates = chart.points().stream().mapToDouble(Point::rate).max().orElse(0);
        double limits = chart.points().stream()
                .map(Point::high)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(rates, limits) * 1.05, 0.01, 1);
    }

    private static double step(double highest) {
        for (double step : STEPS) {
            if (highest / step <= GRID_LINES) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private void open(String css, String label) {
        svg.append(format(
                "<div class=\"%s\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                css, width, height, HtmlUtils.htmlEscape(label)));
    }

    private Html close() {
        return new Html(svg.append("</svg></div>").toString());
    }

    private void scale(double step, DoubleFunction<String> percent) {
        for (double at = 0; at <= most + step / 2; at += step) {
            double y = y(Math.min(at, 1));
            svg.append(format(
                    "<line class=\"jl-chart-grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text class=\"jl-chart-text\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    left, width - 4, y, y, left - 6, y + 4, HtmlUtils.htmlEscape(percent.apply(at))));
        }
    }

    /** Steps around each point, since the limits belong to its n alone. */
    private void band() {
        List<Point> points = chart.points();
        for (int i = 0; i < points.size(); i++) {
            Double low = points.get(i).low();
            Double high = points.get(i).high();
            if (low != null && high != null) {
                double half = slot() / 2;
                svg.append(format(
                        "<rect class=\"jl-chart-band\" x=\"%.1f\" width=\"%.1f\" y=\"%.1f\" height=\"%.1f\"/>",
                        x(i) - half, slot() + 0.2, y(high), Math.max(0.5, y(low) - y(high))));
            }
        }
    }

    private void centre() {
        Double centre = chart.centre();
        if (centre != null) {
            svg.append(format(
                    "<line class=\"jl-chart-centre\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    left, width - 4, y(centre), y(centre)));
        }
    }

    private void curve() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < chart.points().size(); i++) {
            line.append(format("%.1f,%.1f ", x(i), y(chart.points().get(i).rate())));
        }
        svg.append("<polyline class=\"jl-chart-line\" points=\"").append(line).append("\"/>");
    }

    private void points(int small, int large, Function<Point, String> titles) {
        List<Point> points = chart.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            int size = i == points.size() - 1 ? large : small;
            String title = titles.apply(point);
            svg.append(point.outside() ? triangle(i, point, size + 1) : dot(i, point, size))
                    .append("<title>")
                    .append(HtmlUtils.htmlEscape(title))
                    .append(point.outside() ? "</title></path>" : "</title></circle>");
        }
    }

    private String dot(int i, Point point, int size) {
        return format(
                "<circle class=\"jl-chart-point\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\">", x(i), y(point.rate()), size);
    }

    private String triangle(int i, Point point, int size) {
        double x = x(i);
        double y = y(point.rate());
        return format(
                "<path class=\"jl-chart-outside\" d=\"M%.1f %.1f L%.1f %.1f L%.1f %.1f Z\">",
                x, y - size, x + size, y + size, x - size, y + size);
    }

    private void dates(Function<Point, String> dates) {
        List<Point> points = chart.points();
        int every = Math.max(1, (points.size() + 4) / 5);
        for (int i = points.size() - 1; i >= 0; i -= every) {
            svg.append(format(
                    "<text class=\"jl-chart-text\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                    i == points.size() - 1 ? width - 4.0 : x(i),
                    height - 6,
                    i == points.size() - 1 ? "end" : "middle",
                    HtmlUtils.htmlEscape(dates.apply(points.get(i)))));
        }
    }

    private double slot() {
        return (double) (width - left - 4) / Math.max(1, chart.points().size());
    }

    private double x(int i) {
        return left + slot() * (i + 0.5);
    }

    private double y(double share) {
        int top = 4;
        return height - bottom - share / most * (height - bottom - top);
    }

    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }
}
