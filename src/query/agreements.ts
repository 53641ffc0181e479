/**
 * What the list of agreements is narrowed to. It has an address of its own kind: `type` is a kind of agreement, which
 * is no kind of meeting. Lists hold no value twice and are in code-unit order, so that one view has one address.
 */
export interface AgreementFilter {
  q: string;
  /** Kinds of agreement; any of them. */
  type: readonly string[];
  /** Any of them. */
  topic: readonly string[];
}

const values = (values: Iterable<string>) => [...new Set(values)].filter((value) => value.trim() !== '').toSorted();

/** Reads the filter of an address; takes anything. */
export function parseAgreementFilter(search: string): AgreementFilter {
  const params = new URLSearchParams(search);
  return {
    q: (params.get('q') ?? '').trim().replace(/\s+/g, ' '),
    type: values(params.getAll('type')),
    topic: values(params.getAll('topic')),
  };
}

/** Writes it as an address has it: `''` or `?…`. */
export function printAgreementFilter({ q = '', type = [], topic = [] }: Partial<AgreementFilter>): string {
  const params = new URLSearchParams([
    ...(q ? [['q', q]] : []),
    ...values(type).map((value) => ['type', value]),
    ...values(topic).map((value) => ['topic', value]),
  ]).toString();
  return params && `?${params}`;
}

/** The filter with a value taken out where it is set, else added. */
export function toggleAgreement(filter: AgreementFilter, field: 'type' | 'topic', value: string): AgreementFilter {
  const set = filter[field];
  return { ...filter, [field]: set.includes(value) ? set.filter((other) => other !== value) : [...set, value] };
}
