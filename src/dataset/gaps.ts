import type { Gaps } from '../model/schema.ts';

/** What `about` says of a gap that is no gap of the research: something that the record has no place for. */
export const NOT_CARRIED_OVER = 'not-carried-over';

/**
 * The text of `data/GAPS.md`: what was looked for and not found, by what it is about and in the order of the list, and
 * what could not be carried over into the record.
 */
export function gapsMarkdown(gaps: Gaps): string {
  const subjects = [...new Set(gaps.map(({ about }) => about))].filter((about) => about !== NOT_CARRIED_OVER);
  const section = (heading: string, about: string) => {
    const lines = gaps
      .filter((gap) => gap.about === about)
      .map(
        ({ programme, years, text }) =>
          `- ${[programme && `\`${programme}\``, years].filter(Boolean).join(', ')}${programme || years ? ': ' : ''}${text}`,
      );
    return `## ${heading}\n\n${lines.join('\n') || 'Nothing.'}\n`;
  };
  return [
    '# Gaps\n',
    'What was looked for and not found, so that silence is not taken for absence. Written from `gaps.json`.\n',
    ...subjects.map((about) => section(about[0]!.toUpperCase() + about.slice(1).replaceAll('-', ' '), about)),
    section('Not carried over', NOT_CARRIED_OVER),
  ].join('\n');
}
