import { lazy } from 'react';

/** `FigureChart`, loaded after the text: it suspends, and `ChartFrame` keeps its place. */
export const LazyFigureChart = lazy(() => import('./FigureChart.tsx'));
