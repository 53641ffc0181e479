/*
 * The sizes that the drawing is told in pixels. The style sheets of `ChartFrame` and `YearChart` repeat them for the
 * placeholder and the overlay: a style attribute would not pass the policy in rendered HTML.
 */

/** The room around the bars: the axes stand in it. */
export const PLOT = { top: 8, right: 2, bottom: 24, left: 30 } as const;

/** The height of a chart by year, its axis included. */
export const CHART_HEIGHT = 184;
