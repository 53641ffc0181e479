import { lazy } from 'react';

/** `YearChart`, loaded after the text: it suspends, and `ChartFrame` keeps its place. */
export const LazyYearChart = lazy(() => import('./YearChart.tsx'));
