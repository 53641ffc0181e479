/** Words on which an id that was cut should not end. */
const WEAK = /-(?:a|an|and|as|at|by|for|from|in|of|on|the|to|with)$/;

/**
 * A text as an id: `slug('S. R. Nathan')` is `'s-r-nathan'`. It is cut between words where it is longer than `max`.
 * Empty where the text has no Latin letter or digit.
 */
export function slug(text: string, max = Infinity): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let id = words.shift()?.slice(0, max) ?? '';
  for (const word of words) {
    if (id.length + 1 + word.length > max) {
      while (WEAK.test(id)) id = id.replace(WEAK, '');
      break;
    }
    id += `-${word}`;
  }
  return id;
}
