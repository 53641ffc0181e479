import { yearTicks } from './stack.tsx';
import styles from './TimeBar.module.css';

/** Years from the left end of a line to its right end; fractions are days. */
export type TimeAxis = readonly [from: number, to: number];

export interface TimeStretch {
  from: number;
  to: number;
  /** Not known to the record: dotted. */
  known: boolean;
}

interface Props {
  axis: TimeAxis;
  stretches: readonly TimeStretch[];
  /** Where a new phase begins: a notch. */
  notches?: readonly number[];
  /** It still goes on: the bar ends in an arrow. */
  goesOn?: boolean;
}

const HEIGHT = 22;
const [TOP, BOTTOM] = [6, 16];
const MIDDLE = (TOP + BOTTOM) / 2;

const percent = ([from, to]: TimeAxis, year: number) => `${(100 * (year - from)) / (to - from)}%`;

/** Stretches of time as a bar on a line of years. A drawing alone: its words stand beside it. */
export function TimeBar({ axis, stretches, notches = [], goesOn = false }: Props) {
  const last = stretches.findLast(({ known }) => known);
  return (
    <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true">
      {yearTicks(...wholeYears(axis)).map((year) => (
        <line key={year} className={styles.year} x1={percent(axis, year)} x2={percent(axis, year)} y2={HEIGHT} />
      ))}
      {stretches.map(({ from, to, known }) =>
        known ? (
          <rect
            key={from}
            className={styles.known}
            x={percent(axis, from)}
            y={TOP}
            width={percent([0, axis[1] - axis[0]], Math.max(0, to - from))}
            height={BOTTOM - TOP}
          />
        ) : (
          <line
            key={from}
            className={styles.unknown}
            x1={percent(axis, from)}
            x2={percent(axis, to)}
            y1={MIDDLE}
            y2={MIDDLE}
          />
        ),
      )}
      {notches.map((year) => (
        <line
          key={year}
          className={styles.notch}
          x1={percent(axis, year)}
          x2={percent(axis, year)}
          y1={TOP}
          y2={BOTTOM}
        />
      ))}
      {goesOn && last && (
        <svg x={percent(axis, last.to)} overflow="visible">
          <path className={styles.known} d={`M-0.5 ${TOP}l6 ${MIDDLE - TOP}l-6 ${BOTTOM - MIDDLE}z`} />
        </svg>
      )}
    </svg>
  );
}

/** The years written along the line. */
export function TimeAxisLabels({ axis }: { axis: TimeAxis }) {
  return (
    <svg className={styles.labels} width="100%" height="20" aria-hidden="true">
      {yearTicks(...wholeYears(axis)).map((year) => (
        <text key={year} x={percent(axis, year)} y="14">
          {year}
        </text>
      ))}
    </svg>
  );
}

const wholeYears = ([from, to]: TimeAxis) => [Math.ceil(from), Math.floor(to)] as const;
