import { lazy } from 'react';

/** `MentionsChart`, loaded after the text: it suspends, and `ChartFrame` keeps its place. */
export const LazyMentionsChart = lazy(() => import('./MentionsChart.tsx'));
