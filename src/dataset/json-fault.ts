const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/** A place in a text, counted from 1, and what is wrong there. */
export interface JsonFault {
  line: number;
  column: number;
  what: string;
}

/**
 * Where a text first fails to be JSON, or repeats a key (of which `JSON.parse` would silently keep the last).
 * `JSON.parse` itself names no place for the commonest fault, a comma too many.
 */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const next = (): string | undefined => (take(SPACE), text[at]);
  const fail = (expected: string): never => {
    const found = next();
    throw new Fault(at, `${found === undefined ? 'the file ends' : `"${found}" stands`} where ${expected} is expected`);
  };
  const expect = (character: string): void => {
    if (next() !== character) fail(`"${character}"`);
    at++;
  };
  const items = (open: string, close: string, item: () => void): void => {
    expect(open);
    if (next() === close) return void at++;
    item();
    while (next() === ',') {
      at++;
      item();
    }
    if (next() !== close) fail(`"," or "${close}"`);
    at++;
  };
  const value = (): void => {
    const first = next();
    if (first === '[') return items('[', ']', value);
    if (first !== '{') return take(SCALAR) === undefined ? fail('a value') : undefined;
    const keys = new Set<string>();
    items('{', '}', () => {
      const start = (next(), at);
      const key = text[at] === '"' ? take(SCALAR)! : fail('a key in double quotes');
      if (keys.has(key)) throw new Fault(start, `the key ${key} stands twice in one object`);
      keys.add(key);
      expect(':');
      value();
    });
  };
  try {
    value();
    if (next() !== undefined) fail('the end of the file');
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = text.slice(0, fault.at).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1, what: fault.message };
  }
}

class Fault extends Error {
  readonly at: number;
  constructor(at: number, what: string) {
    super(what);
    this.at = at;
  }
}
