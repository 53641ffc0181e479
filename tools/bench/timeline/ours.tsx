import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { createRoot } from 'react-dom/client';
import { dayNumber, dayOf } from '../../../src/analysis/days.ts';
import { COMMON_LANES, type Lane } from '../../../src/analysis/timeline.ts';
import { createI18n, I18nProvider } from '../../../src/i18n/index.tsx';
import { parseSpan } from '../../../src/timeline/span.ts';
import { Timeline } from '../../../src/timeline/Timeline.tsx';
import { madeUpItems } from './items.ts';

/*
 * The drawing alone, on made-up items: `?count=300&from=2012-01-01&to=2025-01-01&t=2012..2024`.
 */
const params = new URLSearchParams(window.location.search);
const days = { from: dayNumber(params.get('from') ?? ''), to: dayNumber(params.get('to') ?? '') };
const items = madeUpItems(Number(params.get('count')), days.from, days.to);
const lanes = COMMON_LANES.map((id, group): Lane => ({
  id,
  form: 'marks',
  items: items
    .filter((item) => item.group === group)
    .map(({ id, title, day, days }) => ({
      id,
      collection: 'meetings',
      record: id,
      title: { en: title, ja: null },
      date: dayOf(day),
      endDate: dayOf(day + days - 1),
      days: { from: day, sureFrom: day, sureTo: day + days, to: day + days },
      lasts: days > 1,
      open: false,
      shape: 'disc',
      tone: 'level-ministers',
      accounts: [day % 3 ? 'own' : null, day % 2 ? 'relayed' : null],
      people: [],
      topics: [],
      programmes: [],
    })),
}));

createRoot(document.getElementById('root')!).render(
  <I18nProvider value={createI18n('en')}>
    <Timeline
      lanes={lanes}
      name={({ id }) => id}
      limits={days}
      home={days}
      span={parseSpan(params.get('t') ?? '') ?? days}
      fits={null}
      describe={({ title }) => title.en}
      card={({ title }) => title.en}
      describeBucket={({ count }) => String(count)}
      onSpan={() => undefined}
      onOpen={() => false}
      asOf={dayOf(days.to - 1)}
      label="Made-up timeline"
    />
  </I18nProvider>,
);
