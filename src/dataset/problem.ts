/** Something wrong, or doubtful, in the record. */
export interface Problem {
  /** An error keeps the record from being published; a warning asks a maintainer to look. */
  severity: 'error' | 'warning';
  /** Short name of the rule, the same for every problem of its kind. */
  rule: string;
  /** From the data folder on: `data/meetings/2023/….json`. */
  file: string;
  /** JSON pointer into the file; empty for the file as a whole. */
  pointer: string;
  what: string;
  /** How to mend it. */
  mend: string;
}

/** One line for a person: `data/people/x.json /offices/0/to: is before "from"; correct one of the two dates`. */
export function printProblem({ file, pointer, what, mend }: Problem): string {
  return `${file}${pointer && ` ${pointer}`}: ${what}; ${mend}`;
}

/** The JSON pointer (RFC 6901) of a path: `pointerTo(['points', 0, 'a/b'])` is `/points/0/a~1b`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
