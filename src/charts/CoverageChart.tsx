import { useMemo } from 'react';
import type { CoverageYear } from '../analysis/coverage.ts';
import { useI18n } from '../i18n/index.tsx';
import { coverageSeries, coverageStacks } from './stack.tsx';
import { StackedBars } from './StackedBars.tsx';

export interface CoverageChartProps {
  years: readonly CoverageYear[];
  /** Names the chart to those who can't see it; its table twin says the rest. */
  label: string;
}

/** How well the record knows the meetings of each year. */
export default function CoverageChart({ years, label }: CoverageChartProps) {
  const i18n = useI18n();
  const stacks = useMemo(() => coverageStacks(years), [years]);
  const series = useMemo(() => coverageSeries(i18n), [i18n]);
  return (
    <div role="img" aria-label={label}>
      <StackedBars stacks={stacks} series={series} />
    </div>
  );
}
