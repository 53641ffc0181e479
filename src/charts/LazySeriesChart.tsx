import { lazy } from 'react';

/** `SeriesChart`, loaded after the text: it suspends, and `ChartFrame` keeps its place. */
export const LazySeriesChart = lazy(() => import('./SeriesChart.tsx'));
