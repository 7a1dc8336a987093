// Snappy, raw format: enough to read what LevelDB and the browser compressed. SOURCE: google/snappy, format_description.txt.

/**
 * The bytes of a snappy block that begins at `at`; what follows the block is ignored. `null` when it is not one.
 * @param {Uint8Array} source
 * @param {number} [at]
 * @returns {Uint8Array | null}
 * @example unsnap(Uint8Array.of(6, 4, 97, 98, 13, 2)) // the bytes of 'ababab': a literal of two and a copy of four... of two back
 */
export function unsnap(source, at = 0) {
  const [length, start] = varint(source, at);
  if (length === null || length > 64 * 1024 * 1024) return null;
  const made = new Uint8Array(length);
  let from = start;
  let to = 0;
  while (to < length) {
    const tag = source[from];
    if (tag === undefined) return null;
    const step = (tag & 3) === 0 ? literal(source, from) : copy(source, from);
    if (step === null || to + step.length > length) return null;
    if (step.kind === 'literal') {
      if (step.start + step.length > source.length) return null;
      made.set(source.subarray(step.start, step.start + step.length), to);
    } else {
      if (step.offset === 0 || step.offset > to) return null;
      for (let each = 0; each < step.length; each += 1) made[to + each] = made[to + each - step.offset] ?? 0;
    }
    to += step.length;
    from = step.next;
  }
  return made;
}

/**
 * A little-endian base-128 number and where it ends; `null` when it does not end in time.
 * @param {Uint8Array} source @param {number} at
 * @returns {[number | null, number]}
 */
export function varint(source, at) {
  let value = 0;
  for (let each = 0; each < 5; each += 1) {
    const byte = source[at + each];
    if (byte === undefined) return [null, at];
    value += (byte & 0x7f) * 2 ** (7 * each);
    if (byte < 0x80) return [value, at + each + 1];
  }
  return [null, at];
}

function literal(source, at) {
  const short = source[at] >> 2;
  const extra = short < 60 ? 0 : short - 59;
  const length = extra === 0 ? short + 1 : little(source, at + 1, extra) + 1;
  const start = at + 1 + extra;
  return { kind: 'literal', start, length, next: start + length };
}

function copy(source, at) {
  const tag = source[at];
  const bytes = [0, 1, 2, 4][tag & 3] ?? 0;
  if (at + bytes >= source.length) return null;
  const isNear = bytes === 1;
  return {
    kind: 'copy',
    length: isNear ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1,
    offset: isNear ? ((tag >> 5) << 8) | source[at + 1] : little(source, at + 1, bytes),
    next: at + 1 + bytes,
  };
}

function little(source, at, bytes) {
  let value = 0;
  for (let each = bytes - 1; each >= 0; each -= 1) value = value * 256 + (source[at + each] ?? 0);
  return value;
}
