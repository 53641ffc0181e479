/** A set of meetings: bit `n` of the whole stands for meeting `n`. */
export type Bits = Uint32Array;

/** The set of all numbers below `count`. */
export function allBits(count: number): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32)).fill(0xffffffff);
  if (count % 32 > 0) bits[bits.length - 1] = 2 ** (count % 32) - 1;
  return bits;
}

/** The set of some numbers below `count`; others are left out. */
export function bitsOf(numbers: Iterable<number>, count: number): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (const number of numbers) addBit(bits, number);
  return bits;
}

export function addBit(bits: Bits, number: number): void {
  bits[number >>> 5]! |= 1 << (number & 31);
}

export function hasBit(bits: Bits, number: number): boolean {
  return (bits[number >>> 5]! & (1 << (number & 31))) !== 0;
}

/** What all the sets hold, of the numbers below `count`. */
export function intersection(sets: readonly Bits[], count: number): Bits {
  const bits = allBits(count);
  for (const set of sets) {
    for (let word = 0; word < bits.length; word++) bits[word]! &= set[word]!;
  }
  return bits;
}

/** Calls `visit` with every number of the set, lowest first. */
export function eachBit(bits: Bits, visit: (number: number) => void): void {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]!; left !== 0; left &= left - 1) visit(word * 32 + 31 - Math.clz32(left & -left));
  }
}
