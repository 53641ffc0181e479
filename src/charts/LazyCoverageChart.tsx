import { lazy } from 'react';

/** `CoverageChart`, loaded after the text: it suspends, and `ChartFrame` keeps its place. */
export const LazyCoverageChart = lazy(() => import('./CoverageChart.tsx'));
